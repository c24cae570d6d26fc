using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>What an accepted upload answers.</summary>
/// <param name="Levering">Null when the file was read before: then nothing changes.</param>
/// <param name="Zin">For the person who sent it.</param>
public sealed record Leverantwoord(Guid? Levering, string Zin);

/// <summary>
/// Takes a delivery: encrypted while it streams in, checked as a whole, and handed to a job that reads its rows. A file that
/// cannot be used leaves nothing behind.
/// </summary>
public sealed class LeverBestand(Uitvoerder uitvoerder, IKluis kluis, Normenbron normen)
{
    /// <param name="maandtekst">As in the URL: <c>2026-02</c>.</param>
    /// <param name="soorttekst">As in the URL: dossiers, historie or inkomsten.</param>
    public async Task<Uitkomst<Leverantwoord>> Voer(Gebruiker? wie, string maandtekst, string soorttekst, Stream inhoud, CancellationToken stop = default)
    {
        if (await uitvoerder.ZonderRecht(wie, OibRechten.Leveren) is { } geenRecht) { return geenRecht; }
        if (!Maand.TryLees(maandtekst, out var maand) || Leveringwoorden.Lees(soorttekst) is not { } soort)
        {
            return new Weigering("Dit adres klopt niet. Open de pagina Leveringen opnieuw en probeer het nog eens.");
        }
        var doel = new Doel("leveringsmaand", maand.ToString());
        var vak = await uitvoerder.Voer<Guid>(wie, OibRechten.Leveren, doel, async werk =>
        {
            werk.Noteer("stap", "ontvangst");
            if ((await normen.Voor(werk.Context, maand, werk.Stop)).Weigering is { } teVroeg) { return teVroeg; }
            if (await Wachtend(werk, maand, soort) is { } wacht) { return wacht; }
            if (soort != Leveringsoort.Dossiers && !await Dossiers(werk, maand))
            {
                return new Weigering($"Lever eerst dossiers.csv voor {maand.Leesbaar} aan. Zonder dossiers is niet te zien van wie de rijen zijn.");
            }
            return kluis.MaakVak(werk.Context);
        }, stop);
        if (vak.Weigering is { } geenVak) { return geenVak; }
        var (bestand, geregistreerd, onzeker) = ((Guid?)null, false, false);
        try
        {
            var geborgen = await kluis.Berg(vak.Waarde, soort.Bestand(), inhoud, wie!.Id, stop);
            if (geborgen.Weigering is { } nietGeborgen) { return nietGeborgen; }
            bestand = geborgen.Waarde.Id;
            if (await Kluisinhoud.Bezwaar(kluis, geborgen.Waarde.Id, soort.Bestand(), Leveringindeling.Van(soort), stop) is { } bezwaar) { return bezwaar; }
            var uitkomst = await Registreer(wie, doel, maand, soort, geborgen.Waarde, stop);
            (geregistreerd, onzeker) = (uitkomst.Gelukt, uitkomst.Weigering is { IsOnzeker: true });
            return uitkomst;
        }
        finally
        {
            // Also when the sender went away halfway.
            if (!geregistreerd) { await NeemTerug(wie!, doel, vak.Waarde, bestand, onzeker); }
        }
    }

    /// <summary>What came in is not used: its key is destroyed, and then the file.</summary>
    /// <param name="onzeker">Whether it may be registered all the same: then it stays, unless the database says otherwise.</param>
    private async Task NeemTerug(Gebruiker wie, Doel doel, Guid vak, Guid? bestand, bool onzeker)
    {
        var uitkomst = await uitvoerder.Voer<bool>(wie, OibRechten.Leveren, doel, async werk =>
        {
            // A connection that breaks at the commit leaves open whether it was registered: here that can be seen.
            if (await werk.Context.Set<Levering>().AnyAsync(l => l.Kluisvak == vak, werk.Stop)) { return false; }
            werk.Noteer("stap", "niet gebruikt");
            return (await kluis.VernietigSleutel(werk.Context, vak, wie.Id, werk.Nu, werk.Stop)).Kies<Uitkomst<bool>>(_ => true, w => w);
        }, CancellationToken.None);
        if (uitkomst is { Gelukt: true, Waarde: false } || (onzeker && !uitkomst.Gelukt)) { return; }
        if (uitkomst.Gelukt) { await kluis.RuimOp(CancellationToken.None); }
        // On a full disk this makes the room that destroying the key did not have.
        if (bestand is { } id) { await kluis.VerwijderBestand(id, CancellationToken.None); }
    }

