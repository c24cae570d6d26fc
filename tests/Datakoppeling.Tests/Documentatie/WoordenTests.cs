using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>One word, one meaning (docs/begrippen.md), among the names of everything that is compiled from src.</summary>
public sealed partial class WoordenTests
{
    private const BindingFlags Alles = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Typen = [.. new[] { "Kern", "Platform", "Mailing", "Oib", "Portal" }
        .SelectMany(deel => Assembly.Load("Datakoppeling." + deel).GetTypes())
        .Where(t => t.Namespace?.StartsWith("Datakoppeling.", StringComparison.Ordinal) == true && !t.IsDefined(typeof(CompilerGeneratedAttribute)) && t.Name[0] is not '<'
            && !t.Namespace.Contains(".Migraties.", StringComparison.Ordinal))];

    [GeneratedRegex("Regels?(?![a-z])|(?<=[a-z])regels?(?![a-z])", RegexOptions.None, 1000)]
    private static partial Regex Regelwoord { get; }

    [GeneratedRegex("^_?regels?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kalewoord { get; }

    [GeneratedRegex(@"Weigering(?:\s+\w+\s*=\s*new)?\(\$?""(?<zin>[^""]{12,})""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weigeringszin { get; }

    [Fact]
    public void Typenaam_InTweeKamers_StaatMetZijnEneBetekenisInDeBegrippen()
    {
        string[] bekend = [.. Projectmap.Tabelrijen("docs", "begrippen.md").Select(b => b[0])];
        string[] dubbel = [.. Typen.Where(t => !t.IsNested && t.Name != "_Imports").GroupBy(Kaal, StringComparer.Ordinal)
            .Where(g => g.Select(t => t.Namespace).Distinct(StringComparer.Ordinal).Count() > 1).Select(g => $"{g.Key} ({string.Join(", ", g.Select(t => t.Namespace))})")];
        dubbel.Where(d => !bekend.Contains(d.Split(' ')[0].ToLowerInvariant(), StringComparer.Ordinal))
            .ShouldBeEmpty("een woord heeft een betekenis: geef een van de twee een eigen naam, of zet in docs/begrippen.md wat beide zijn");
    }

    [Fact]
    public void Typenaam_MetRegel_IsEenRekenregelOfEenBewaartermijn() =>
        Typen.Where(t => Regelwoord.IsMatch(Kaal(t)) && !IsRegel(t)).Select(t => t.FullName).ShouldBeEmpty("een rij van een bestand heet rij, een geleverd inkomen inkomst");

    [Fact]
    public void Typenaam_MetSpoor_HoortBijHetAuditspoor() =>
        Typen.Where(t => t.Name.Contains("spoor", StringComparison.OrdinalIgnoreCase) && !IsSpoor(t)).Select(t => t.FullName).ShouldBeEmpty("het spoor is het auditspoor");

    [Fact]
    public void Typenaam_MetInkomst_HoortBijDeInkomstenverrekening() =>
        Typen.Where(t => t.Name.Contains("inkomst", StringComparison.OrdinalIgnoreCase) && !t.Namespace!.StartsWith("Datakoppeling.Oib", StringComparison.Ordinal)
            && !t.Namespace.StartsWith("Datakoppeling.Portal.Voorbeeld", StringComparison.Ordinal)).Select(t => t.FullName).ShouldBeEmpty();

    [Fact]
    public void Lid_DatRegelHeet_IsEenRegel()
    {
        var leden = from type in Typen
                    from lid in type.GetProperties(Alles).Select(p => (p.Name, Van: p.PropertyType))
                        .Concat(type.GetFields(Alles).Select(f => (f.Name, Van: f.FieldType)))
                        .Concat(type.GetMethods(Alles).SelectMany(m => m.GetParameters()).Select(p => (Name: p.Name ?? "", Van: p.ParameterType)))
                    where Kalewoord.IsMatch(lid.Name) && !Delen(lid.Van).Any(IsRegel)
                    select $"{type.FullName}.{lid.Name}: {lid.Van.Name}";
        leden.Distinct(StringComparer.Ordinal).ShouldBeEmpty("een regel is een rekenregel (docs/begrippen.md)");
    }

    // Two notations of an amount drift apart: a minus stood before the euro sign in one and after it in the other.
    [Theory]
    [InlineData("€\\S*\\{", "Bedrag.cs", "Nederlands.cs")]
    [InlineData("\"februari\"", "Maand.cs")]
    [InlineData("\"N2\"|MMMM")]
    public void Notatie_VanBedragEnMaand_StaatOpEenPlek(string patroon, params string[] waar)
    {
        var zoek = new Regex(patroon, RegexOptions.None, TimeSpan.FromSeconds(1));
        Directory.EnumerateFiles(Repo.Pad("src"), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Where(f => !waar.Any(w => f.Contains(w, StringComparison.Ordinal)) && File.ReadLines(f).Any(r => !r.Contains("///", StringComparison.Ordinal) && zoek.IsMatch(r)))
            .Select(f => Path.GetRelativePath(Repo.Pad(), f)).ShouldBeEmpty("gebruik Bedrag.Leesbaar of Maand.Leesbaar, op schermen Nederlands.Tekst");
    }

    // What is said in two places is mended in one.
    [Fact]
    public void Weigering_MetDezelfdeZin_StaatOpEenPlek() =>
        Directory.EnumerateFiles(Repo.Pad("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(f => Weigeringszin.Matches(File.ReadAllText(f)).Select(m => (Zin: m.Groups["zin"].Value, Waar: Path.GetFileName(f))))
            .GroupBy(z => z.Zin, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Key} ({string.Join(", ", g.Select(z => z.Waar))})").ShouldBeEmpty("geef de weigering een naam en gebruik die");

    private static string Kaal(Type type) => type.Name.Split('`')[0];

    private static bool IsRegel(Type type) => type == typeof(Regel) || Kaal(type) is "Bewaarregel"
        || (type.Namespace is "Datakoppeling.Mailing.Regels" or "Datakoppeling.Mailing.Aanschrijven" or "Datakoppeling.Oib.Regels" && Regelwoord.IsMatch(Kaal(type)));

    private static bool IsSpoor(Type type) => type.Namespace!.StartsWith("Datakoppeling.Platform.Spoor", StringComparison.Ordinal)
        || Kaal(type) is "Aanmeldspoor" or "Kopiespoor" or "SpoorOpdracht" || (type.Namespace is "Datakoppeling.Portal.Onderdelen.Beheer" && type.Name.StartsWith("Spoor", StringComparison.Ordinal));

    private static IEnumerable<Type> Delen(Type type) =>
        type.HasElementType ? Delen(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Delen).Prepend(type);
}
