using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>Good files to begin with: the first rows of an invented city and of a month of bijstand, and the published test set where it stands beside the checkout.</summary>
internal static class Zaden
{
    private const int Rijen = 24;
    public static readonly DateOnly Peildatum = new(2026, 3, 1);
    public static readonly Maand Maand = new(2026, 2);

    private static readonly Lazy<Dictionary<string, byte[]>> Alle = new(Maak);

    public static IEnumerable<string> Bronnen => Stad.Bestanden.Where(b => b != Stad.Brp).Select(b => Path.GetFileNameWithoutExtension(b)!);

    public static byte[] Van(string bestand) => Alle.Value[bestand];

    /// <summary>The BRP of the city, and of the published test set the first persoonslijsten.</summary>
    /// <param name="gedeeld">The published file; null when it is not there.</param>
    public static IReadOnlyList<byte[]> Brp(string? gedeeld) =>
        gedeeld is null ? [Van(Stad.Brp)] : [Van(Stad.Brp), Begin(File.ReadAllBytes(gedeeld), 40)];

    /// <summary>An account of what is left out, for who runs it; null when nothing is.</summary>
    public static string? Weggelaten(string? gedeeld) =>
        gedeeld is null ? "De gepubliceerde testset van de BRP staat niet naast deze kloon; alleen bestanden van de voorbeeldstad zijn gemuteerd." : null;

    /// <summary>The published BRP test set, by walking up to a folder beside the checkout.</summary>
    public static string? Gedeeld()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            var pad = Path.Combine(map.FullName, "shared", "testdata", "brp", "20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv");
            if (File.Exists(pad)) { return pad; }
        }
        return null;
    }

    private static Dictionary<string, byte[]> Maak()
    {
        var stromen = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(Stadsplan.MinstInwoners, Peildatum, foutenPerTienduizend: 100).Waarde, naam => stromen[naam] = new MemoryStream());
        Bijstandslevering.Schrijf(new Bijstandsplan(40, Maand, Seed: 3, FoutenPerTienduizend: 100), naam => stromen[naam] = new MemoryStream());
        return stromen.ToDictionary(s => s.Key, s => Begin(s.Value.ToArray(), Rijen), StringComparer.Ordinal);
    }

    private static byte[] Begin(byte[] bestand, int rijen)
    {
        var plaats = 0;
        for (var i = 0; i <= rijen && plaats < bestand.Length; i++)
        {
            var einde = bestand.AsSpan(plaats).IndexOf((byte)'\n');
            plaats = einde < 0 ? bestand.Length : plaats + einde + 1;
        }
        return bestand[..plaats];
    }

    public static byte[] Tekst(string tekst) => Encoding.UTF8.GetBytes(tekst);
}
