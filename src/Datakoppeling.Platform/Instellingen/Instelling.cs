using System.Globalization;

namespace Datakoppeling.Platform.Instellingen;

/// <summary>
/// One setting: what docs print of it and what the check at start holds its value against. Whoever reads a setting lists it beside
/// the reader; a name that is on no list is taken for a mistake.
/// </summary>
/// <param name="Naam">The path, such as <c>Opslag:Map</c>; a part in angle brackets stands for any name.</param>
/// <param name="Waarde">What may stand there.</param>
/// <param name="Betekenis">One Dutch sentence.</param>
/// <param name="Standaard">What holds without the setting, in words.</param>
public sealed record Instelling(string Naam, Waardevorm Waarde, string Betekenis, string Standaard)
{
    /// <summary>Never printed, on no screen, in no log and no refusal.</summary>
    public bool Geheim { get; init; }

    /// <summary>Several values, numbered below the name (<c>Portaal:Proxies:0</c>).</summary>
    public bool IsLijst { get; init; }

    /// <summary>Where to find now what this setting once said: a portal that is still told so does not start. Null for a setting that there is.</summary>
    public string? Vervallen { get; init; }

    /// <summary>The part before the first colon.</summary>
    public string Deel => Naam.Split(':')[0];

    /// <summary>A setting that there once was.</summary>
    /// <param name="nu">Where it is now, as a sentence.</param>
    public static Instelling Was(string naam, string nu, bool isLijst = false) => new(naam, Waardevorm.Tekst("niets"), nu, "vervallen") { Vervallen = nu, IsLijst = isLijst };

    /// <summary>Whether a key of the configuration is this setting, or one of its numbered values.</summary>
    public bool Past(string sleutel)
    {
        var (delen, eigen) = (sleutel.Split(':'), Naam.Split(':'));
        var genummerd = IsLijst && delen.Length == eigen.Length + 1 && int.TryParse(delen[^1], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return (delen.Length == eigen.Length || genummerd)
            && eigen.Zip(delen).All(p => p.First[0] == '<' || string.Equals(p.First, p.Second, StringComparison.OrdinalIgnoreCase));
    }
}
