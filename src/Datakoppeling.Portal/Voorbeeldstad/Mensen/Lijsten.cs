using System.Text;

namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>A surname with its voorvoegsel apart, as the BRP has them (01.02.30 and 01.02.40).</summary>
internal readonly record struct Achternaam(byte[] Voorvoegsel, byte[] Naam);

/// <summary>The names that go together: given names of men and women, and surnames, of one origin.</summary>
internal sealed record Herkomst(int Gewicht, byte[][] Mannen, byte[][] Vrouwen, Achternaam[] Achternamen);

/// <summary>The invented names, streets and employers, read once from the text files that stand beside this class.</summary>
internal static class Lijsten
{
    public static readonly Herkomst[] Herkomsten = LeesHerkomsten();
    public static readonly int[] Gewichten = [.. Herkomsten.Select(h => h.Gewicht)];
    public static readonly byte[][] Straten = [.. Regels("straten.txt").Select(Encoding.UTF8.GetBytes)];
    public static readonly byte[][] Werkgevers = [.. Regels("werkgevers.txt").Select(AlsCel)];

    private static Herkomst[] LeesHerkomsten()
    {
        var regels = Regels("namen.txt");
        var herkomsten = new List<Herkomst>();
        for (var i = 0; i < regels.Count; i += 4)
        {
            herkomsten.Add(new Herkomst(
                int.Parse(regels[i].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
                Voornamen(regels[i + 1]),
                Voornamen(regels[i + 2]),
                [.. regels[i + 3][2..].Split(',').Select(LeesAchternaam)]));
        }
        return [.. herkomsten];
    }

    private static byte[][] Voornamen(string regel) => [.. regel[2..].Split(' ').Select(Encoding.UTF8.GetBytes)];

    private static Achternaam LeesAchternaam(string tekst)
    {
        var delen = tekst.Split('|');
        return delen.Length == 1
            ? new Achternaam([], Encoding.UTF8.GetBytes(tekst))
            : new Achternaam(Encoding.UTF8.GetBytes(delen[0]), Encoding.UTF8.GetBytes(delen[1]));
    }

    /// <summary>Quotes as RFC 4180 asks, once, so that writing a row is copying bytes.</summary>
    private static byte[] AlsCel(string tekst) => Encoding.UTF8.GetBytes(
        tekst.AsSpan().IndexOfAny(";\"") < 0 ? tekst : $"\"{tekst.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    private static List<string> Regels(string bestand)
    {
        using var stroom = typeof(Lijsten).Assembly.GetManifestResourceStream($"{typeof(Lijsten).Namespace}.Lijsten.{bestand}")
            ?? throw new InvalidOperationException($"Het bestand {bestand} is niet meegebouwd.");
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        var regels = new List<string>();
        while (lezer.ReadLine() is { } regel)
        {
            if (regel.Length > 0 && regel[0] != '#') { regels.Add(regel); }
        }
        return regels;
    }
}
