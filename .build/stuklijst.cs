#:property TargetFramework=net10.0
#:property PublishAot=false
#:property NuGetAudit=false
// Writes the software bill of materials (CycloneDX 1.6, JSON) of what is shipped: every package of the deps.json that lies beside the
// program, with its licence, the SHA-512 of its package and what it needs in turn; and what comes from elsewhere. Without a time in it:
// the same build gives the same bytes. https://cyclonedx.org/docs/1.6/json/
// Usage: dotnet run .build/stuklijst.cs -- DEPS.JSON PROJECT.ASSETS.JSON OUTPUT VERSION
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

if (args is not [var deps, var assets, var uit, var versie])
{
    Console.Error.WriteLine("Usage: stuklijst.cs DEPS.JSON PROJECT.ASSETS.JSON OUTPUT VERSION");
    return 2;
}
var gevonden = JsonNode.Parse(File.ReadAllText(assets))!;
var mappen = gevonden["packageFolders"]!.AsObject().Select(m => m.Key).ToList();
var hersteld = gevonden["libraries"]!.AsObject().ToDictionary(l => l.Key, l => l.Value!, StringComparer.OrdinalIgnoreCase);
var doel = gevonden["targets"]!.AsObject().First().Value!.AsObject();
var meegeleverd = JsonNode.Parse(File.ReadAllText(deps))!["libraries"]!.AsObject()
    .Where(l => (string?)l.Value!["type"] == "package").Select(l => l.Key).Order(StringComparer.OrdinalIgnoreCase).ToList();

var onderdelen = new JsonArray();
var verbanden = new JsonArray();
foreach (var sleutel in meegeleverd)
{
    var (naam, nummer) = (sleutel.Split('/')[0], sleutel.Split('/')[1]);
    if (!hersteld.TryGetValue(sleutel, out var pakket)) { throw new InvalidOperationException($"{sleutel} is shipped but was not restored."); }
    onderdelen.Add(new JsonObject
    {
        ["type"] = "library", ["bom-ref"] = Purl(naam, nummer), ["name"] = naam, ["version"] = nummer, ["scope"] = "required",
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String((string)pakket["sha512"]!)) }),
        ["licenses"] = new JsonArray(Licentie(naam, Nuspec((string)pakket["path"]!))), ["purl"] = Purl(naam, nummer),
    });
    var nodig = doel[sleutel]?["dependencies"]?.AsObject().Select(d => meegeleverd.FirstOrDefault(m => m.StartsWith(d.Key + "/", StringComparison.OrdinalIgnoreCase))).OfType<string>() ?? [];
    verbanden.Add(new JsonObject { ["ref"] = Purl(naam, nummer), ["dependsOn"] = new JsonArray([.. nodig.Select(n => (JsonNode)Purl(n.Split('/')[0], n.Split('/')[1]))]) });
}
// Not out of a package that is shipped as such: see docs/afhankelijkheden.md.
onderdelen.Add(Los("file", "blazor.web.js", "9.0.22", "MIT", "pkg:nuget/Microsoft.AspNetCore.App.Runtime.linux-x64@9.0.22"));
onderdelen.Add(Los("library", "Source Sans 3", "3.52.0", "OFL-1.1", "pkg:npm/source-sans@3.52.0"));

var zelf = $"datakoppeling@{versie}";
verbanden.Insert(0, new JsonObject { ["ref"] = zelf, ["dependsOn"] = new JsonArray([.. onderdelen.Select(o => (JsonNode)(string)o!["bom-ref"]!)]) });
var lijst = new JsonObject
{
    ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json", ["bomFormat"] = "CycloneDX", ["specVersion"] = "1.6",
    ["serialNumber"] = "urn:uuid:" + new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(onderdelen.ToJsonString()))[..16]), ["version"] = 1,
    ["metadata"] = new JsonObject
    {
        ["component"] = new JsonObject
        {
            ["type"] = "application", ["bom-ref"] = zelf, ["name"] = "Datakoppeling", ["version"] = versie,
            ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = "EUPL-1.2" } }),
        },
    },
    ["components"] = onderdelen, ["dependencies"] = verbanden,
};
File.WriteAllText(uit, lijst.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
return 0;

static string Purl(string naam, string nummer) => $"pkg:nuget/{naam}@{nummer}";

static JsonObject Los(string soort, string naam, string nummer, string licentie, string purl) => new()
{
    ["type"] = soort, ["bom-ref"] = purl, ["name"] = naam, ["version"] = nummer, ["scope"] = "required",
    ["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licentie } }), ["purl"] = purl,
};

XElement Nuspec(string pad) => XDocument.Load(mappen.Select(m => Path.Combine(m, pad)).Where(Directory.Exists).SelectMany(m => Directory.EnumerateFiles(m, "*.nuspec")).First()).Root!;

static JsonObject Licentie(string naam, XElement nuspec)
{
    var licentie = nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && (string?)e.Attribute("type") == "expression")?.Value;
    return licentie switch
    {
        // Its package carries the blessing of SQLite as a text, which has no short name.
        null when naam == "SourceGear.sqlite3" => new() { ["license"] = new JsonObject { ["name"] = "Public Domain" } },
        // An address instead of a name: it leads to the licence of .NET itself.
        null when naam == "System.Security.Cryptography.ProtectedData" => new() { ["license"] = new JsonObject { ["id"] = "MIT" } },
        null => throw new InvalidOperationException($"{naam} names no licence: look it up and add it here and in afhankelijkheden.sh."),
        _ when licentie.Contains(' ') => new() { ["expression"] = licentie },
        _ => new() { ["license"] = new JsonObject { ["id"] = licentie } },
    };
}
