namespace Datakoppeling.Oib.Signalen;

/// <summary>Every signal there is.</summary>
public static class Signaallijst
{
    /// <summary>In the order of their codes: files list them so.</summary>
    public static IReadOnlyList<Signaal> Alle { get; } =
    [
        .. ((Signaal[])
        [
            .. Persoonssignalen.Alle, .. Regelsignalen.Alle, .. Huishoudsignalen.Alle, .. Verloopsignalen.Alle,
        ]).OrderBy(s => s.Code, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, Signaal> PerCode = Alle.ToDictionary(s => s.Code, StringComparer.Ordinal);

    internal static long Contactbits { get; } = Alle.Where(s => s.Contact).Aggregate(0L, (bits, s) => bits | Signaalset.Bit(s));

    /// <summary>The signal with this code; null when there is none, as in a URL that somebody typed.</summary>
    public static Signaal? Lees(string code) => PerCode.GetValueOrDefault(code);
}
