using System.Globalization;
using System.Reflection;
using Datakoppeling.Belasting;
using Datakoppeling.Belasting.Leeg;

if (args is ["--leegserver"]) { return await Leegserver.Draai(); }

double Woord(string naam, double anders) => Array.IndexOf(args, naam) is >= 0 and var i && i + 1 < args.Length
    && double.TryParse(args[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var getal) ? getal : anders;

var gebruikers = (int)Woord("--gebruikers", 200);
var duur = TimeSpan.FromMinutes(Woord("--minuten", 1));
var dossiers = (int)Woord("--dossiers", Math.Max(400, gebruikers * 60));
var denktijd = Woord("--denktijd", 1);

await using (var leeg = await Serverproces.Start(Assembly.GetExecutingAssembly().Location, "--leegserver"))
{
    await Loop.Voer("lege Blazor-pagina", leeg, gebruikers, duur < TimeSpan.FromMinutes(1) ? duur : TimeSpan.FromMinutes(1), (i, m) =>
    {
        var bezoeker = new Leegbezoeker(leeg.Adres, i, denktijd, m);
        return (bezoeker.Open, bezoeker.Werk, bezoeker);
    });
}

var map = Directory.CreateTempSubdirectory("belasting-");
try
{
    await using var portaal = await Serverproces.Start(Serverproces.Portaal, "--urls=http://127.0.0.1:0", $"--Opslag:Map={map.FullName}", "--Voorbeeldgegevens=nee",
        "--Toegang:AanmeldingenPerMinuut=100000");
    await Werkvoorraad.Maak(portaal.Adres, map.FullName, dossiers);
    var uitkomst = await Loop.Voer("portaal", portaal, gebruikers, duur, (i, m) =>
    {
        var consulent = new Consulent(portaal.Adres, i, denktijd, m);
        return (consulent.Open, consulent.Werk, consulent);
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  de database is aan het eind {Werkvoorraad.Opslag(map.FullName) / 1e6:0} MB"));
    foreach (var klacht in portaal.Klachten().Distinct(StringComparer.Ordinal).Take(10)) { Console.WriteLine("  log: " + klacht); }
    return uitkomst.Metingen.Fouten == 0 && uitkomst.Metingen.Aantal > 0 ? 0 : 1;
}
finally
{
    map.Delete(recursive: true);
}
