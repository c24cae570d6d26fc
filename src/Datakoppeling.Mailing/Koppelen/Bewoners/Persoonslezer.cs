using System.Runtime.InteropServices;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>Makes text of a resident's bytes, for who is written to.</summary>
internal sealed class Persoonslezer(Bewonerslijst bewoners, Persoonsteksten teksten)
{
    // Up to this many members, putting each in its place costs less than preparing a sort.
    private const int KleinGezin = 12;
    private readonly List<Partnergegevens> _partners = [];

    public Naamblok Naam(int plaats)
    {
        ref readonly var bewoner = ref bewoners.Alle[plaats];
        var tekst = teksten.Van(bewoner, Persoonstekst.NaarVoornamen);
        var voornamen = tekst.Tekst();
        var titel = tekst.Veld();
        var voorvoegsel = tekst.Tekst();
        var geslachtsnaam = tekst.Tekst();
        var geslacht = tekst.Veld();
        var naamgebruik = tekst.Veld();
        LeesPartners(plaats, bewoner);
        return Naamblok.Van(new Naamgegevens
        {
            Voornamen = voornamen,
            Titel = Titels.Lees(titel),
            Voorvoegsel = voorvoegsel,
            Geslachtsnaam = geslachtsnaam,
            Geslacht = Geslachten.Lees(geslacht),
            Naamgebruik = Naamgebruiken.Lees(naamgebruik),
            Partners = _partners.Count == 0 ? null : _partners,
        });
    }

    private void LeesPartners(int plaats, in Bewoner bewoner)
    {
        _partners.Clear();
        if (Partnertekst.Gegevens(teksten.Van(bewoner, Persoonstekst.NaarPartner)) is { } eerste) { _partners.Add(eerste); }
        if (!bewoner.Heeft(Kenmerken.HeeftMeerPartners)) { return; }
        foreach (var verwijzing in bewoners.MeerPartners(plaats))
        {
            if (Partnertekst.Gegevens(teksten.Partner(verwijzing)) is { } partner) { _partners.Add(partner); }
        }
    }

    /// <summary>The given names as in the BRP; without any the geslachtsnaam (bestandsindelingen.md, voor).</summary>
    public ReadOnlySpan<byte> Voor(int plaats)
    {
        var tekst = teksten.Van(bewoners.Alle[plaats], Persoonstekst.NaarVoornamen);
        var voornamen = tekst.Veld();
        if (!voornamen.IsEmpty && voornamen is not [(byte)'.']) { return voornamen; }
        tekst.SlaOver(2);
        return tekst.Veld();
    }

    public Adresgegevens Adres(int plaats)
    {
        var tekst = teksten.Van(bewoners.Alle[plaats], Persoonstekst.NaarAdres);
        var (postcode, huisnummer, huisletter) = (tekst.Tekst(), tekst.Tekst(), tekst.Tekst());
        var (toevoeging, aanduiding, straat) = (tekst.Tekst(), tekst.Tekst(), tekst.Tekst());
        return new Adresgegevens
        {
            Postcode = postcode,
            Huisnummer = huisnummer,
            Huisletter = huisletter,
            Toevoeging = toevoeging,
            Aanduiding = aanduiding,
            Straat = straat,
            Woonplaats = tekst.Tekst(),
            Locatie = tekst.Tekst(),
            Gemeentecode = tekst.Tekst(),
        };
    }

    /// <summary>Orders members by date of birth as written, then BSN (bestandsindelingen.md).</summary>
    public void Sorteer(List<int> leden)
    {
        if (leden.Count > KleinGezin)
        {
            leden.Sort(Vergelijk);
            return;
        }
        var alle = CollectionsMarshal.AsSpan(leden);
        for (var i = 1; i < alle.Length; i++)
        {
            var lid = alle[i];
            var j = i;
            for (; j > 0 && Vergelijk(alle[j - 1], lid) > 0; j--) { alle[j] = alle[j - 1]; }
            alle[j] = lid;
        }
    }

    private int Vergelijk(int a, int b)
    {
        ref readonly var links = ref bewoners.Alle[a];
        ref readonly var rechts = ref bewoners.Alle[b];
        var verschil = teksten.Van(links).Veld().SequenceCompareTo(teksten.Van(rechts).Veld());
        return verschil != 0 ? verschil : links.Bsn.CompareTo(rechts.Bsn);
    }
}
