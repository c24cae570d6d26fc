namespace Datakoppeling.Oib.Signalen;

/// <summary>Every signal there is.</summary>
public static class Signaallijst
{
    /// <summary>In the order of their codes: files list them so.</summary>
    public static IReadOnlyList<Signaal> Alle { get; } =
        Orden([.. Persoonssignalen.Alle, .. Inkomstsignalen.Alle, .. Huishoudsignalen.Alle, .. Verloopsignalen.Alle]);

    /// <summary>Signals in the order of their codes; two with one number would be each other in what is stored.</summary>
    internal static IReadOnlyList<Signaal> Orden(IReadOnlyList<Signaal> signalen) => signalen.DistinctBy(s => s.Nummer).Count() == signalen.Count
        ? [.. signalen.OrderBy(s => s.Code, StringComparer.Ordinal)]
        : throw new InvalidOperationException("Twee signalen hebben hetzelfde nummer.");

    private static readonly Dictionary<string, Signaal> PerCode = Alle.ToDictionary(s => s.Code, StringComparer.Ordinal);

    internal static long Contactbits { get; } = Alle.Where(s => s.Contact).Aggregate(0L, (bits, s) => bits | Signaalset.Bit(s));

    /// <summary>The signal with this code; null when there is none, as in a URL that somebody typed.</summary>
    public static Signaal? Lees(string code) => PerCode.GetValueOrDefault(code);
}
