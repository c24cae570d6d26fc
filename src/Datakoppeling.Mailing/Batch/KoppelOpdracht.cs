using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Opdrachten;

namespace Datakoppeling.Mailing.Batch;

/// <summary>The verb <c>koppel</c>: the linking engine of the portal, from files to files (README.md).</summary>
internal static class KoppelOpdracht
{
    // What an earlier run left.
    private static readonly string[] VanEerder = ["aanschrijving-*.csv", "handwerk*.csv"];

    /// <param name="andereTabellen">The files in a folder with tables that are of another module.</param>
    public static Command Maak(Func<IEnumerable<string>> andereTabellen)
    {
        var invoer = new Option<DirectoryInfo>("--invoer") { Description = "Map met brp.csv en de andere bronnen.", Required = true };
        var peildatum = new Option<string>("--peildatum") { Description = "De dag waarop gepeild wordt, jjjj-mm-dd.", Required = true };
        var uitvoer = new Option<DirectoryInfo>("--uitvoer") { Description = "Map voor de brieven en lijsten.", Required = true };
        var gemeente = new Option<string>("--gemeente") { Description = "Gemeentecode van vier cijfers; zonder deze optie de eigen gemeente uit gemeenten.csv." };
        var eigen = Opdracht.Tabellen();
        var afkeurgrens = new Option<decimal>("--afkeurgrens") { Description = "Hoeveel procent van de rijen van een bestand afgekeurd mag zijn; bij meer eindigt de opdracht met code 3.", DefaultValueFactory = _ => Leveringsgrens.Standaard.Afgekeurd };
        var opdracht = new Command("koppel", "Vergelijkt de bestanden en schrijft de brieven per regeling.") { invoer, peildatum, uitvoer, gemeente, eigen, afkeurgrens };
        opdracht.SetAction(ontleed =>
        {
            if (!DateOnly.TryParseExact(ontleed.GetValue(peildatum), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag))
            {
                return Opdracht.Weiger("De peildatum is geen datum. Schrijf hem als 2026-03-01.");
            }
            var grens = Leveringsgrens.Standaard with { Afgekeurd = ontleed.GetValue(afkeurgrens) };
            return Voer(ontleed.GetValue(eigen), andereTabellen, dag, ontleed.GetValue(gemeente), ontleed.GetValue(invoer)!.FullName, ontleed.GetValue(uitvoer)!.FullName, grens);
        });
        return opdracht;
    }

    private static int Voer(DirectoryInfo? eigen, Func<IEnumerable<string>> andereTabellen, DateOnly dag, string? gevraagd, string invoer, string uitvoer, Leveringsgrens grens)
    {
        Werkgeheugen.Neem();
        var klok = Stopwatch.StartNew();
        var fasen = new Fasemeter();
        using var stop = new CancellationTokenSource();
        var heeftBrp = File.Exists(Leveringsmap.Brp(invoer));
        // Small beside the BRP, and they say of which municipality to read.
        var tabellen = eigen is null ? Configuratie.Standaard() : Configuratie.UitMap(eigen.FullName, andereTabellen());
        if (Bezwaar(tabellen.Weigering, grens, heeftBrp) is { } bezwaar) { return Opdracht.Weiger(bezwaar); }
        var gemeenten = tabellen.Waarde.Gemeenten;
        var gemeente = gevraagd ?? gemeenten.Eigen(dag);
        if (gemeenten.Genoemd(dag) is { } genoemd && gemeente != genoemd)
        {
            return Opdracht.Weiger($"gemeenten.csv noemt {genoemd} als eigen gemeente, en --gemeente {Toonbaar.Kort(gemeente)}. Haal een van de twee weg.");
        }
        var brp = Koppeling.Begin(() => Leveringsmap.Lees(Leveringsmap.Brp(invoer)), gemeente, dag, fasen.Meld, stop.Token);
        var opdracht = new Koppelopdracht(tabellen.Waarde.Op(dag), dag, gemeente);
        var uitkomst = Koppeling.Voer(opdracht, Leveringsmap.Open(invoer, opdracht.Configuratie, w => Console.Error.WriteLine("Let op: " + w)), brp, fasen.Meld, stop.Token);
        if (uitkomst.Weigering is { } weigering) { return Opdracht.Weiger(weigering.Zin); }
        var resultaat = uitkomst.Waarde;
        foreach (var zin in resultaat.Waarschuwingen.Values.SelectMany(w => w)) { Console.Error.WriteLine("Let op: " + zin); }
        fasen.Meld(new Koppelvoortgang("Brieven schrijven", 0, 0));
        var hash = "";
        if (Uitvoermap.Schrijf(uitvoer, naar =>
        {
            hash = resultaat.Schrijf(naar);
            using (var afgekeurd = naar(Afgekeurdbestand.Naam)) { Afgekeurdbestand.Schrijf(afgekeurd, resultaat.Fouten); }
            using (var telling = naar("telling.json")) { Koppelverslag.Schrijf(resultaat, hash, telling); }
        }, VanEerder) is { } nietGeschreven) { return Opdracht.Weiger(nietGeschreven.Zin); }
        fasen.Sluit();
        Console.Error.WriteLine();
        Console.WriteLine(Koppelverslag.Samenvatting(resultaat, klok.Elapsed));
        Console.WriteLine(Koppelverslag.Snelheid(resultaat, Leveringsmap.Grootte(invoer), fasen.Fasen));
        Console.WriteLine($"Runhash {hash}");
        return TeVeel(resultaat, grens) ? Opdracht.TeVeelAfgekeurd : 0;
    }

    private static string? Bezwaar(Weigering? tabellen, Leveringsgrens grens, bool heeftBrp) =>
        tabellen is not null ? tabellen.Zin
        : grens.Afgekeurd is < 0 or > 100 ? "De afkeurgrens is geen percentage. Kies een getal van 0 tot en met 100."
        : heeftBrp ? null
        : "brp.csv ontbreekt in de map met invoer. Zet het bestand erin en probeer het opnieuw.";

    /// <summary>Says which files had too many rows rejected: all is written, and a person must look before it is used.</summary>
    private static bool TeVeel(Koppelresultaat resultaat, Leveringsgrens grens)
    {
        var gevonden = false;
        foreach (var (naam, telling) in resultaat.Bestanden)
        {
            foreach (var reden in grens.Redenen(new Leveringscijfers(telling.Gelezen, telling.Afgekeurd), vorige: null))
            {
                gevonden = true;
                Console.Error.WriteLine($"{naam}.csv: {reden} Kijk in afgekeurd.csv voordat je de brieven gebruikt.");
            }
        }
        return gevonden;
    }
}
