using System.CommandLine;
using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Opdrachten;

namespace Datakoppeling.Oib.Batch;

/// <summary>
/// The verb <c>oib voorstel</c>: the reconciliation of one month from files to files (README.md). Exit 0, also with
/// rejected rows; 2 when a file is unusable as a whole or the month lies before the first norm.
/// </summary>
internal static class VoorstelOpdracht
{
    // So much is made of each byte that is delivered, by measurement.
    private const long PerByte = 16;

    /// <param name="andereTabellen">The files in a folder with tables that are of another module.</param>
    public static Command Maak(Func<IEnumerable<string>> andereTabellen)
    {
        var maand = Optie("--maand", "De maand die wordt verwerkt, zoals 2026-02.");
        var dossiers = Optie("--dossiers", "Het bestand met de lopende dossiers.");
        var historie = Optie("--historie", "Het bestand met het inkomen van eerdere maanden.");
        var inkomsten = new Option<string[]>("--inkomsten")
        {
            Description = "Het bestand met de inkomsten van het Inlichtingenbureau; zijn het er meer, geef ze dan in de volgorde waarin ze kwamen.",
            Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var uitvoer = Optie("--uitvoer", "De map waarin de uitkomst komt; zij wordt gemaakt als zij er niet is.");
        var tabellen = Opdracht.Tabellen();
        var voorstel = new Command("voorstel", "Maakt per dossier een voorstel om inkomsten te verrekenen.") { maand, dossiers, historie, inkomsten, uitvoer, tabellen };
        voorstel.SetAction(keuze => Voer(
            keuze.GetRequiredValue(maand),
            new Voorstelpaden(
                keuze.GetRequiredValue(dossiers), keuze.GetRequiredValue(historie), keuze.GetRequiredValue(inkomsten), keuze.GetRequiredValue(uitvoer)),
            Console.Out, Console.Error, keuze.GetValue(tabellen)?.FullName, andereTabellen));
        return voorstel;
    }

    /// <summary>Runs the verb; progress and refusals go to <paramref name="voortgang"/>, the summary to <paramref name="uit"/>.</summary>
    private static int Voer(string maandTekst, Voorstelpaden paden, TextWriter uit, TextWriter voortgang, string? tabellen, Func<IEnumerable<string>> andereTabellen)
    {
        if (!Maand.TryLees(maandTekst, out var maand))
        {
            voortgang.WriteLine("De maand is niet leesbaar. Schrijf haar als jaar en maand, zoals 2026-02.");
            return Opdracht.Onbruikbaar;
        }
        var normen = tabellen is null ? OibNormen.Ingebouwd : Oibtabellen.UitMap(tabellen, andereTabellen());
        if (normen.Weigering is { } bezwaar)
        {
            voortgang.WriteLine(bezwaar.Zin);
            return Opdracht.Onbruikbaar;
        }
        Werkgeheugen.Neem(PerByte * Grootte(paden));
        var verslag = Voorstelrun.Voer(maand, paden, normen.Waarde, (fase, tijd) =>
            voortgang.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tijd.TotalSeconds,7:0.000} s  {fase}")));
        if (verslag.Weigering is { } weigering)
        {
            voortgang.WriteLine(weigering.Zin);
            return Opdracht.Onbruikbaar;
        }
        foreach (var waarschuwing in verslag.Waarde.Waarschuwingen) { voortgang.WriteLine("Let op: " + waarschuwing); }
        Vat(verslag.Waarde.Telling, uit);
        return 0;
    }

    private static long Grootte(Voorstelpaden paden) =>
        ((string[])[paden.Dossiers, paden.Historie, .. paden.Inkomsten]).Select(pad => new FileInfo(pad)).Where(f => f.Exists).Sum(f => f.Length);

    private static void Vat(Maandtelling telling, TextWriter uit)
    {
        uit.WriteLine($"Verwerkt: {telling.Maand.Leesbaar}");
        Bestand(uit, "dossiers", telling.Dossiers);
        Bestand(uit, "historie", telling.Historie);
        Bestand(uit, "inkomsten", telling.Inkomsten);
        foreach (var (uitkomst, aantal) in telling.Uitkomsten) { uit.WriteLine($"{Getal(aantal)} {uitkomst.InWoorden()}"); }
        foreach (var (signaal, aantal) in telling.Signalen) { uit.WriteLine($"{Getal(aantal)} {signaal.Code}: {signaal.Titel}"); }
        if (telling.TwijfelLoonheffingennummer > 0)
        {
            uit.WriteLine($"{Getal(telling.TwijfelLoonheffingennummer)} loonheffingennummers voldoen niet aan de elfproef; dat is een waarschuwing.");
        }
    }

    private static void Bestand(TextWriter uit, string naam, Bestandstelling telling)
    {
        var apart = telling.Apart.Where(a => a.Value > 0).Select(a => $", {Getal(a.Value)} {a.Key}");
        uit.WriteLine($"{naam}: {Getal(telling.Gelezen)} gelezen, {Getal(telling.Aangenomen)} aangenomen, {Getal(telling.Afgekeurd)} afgekeurd{string.Concat(apart)}");
    }

    private static string Getal(long aantal) => aantal.ToString(CultureInfo.InvariantCulture);

    private static Option<string> Optie(string naam, string uitleg) => new(naam) { Description = uitleg, Required = true };
}
