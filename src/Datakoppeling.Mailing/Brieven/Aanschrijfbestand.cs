using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Mailing.Sjablonen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Brieven;

/// <summary>Reads aanschrijving-CODE.csv, as <c>koppel</c> wrote it.</summary>
public static class Aanschrijfbestand
{
    /// <summary>Those of the columns that <see cref="Uitvoerbestanden"/> writes that a letter needs.</summary>
    public static Bestandsindeling Indeling { get; } = new("aanschrijving-CODE.csv", "Een brief per rij: aan wie, waar, en voor wie.",
    [
        new("kenmerk", "tekst", true, "0123456789ABC", "Willekeurige code van de brief, met een controleteken."),
        new("vorm", "tekst", true, "ondertekenen", "ambtshalve, ondertekenen of aanvullen."),
        new("naam", "tekst", true, "J. Jansen", "Namen van wie de brief krijgt, gescheiden door |."),
        new("aanhef", "tekst", true, "Geachte heer Jansen", "Hun aanhef, gescheiden door |."),
        new("adresregel1", "tekst", true, "Dorpsstraat 1", "Straat en nummer."),
        new("adresregel2", "tekst", true, "1234 AB  VOORBEELDSTAD", "Postcode en plaats."),
        new("postcode", "tekst", false, "1234AB", "Postcode."),
        new("huisnummer", "tekst", false, "1", "Huisnummer."),
        new("kix", "tekst", false, "1234AB1", "Inhoud van de KIX-code."),
        new("geheim", "J/N", true, "N", "Of het adres geheim is."),
        new("voor", "tekst", true, "Emma|Sem", "Voornamen van wie het krijgt, gescheiden door |."),
        new("verzenddatum", "datum", true, "2026-06-01", "De dag waarop de brief op zijn vroegst weg mag."),
    ]);

    /// <summary>All rows, or why the file cannot be used: half a batch is no batch.</summary>
    public static Uitkomst<IReadOnlyList<Briefrij>> Lees(string naam, Func<Stream> open)
    {
        var gekeurd = CsvBestand.Open(naam, open, Indeling with { MagZonderRijen = true });
        if (gekeurd.Weigering is { } weigering) { return weigering; }
        using var bestand = gekeurd.Waarde;
        List<Briefrij> rijen = [];
        HashSet<string> kenmerken = new(StringComparer.Ordinal);
        while (bestand.Volgende())
        {
            if ((bestand.Rijfout() ?? Lees(bestand, kenmerken, rijen)) is { } fout)
            {
                return new Weigering(string.Create(CultureInfo.InvariantCulture, $"{bestand.Naam}, rij {bestand.Rijnummer}: {fout} Gebruik het bestand zoals het uit de koppeling kwam."));
            }
        }
        return rijen;
    }

    private static string? Lees(CsvBestand bestand, HashSet<string> kenmerken, List<Briefrij> rijen)
    {
        var kenmerk = bestand.Tekst(0);
        if (!Kenmerkgever.Klopt(bestand.Cel(0))) { return "het kenmerk klopt niet."; }
        if (!kenmerken.Add(kenmerk)) { return "dit kenmerk staat er twee keer."; }
        var vorm = bestand.Tekst(1);
        if (vorm is not (Sjabloon.Ambtshalve or Sjabloon.Ondertekenen or Sjabloon.Aanvullen)) { return "de vorm is niet ambtshalve, ondertekenen of aanvullen."; }
        var (namen, aanheffen) = (Delen(bestand, 2), Delen(bestand, 3));
        if (namen.Length == 0 || namen.Length != aanheffen.Length) { return "er zijn niet evenveel namen als aanheffen."; }
        if (Cel(bestand, 5).Length == 0) { return "het adres is leeg."; }
        if (bestand.Tekst(9) is not ("J" or "N")) { return "geheim is geen J of N."; }
        if (!DateOnly.TryParseExact(bestand.Tekst(11), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) { return "de verzenddatum is geen datum."; }
        rijen.Add(new(kenmerk, vorm, namen, aanheffen, Cel(bestand, 4), Cel(bestand, 5), Cel(bestand, 6), Cel(bestand, 7), Cel(bestand, 8), bestand.Tekst(9) == "J", Delen(bestand, 10), dag));
        return null;
    }

    private static string[] Delen(CsvBestand bestand, int kolom) => Cel(bestand, kolom) is { Length: > 0 } cel ? cel.Split('|') : [];

    private static string Cel(CsvBestand bestand, int kolom) => CsvSchrijver.Terug(bestand.Tekst(kolom));
}
