using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>
/// Two months of bijstand dossiers of an invented city, taken in by the same handelingen as a real delivery; the first month
/// mostly decided, so that the worklist, the case and the figures are full.
/// </summary>
internal sealed class Dossiervoorbeelden(
    IDbContextFactory<PortaalContext> contexten, Spoorschrijver spoor, Toegangscontrole toegang, INieuws nieuws, IKluis kluis, TimeProvider klok, ILogger<Uitvoerder> log,
    Voorbeeldstand stand, Normenbron normen)
    : IVoorbeeldgegevens
{
    private const int Dossiers = 600;
    private static readonly TimeSpan Wacht = TimeSpan.FromMilliseconds(100);

    public int Volgorde => 10;
    public string Naam => "De voorbeelddossiers";

    public async Task Vul(CancellationToken stop)
    {
        await using (var context = await contexten.CreateDbContextAsync(stop))
        {
            if (await context.Set<Levering>().AnyAsync(stop)) { return; }
        }
        var nu = klok.GetUtcNow();
        var tweede = Maand.Van(DateOnly.FromDateTime(nu.DateTime)).Vorige;
        var plan = new Bijstandsplan(Dossiers, tweede.Vorige, Seed: 7, FoutenPerTienduizend: 40);
        await Lever(plan, Terug(plan.Maand, 12), stop);
        await Beslis(plan.Maand, van: 100, tot: 92, stop);
        await Lever(plan.Volgende, Terug(tweede, 9), stop);
        await Beslis(tweede, van: 100, tot: 35, stop);
    }

    /// <summary>Days before now of a day in the month after <paramref name="maand"/>, on which deliveries come.</summary>
    private double Terug(Maand maand, int dag) =>
        Math.Max(0, (klok.GetUtcNow().UtcDateTime - DateTime.SpecifyKind(maand.Volgende.EersteDag.AddDays(dag - 1).ToDateTime(new TimeOnly(9, 0)), DateTimeKind.Utc)).TotalDays);

    private async Task Lever(Bijstandsplan plan, double terug, CancellationToken stop)
    {
        var lever = new LeverBestand(Uitvoerder(terug), kluis, normen);
        var beheerder = Demogebruikers.Zoek("demo-beheerder");
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            stand.Meld($"De levering over {plan.Maand.Leesbaar} wordt ingelezen.", (int)soort, Enum.GetValues<Leveringsoort>().Length);
            using var inhoud = new MemoryStream();
            using (var schrijver = new Openblijvend(inhoud)) { Bijstandslevering.SchrijfBestand(plan, soort.Bestand(), schrijver, stop); }
            inhoud.Position = 0;
            await lever.Voer(beheerder, plan.Maand.ToString(), soort.Url(), inhoud, stop);
            await WachtOpKlussen(stop);
        }
        // In a year whose norms the program does not ship, the demo goes on with the last ones, as a person may.
        if (Oib.Normen.OibNormen.Ingebouwd.Voor(plan.Maand) is { Gelukt: true, Waarde: var geldig } && geldig.IsVoorbij())
        {
            await new MaakVoorstellen(Uitvoerder(terug)).Voer(beheerder, plan.Maand, stop);
            await WachtOpKlussen(stop);
        }
    }

    private async Task WachtOpKlussen(CancellationToken stop)
    {
        while (true)
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            if (!await context.Set<Klus>().AnyAsync(k => k.ObjectSoort == "leveringsmaand" && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), stop)) { return; }
            await Task.Delay(Wacht, klok, stop);
        }
    }

    /// <summary>Decides the first <paramref name="tot"/> of every <paramref name="van"/> months that can be decided, as consulents would.</summary>
    private async Task Beslis(Maand maand, int van, int tot, CancellationToken stop)
    {
        List<Rij> rijen;
        await using (var context = await contexten.CreateDbContextAsync(stop))
        {
            rijen = await context.Set<Dossiermaand>().Where(d => d.Maand == maand && (d.Bak == Bak.Voorstel || d.Bak == Bak.Beoordelen))
                .OrderBy(d => d.Dossiernummer).Select(d => new Rij(d.Id, d.Versie, d.Bak == Bak.Beoordelen, d.TeVerrekenen, d.Ontvangen, d.Signaalbits)).ToListAsync(stop);
        }
        for (var i = 0; i < rijen.Count; i++)
        {
            if (i % 10 == 0) { stand.Meld($"Over {maand.Leesbaar} wordt beslist.", i, rijen.Count); }
            // Spread over the list, the same at every start.
            if (i * 37 % van < tot) { await Beslis(rijen[i], i, stop); }
        }
    }

    private async Task Beslis(Rij rij, int nummer, CancellationToken stop)
    {
        var terug = (klok.GetUtcNow().UtcDateTime - rij.Ontvangen).TotalDays - (1 + (nummer % (rij.Beoordelen ? 9 : 4)));
        var uitvoerder = Uitvoerder(Math.Max(0, terug));
        var wie = Demogebruikers.Zoek(nummer % 3 == 0 ? "demo-consulent-2" : "demo-consulent");
        var versie = rij.Versie;
        if (rij.Beoordelen)
        {
            var moment = klok.GetUtcNow().UtcDateTime.AddDays(-Math.Max(0, terug)).AddHours(-1);
            await new LegContactVast(uitvoerder).Voer(wie, rij.Id, versie, moment, (Contactwijze)(nummer % 3), nummer % 4 == 0 ? Contactresultaat.NietBereikt : Contactresultaat.Besproken, stop: stop);
            versie++;
        }
        // A consulent looks at each signal that asks for no contact.
        foreach (var signaal in new Signaalset(rij.Signaalbits).Alle().Where(s => !s.Contact))
        {
            if ((await new VinkAf(uitvoerder).Voer(wie, rij.Id, versie, signaal.Code, stop)).Gelukt) { versie++; }
        }
        var besluit = rij switch
        {
            _ when nummer % 31 == 7 => new Besluit(Besluitsoort.Aangehouden, null, "De cliënt zoekt uit waarom het loon veranderde.",
                DateOnly.FromDateTime(klok.GetUtcNow().DateTime).AddDays(2 + (nummer % 12))),
            { Beoordelen: true, TeVerrekenen: not null } when nummer % 11 == 3 =>
                new Besluit(Besluitsoort.Aangepast, rij.TeVerrekenen.Value + Bedrag.VanEuro(1_250), "De cliënt had ook een afkoopsom; die hoort bij deze maand."),
            { TeVerrekenen: null } => new Besluit(Besluitsoort.Afgewezen, null, "Geen inkomsten over deze maand; dat is met de cliënt besproken."),
            { Beoordelen: true } when nummer % 9 == 4 =>
                new Besluit(Besluitsoort.Aangepast, Bedrag.Max(Bedrag.Nul, rij.TeVerrekenen.Value - Bedrag.VanEuro(25)), "In het loon zit een reiskostenvergoeding van € 25,00."),
            _ => new Besluit(Besluitsoort.Akkoord),
        };
        await new Beslis(uitvoerder, normen).Voer(wie, rij.Id, versie, besluit, stop);
    }

    /// <summary>The frame of the handelingen with a clock that stands some days back: lead times are then like real ones.</summary>
    private Uitvoerder Uitvoerder(double dagen) => new(contexten, spoor, toegang, nieuws, new Vroeger(klok, TimeSpan.FromDays(dagen)), log);

    private sealed record Rij(Guid Id, int Versie, bool Beoordelen, Bedrag? TeVerrekenen, DateTime Ontvangen, long Signaalbits);

    private sealed class Vroeger(TimeProvider klok, TimeSpan terug) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => klok.GetUtcNow() - terug;
    }

    /// <summary>The generator closes its streams; what it wrote is still needed here.</summary>
    private sealed class Openblijvend(Stream binnen) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => binnen.Length;
        public override long Position { get => binnen.Position; set => throw new NotSupportedException(); }
        public override void Flush() => binnen.Flush();
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => binnen.Write(buffer, offset, count);
        public override void Write(ReadOnlySpan<byte> buffer) => binnen.Write(buffer);
    }
}
