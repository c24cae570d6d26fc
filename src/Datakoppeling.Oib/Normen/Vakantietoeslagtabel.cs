using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>The tables of vakantietoeslag: a row per band; the bands of one article and one first day are one table.</summary>
public static class Vakantietoeslagtabel
{
    public static readonly Tabel Tabel = new()
    {
        Titel = "Vakantietoeslag",
        Indeling = new("vt-tabellen.csv", "De aanspraak op vakantietoeslag, per artikel van de Regeling Participatiewet, IOAW en IOAZ; een rij per schijf.",
        [
            Normkolommen.Ingang, Normkolommen.Einde,
            new Tabelkolom("artikel", "Artikel", new Keuzevorm(
                new Celkeuze("11", "11: inkomen uit werk"), new("12", "12: uitkering of pensioen"), new("13", "13: zonder loonheffingskorting"), new("14", "14: vanaf de AOW-leeftijd")), "11, 12, 13 of 14", true, "11", "Werk, uitkering of pensioen, zonder loonheffingskorting, of vanaf de AOW-leeftijd."),
            new Tabelkolom("tot", "Netto tot", new Bedragvorm { Leeg = "hoogste schijf" }, "bedrag", true, "490,05", "De schijf loopt tot dit nettobedrag; leeg is de hoogste schijf."),
            new Tabelkolom("percentage", "Percentage", new Procentvorm(), "percentage", true, "8,00", "Van het nettobedrag."),
            new Tabelkolom("aftrek", "Aftrek", new Bedragvorm(), "bedrag", true, "0,00", "Wat ervan afgaat."),
            Normkolommen.Bron,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("vt-tabellen.csv"),
        Sleutel = ["artikel"],
        Vanaf = Normkolommen.Ingang.Naam,
        Tot = Normkolommen.Einde.Naam,
        Onderdeel = "tot",
        KeurGeheel = Geheel,
        Keur = cellen => Lees(cellen),
    };

    /// <summary>The tables whose bands stand in these rows; rows of one table may stand anywhere.</summary>
    internal static List<Vttabel> Voeg(List<(DateOnly Ingang, DateOnly? Einde, int Artikel, Vtband Band, string Bron)> schijven)
    {
        var tabellen = new List<Vttabel>();
        foreach (var (ingang, einde, artikel, band, bron) in schijven)
        {
            var bestaand = tabellen.Find(t => t.Artikel == artikel && t.Ingang == ingang);
            if (bestaand is null) { tabellen.Add(new Vttabel(ingang, einde, artikel, new List<Vtband> { band }, bron)); }
            else { ((List<Vtband>)bestaand.Banden).Add(band); }
        }
        foreach (var tabel in tabellen) { ((List<Vtband>)tabel.Banden).Sort((a, b) => Grens(a).CompareTo(Grens(b))); }
        return tabellen;
    }

    internal static (DateOnly Ingang, DateOnly? Einde, int Artikel, Vtband Band, string Bron) Lees(Tabelcellen cellen)
    {
        var artikel = cellen.Keuze("artikel", ("11", 11), ("12", 12), ("13", 13), ("14", 14));
        var band = new Vtband(cellen.BedragOfLeeg("tot"), cellen.Procent("percentage"), cellen.Bedrag("aftrek"));
        var wet = "Regeling Participatiewet, IOAW en IOAZ art. " + artikel.ToString(CultureInfo.InvariantCulture);
        return (cellen.EersteDag(), cellen.Dag(Normkolommen.Einde.Naam), artikel, band, Normkolommen.Wet(wet, cellen.Tekst(Normkolommen.Bron.Naam)));
    }

    private static long Grens(Vtband band) => band.Tot?.Cents ?? long.MaxValue;

    // An amount above every bound would belong to no band; and one table was published in one place.
    private static void Geheel(IReadOnlyList<Tabelrij> rijen, Tabelfouten fouten)
    {
        var bron = Normkolommen.Bron.Naam;
        if (rijen.FirstOrDefault(r => r.Cel(Tabel, bron) != rijen[0].Cel(Tabel, bron)) is { } anders)
        {
            fouten.Voeg(Tabel, anders.Rijnummer, $"{fouten.Kolom(Tabel, bron)} is anders dan op de andere rijen van de tabel van artikel {fouten.Cel(Tabel, anders, "artikel")}. Maak ze gelijk.");
        }
        if (rijen.Any(r => r.Cel(Tabel, "tot").Length == 0)) { return; }
        fouten.Voeg(Tabel, rijen[0].Rijnummer, $"de tabel van artikel {fouten.Cel(Tabel, rijen[0], "artikel")} heeft geen hoogste schijf. Laat {fouten.Kolom(Tabel, "tot")} van de laatste schijf leeg.");
    }
}
