using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>Remembers, while dossiers.csv is read, which dossiernummers and which BSNs of live dossiers were accepted before.</summary>
internal sealed class Dossierregister(Maand maand)
{
    // The live days lie within the month: two bytes are enough, and a file may hold millions.
    private readonly record struct Plek(byte Van, byte Tot, int Rijnummer)
    {
        public bool Raakt(Plek andere) => Van <= andere.Tot && andere.Van <= Tot;
    }

    // By the fingerprint of a number: a file may hold millions of them, and a number may be long.
    private readonly Dictionary<Vingerafdruk, int> _nummers = [];
    private readonly Dictionary<int, Plek> _bsns = [];

    // A person can be in several dossiers of a month as long as the days do not overlap; nearly nobody is.
    private readonly Dictionary<int, List<Plek>> _meer = [];

    /// <summary>Faults a second row of a dossiernummer; true when it is one.</summary>
    public bool ToetsNummer(Rijlezing lezing, string nummer)
    {
        if (nummer.Length == 0 || !_nummers.TryGetValue(Vingerafdruk.Van(nummer), out var rijnummer)) { return false; }
        lezing.Fout(Dossierindeling.Dossiernummer, string.Create(CultureInfo.InvariantCulture, $"staat ook op rij {rijnummer}"));
        return true;
    }

    /// <summary>Faults a second row of a dossiernummer, and otherwise a BSN of which the live days overlap; true when the row may stay.</summary>
    public bool Toets(Rijlezing lezing, Dossierfeiten dossier)
    {
        // A second row of one dossier is not a second dossier of the person.
        if (ToetsNummer(lezing, dossier.Dossiernummer)) { return false; }
        if (!dossier.LooptIn(maand)) { return true; }
        var plek = Maak(dossier);
        var client = ToetsBsn(lezing, Dossierindeling.Bsn, dossier.Client, plek);
        return (dossier.Partner is not { } partner || ToetsBsn(lezing, Dossierindeling.BsnPartner, partner, plek)) && client;
    }

    /// <summary>Remembers an accepted row; false when the dossier is not live in the month.</summary>
    public bool Neem(Dossierfeiten dossier)
    {
        _nummers[Vingerafdruk.Van(dossier.Dossiernummer)] = (int)dossier.Rijnummer;
        if (!dossier.LooptIn(maand)) { return false; }
        var plek = Maak(dossier);
        Onthoud(dossier.Client, plek);
        if (dossier.Partner is { } partner) { Onthoud(partner, plek); }
        return true;
    }

    private Plek Maak(Dossierfeiten dossier)
    {
        var dagen = dossier.LoopdagenIn(maand);
        return new Plek((byte)dagen.Van.Day, (byte)dagen.Tot.Day, (int)dossier.Rijnummer);
    }

    private void Onthoud(Bsn bsn, Plek plek)
    {
        if (_bsns.TryAdd(bsn.Nummer, plek)) { return; }
        if (_meer.TryGetValue(bsn.Nummer, out var meer)) { meer.Add(plek); }
        else { _meer.Add(bsn.Nummer, [plek]); }
    }

    private bool ToetsBsn(Rijlezing lezing, int kolom, Bsn bsn, Plek plek)
    {
        if (!_bsns.TryGetValue(bsn.Nummer, out var eerste)) { return true; }
        if (eerste.Raakt(plek)) { return Fout(eerste); }
        foreach (var andere in _meer.GetValueOrDefault(bsn.Nummer) ?? [])
        {
            if (andere.Raakt(plek)) { return Fout(andere); }
        }
        return true;

        bool Fout(Plek andere)
        {
            lezing.Fout(kolom, string.Create(CultureInfo.InvariantCulture, $"loopt op dezelfde dagen in het dossier van rij {andere.Rijnummer}"));
            return false;
        }
    }
}