    /// <summary>
    /// What is delivered is compared with what is known; a delivery that may still come to count would make that untrue afterwards.
    /// </summary>
    private static async Task<Weigering?> Wachtend(Werk werk, Maand maand, Leveringsoort soort)
    {
        var wacht = await werk.Context.Set<Levering>().AsNoTracking()
            .Where(l => l.Status == Leveringstatus.Wacht && (l.Soort == soort || (l.Soort == Leveringsoort.Dossiers && l.Maand == maand)))
            .OrderBy(l => l.Volgnummer).Select(l => new { l.Soort, l.Maand }).FirstOrDefaultAsync(werk.Stop);
        return wacht is null ? null
            : new Weigering($"{wacht.Soort.Bestand()} van {wacht.Maand.Leesbaar} wacht nog op een oordeel. Kies die maand op de pagina Leveringen en zeg eerst of het bestand gebruikt wordt.");
    }

    private static Task<bool> Dossiers(Werk werk, Maand maand) => werk.Context.Set<Levering>()
        .AnyAsync(l => l.Maand == maand && l.Soort == Leveringsoort.Dossiers && l.Status == Leveringstatus.Ingelezen, werk.Stop);

    private async Task<Uitkomst<Leverantwoord>> Registreer(
        Gebruiker wie, Doel doel, Maand maand, Leveringsoort soort, Kluisbestand bestand, CancellationToken stop)
    {
        var uitkomst = await uitvoerder.Voer<Leverantwoord>(wie, OibRechten.Leveren, doel, async werk =>
        {
            werk.Noteer("soort", soort.Url());
            await BreekAf(werk, maand, soort, bestand.Hash);
            var eerder = await werk.Context.Set<Levering>().AsNoTracking()
                .Where(l => l.Maand == maand && l.Soort == soort && l.Hash == bestand.Hash && (l.Status == Leveringstatus.Ontvangen || l.Status == Leveringstatus.Ingelezen))
                .Select(l => (DateTime?)l.Ontvangen).FirstOrDefaultAsync(werk.Stop);
            if (eerder is { } toen)
            {
                werk.Noteer("al", "ingelezen");
                await kluis.VernietigSleutel(werk.Context, bestand.Vak, wie.Id, werk.Nu, werk.Stop);
                return new Leverantwoord(null, string.Create(CultureInfo.InvariantCulture,
                    $"Dit bestand is al ingelezen op {toen.Day} {Maand.Van(DateOnly.FromDateTime(toen)).Leesbaar}. Er is niets veranderd."));
            }
            var laatste = await werk.Context.Set<Levering>().MaxAsync(l => (long?)l.Volgnummer, werk.Stop) ?? 0;
            var levering = Levering.Nieuwe(soort, maand, laatste + 1, bestand.Hash, bestand.Vak, bestand.Id, wie.Id, werk.Nu);
            werk.Context.Add(levering);
            werk.Start(Leesklus.Soort, new Leesopdracht(levering.Id), doel);
            return new Leverantwoord(levering.Id, $"{soort.Bestand()} is ontvangen en wordt ingelezen.");
        }, stop);
        if (uitkomst is { Gelukt: true, Waarde.Levering: null }) { await kluis.RuimOp(stop); }
        return uitkomst;
    }

    /// <summary>
    /// The same file that came in before and whose job is gone without having told it so: closed, so that it can be read anew. Rows that
    /// were stored of it never count.
    /// </summary>
    private async Task BreekAf(Werk werk, Maand maand, Leveringsoort soort, string hash)
    {
        var open = await werk.Context.Set<Levering>()
            .Where(l => l.Maand == maand && l.Soort == soort && l.Hash == hash && l.Status == Leveringstatus.Ontvangen).ToListAsync(werk.Stop);
        foreach (var levering in open)
        {
            var parameters = Klusparameters.AlsTekst(new Leesopdracht(levering.Id));
            if (await werk.Context.Set<Klus>().AnyAsync(k => k.Soort == Leesklus.Soort && k.Parameters == parameters
                && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), werk.Stop)) { continue; }
            levering.BreekAf("Het inlezen brak af. Het bestand is daarna opnieuw geleverd.");
            await kluis.VernietigSleutel(werk.Context, levering.Kluisvak, werk.Wie.Id, werk.Nu, werk.Stop);
            await werk.Context.SaveChangesAsync(werk.Stop);
        }
    }
}
