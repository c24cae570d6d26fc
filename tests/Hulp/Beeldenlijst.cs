using System.Security.Cryptography;
using System.Text;

namespace Datakoppeling.Proeven;

/// <summary>A picture of docs/beelden.</summary>
/// <param name="Naam">The name of its file.</param>
/// <param name="Schermen">What it shows besides the frame: files and folders under src.</param>
internal sealed record Beeld(string Naam, params string[] Schermen);

/// <summary>
/// The pictures in README and the guides, made from the demo city by <c>.build/beelden.sh</c>. With each stands a mark over the source of
/// what it shows: when that has changed, the picture is older than its screen.
/// </summary>
internal static class Beeldenlijst
{
    public const string Map = "docs/beelden", Merken = "gemaakt.txt";

    private const string Css = "Datakoppeling.Portal/wwwroot/css/";

    /// <summary>On every picture.</summary>
    private static readonly string[] Kader =
    [
        "Datakoppeling.Portal/Onderdelen/Kader/Balk.razor", "Datakoppeling.Portal/Onderdelen/Kader/Rail.razor", "Datakoppeling.Platform/Schermdelen/Paginakop.razor",
        Css + "thema.css", Css + "kader.css", Css + "onderdelen.css", Css + "lijst.css",
    ];

    public static readonly IReadOnlyList<Beeld> Alle =
    [
        new("werklijst.png", "Datakoppeling.Oib/Schermen/Werklijstpagina.razor", "Datakoppeling.Oib/Schermen/Werklijsttabel.razor", Css + "oib.css"),
        new("zaak.png", "Datakoppeling.Oib/Schermen/Zaakpagina.razor", "Datakoppeling.Oib/Schermen/Zaakhuishouden.razor", "Datakoppeling.Oib/Schermen/Zaakbedrag.razor",
            "Datakoppeling.Oib/Schermen/Zaakhistorie.razor", "Datakoppeling.Oib/Schermen/Beslisbalk.razor", Css + "oib.css", Css + "grafiek.css"),
        new("leveringen.png", "Datakoppeling.Oib/Schermen/Leveren", Css + "oib.css"),
        new("stuurcijfers.png", "Datakoppeling.Oib/Schermen/Stuurcijfers.razor", "Datakoppeling.Oib/Schermen/Cijferkaart.razor", Css + "grafiek.css"),
        new("ronde.png", "Datakoppeling.Mailing/Schermen/RondePagina.razor", "Datakoppeling.Mailing/Schermen/Uitslagpaneel.razor"),
        new("bereik.png", "Datakoppeling.Mailing/Schermen/Bereik/BereikPagina.razor", Css + "grafiek.css"),
        new("tabel.png", "Datakoppeling.Portal/Onderdelen/Beheer/Tabelpagina.razor"),
    ];

    /// <summary>A mark over the source of what a picture shows.</summary>
    /// <param name="wortel">Of the checkout.</param>
    public static string Merk(string wortel, Beeld beeld)
    {
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var scherm in Kader.Concat(beeld.Schermen))
        {
            var pad = Path.Combine(wortel, "src", scherm);
            var bestanden = Directory.Exists(pad) ? Directory.GetFiles(pad).Order(StringComparer.Ordinal) : Enumerable.Repeat(pad, 1);
            // Whatever the checkout made of the ends of lines.
            foreach (var bestand in bestanden) { som.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(bestand).ReplaceLineEndings("\n"))); }
        }
        return Convert.ToHexStringLower(som.GetHashAndReset().AsSpan(0, 12));
    }

    /// <summary>What was written beside each picture when it was made.</summary>
    public static Dictionary<string, string> Lees(string wortel) =>
        File.ReadAllLines(Path.Combine(wortel, Map, Merken)).Select(r => r.Split(' ', 2)).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    public static void Schrijf(string wortel) =>
        File.WriteAllText(Path.Combine(wortel, Map, Merken), string.Concat(Alle.Select(b => $"{b.Naam} {Merk(wortel, b)}\n")));
}
