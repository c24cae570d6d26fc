using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Kluis;

/// <summary>Finds the master key at start. Outside Development a key must be given: one that we would make ourselves is lost with the disk.</summary>
public static class Hoofdsleutelbron
{
    public const string Instelling = "Kluis:Hoofdsleutel";
    public const string Bestand = "Kluis:Hoofdsleutelbestand";
    public const string Opdracht = "Kluis:Hoofdsleutelopdracht";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instellingen.Instelling> Lijst { get; } =
    [
        new(Instelling, Instellingen.Waardevorm.Tekst("32 willekeurige bytes in base64"), "De hoofdsleutel van de kluis. Een van deze drie is buiten Development nodig.", "geen; in Development gemaakt in de gegevensmap") { Geheim = true },
        new(Bestand, Instellingen.Waardevorm.Bestand, "Het bestand met de hoofdsleutel in base64.", "geen"),
        new(Opdracht, Instellingen.Waardevorm.Tekst("het pad van een programma"), "Het programma van je sleuteldienst, dat sleutels inpakt en uitpakt (besluiten/kluis.md).", "geen"),
        new(Sleutelmap.Instelling, Instellingen.Waardevorm.Map, "De map met de ingepakte sleutels van rondes. Buiten Development nodig, buiten de gegevensmap; geen reservekopie mag hem meenemen.", "geen; in Development `sleutels/vakken` in de gegevensmap"),
    ];

    /// <summary>
    /// What is wrong with what was set; null when nothing is. Makes nothing: in Development the key comes only once the portal may start.
    /// </summary>
    public static Weigering? Bezwaar(IConfiguration instellingen, bool ontwikkeling) =>
        ontwikkeling && new[] { Opdracht, Instelling, Bestand }.All(i => string.IsNullOrEmpty(instellingen[i])) ? null : Lees(instellingen, ontwikkeling, "").Weigering;

    /// <summary>Which source is in use, for a screen; nothing of the key itself.</summary>
    public static string InWoorden(IConfiguration instellingen) =>
        instellingen[Opdracht] is { Length: > 0 } ? $"een sleuteldienst ({Opdracht})"
        : instellingen[Instelling] is { Length: > 0 } ? $"de instelling {Instelling}"
        : instellingen[Bestand] is { Length: > 0 } ? $"een bestand ({Bestand})"
        : "gemaakt in de gegevensmap (alleen voor ontwikkelen)";

    /// <param name="map">The data folder; in Development the key is made there at first use.</param>
    public static Uitkomst<IHoofdsleutel> Lees(IConfiguration instellingen, bool ontwikkeling, string map)
    {
        if (instellingen[Opdracht] is { Length: > 0 } opdracht) { return Opdrachtsleutel.Maak(opdracht); }
        if (instellingen[Instelling] is { Length: > 0 } tekst) { return Maak(tekst, $"De instelling {Instelling}"); }
        if (instellingen[Bestand] is { Length: > 0 } pad)
        {
            return File.Exists(pad)
                ? Maak(File.ReadAllText(pad), $"Het bestand van de instelling {Bestand}")
                : new Weigering($"Het portaal start niet: het bestand van de instelling {Bestand} bestaat niet of is niet te lezen.");
        }
        if (!ontwikkeling)
        {
            return new Weigering($"Het portaal start niet: er is geen hoofdsleutel voor de kluis. Vul {Instelling} of {Bestand} in "
                + $"met 32 willekeurige bytes in base64 (bijvoorbeeld van: openssl rand -base64 32), of {Opdracht} met het programma van je sleuteldienst.");
        }
        return Maak(Ontwikkelsleutel(map), "De sleutel in de gegevensmap");
    }

    /// <summary>A key in a file, in the form of the setting; for a verb that is given one.</summary>
    public static Uitkomst<IHoofdsleutel> UitBestand(string pad) => File.Exists(pad)
        ? Maak(File.ReadAllText(pad), "Het sleutelbestand", "")
        : new Weigering("Het sleutelbestand bestaat niet of is niet te lezen. Controleer het pad.");

    private static Uitkomst<IHoofdsleutel> Maak(string tekst, string bron, string aanhef = "Het portaal start niet: ")
    {
        Span<byte> sleutel = stackalloc byte[Kluisindeling.Sleutel + 1];
        return Convert.TryFromBase64String(tekst.Trim(), sleutel, out var lengte) && lengte == Kluisindeling.Sleutel
            ? new Hoofdsleutel(sleutel[..lengte].ToArray())
            : new Weigering($"{aanhef}{bron} bevat geen 32 bytes in base64.");
    }

    /// <summary>Whether a key was made in this data folder, as Development does.</summary>
    public static bool HeeftOntwikkelsleutel(string map) => File.Exists(Ontwikkelpad(map));

    private static string Ontwikkelpad(string map) => Path.Combine(map, "sleutels", "hoofdsleutel");

    private static string Ontwikkelsleutel(string map)
    {
        var pad = Ontwikkelpad(map);
        if (!File.Exists(pad))
        {
            try { Heelbestand.Schrijf(pad, Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Kluisindeling.Sleutel))), overheen: false); }
            catch (IOException) when (File.Exists(pad)) { /* Another that starts at the same moment came first; its key counts. */ }
        }
        return File.ReadAllText(pad);
    }
}
