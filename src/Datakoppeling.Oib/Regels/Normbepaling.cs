using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>Which amount the household may have in a month.</summary>
/// <param name="Bedrag">The norm; null where the dossier does not tell (an unknown leefvorm).</param>
/// <param name="VanLeefvorm">The norm of the leefvorm, where it is known; more than the norm when the partner has no right.</param>
/// <param name="Verouderd">A row was used that had ended before the month.</param>
public readonly record struct Huishoudnorm(Bedrag? Bedrag, Bedrag? VanLeefvorm, bool Verouderd);

/// <summary>Which amount the household may have in a month, vakantietoeslag included.</summary>
public static class Normbepaling
{
    public static readonly Regel Regel = new(
        "OIB-4.4", "De norm is het bedrag van de wet voor deze leefvorm, zoals het geldt op de eerste dag van de maand.",
        "Participatiewet art. 20 tot en met 23", Ingang.Participatiewet);

    public static readonly Regel Kostendelers = new(
        "OIB-4.5", "Wie de kosten deelt heeft per persoon een deel van de norm voor gehuwden: hoe meer personen, hoe lager.",
        "Participatiewet art. 22a", Ingang.EersteNorm);

    public static readonly Regel ZonderRecht = new(
        "OIB-4.9", "Heeft de partner geen recht op bijstand, dan is de norm de helft van die van de leefvorm.", "Participatiewet art. 24", Ingang.Participatiewet);

    private const decimal Helft = 50m;

    public static Huishoudnorm Bereken(Dossierfeiten dossier, Maandnormen normen, Rekenverslag? verslag)
    {
        var zonder = dossier.Partner is not null && dossier.PartnerZonderRecht;
        if (dossier.NormAfwijkend is { } afwijkend)
        {
            verslag?.Noteer(new Rekenstap(Regel, "huishouden", [new("norm_afwijkend", afwijkend.Leesbaar())],
                "afwijkende norm uit het dossier", dossier.NormGrond.Length == 0 ? "zonder wetsartikel" : dossier.NormGrond, afwijkend));
            return zonder ? VanLeefvorm(dossier, normen, verslag) with { Bedrag = afwijkend } : new(afwijkend, null, false);
        }
        var norm = VanLeefvorm(dossier, normen, verslag);
        if (!zonder || norm.Bedrag is not { } heel) { return norm; }
        var half = heel.Procent(Helft);
        verslag?.Noteer(new Rekenstap(ZonderRecht, "huishouden", [new("norm van de leefvorm", heel.Leesbaar()), new("percentage", VtAanspraak.Procent(Helft))],
            $"afgerond {heel.Leesbaar()} × {VtAanspraak.Procent(Helft)}", ZonderRecht.Bron, half));
        return norm with { Bedrag = half };
    }

    private static Huishoudnorm VanLeefvorm(Dossierfeiten dossier, Maandnormen normen, Rekenverslag? verslag)
    {
        if (dossier.Leefvorm.Length == 0) { return default; }
        return Bijstandsnormen.IsKostendeler(dossier.Leefvorm) ? Kostendeler(dossier, normen, verslag) : Gewoon(dossier, normen, verslag);
    }

    private static Huishoudnorm Gewoon(Dossierfeiten dossier, Maandnormen normen, Rekenverslag? verslag)
    {
        var norm = normen.Norm(dossier.Leefvorm);
        var verhoging = normen.Verhoging(dossier.Leefvorm);
        var bedrag = verhoging is null ? norm.Bedrag : norm.Bedrag + verhoging.Bedrag;
        verslag?.Noteer(new Rekenstap(
            Regel, "huishouden",
            verhoging is null
                ? [new("norm " + dossier.Leefvorm, norm.Bedrag.Leesbaar())]
                : [new("norm " + dossier.Leefvorm, norm.Bedrag.Leesbaar()), new("verhoging", verhoging.Bedrag.Leesbaar())],
            verhoging is null ? "bedrag van de wet" : "bedrag van de wet plus de verhoging", Parameter(norm, normen), bedrag));
        return new(bedrag, bedrag, normen.IsVerouderd(norm.Einde));
    }

    private static Huishoudnorm Kostendeler(Dossierfeiten dossier, Maandnormen normen, Rekenverslag? verslag)
    {
        if (dossier.Kostendelers is not { } aantal) { return default; }
        var van = dossier.Leefvorm == Bijstandsnormen.KostendelerAow ? Bijstandsnormen.GehuwdenAow : Bijstandsnormen.Gehuwden;
        var gehuwden = normen.Norm(van);
        var personen = dossier.Partner is null ? 1 : 2;
        var bedrag = RekenKostendeler(gehuwden.Bedrag, aantal, personen);
        verslag?.Noteer(new Rekenstap(
            Kostendelers, "huishouden",
            [
                new("norm " + van, gehuwden.Bedrag.Leesbaar()), new("kostendelers", aantal.ToString(CultureInfo.InvariantCulture)),
                new("personen in het dossier", personen.ToString(CultureInfo.InvariantCulture)),
            ],
            $"per persoon afgerond {gehuwden.Bedrag.Leesbaar()} × (40 + {aantal} × 30) ÷ (100 × {aantal}), maal {personen}, ten hoogste de norm voor {van}",
            $"{Kostendelers.Bron}; {Parameter(gehuwden, normen)}", bedrag));
        return new(bedrag, bedrag, normen.IsVerouderd(gehuwden.Einde));
    }

    private static string Parameter(Bijstandsnorm norm, Maandnormen normen)
    {
        var oud = normen.IsVerouderd(norm.Einde) ? FormattableString.Invariant($"; liep tot en met {norm.Einde:yyyy-MM-dd}, een latere norm ontbreekt") : "";
        return FormattableString.Invariant($"{norm.Bron}, vanaf {norm.Ingang:yyyy-MM-dd}{oud}");
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
