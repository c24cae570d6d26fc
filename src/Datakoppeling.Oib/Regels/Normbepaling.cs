using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>Which amount the household may have in a month, vakantietoeslag included.</summary>
public static class Normbepaling
{
    public static readonly Regel Regel = new(
        "OIB-4.4", "De norm is het bedrag van de wet voor deze leefvorm, zoals het geldt op de eerste dag van de maand.",
        "Participatiewet art. 20 tot en met 24", Ingang.Participatiewet);

    public static readonly Regel Kostendelers = new(
        "OIB-4.5", "Wie de kosten deelt heeft per persoon een deel van de norm voor gehuwden: hoe meer personen, hoe lager.",
        "Participatiewet art. 22a", Ingang.EersteNorm);

    public static Bedrag Bereken(Dossierfeiten dossier, Maandnormen normen, Rekenspoor? spoor)
    {
        if (dossier.NormAfwijkend is { } afwijkend)
        {
            spoor?.Noteer(new Rekenstap(Regel, "huishouden", [new("norm_afwijkend", afwijkend.Leesbaar())],
                "afwijkende norm uit het dossier", "Participatiewet art. 18 lid 1", afwijkend));
            return afwijkend;
        }
        return dossier.Leefvorm == Bijstandsnormen.Kostendeler ? Kostendeler(dossier, normen, spoor) : Gewoon(dossier, normen, spoor);
    }

    private static Bedrag Gewoon(Dossierfeiten dossier, Maandnormen normen, Rekenspoor? spoor)
    {
        var norm = normen.Norm(dossier.Leefvorm);
        var verhoging = normen.Verhoging(dossier.Leefvorm);
        var bedrag = verhoging is null ? norm.Bedrag : norm.Bedrag + verhoging.Bedrag;
        spoor?.Noteer(new Rekenstap(
            Regel, "huishouden",
            verhoging is null
                ? [new("norm " + dossier.Leefvorm, norm.Bedrag.Leesbaar())]
                : [new("norm " + dossier.Leefvorm, norm.Bedrag.Leesbaar()), new("verhoging", verhoging.Bedrag.Leesbaar())],
            verhoging is null ? "bedrag van de wet" : "bedrag van de wet plus de verhoging",
            FormattableString.Invariant($"{norm.Bron}, vanaf {norm.Ingang:yyyy-MM-dd}"), bedrag));
        return bedrag;
    }

    private static Bedrag Kostendeler(Dossierfeiten dossier, Maandnormen normen, Rekenspoor? spoor)
    {
        var gehuwden = normen.Norm(Bijstandsnormen.Gehuwden);
        var aantal = dossier.Kostendelers ?? throw new InvalidOperationException("Een kostendeler zonder aantal komt niet door de controle.");
        var personen = dossier.Partner is null ? 1 : 2;
        var bedrag = RekenKostendeler(gehuwden.Bedrag, aantal, personen);
        spoor?.Noteer(new Rekenstap(
            Kostendelers, "huishouden",
            [
                new("norm gehuwden", gehuwden.Bedrag.Leesbaar()), new("kostendelers", aantal.ToString(CultureInfo.InvariantCulture)),
                new("personen in het dossier", personen.ToString(CultureInfo.InvariantCulture)),
            ],
            $"per persoon afgerond {gehuwden.Bedrag.Leesbaar()} × (40 + {aantal} × 30) ÷ (100 × {aantal}), maal {personen}, ten hoogste de norm voor gehuwden",
            FormattableString.Invariant($"{Kostendelers.Bron}; {gehuwden.Bron}, vanaf {gehuwden.Ingang:yyyy-MM-dd}"), bedrag));
        return bedrag;
    }

    /// <summary>The formula of art. 22a: ((40 % + A × 30 %) ÷ A) of the norm of gehuwden per person, rounded per person.</summary>
    /// <param name="aantal">A: the persons who share the costs, 2 or more.</param>
    /// <param name="personen">Persons in the dossier: 1 or 2.</param>
    public static Bedrag RekenKostendeler(Bedrag gehuwden, long aantal, int personen)
    {
        var perPersoon = gehuwden.Maal(40 + (30 * aantal), 100 * aantal);
        return Bedrag.Min(perPersoon.Maal(personen, 1), gehuwden);
    }
}
