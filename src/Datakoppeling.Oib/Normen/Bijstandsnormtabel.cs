using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>The table of norms: a row per period, a column per leefvorm. Which leefvormen there are and on which article each rests is law.</summary>
public static class Bijstandsnormtabel
{
    private static readonly (string Leefvorm, string Label, string Artikel)[] Leefvormen =
    [
        ("alleenstaande", "Alleenstaande", "21 onder a"),
        (Bijstandsnormen.Gehuwden, "Gehuwden", "21 onder b"),
        ("alleenstaande_aow", "Alleenstaande, AOW-leeftijd", "22 onder a"),
        (Bijstandsnormen.GehuwdenAow, "Gehuwden, AOW-leeftijd", "22 onder b en c"),
        ("alleenstaande_18_20", "Alleenstaande van 18 tot 21", "20 lid 1"),
        ("gehuwden_beiden_18_20", "Gehuwden, beiden van 18 tot 21", "20 lid 1"),
        ("gehuwden_een_18_20", "Gehuwden, één van 18 tot 21", "20 lid 1"),
        ("gehuwden_beiden_18_20_kind", "Gehuwden met kind, beiden van 18 tot 21", "20 lid 2"),
        ("gehuwden_een_18_20_kind", "Gehuwden met kind, één van 18 tot 21", "20 lid 2"),
        ("inrichting_alleenstaande", "Alleenstaande in een inrichting", "23 lid 1"),
        ("inrichting_alleenstaande_verhoging", "Verhoging, alleenstaande in een inrichting", "23 lid 2"),
        ("inrichting_gehuwden", "Gehuwden in een inrichting", "23 lid 1"),
        ("inrichting_gehuwden_verhoging", "Verhoging, gehuwden in een inrichting", "23 lid 2"),
    ];

    public static readonly Tabel Tabel = new()
    {
        Titel = "Bijstandsnormen",
        Indeling = new("bijstandsnormen.csv", "De normen van de Participatiewet, netto per maand met vakantietoeslag; een kolom per leefvorm.",
        [
            Normkolommen.Ingang, Normkolommen.Einde,
            .. Leefvormen.Select(l => new Tabelkolom(l.Leefvorm, l.Label, new Bedragvorm(), "bedrag", true, "1401,50", $"De norm van artikel {l.Artikel}.")),
            Normkolommen.Bron,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("bijstandsnormen.csv"),
        Vanaf = Normkolommen.Ingang.Naam,
        Tot = Normkolommen.Einde.Naam,
        Aaneengesloten = true,
        Keur = cellen => Lees(cellen),
    };

    /// <summary>A row is as many norms as there are leefvormen.</summary>
    internal static Bijstandsnorm[] Lees(Tabelcellen cellen)
    {
        var (ingang, einde, bron) = (cellen.EersteDag(), cellen.Dag(Normkolommen.Einde.Naam), cellen.Tekst(Normkolommen.Bron.Naam));
        var normen = new Bijstandsnorm[Leefvormen.Length];
        for (var i = 0; i < normen.Length; i++)
        {
            var (leefvorm, _, artikel) = Leefvormen[i];
            normen[i] = new Bijstandsnorm(ingang, einde, leefvorm, cellen.Bedrag(leefvorm), Normkolommen.Wet("Participatiewet art. " + artikel, bron));
        }
        return normen;
    }
}
