using Datakoppeling.Kern;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Asks for a ronde to be destroyed; another person has to do it.</summary>
public sealed class VraagVernietiging(Uitvoerder uitvoerder)
{
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid rondeId, bool intrekken = false, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, MailingRechten.Vernietigen, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            var bezwaar = intrekken ? ronde.KanVernietigingIntrekken() : ronde.KanVernietigingVragen(await werk.Context.WordtGekoppeld(rondeId, werk.Stop));
            if (bezwaar is not null) { return bezwaar; }
            if (intrekken) { ronde.TrekVernietigingIn(); } else { ronde.VraagVernietiging(werk.Wie, werk.Nu); }
            werk.Noteer("stap", intrekken ? "ingetrokken" : "gevraagd");
            werk.Meld(new RondeGewijzigd(rondeId));
            return true;
        }, stop);
}

/// <summary>
/// Destroys what a ronde holds: first the key, then the files, with a certificate of what there was. Afterwards nothing can be
/// read, also not from a backup (besluiten/zwarte-doos.md).
/// </summary>
public sealed class VernietigRonde(Uitvoerder uitvoerder, IKluis kluis)
{
    /// <returns>How many files were destroyed.</returns>
    public async Task<Uitkomst<int>> Voer(Gebruiker? wie, Guid rondeId, CancellationToken stop = default)
    {
        var uitkomst = await uitvoerder.Voer<int>(wie, MailingRechten.Vernietigen, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanVernietigen(werk.Wie, await werk.Context.WordtGekoppeld(rondeId, werk.Stop)) is { } weigering) { return weigering; }
            var vernietigd = await kluis.VernietigSleutel(werk.Context, ronde.Vak, werk.Wie.Id, werk.Nu, werk.Stop);
            if (vernietigd.Weigering is { } bezwaar) { return bezwaar; }
            ronde.Vernietig(werk.Wie, werk.Nu);
            var koppelaar = ronde.Stappen.FirstOrDefault(s => s.Staat == Rondestaat.Gekoppeld)?.Naam ?? "";
            var bekend = ronde.Bronnen.Select(b => (b.Kluisbestand, b.Rijen, Door: b.GeladenDoorNaam))
                .Concat(ronde.Uitvoer.Select(u => (u.Kluisbestand, u.Rijen, Door: koppelaar))).ToDictionary(b => b.Kluisbestand);
            werk.Context.AddRange(vernietigd.Waarde.Select(b => new Vernietigingspost
            {
                Ronde = rondeId, Kluisbestand = b.Id, Bestand = b.Naam, Hash = b.Hash, Lengte = b.Lengte, Geborgen = b.Geborgen,
                Rijen = bekend.GetValueOrDefault(b.Id).Rijen, GeborgenDoor = bekend.GetValueOrDefault(b.Id).Door ?? "",
            }));
            werk.Noteer("bestanden", vernietigd.Waarde.Count);
            werk.Noteer("gevraagd", ronde.VernietigingGevraagdDoor!);
            werk.Meld(new RondeGewijzigd(rondeId));
            return vernietigd.Waarde.Count;
        }, stop);
        if (uitkomst.Gelukt) { await kluis.RuimOp(CancellationToken.None); }
        return uitkomst;
    }
}
