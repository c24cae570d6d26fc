using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>Remembers, while dossiers.csv is read, which dossiernummers and which BSNs of live dossiers were accepted before.</summary>
internal sealed class Dossierregister(Maand maand)
{
    private readonly Dictionary<string, long> _nummers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, long> _bsns = [];

    /// <summary>Faults a second row of a dossiernummer; true when it is one.</summary>
    public bool ToetsNummer(Rijlezing lezing, string nummer)
    {
        if (nummer.Length == 0 || !_nummers.TryGetValue(nummer, out var regel)) { return false; }
        lezing.Fout(Dossierindeling.Dossiernummer, string.Create(CultureInfo.InvariantCulture, $"staat ook op regel {regel}"));
        return true;
    }

    /// <summary>Faults a second row of a dossiernummer, and otherwise a BSN that is in another live dossier.</summary>
    public void Toets(Rijlezing lezing, string nummer, Bsn? client, Bsn? partner, DateOnly begin, DateOnly? einde)
    {
        // A second row of one dossier is not a second dossier of the person.
        if (ToetsNummer(lezing, nummer) || begin > maand.LaatsteDag || einde < maand.EersteDag) { return; }
        ToetsBsn(lezing, Dossierindeling.Bsn, client);
        ToetsBsn(lezing, Dossierindeling.BsnPartner, partner);
    }

    /// <summary>Remembers an accepted row; false when the dossier is not live in the month.</summary>
    public bool Neem(Dossierfeiten dossier, long regel)
    {
        _nummers[dossier.Dossiernummer] = regel;
        if (!dossier.LooptIn(maand)) { return false; }
        _bsns[dossier.Client.Nummer] = regel;
        if (dossier.Partner is { } partner) { _bsns[partner.Nummer] = regel; }
        return true;
    }

    private void ToetsBsn(Rijlezing lezing, int kolom, Bsn? bsn)
    {
        if (bsn is not { } wie || !_bsns.TryGetValue(wie.Nummer, out var regel)) { return; }
        lezing.Fout(kolom, string.Create(CultureInfo.InvariantCulture, $"staat ook in het lopende dossier van regel {regel}"));
    }
}
