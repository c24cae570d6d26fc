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
    public static readonly byte[][] Straten = [.. Rijen("straten.txt").Select(Encoding.UTF8.GetBytes)];
    public static readonly byte[][] Werkgevers = [.. Rijen("werkgevers.txt").Select(AlsCel)];

    private static Herkomst[] LeesHerkomsten()
    {
        var rijen = Rijen("namen.txt");
        var herkomsten = new List<Herkomst>();
        for (var i = 0; i < rijen.Count; i += 4)
        {
            herkomsten.Add(new Herkomst(
                int.Parse(rijen[i].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
                Voornamen(rijen[i + 1]),
                Voornamen(rijen[i + 2]),
                [.. rijen[i + 3][2..].Split(',').Select(LeesAchternaam)]));
        }
        return [.. herkomsten];
    }

    private static byte[][] Voornamen(string rij) => [.. rij[2..].Split(' ').Select(Encoding.UTF8.GetBytes)];

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

    private static List<string> Rijen(string bestand)
    {
        using var stroom = typeof(Lijsten).Assembly.GetManifestResourceStream($"{typeof(Lijsten).Namespace}.Lijsten.{bestand}")
            ?? throw new InvalidOperationException($"Het bestand {bestand} is niet meegebouwd.");
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        var rijen = new List<string>();
        while (lezer.ReadLine() is { } rij)
        {
            if (rij.Length > 0 && rij[0] != '#') { rijen.Add(rij); }
        }
        return rijen;
    }
}
