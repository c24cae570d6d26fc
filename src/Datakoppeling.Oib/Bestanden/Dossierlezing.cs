using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Kolom = Datakoppeling.Oib.Bestanden.Dossierindeling;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Reads the cells of one dossier. What cannot be read is read as if it were empty and noted: the dossier stays and a consulent
/// completes it. Only what leaves open whose it is, or whether it is live, rejects the row (bestandsindelingen.md).
/// </summary>
internal sealed class Dossierlezing(IReadOnlySet<string> leefvormen, Tekstvoorraad teksten)
{
    private readonly List<Dossiergebrek> _gebreken = [];
    private readonly List<Dossiergebrek> _afkeuringen = [];

    /// <summary>Why the row is rejected; empty when it is a dossier.</summary>
    public IReadOnlyList<Dossiergebrek> Afkeuringen => _afkeuringen;

    /// <summary>The dossier; null when the row is rejected.</summary>
    public Dossierfeiten? Lees(IRij rij, long rijnummer)
    {
        _gebreken.Clear();
        _afkeuringen.Clear();
        var nummer = rij.Tekst(Kolom.Dossiernummer);
        if (nummer.Length == 0) { KeurAf(Kolom.Dossiernummer, "ontbreekt"); }
        if (!Bsn.TryLees(rij.Cel(Kolom.Bsn), out var client)) { KeurAf(Kolom.Bsn, Rijlezing.BsnReden(rij.Cel(Kolom.Bsn))); }
        if (!Datum.TryLees(rij.Cel(Kolom.Begindatum), out var begin)) { KeurAf(Kolom.Begindatum, rij.Cel(Kolom.Begindatum).IsEmpty ? "ontbreekt" : Rijlezing.GeenDatum); }
        if (nummer.Length > 0 && IsBsnVan(rij, nummer)) { KeurAf(Kolom.Dossiernummer, "is een BSN; geef het dossier een eigen nummer"); }
        return _afkeuringen.Count > 0 ? null : Lees(rij, nummer, client, begin, rijnummer);
    }

    private Dossierfeiten Lees(IRij rij, string nummer, Bsn client, DateOnly begin, long rijnummer)
    {
        var partner = Partner(rij, client);
        var leefvorm = Leefvorm(rij);
        return new Dossierfeiten
        {
            Dossiernummer = nummer, Client = client, Partner = partner, Leefvorm = leefvorm, Kostendelers = Kostendelers(rij, leefvorm), Begin = begin,
            NormAfwijkend = BedragOfLeeg(rij, Kolom.NormAfwijkend), NormGrond = teksten.Van(rij.Cel(Kolom.NormGrond)), Einde = Einde(rij, begin),
            ClientFeiten = new(JaNee(rij, Kolom.JongerDan27), JaNee(rij, Kolom.Aow), Vrijlating(rij, Kolom.VrijlatingSoort)),
            PartnerZonderRecht = partner is not null && JaNee(rij, Kolom.PartnerRecht) is false,
            PartnerFeiten = partner is null
                ? default
                : new(JaNee(rij, Kolom.PartnerJongerDan27), JaNee(rij, Kolom.PartnerAow), Vrijlating(rij, Kolom.PartnerVrijlatingSoort)),
            OpgaveNetto = BedragOfLeeg(rij, Kolom.OpgaveNetto), Team = teksten.Van(rij.Cel(Kolom.Team)), Rijnummer = rijnummer,
            Gebreken = _gebreken.Count == 0 ? [] : [.. _gebreken], Cellen = _gebreken.Count == 0 ? null : Cellen(rij),
        };
    }

    private static Geleverdecellen Cellen(IRij rij) => new([.. Kolom.Indeling.Kolommen.Select((_, kolom) => rij.Tekst(kolom))]);

    // A number that is somebody's BSN would stand in every list and file name.
    private static bool IsBsnVan(IRij rij, string nummer) =>
        nummer.Length == 9 && Celwaarde.TryBsn(nummer, out var bsn)
        && ((Bsn.TryLees(rij.Cel(Kolom.Bsn), out var client) && client == bsn) || (Bsn.TryLees(rij.Cel(Kolom.BsnPartner), out var partner) && partner == bsn));

