using System.Globalization;
using System.Net;

namespace Datakoppeling.Platform.Instellingen;

/// <summary>What may stand in a setting: in words, for docs and refusals, and as a check.</summary>
/// <param name="Bereik">After "vul in:": "een geheel getal van 1 tot en met 32".</param>
/// <param name="Goed">Whether a value is one.</param>
public sealed record Waardevorm(string Bereik, Func<string, bool> Goed)
{
    /// <summary>Anything; a reader of its own judges it.</summary>
    public static Waardevorm Tekst(string bereik) => new(bereik, _ => true);

    public static Waardevorm Getal(long laagst, long hoogst) => new(
        string.Create(CultureInfo.InvariantCulture, $"een geheel getal van {laagst} tot en met {hoogst}"),
        tekst => long.TryParse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var getal) && getal >= laagst && getal <= hoogst);

    /// <summary>A duration as .NET writes it: hours, minutes and seconds.</summary>
    public static Waardevorm Tijd(TimeSpan kortst, TimeSpan langst) => new(
        string.Create(CultureInfo.InvariantCulture, $"een tijdsduur (uu:mm:ss) van {kortst} tot en met {langst}"),
        tekst => TimeSpan.TryParse(tekst, CultureInfo.InvariantCulture, out var tijd) && tijd >= kortst && tijd <= langst);

    public static Waardevorm Keuze(params string[] waarden) => new(
        waarden.Length == 1 ? waarden[0] : $"{string.Join(", ", waarden[..^1])} of {waarden[^1]}", tekst => waarden.Contains(tekst, StringComparer.OrdinalIgnoreCase));

    public static Waardevorm Patroon(string bereik, Func<string, bool> goed) => new(bereik, goed);

    public static Waardevorm IpAdres { get; } = new("een IP-adres", tekst => IPAddress.TryParse(tekst, out _));

    /// <summary>An address of another system: over https, or http on this machine.</summary>
    public static Waardevorm Webadres { get; } = new("een webadres dat begint met https:// (http:// alleen op deze machine)", tekst =>
        Uri.TryCreate(tekst, UriKind.Absolute, out var adres) && (adres.Scheme == Uri.UriSchemeHttps || (adres.Scheme == Uri.UriSchemeHttp && adres.IsLoopback)));

    public static Waardevorm Map { get; } = Tekst("een map");
    public static Waardevorm Bestand { get; } = Tekst("een bestand");
}
