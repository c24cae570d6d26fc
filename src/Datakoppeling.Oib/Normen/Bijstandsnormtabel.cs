using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>The table of norms: a row per period, a column per leefvorm. Which leefvormen there are and on which article each rests is law.</summary>
public static class Bijstandsnormtabel
{
    private static readonly (string Leefvorm, string Artikel)[] Leefvormen =
    [
        ("alleenstaande", "21 onder a"),
        (Bijstandsnormen.Gehuwden, "21 onder b"),
        ("alleenstaande_aow", "22 onder a"),
        (Bijstandsnormen.GehuwdenAow, "22 onder b en c"),
        ("alleenstaande_18_20", "20 lid 1"),
        ("gehuwden_beiden_18_20", "20 lid 1"),
        ("gehuwden_een_18_20", "20 lid 1"),
        ("gehuwden_beiden_18_20_kind", "20 lid 2"),
        ("gehuwden_een_18_20_kind", "20 lid 2"),
        ("inrichting_alleenstaande", "23 lid 1"),
        ("inrichting_alleenstaande_verhoging", "23 lid 2"),
        ("inrichting_gehuwden", "23 lid 1"),
        ("inrichting_gehuwden_verhoging", "23 lid 2"),
    ];

    public static readonly Tabel Tabel = new()
    {
        Titel = "Bijstandsnormen",
        Indeling = new("bijstandsnormen.csv", "De normen van de Participatiewet, netto per maand met vakantietoeslag; een kolom per leefvorm.",
        [
            Normkolommen.Ingang, Normkolommen.Einde,
            .. Leefvormen.Select(l => new Kolom(l.Leefvorm, "bedrag", true, "1401,50", $"De norm van artikel {l.Artikel}.")),
            Normkolommen.Bron,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("bijstandsnormen.csv"),
        Vanaf = Normkolommen.Ingang.Naam,
        Tot = Normkolommen.Einde.Naam,
        Aaneengesloten = true,
        KolommenZijnWaarden = true,
        Keur = cellen => Lees(cellen),
    };

    /// <summary>A row is as many norms as there are leefvormen.</summary>
    internal static Bijstandsnorm[] Lees(Tabelcellen cellen)
    {
        var (ingang, einde, bron) = (cellen.EersteDag(), cellen.Dag(Normkolommen.Einde.Naam), cellen.Tekst(Normkolommen.Bron.Naam));
        var normen = new Bijstandsnorm[Leefvormen.Length];
        for (var i = 0; i < normen.Length; i++)
        {
            var (leefvorm, artikel) = Leefvormen[i];
            normen[i] = new Bijstandsnorm(ingang, einde, leefvorm, cellen.Bedrag(leefvorm), Normkolommen.Wet("Participatiewet art. " + artikel, bron));
        }
        return normen;
    }
}
