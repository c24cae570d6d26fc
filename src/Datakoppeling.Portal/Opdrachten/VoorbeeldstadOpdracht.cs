using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary>
/// The verb <c>voorbeeldstad</c>: writes the deliveries of an invented city to a folder, <c>koppel/</c> for the datakoppeling and
/// <c>oib/</c> for the income reconciliation. For demonstrations, tests and the figures in README.
/// </summary>
internal static class VoorbeeldstadOpdracht
{
    private static readonly CultureInfo Nederlands = CultureInfo.GetCultureInfo("nl-NL");

    public static Command Maak()
    {
        var inwoners = new Option<int>("--inwoners")
        {
            Description = "Aantal inwoners, 1500 tot en met 18000000; 0 slaat de datakoppeling over.",
            DefaultValueFactory = _ => 20_000,
        };
        var dossiers = new Option<int>("--dossiers")
        {
            Description = "Aantal bijstandsdossiers, tot en met 1000000; 0 slaat de inkomstenverrekening over.",
            DefaultValueFactory = _ => 600,
        };
        var maand = new Option<string>("--maand") { Description = "Maand van de inkomsten, jjjj-mm; de peildatum is de eerste dag erna.", Required = true };
        var seed = new Option<ulong>("--seed") { Description = "Welke stad: hetzelfde getal geeft dezelfde bestanden.", DefaultValueFactory = _ => 1 };
        var fouten = new Option<int>("--fouten") { Description = "Foute rijen op de tienduizend.", DefaultValueFactory = _ => 3 };
        var uitvoer = new Option<DirectoryInfo>("--uitvoer") { Description = "Map waarin de bestanden komen.", Required = true };
        var opdracht = new Command("voorbeeldstad", "Maakt de leveringen van een verzonnen stad.")
        {
            inwoners, dossiers, maand, seed, fouten, uitvoer,
        };
        opdracht.SetAction((ontleed, annuleren) => Task.FromResult(Voer(
            ontleed.GetValue(inwoners), ontleed.GetValue(dossiers), ontleed.GetValue(maand), ontleed.GetValue(seed),
            ontleed.GetValue(fouten), ontleed.GetRequiredValue(uitvoer), annuleren)));
        return opdracht;
    }

    private static int Voer(
        int inwoners, int dossiers, string? maandTekst, ulong seed, int fouten, DirectoryInfo uitvoer, CancellationToken annuleren)
    {
        if (!Maand.TryLees(maandTekst, out var maand)) { return Opdracht.Weiger("De maand is niet te lezen: schrijf bijvoorbeeld 2026-02."); }
        var begin = Stopwatch.GetTimestamp();
        if (inwoners != 0)
        {
            var plan = Stadsplan.Maak(inwoners, maand.Volgende.EersteDag, seed, fouten);
            if (plan.Weigering is { } geweigerd) { return Opdracht.Weiger(geweigerd.Zin); }
            Meld(Stad.Schrijf(plan.Waarde, In(uitvoer, "koppel"), null, annuleren), begin);
        }
        if (dossiers == 0) { return 0; }
        begin = Stopwatch.GetTimestamp();
        var bijstand = Bijstandsplan.Maak(dossiers, maand, seed, fouten);
        if (bijstand.Weigering is { } reden) { return Opdracht.Weiger(reden.Zin); }
        Meld(Bijstandslevering.Schrijf(bijstand.Waarde, In(uitvoer, "oib"), annuleren), begin);
        return 0;
    }

    private static Func<string, Stream> In(DirectoryInfo uitvoer, string map)
    {
        var pad = uitvoer.CreateSubdirectory(map).FullName;
        // The generator hands over large blocks itself: a buffer of the stream would only copy them once more.
        return naam => new FileStream(Path.Combine(pad, naam), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    private static void Meld(IReadOnlyDictionary<string, long> rijen, long begin)
    {
        foreach (var (bestand, aantal) in rijen) { Console.WriteLine(string.Create(Nederlands, $"{aantal,12:N0}  {bestand}")); }
        Console.WriteLine(string.Create(Nederlands, $"Klaar in {Stopwatch.GetElapsedTime(begin).TotalSeconds:N2} s."));
    }
}