    private Bsn? Partner(IRij rij, Bsn client)
    {
        if (rij.Cel(Kolom.BsnPartner).IsEmpty) { return null; }
        if (!Bsn.TryLees(rij.Cel(Kolom.BsnPartner), out var partner)) { Gebrek(Kolom.BsnPartner, Rijlezing.BsnReden(rij.Cel(Kolom.BsnPartner))); }
        else if (partner == client) { Gebrek(Kolom.BsnPartner, "is dezelfde persoon als de cliënt"); }
        else { return partner; }
        return null;
    }

    private string Leefvorm(IRij rij)
    {
        var leefvorm = teksten.Van(rij.Cel(Kolom.Leefvorm));
        if (leefvormen.Contains(leefvorm)) { return leefvorm; }
        Gebrek(Kolom.Leefvorm, leefvorm.Length == 0 ? "ontbreekt" : "is geen bekende leefvorm");
        return "";
    }

    private long? Kostendelers(IRij rij, string leefvorm)
    {
        var cel = rij.Cel(Kolom.Kostendelers);
        if (cel.IsEmpty)
        {
            if (Bijstandsnormen.IsKostendeler(leefvorm)) { Gebrek(Kolom.Kostendelers, "ontbreekt bij een kostendeler"); }
            return null;
        }
        // Above nine digits the formula no longer changes by a cent.
        var aantal = 0L;
        foreach (var cijfer in cel)
        {
            if (!char.IsAsciiDigit((char)cijfer)) { aantal = 0; break; }
            aantal = Math.Min((aantal * 10) + (cijfer - '0'), 999_999_999);
        }
        if (aantal >= 2) { return aantal; }
        Gebrek(Kolom.Kostendelers, "is geen aantal van 2 of meer");
        return null;
    }

    private DateOnly? Einde(IRij rij, DateOnly begin)
    {
        var cel = rij.Cel(Kolom.Einddatum);
        if (cel.IsEmpty) { return null; }
        if (!Datum.TryLees(cel, out var einde)) { Gebrek(Kolom.Einddatum, Rijlezing.GeenDatum); }
        else if (einde < begin) { Gebrek(Kolom.Einddatum, "ligt voor begindatum"); }
        else { return einde; }
        return null;
    }

    // The months of an exemption stand in the two columns after its kind.
    private Vrijlatingsrecht Vrijlating(IRij rij, int soort)
    {
        var cel = rij.Cel(soort);
        Vrijlatingsoort? gekozen = cel.IsEmpty ? null : Vrijlatingsoorten.Lees(teksten.Van(cel));
        if (gekozen is null && !cel.IsEmpty) { Gebrek(soort, "is geen bekende vrijlating"); }
        return new Vrijlatingsrecht(gekozen, new Maandperiode(MaandOfLeeg(rij, soort + 1), MaandOfLeeg(rij, soort + 2)));
    }

    private Maand? MaandOfLeeg(IRij rij, int kolom)
    {
        var cel = rij.Cel(kolom);
        if (cel.IsEmpty) { return null; }
        if (Maand.TryLees(cel, out var maand)) { return maand; }
        Gebrek(kolom, Rijlezing.GeenMaand);
        return null;
    }

    private Bedrag? BedragOfLeeg(IRij rij, int kolom)
    {
        var cel = rij.Cel(kolom);
        if (cel.IsEmpty) { return null; }
        if (Bedrag.TryLees(cel, out var bedrag)) { return bedrag; }
        Gebrek(kolom, Rijlezing.GeenBedrag);
        return null;
    }

    private bool? JaNee(IRij rij, int kolom)
    {
        var cel = rij.Cel(kolom);
        if (cel.IsEmpty) { return null; }
        var antwoord = Celwaarde.JaNee(cel);
        if (antwoord is null) { Gebrek(kolom, "is geen J of N"); }
        return antwoord;
    }

    private void Gebrek(int kolom, string reden) => _gebreken.Add(new Dossiergebrek(Kolom.Indeling.Kolommen[kolom].Naam, reden));

    private void KeurAf(int kolom, string reden) => _afkeuringen.Add(new Dossiergebrek(Kolom.Indeling.Kolommen[kolom].Naam, reden));
}
