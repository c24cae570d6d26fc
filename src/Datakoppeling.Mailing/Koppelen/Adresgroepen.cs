using System.Numerics;
using System.Runtime.CompilerServices;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// The residents by address: a chain through the array of residents per address, built in one pass, eight bytes a person.
/// </summary>
internal sealed class Adresgroepen
{
    private readonly Bewoners _bewoners;

    // Two, so that the parts of both addresses stand side by side.
    private readonly Persoonsteksten _links;
    private readonly Persoonsteksten _rechts;
    private readonly int[] _volgende;
    private readonly List<int> _koppen = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Adresgroepen(Bewoners bewoners)
    {
        (_bewoners, _links, _rechts) = (bewoners, bewoners.Teksten(), bewoners.Teksten());
        var aantal = bewoners.Aantal;
        _volgende = new int[aantal];
        var grootte = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(aantal, 16) * 2);
        var tabel = new int[grootte];
        var schuif = 64 - BitOperations.Log2((uint)grootte);
        // Apart from the residents themselves: the sources are worked into those at the same time.
        var nietDeEerste = new bool[aantal];
        // Backwards, so that each chain runs in the order of the file.
        for (var i = aantal - 1; i >= 0; i--)
        {
            _volgende[i] = -1;
            var adres = bewoners.Alle[i].Adres;
            if (adres == Adressleutel.Geen) { continue; }
            var plaats = (int)((adres * 0x9E3779B97F4A7C15) >> schuif);
            while (tabel[plaats] != 0 && !ZelfdeAdres(tabel[plaats] - 1, i)) { plaats = (plaats + 1) & (grootte - 1); }
            if (tabel[plaats] != 0)
            {
                _volgende[i] = tabel[plaats] - 1;
                nietDeEerste[tabel[plaats] - 1] = true;
            }
            tabel[plaats] = i + 1;
        }
        for (var i = 0; i < aantal; i++)
        {
            if (!nietDeEerste[i]) { _koppen.Add(i); }
        }
    }

    /// <summary>How many addresses there are; somebody without an address is one of their own.</summary>
    public int Aantal => _koppen.Count;

    /// <summary>Writes the residents of address <paramref name="groep"/> into <paramref name="leden"/>, in the order of the file.</summary>
    public void Leden(int groep, List<int> leden)
    {
        leden.Clear();
        for (var i = _koppen[groep]; i >= 0; i = _volgende[i]) { leden.Add(i); }
    }

    private bool ZelfdeAdres(int a, int b)
    {
        ref readonly var links = ref _bewoners.Alle[a];
        ref readonly var rechts = ref _bewoners.Alle[b];
        return links.Adres == rechts.Adres && (!Adressleutel.IsGehasht(links.Adres) || ZelfdeTekst(links, rechts));
    }

    // Two different addresses can share a hash, however unlikely; then their words decide.
    private bool ZelfdeTekst(in Bewoner links, in Bewoner rechts)
    {
        var a = Delen(_links, links);
        var b = Delen(_rechts, rechts);
        if (!a.Nummeraanduiding.IsEmpty || !b.Nummeraanduiding.IsEmpty) { return a.Nummeraanduiding.SequenceEqual(b.Nummeraanduiding); }
        for (var i = 0; i < Adresdelen.Aantal; i++)
        {
            if (!a[i].SequenceEqual(b[i])) { return false; }
        }
        return true;
    }

    private static Adresdelen Delen(Persoonsteksten teksten, in Bewoner bewoner)
    {
        var tekst = teksten.Van(bewoner, Persoonstekst.NaarAdres);
        var delen = new Adresdelen
        {
            Postcode = tekst.Veld(),
            Huisnummer = tekst.Veld(),
            Huisletter = tekst.Veld(),
            Toevoeging = tekst.Veld(),
            Aanduiding = tekst.Veld(),
            Straat = tekst.Veld(),
        };
        tekst.SlaOver(1);
        delen.Locatie = tekst.Veld();
        tekst.SlaOver(1);
        delen.Nummeraanduiding = Adressleutel.OfLeeg(tekst.Veld());
        return delen;
    }
}
