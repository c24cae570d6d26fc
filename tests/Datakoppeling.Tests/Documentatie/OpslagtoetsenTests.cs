using System.Text.RegularExpressions;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>No test of storage stays on one database by accident.</summary>
public sealed partial class OpslagtoetsenTests
{
    /// <summary>Classes that use storage and run on SQLite alone, and why.</summary>
    private static readonly Dictionary<string, string> AlleenSqlite = new(StringComparer.Ordinal)
    {
        ["ZoekbladTests"] = "gaat over wat nog onderweg is als iemand opnieuw zoekt; de zoeker is er een van de toets",
        ["VolleschijfTests"] = "een volle schijf onder het bestand van SQLite",
        ["Portal/Reservekopie/ReservekopieTests"] = "de opdracht maakt een kopie van SQLite; PostgreSQL heeft pg_dump",
        ["DienstenTests"] = "gaat over wat op de achtergrond loopt en over exitcodes, niet over opslag",
        ["CircuitgrensTests"] = "gaat over het aantal tabbladen, niet over opslag",
        ["GezondheidTests"] = "haalt het databasebestand weg",
        ["HalfbestandTests"] = "gaat over een download die afbreekt, niet over opslag",
        ["SleutelplaatsTests"] = "kopieert de map waarin ook de database staat",
        ["HostbewakingTests"] = "gaat over de naam van de host, niet over opslag",
        ["UploadgeheugenTests"] = "gaat over het geheugen van een proces, niet over opslag",
        ["UploadbeurtenTests"] = "gaat over HTTP, niet over opslag",
        ["AlleenLezenTests"] = "een schijf onder het bestand van SQLite die alleen-lezen wordt",
        ["StoppenTests"] = "start een proces met een map; EndToEnd/Nodes doet dat op PostgreSQL",
        ["TelemetrieTests"] = "gaat over wat er naar een collector gaat, niet over opslag",
        ["UploadsTests"] = "gaat over HTTP, niet over opslag",
    };

    [GeneratedRegex(@"(Proefplatform|Rondeproef|Proefmaand)\.Maak|Draaiend\.(Start|Bouw)|: (Beheerproef|Schermproef|Zaakschermtest)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opslag();

    [Fact]
    public void Toetsen_VanOpslag_DraaienOpBeideDatabasesOfStaanHierMetDeReden()
    {
        var map = Repo.Pad("tests", "Datakoppeling.Tests");
        var zonder = Directory.GetFiles(map, "*Tests.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal) && !p.EndsWith(nameof(OpslagtoetsenTests) + ".cs", StringComparison.Ordinal))
            .Select(p => (Naam: Path.GetRelativePath(map, p)[..^3].Replace('\\', '/'), Tekst: File.ReadAllText(p)))
            .Where(t => Opslag().IsMatch(t.Tekst) && !t.Tekst.Contains("[OpBeideDatabases]", StringComparison.Ordinal)).Select(t => t.Naam);
        zonder.Where(n => !AlleenSqlite.Keys.Any(k => n.EndsWith(k, StringComparison.Ordinal))).ShouldBeEmpty("geef de klasse [OpBeideDatabases], of zet haar hier met de reden");
    }
}
