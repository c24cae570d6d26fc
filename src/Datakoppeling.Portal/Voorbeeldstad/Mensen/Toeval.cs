namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>
/// A small random source of our own (splitmix64, Steele, Lea and Flood 2014), because <see cref="Random"/> may give other numbers
/// on another runtime and a demo city must be the same everywhere. Whole numbers only: no floating point, no culture, no clock.
/// </summary>
internal struct Toeval
{
    private ulong _stand;

    private Toeval(ulong stand) => _stand = stand;

    /// <summary>The draws of one thing (a household, a dossier in a month): the same whatever was drawn for others before.</summary>
    /// <param name="seed">Which city.</param>
    /// <param name="soort">Which kind of thing, so that household 5 and dossier 5 do not draw alike.</param>
    /// <param name="nummer">Which one.</param>
    public static Toeval Van(ulong seed, int soort, long nummer) =>
        new(Meng(Meng(seed + ((ulong)soort << 48)) + (ulong)nummer));

    public ulong Volgende() => Meng(_stand += 0x9E37_79B9_7F4A_7C15);

    /// <summary>Zero up to and not including <paramref name="grens"/>.</summary>
    public int Onder(int grens) => (int)(((Volgende() >> 32) * (ulong)(uint)grens) >> 32);

    public int Tussen(int van, int totEnMet) => van + Onder(totEnMet - van + 1);

    /// <summary>True in so many of ten thousand draws.</summary>
    public bool Kans(int opTienduizend) => Onder(10_000) < opTienduizend;

    /// <summary>An index, drawn by the weights.</summary>
    public int Gewogen(ReadOnlySpan<int> gewichten)
    {
        var som = 0;
        foreach (var gewicht in gewichten) { som += gewicht; }
        var rest = Onder(som);
        var i = 0;
        while (rest >= gewichten[i]) { rest -= gewichten[i++]; }
        return i;
    }

    private static ulong Meng(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
        z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
        return z ^ (z >> 31);
    }
}
