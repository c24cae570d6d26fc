using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Datakoppeling.Belasting;
using Datakoppeling.Belasting.Leeg;

if (args is ["--leegserver"]) { return await Leegserver.Draai(); }

double Woord(string naam, double anders) => Array.IndexOf(args, naam) is >= 0 and var i && i + 1 < args.Length
    && double.TryParse(args[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out var getal) ? getal : anders;

var gebruikers = (int)Woord("--gebruikers", 200);
var tempo = new Tempo(TimeSpan.FromMinutes(Woord("--minuten", 1)), (int)Woord("--keer", 0), Woord("--denktijd", 1), TimeSpan.FromSeconds(Woord("--geduld", 30)));
var dossiers = (int)Woord("--dossiers", Math.Max(400, gebruikers * 60));
// Several municipalities on this machine: each a portal with a database of its own, the users spread over them.
var portalen = (int)Woord("--portalen", 1);
var postgres = args.Contains("--postgres", StringComparer.Ordinal);

await using (var leeg = await Serverproces.Start(Assembly.GetExecutingAssembly().Location, "--leegserver"))
{
    await Loop.Voer("lege Blazor-pagina", Leegbezoeker.Tellen, [leeg], gebruikers, tempo with { Duur = Kortste(tempo.Duur, TimeSpan.FromMinutes(1)) }, (i, m) =>
    {
        var bezoeker = new Leegbezoeker(leeg.Adres, i, tempo, m);
        return (bezoeker.Open, bezoeker.Werk, bezoeker);
    });
}

var map = Directory.CreateTempSubdirectory("belasting-");
var (servers, banken) = (new List<Serverproces>(), new List<Databank>());
try
{
    for (var i = 0; i < portalen; i++)
    {
        banken.Add(postgres ? Serverbank.Maak(i) : new Bestandsbank(Gegevens(i)));
        servers.Add(await Serverproces.Start([Serverproces.Portaal, "--urls=http://127.0.0.1:0", $"--Opslag:Map={Gegevens(i)}", "--Voorbeeldgegevens=nee", "--Leveringen:Afkeurgrens=100", "--Leveringen:Verschilgrens=1000000000",
            "--Toegang:AanmeldingenPerMinuut=100000", .. banken[i].Instellingen]));
    }
    await Loop.Rust(servers, banken[0], tempo.Keer > 0 ? TimeSpan.FromSeconds(1) : Kortste(tempo.Duur, TimeSpan.FromSeconds(20)));
    for (var i = 0; i < portalen; i++) { await Werkvoorraad.Maak(servers[i].Adres, banken[i], dossiers / portalen); }
    var (voor, klok) = (banken[0].Gebruik(), Stopwatch.StartNew());
    var uitkomst = await Loop.Voer(portalen == 1 ? "portaal" : $"{portalen} portalen", Consulent.Beslissen, servers, gebruikers, tempo, (i, m) =>
    {
        var consulent = new Consulent(servers[i % portalen].Adres, i / portalen, tempo, m);
        return (consulent.Open, consulent.Werk, consulent);
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  de database is aan het eind {banken[0].Maat() / 1e6:0} MB"));
    if (postgres)
    {
        var na = banken[0].Gebruik();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  PostgreSQL: {(na.Rekentijd - voor.Rekentijd) / klok.Elapsed:0.00} kern, {na.Geheugen / 1e6:0} MB, met alle circuits open en aan het werk"));
    }
    foreach (var klacht in servers.SelectMany(p => p.Klachten()).Distinct(StringComparer.Ordinal).Take(10)) { Console.WriteLine("  log: " + klacht); }
    return uitkomst.Metingen.Fouten == 0 && uitkomst.Metingen.Aantal > 0 ? 0 : 1;
}
finally
{
    foreach (var server in servers) { await server.DisposeAsync(); }
    map.Delete(recursive: true);
}

static TimeSpan Kortste(TimeSpan een, TimeSpan ander) => een < ander ? een : ander;

string Gegevens(int portaal) => Path.Combine(map.FullName, portaal.ToString(CultureInfo.InvariantCulture));
