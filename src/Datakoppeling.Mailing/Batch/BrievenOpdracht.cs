using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Brieven;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Sjablonen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Brieven.Pdf;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Mailing.Batch;

/// <summary>The verb <c>brieven</c>: from a list that <c>koppel</c> wrote to letters to print, without a database (README.md).</summary>
internal static class BrievenOpdracht
{
    private const string Begin = "aanschrijving-", Geheim = "-geheim";
    private const string Handwerk = "brieven-handwerk.csv";

    /// <param name="andereTabellen">The files in a folder with tables that are of another module.</param>
    /// <param name="klok">When the file says that it was made.</param>
    public static Command Maak(Func<IEnumerable<string>> andereTabellen, TimeProvider klok)
    {
        var lijst = new Option<FileInfo>("--aanschrijving") { Description = "De lijst van een regeling, zoals koppel haar schreef: aanschrijving-CODE.csv.", Required = true };
        var afzender = new Option<FileInfo>("--afzender") { Description = "afzender.csv: postadres, retouradres, telefoon, loket en website.", Required = true };
        var sjabloon = new Option<FileSystemInfo[]>("--sjabloon") { Description = "Een eigen sjabloon of een map ermee, in plaats van het meegeleverde voor dezelfde regeling en vorm. Mag vaker.", AllowMultipleArgumentsPerToken = true };
        var uitvoer = new Option<DirectoryInfo>("--uitvoer") { Description = "Map voor de brieven en het mailbestand.", Required = true };
        var datum = new Option<string>("--datum") { Description = "De datum op de brief, jjjj-mm-dd; zonder deze optie de verzenddatum uit de lijst." };
        var grootte = new Option<int>("--grootte") { Description = "Hoeveel brieven hooguit in een bestand.", DefaultValueFactory = _ => 5_000 };
        var venster = new Option<string>("--venster") { Description = $"Waar het venster van de envelop zit: {string.Join(" of ", Vensterprofiel.Alle.Select(v => v.Naam))}.", DefaultValueFactory = _ => Vensterprofiel.C5.Naam };
        var kix = new Option<bool>("--kix") { Description = "Zet de KIX-code onder het adres." };
        var eigen = Opdracht.Tabellen();
        var opdracht = new Command("brieven", "Maakt van een lijst brieven om te drukken, met het mailbestand erbij.") { lijst, afzender, sjabloon, uitvoer, datum, grootte, venster, kix, eigen };
        opdracht.SetAction(ontleed => Voer(new(
            ontleed.GetValue(lijst)!, ontleed.GetValue(afzender)!, ontleed.GetValue(sjabloon) ?? [], ontleed.GetValue(uitvoer)!.FullName, ontleed.GetValue(datum), ontleed.GetValue(grootte),
            ontleed.GetValue(venster)!, ontleed.GetValue(kix), ontleed.GetValue(eigen)), andereTabellen, klok));
        return opdracht;
    }

    private sealed record Vraag(
        FileInfo Lijst, FileInfo Afzender, FileSystemInfo[] Sjablonen, string Uitvoer, string? Datum, int Grootte, string Venster, bool Kix, DirectoryInfo? Tabellen);

