using System.Numerics;
using System.Runtime.CompilerServices;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// The residents of each address where somebody has a hit: most addresses have none, and of those nothing needs to be known. A chain
/// through the array of residents per address.
/// </summary>
internal sealed class Adresgroepen
{
    private readonly Bewonerslijst _bewoners;

    // Two, so that the parts of both addresses stand side by side.
    private readonly Persoonsteksten _links;
    private readonly Persoonsteksten _rechts;
    private readonly int[] _volgende;

    // Per group somebody who lives there; when all are dealt, the first.
    private readonly List<int> _koppen = [];

    // Groups plus one by address, and per slot of a larger table whether any group may be there: nearly everybody passes by that alone.
    private readonly int[] _tabel;
    private readonly ulong[] _kan;
    private readonly int _schuif;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Adresgroepen(Bewonerslijst bewoners)
    {
        (_bewoners, _links, _rechts) = (bewoners, bewoners.Teksten(), bewoners.Teksten());
        var alle = bewoners.Alle.AsSpan(0, bewoners.Aantal);
        var standen = bewoners.Standen;
        var treffers = 0;
        foreach (ref readonly var bewoner in alle) { treffers += bewoner.Bron != Bronstanden.Geen && standen[bewoner.Bron].Treffers != 0 ? 1 : 0; }
        var grootte = BitOperations.RoundUpToPowerOf2((uint)Math.Max(treffers, 16) * 2);
        (_tabel, _kan, _schuif) = (new int[grootte], new ulong[grootte / 8], 64 - BitOperations.Log2(grootte));
        _volgende = new int[alle.Length];
        for (var i = 0; i < alle.Length; i++)
        {
            if (alle[i].Bron == Bronstanden.Geen || standen[alle[i].Bron].Treffers == 0) { continue; }
            if (alle[i].Adres == Adressleutel.Geen || Zoek(i, out var plaats) < 0) { Begin(i); }
        }
        var eerste = new int[_koppen.Count];
        Array.Fill(eerste, -1);
        // Backwards, so that each chain runs in the order of the file.
        for (var i = alle.Length - 1; i >= 0; i--)
        {
            if (alle[i].Adres == Adressleutel.Geen || !Kan(alle[i].Adres)) { continue; }
            var groep = Zoek(i, out _);
            if (groep >= 0) { (_volgende[i], eerste[groep]) = (eerste[groep], i); }
        }
        for (var groep = 0; groep < eerste.Length; groep++)
        {
            if (eerste[groep] >= 0) { _koppen[groep] = eerste[groep]; }
            else { _volgende[_koppen[groep]] = -1; }
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

    private void Begin(int bewoner)
    {
        _koppen.Add(bewoner);
        var adres = _bewoners.Alle[bewoner].Adres;
        if (adres == Adressleutel.Geen) { return; }
        Zoek(bewoner, out var plaats);
        _tabel[plaats] = _koppen.Count;
        var bit = Bit(adres);
        _kan[bit >> 6] |= 1UL << bit;
    }

    /// <summary>The group of a resident's address, or -1 and the place where it would come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Zoek(int bewoner, out int plaats)
    {
        plaats = (int)(Meng(_bewoners.Alle[bewoner].Adres) >> _schuif);
        while (_tabel[plaats] != 0 && !ZelfdeAdres(_koppen[_tabel[plaats] - 1], bewoner)) { plaats = (plaats + 1) & (_tabel.Length - 1); }
        return _tabel[plaats] - 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Kan(ulong adres)
    {
        var bit = Bit(adres);
        return (_kan[bit >> 6] & (1UL << bit)) != 0;
    }

    // Eight bits per place in the table: three more of the same hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Bit(ulong adres) => (int)(Meng(adres) >> (_schuif - 3));

    private static ulong Meng(ulong adres) => adres * 0x9E3779B97F4A7C15;

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
