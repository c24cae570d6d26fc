using System.Text;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Gezinnen;

/// <summary>
/// Divides the residents of one address into gezinnen: the closure of (a) two adults of whom one names the other as a current
/// partner and (b) a minor with each parent at the same address (koppeling.md). One per worker; nothing is allocated
/// per address.
/// </summary>
internal sealed class Gezinsvormer(Bewonerslijst bewoners, Persoonsteksten teksten)
{
    // Below this a walk along the members is quicker than a table of their BSNs.
    private const int KleinAdres = 24;
    private readonly Dictionary<int, int> _plaatsen = [];
    private readonly Dictionary<string, List<int>> _namen = new(StringComparer.Ordinal);
    private bool _namenGezocht;
    private int[] _ouder = new int[64];

    /// <summary>The members by gezin: calls <paramref name="gezin"/> with the residents of each, in the order of the file.</summary>
    public void Vorm(List<int> leden, List<int> werklijst, Action<List<int>> gezin)
    {
        if (leden.Count == 1)
        {
            gezin(leden);
            return;
        }
        Verbind(leden);
        for (var wortel = 0; wortel < leden.Count; wortel++)
        {
            if (Wortel(wortel) != wortel) { continue; }
            werklijst.Clear();
            for (var i = wortel; i < leden.Count; i++)
            {
                if (Wortel(i) == wortel) { werklijst.Add(leden[i]); }
            }
            gezin(werklijst);
        }
    }

    private void Verbind(List<int> leden)
    {
        if (_ouder.Length < leden.Count) { _ouder = new int[leden.Count * 2]; }
        _plaatsen.Clear();
        _namenGezocht = false;
        for (var i = 0; i < leden.Count; i++)
        {
            _ouder[i] = i;
            if (leden.Count > KleinAdres) { _plaatsen[bewoners.Alle[leden[i]].Bsn] = i; }
        }
        for (var i = 0; i < leden.Count; i++)
        {
            ref readonly var lid = ref bewoners.Alle[leden[i]];
            if (lid.Heeft(Kenmerken.Volwassen)) { VerbindPartners(leden, i, lid); }
            if (Gezinsregel.HoortBijOuder(lid.Heeft(Kenmerken.Volwassen)))
            {
                Verenig(i, Zoek(leden, lid.Ouder1));
                Verenig(i, Zoek(leden, lid.Ouder2));
            }
        }
    }

    private void VerbindPartners(List<int> leden, int i, in Bewoner lid)
    {
        if (lid.Partner == Bewoner.OpNaam) { VerbindPartner(leden, i, Partnertekst.Lees(teksten.Van(lid, Persoonstekst.NaarPartner))); }
        else { VerbindPartner(leden, i, Zoek(leden, lid.Partner)); }
        if (!lid.Heeft(Kenmerken.HeeftMeerPartners)) { return; }
        foreach (var verwijzing in bewoners.MeerPartners(leden[i]))
        {
            VerbindPartner(leden, i, Partnertekst.Lees(teksten.Partner(verwijzing)));
        }
    }

    private void VerbindPartner(List<int> leden, int i, in Partnerverwijzing partner)
    {
        if (!partner.Loopt) { return; }
        if (partner.HeeftBsn) { VerbindPartner(leden, i, Zoek(leden, partner.Bsn)); }
        else if (Gezinsregel.IsTeZoeken(partner.Geslachtsnaam, partner.Geboren)) { VerbindPartner(leden, i, ZoekOpNaam(leden, i, partner)); }
    }

    private void VerbindPartner(List<int> leden, int i, int j)
    {
        if (j >= 0 && Gezinsregel.ZijnPartners(bewoners.Alle[leden[i]].Heeft(Kenmerken.Volwassen), bewoners.Alle[leden[j]].Heeft(Kenmerken.Volwassen)))
        {
            Verenig(i, j);
        }
    }

    /// <summary>The one other adult of this name and date of birth; -1 when there is none, or more than one.</summary>
    private int ZoekOpNaam(List<int> leden, int i, in Partnerverwijzing partner)
    {
        var gevonden = -1;
        if (leden.Count > KleinAdres)
        {
            if (!_namenGezocht) { VerzamelNamen(leden); }
            foreach (var j in _namen.GetValueOrDefault(Sleutel(partner.Geslachtsnaam, partner.Geboren)) ?? [])
            {
                if (!IsPartner(leden, i, j, partner)) { continue; }
                if (gevonden >= 0) { return -1; }
                gevonden = j;
            }
            return gevonden;
        }
        for (var j = 0; j < leden.Count; j++)
        {
            if (!IsPartner(leden, i, j, partner)) { continue; }
            if (gevonden >= 0) { return -1; }
            gevonden = j;
        }
        return gevonden;
    }

    private bool IsPartner(List<int> leden, int i, int j, in Partnerverwijzing partner)
    {
        if (i == j || !bewoners.Alle[leden[j]].Heeft(Kenmerken.Volwassen)) { return false; }
        var geboren = Naam(leden[j], out var geslachtsnaam);
        return Gezinsregel.ZelfdePersoon(partner.Geslachtsnaam, partner.Geboren, geslachtsnaam, geboren);
    }

    // An institution of thousands would otherwise be walked once per partner.
    private void VerzamelNamen(List<int> leden)
    {
        _namen.Clear();
        _namenGezocht = true;
        for (var j = 0; j < leden.Count; j++)
        {
            if (!bewoners.Alle[leden[j]].Heeft(Kenmerken.Volwassen)) { continue; }
            var geboren = Naam(leden[j], out var geslachtsnaam);
            var sleutel = Sleutel(geslachtsnaam, geboren);
            if (!_namen.TryGetValue(sleutel, out var lijst)) { _namen[sleutel] = lijst = []; }
            // One that seeks may be on the list itself; with two more it is already unclear who is meant.
            if (lijst.Count < 3) { lijst.Add(j); }
        }
    }

    private static string Sleutel(ReadOnlySpan<byte> geslachtsnaam, ReadOnlySpan<byte> geboren) =>
        Encoding.UTF8.GetString(geboren).Replace("-", "", StringComparison.Ordinal) + " " + Encoding.UTF8.GetString(geslachtsnaam);

    /// <returns>The date of birth as delivered.</returns>
    private ReadOnlySpan<byte> Naam(int bewoner, out ReadOnlySpan<byte> geslachtsnaam)
    {
        var tekst = teksten.Van(bewoners.Alle[bewoner]);
        var geboren = tekst.Veld();
        tekst.SlaOver(Persoonstekst.VanGeborenNaarGeslachtsnaam);
        geslachtsnaam = tekst.Veld();
        return geboren;
    }

    private int Zoek(List<int> leden, int bsn)
    {
        if (bsn <= 0) { return -1; }
        if (leden.Count > KleinAdres) { return _plaatsen.GetValueOrDefault(bsn, -1); }
        for (var i = 0; i < leden.Count; i++)
        {
            if (bewoners.Alle[leden[i]].Bsn == bsn) { return i; }
        }
        return -1;
    }

    // The lower place becomes the root, so that a root is the first of its gezin.
    private void Verenig(int a, int b)
    {
        if (b < 0) { return; }
        (a, b) = (Wortel(a), Wortel(b));
        if (a < b) { _ouder[b] = a; }
        else { _ouder[a] = b; }
    }

    private int Wortel(int i)
    {
        while (_ouder[i] != i) { i = _ouder[i] = _ouder[_ouder[i]]; }
        return i;
    }
}