    private static int Voer(Vraag vraag, Func<IEnumerable<string>> andereTabellen, TimeProvider klok)
    {
        var meting = Stopwatch.StartNew();
        var naam = vraag.Lijst.Name;
        if (!naam.StartsWith(Begin, StringComparison.Ordinal) || !naam.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !vraag.Lijst.Exists)
        {
            return Opdracht.Weiger("Deze lijst is er niet, of heet niet aanschrijving-CODE.csv. Geef een lijst die koppel schreef.");
        }
        if (vraag.Grootte is < 1 or > 20_000) { return Opdracht.Weiger("In een bestand gaan 1 tot en met 20.000 brieven."); }
        if (Vensterprofiel.Alle.FirstOrDefault(v => v.Naam.Equals(vraag.Venster, StringComparison.OrdinalIgnoreCase)) is not { } venster)
        {
            return Opdracht.Weiger($"Dit venster is niet bekend. Kies uit: {string.Join(", ", Vensterprofiel.Alle.Select(v => v.Naam))}.");
        }
        if (!vraag.Afzender.Exists) { return Opdracht.Weiger("Het bestand met de afzender is er niet."); }
        var batch = naam[Begin.Length..^4];
        var regeling = batch.EndsWith(Geheim, StringComparison.Ordinal) ? batch[..^Geheim.Length] : batch;
        var gelezen = Aanschrijfbestand.Lees(naam, () => vraag.Lijst.OpenRead());
        if (gelezen.Weigering is { } lijstbezwaar) { return Opdracht.Weiger(lijstbezwaar.Zin); }
        var rijen = gelezen.Waarde;
        if (rijen.Count == 0) { return Opdracht.Weiger("In deze lijst staan geen brieven."); }
        if (Dag(vraag.Datum, rijen) is not { } dag) { return Opdracht.Weiger("De datum is geen datum. Schrijf hem als 2026-06-01."); }

        var tabellen = vraag.Tabellen is null ? Configuratie.Standaard() : Configuratie.UitMap(vraag.Tabellen.FullName, andereTabellen());
        if (tabellen.Weigering is { } tabelbezwaar) { return Opdracht.Weiger(tabelbezwaar.Zin); }
        var gemeenten = tabellen.Waarde.Gemeenten;
        var code = gemeenten.Eigen(dag);
        var over = tabellen.Waarde.Op(dag).Regelingen.FirstOrDefault(r => r.Code == regeling && r.Geldig.Raakt(dag, dag));
        if (over is null) { return Opdracht.Weiger($"{Toonbaar.Kort(regeling)} is geen regeling die op {Nederlands.Tekst(dag)} geldt. Hernoem de lijst niet."); }
        var afzender = Afzenderbestand.Lees(vraag.Afzender.Name, () => vraag.Afzender.OpenRead(), code, gemeenten.Naam(code, dag));
        if (afzender.Weigering is { } afzenderbezwaar) { return Opdracht.Weiger(afzenderbezwaar.Zin); }
        var kast = Sjablonenkast.Meegeleverd();
        if (Eigen(kast, vraag.Sjablonen) is { } sjabloonbezwaar) { return Opdracht.Weiger(sjabloonbezwaar.Zin); }
        if (Brievenbatch.Ontbreekt(rijen, kast, regeling) is { } vorm) { return Opdracht.Weiger($"Voor {over.Naam} is er geen sjabloon met vorm {vorm}. Geef er een mee met --sjabloon."); }

        var opdracht = new Briefopdracht(afzender.Waarde, venster, over.Naam, over.VraagOpFormulier, dag, vraag.Kix);
        var makers = rijen.Select(r => r.Vorm).Distinct(StringComparer.Ordinal).ToDictionary(v => v, v => new Briefmaker(kast.Zoek(regeling, v)!, opdracht), StringComparer.Ordinal);
        List<Briefhandwerk> handwerk = [];
        var (brieven, bladen) = (0, 0);
        if (Uitvoermap.Schrijf(vraag.Uitvoer, naar =>
        {
            var deel = 0;
            foreach (var groep in rijen.Chunk(vraag.Grootte))
            {
                var pdf = string.Create(CultureInfo.InvariantCulture, $"brieven-{batch}-{++deel}.pdf");
                using var naarPdf = naar(pdf);
                using var gebufferd = new BufferedStream(naarPdf, 1 << 17);
                using var naarLijst = naar(string.Create(CultureInfo.InvariantCulture, $"mailbestand-{batch}-{deel}.csv"));
                var gedrukt = Brievenbatch.Druk(groep, makers, regeling, new Pdfgegevens($"Brieven {over.Naam}, deel {deel}", klok.GetUtcNow()), pdf, gebufferd, naarLijst, handwerk.Add);
                (brieven, bladen) = (brieven + gedrukt.Brieven, bladen + gedrukt.Bladen);
            }
            using var uit = naar(Handwerk);
            using var schrijver = new CsvSchrijver(uit, "kenmerk", "reden");
            foreach (var (kenmerk, reden) in handwerk)
            {
                schrijver.Cel(kenmerk);
                schrijver.Cel(reden);
                schrijver.EindRij();
            }
        }, $"brieven-{batch}-*.pdf", $"mailbestand-{batch}-*.csv") is { } nietGeschreven) { return Opdracht.Weiger(nietGeschreven.Zin); }
        Console.WriteLine(string.Create(Nederlands.Cultuur, $"{brieven:N0} brieven op {bladen:N0} bladen, {handwerk.Count:N0} handwerk, in {meting.Elapsed.TotalSeconds:N2} s."));
        return handwerk.Count > 0 ? Opdracht.TeVeelAfgekeurd : 0;
    }

    private static DateOnly? Dag(string? gevraagd, IReadOnlyList<Briefrij> rijen) => gevraagd is null ? rijen[0].Verzenddatum
        : DateOnly.TryParseExact(gevraagd, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag : null;

    private static Weigering? Eigen(Sjablonenkast kast, FileSystemInfo[] eigen)
    {
        foreach (var pad in eigen.SelectMany(e => Directory.Exists(e.FullName) ? Directory.GetFiles(e.FullName, "*.txt").Order(StringComparer.Ordinal) : (IEnumerable<string>)[e.FullName]))
        {
            if (!File.Exists(pad)) { return new("Dit sjabloon is er niet. Geef een bestand, of een map met bestanden die op .txt eindigen."); }
            if (kast.Voeg(Path.GetFileName(pad), File.ReadAllText(pad, Encoding.UTF8)) is { } weigering) { return weigering; }
        }
        return null;
    }
}
