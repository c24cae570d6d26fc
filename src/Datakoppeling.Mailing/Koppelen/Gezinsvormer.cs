namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// Divides the residents of one address into gezinnen: the closure of (a) two adults of whom one names the other as a current
/// partner and (b) a minor with each parent at the same address (koppeling.md section 1). One per worker; nothing is allocated
/// per address.
/// </summary>
internal sealed class Gezinsvormer(Bewoners bewoners)
{
    // Below this a walk along the members is quicker than a table of their BSNs.
    private const int KleinAdres = 24;
    private readonly Dictionary<int, int> _plaatsen = [];
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
        for (var i = 0; i < leden.Count; i++)
        {
            _ouder[i] = i;
            if (leden.Count > KleinAdres) { _plaatsen[bewoners.Alle[leden[i]].Bsn] = i; }
        }
        for (var i = 0; i < leden.Count; i++)
        {
            ref readonly var lid = ref bewoners.Alle[leden[i]];
            if (lid.Heeft(Kenmerken.Volwassen)) { VerbindPartners(leden, i, lid); }
            else
            {
                Verenig(i, Zoek(leden, lid.Ouder1));
                Verenig(i, Zoek(leden, lid.Ouder2));
            }
        }
    }

    private void VerbindPartners(List<int> leden, int i, in Bewoner lid)
    {
        VerbindPartner(leden, i, lid.Partner);
        if (!lid.Heeft(Kenmerken.HeeftMeerPartners)) { return; }
        foreach (var verwijzing in bewoners.MeerPartners(leden[i]))
        {
            var partner = Partnertekst.Lees(bewoners.PartnerTekst(verwijzing));
            if (partner.IsActueel) { VerbindPartner(leden, i, partner.Bsn); }
        }
    }

    private void VerbindPartner(List<int> leden, int i, int bsn)
    {
        var j = Zoek(leden, bsn);
        if (j >= 0 && bewoners.Alle[leden[j]].Heeft(Kenmerken.Volwassen)) { Verenig(i, j); }
    }

    private int Zoek(List<int> leden, int bsn)
    {
        if (bsn == 0) { return -1; }
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
