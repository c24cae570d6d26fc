namespace Datakoppeling.Platform.Tabellen;

/// <summary>One of a few codes, each with what it means.</summary>
public sealed record Keuzevorm(params IReadOnlyList<Celkeuze> Alle) : Celvorm
{
    /// <summary>Yes or no.</summary>
    public static readonly Keuzevorm JaNee = new(new Celkeuze("J", "ja"), new Celkeuze("N", "nee")) { Ook = [new("1", "ja"), new("2", "nee"), new("true", "ja"), new("false", "nee")] };

    /// <summary>Other ways in which a file may write one of them; nobody chooses these.</summary>
    public IReadOnlyList<Celkeuze> Ook { get; init; } = [];

    public override IReadOnlyList<Celkeuze> Keuzes => Alle;
    public override string Wenk => $"Kies {string.Join(" of ", Alle.Select(k => k.Tekst))}.";

    /// <summary>As it stands in a list to choose from: one of the codes that are in it.</summary>
    public override string Invoer(string cel) => Ook.FirstOrDefault(k => k.Code == cel) is { } anders ? Alle.First(k => k.Tekst == anders.Tekst).Code : cel;

    protected override string Gevuld(string cel) => Alle.Concat(Ook).FirstOrDefault(k => k.Code == cel)?.Tekst ?? cel;
    protected override string? Getypt(string getypt) =>
        Alle.FirstOrDefault(k => k.Code == getypt)?.Code ?? Alle.FirstOrDefault(k => k.Tekst.Equals(getypt, StringComparison.OrdinalIgnoreCase))?.Code;
}

/// <summary>Any number of values, with <c>|</c> between them in the file and a comma for a person.</summary>
public sealed record Lijstvorm(Celvorm Deel) : Celvorm
{
    public override string Wenk => Deel.Wenk + " Staan er meer, zet er dan een komma tussen.";

    protected override string Gevuld(string cel) => string.Join(", ", cel.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Deel.Toon));
    protected override string? Getypt(string getypt)
    {
        string?[] delen = [.. getypt.Split([',', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Deel.Lees)];
        return Array.IndexOf(delen, null) < 0 ? string.Join('|', delen) : null;
    }
}

/// <summary>A column of another file with the value that counts, <c>soort=individueel</c> in the file: <c>soort is individueel</c>.</summary>
public sealed record Filtervorm : Celvorm
{
    private const string Is = " is ";

    public override string Wenk => "Schrijf welke kolom welke waarde moet hebben, zoals: soort is individueel.";

    protected override string Gevuld(string cel) => cel.IndexOf('=', StringComparison.Ordinal) is > 0 and var plaats ? cel[..plaats].Trim().Replace('_', ' ') + Is + cel[(plaats + 1)..].Trim() : cel;
    protected override string? Getypt(string getypt)
    {
        var teken = getypt.IndexOf('=', StringComparison.Ordinal);
        var (plaats, lengte) = teken > 0 ? (teken, 1) : (getypt.IndexOf(Is, StringComparison.OrdinalIgnoreCase), Is.Length);
        if (plaats <= 0) { return null; }
        var (kolom, waarde) = (getypt[..plaats].Trim().Replace(' ', '_'), getypt[(plaats + lengte)..].Trim());
        return kolom.Length == 0 || waarde.Length == 0 ? null : $"{kolom}={waarde}";
    }
}
