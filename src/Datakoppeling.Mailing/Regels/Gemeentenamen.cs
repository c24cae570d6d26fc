using System.Globalization;

namespace Datakoppeling.Mailing.Regels;

/// <summary>The names of the municipalities by their code, as they hold on one day.</summary>
public sealed class Gemeentenamen
{
    private readonly Dictionary<int, string> _namen = [];
    private readonly Dictionary<int, string> _hoofdletters = [];

    public Gemeentenamen(IEnumerable<(string Code, string Naam)> gemeenten)
    {
        foreach (var (code, naam) in gemeenten)
        {
            if (Nummer(code) is not { } nummer) { continue; }
            (_namen[nummer], _hoofdletters[nummer]) = (naam, naam.ToUpperInvariant());
        }
    }

    /// <summary>The name of the gemeente with this four-digit code; null for a code that is not in the table.</summary>
    public string? Naam(ReadOnlySpan<char> code) => Nummer(code) is { } nummer ? _namen.GetValueOrDefault(nummer) : null;

    /// <summary>The name in capitals, as on an envelope; null for a code that is not in the table.</summary>
    public string? InHoofdletters(ReadOnlySpan<char> code) => Nummer(code) is { } nummer ? _hoofdletters.GetValueOrDefault(nummer) : null;

    private static int? Nummer(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        return code.Length is > 0 and <= 4 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : null;
    }
}
