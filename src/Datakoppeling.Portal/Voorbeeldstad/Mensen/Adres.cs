namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>One address, in the parts that the BRP keeps.</summary>
internal readonly record struct Adres(
    int Plek, byte[] Straat, int Nummer, byte Letter, byte[] Toevoeging, int Cijfers, byte Letter1, byte Letter2);

/// <summary>
/// The address book: invented streets in the postcodes 1011 to 1109. Addresses are handed out in a scattered order, because a
/// delivery is not sorted by street, and a city that is would flatter whoever sorts its letters.
/// </summary>
internal sealed class Adresboek
{
    private const int Eerste = 1011;
    private const int Gebieden = 1109 - Eerste + 1;
    private const int Lettercombinaties = 400;
    private const int StraatPerPostcodes = 6;
    private static readonly byte[] Letters = [.. "ABCDEGHJKLMNPRSTVWXZ"u8];
    private static readonly byte[][] Verdiepingen = [[.. "H"u8], [.. "1"u8], [.. "2"u8], [.. "3"u8]];
    private static readonly byte[][] OudeVerdiepingen = [[.. "HS"u8], [.. "I"u8], [.. "II"u8], [.. "III"u8]];
    private readonly int _plekken;
    private readonly int _postcodes;
    private readonly int _stap;

    /// <param name="adressen">How many addresses the city needs at most.</param>
    /// <param name="seed">Which city.</param>
    public Adresboek(int adressen, ulong seed)
    {
        _plekken = Priem(Math.Max(adressen, 1_000));
        _postcodes = Math.Clamp(_plekken / 12, Gebieden, Gebieden * Lettercombinaties);
        _stap = Toeval.Van(seed, 2, 0).Tussen(_plekken / 3, _plekken - 2);
    }

    /// <summary>Address <paramref name="nummer"/>, counted from zero; always the same one.</summary>
    public Adres Op(int nummer)
    {
        var plek = (int)((long)nummer * _stap % _plekken);
        var postcode = (int)((long)plek * _postcodes / _plekken);
        var volgnummer = plek - Eerst(postcode, _postcodes, _plekken);
        var gebied = (int)((long)postcode * Gebieden / _postcodes);
        var combinatie = postcode - Eerst(gebied, Gebieden, _postcodes);
        var straat = postcode / StraatPerPostcodes;
        var toeval = Toeval.Van(3, 3, straat);
        var naam = Lijsten.Straten[toeval.Onder(Lijsten.Straten.Length)];
        var begin = ((postcode % StraatPerPostcodes) * (_plekken / _postcodes + 1)) + volgnummer;
        var bouw = toeval.Onder(4);
        // One street in four is old town with numbered floors, one has floors in letters, the rest plain numbers with some letters.
        var (huis, toevoeging) = bouw switch
        {
            0 => (begin / 4, OudeVerdiepingen[begin % 4]),
            1 => (begin / 4, Verdiepingen[begin % 4]),
            _ => (begin, []),
        };
        var letter = bouw == 2 && begin % 7 == 3 ? (byte)('A' + (begin % 5)) : (byte)0;
        return new Adres(
            plek, naam, (2 * huis) + 1 + (postcode & 1), letter, toevoeging,
            Eerste + gebied, Letters[combinatie / 20 % 20], Letters[combinatie % 20]);
    }

    /// <summary>The first of the finer things that falls in coarse thing <paramref name="nummer"/>.</summary>
    private static int Eerst(int nummer, int grof, int fijn) => (int)((((long)nummer * fijn) + grof - 1) / grof);

    private static int Priem(int vanaf)
    {
        for (var kandidaat = vanaf | 1; ; kandidaat += 2)
        {
            var deler = 3;
            while ((long)deler * deler <= kandidaat && kandidaat % deler != 0) { deler += 2; }
            if ((long)deler * deler > kandidaat) { return kandidaat; }
        }
    }
}
