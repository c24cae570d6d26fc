using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The exempted part of one person's income from work.</summary>
/// <param name="Bedrag">Between 0.00 and the income from work.</param>
/// <param name="NietToegepast">It would run, but the law does not allow it for this leefvorm or household.</param>
public readonly record struct Vrijgelaten(Bedrag Bedrag, bool NietToegepast);

/// <summary>
/// The exemption of income from work: a percentage up to a maximum, once over all work of that person together.
/// </summary>
public static class Vrijlatingsregel
{
    public static readonly Regel Regel = new(
        "OIB-4.3", "Van het inkomen uit werk blijft een deel vrij: een percentage, tot een maximum per maand.",
        "Participatiewet art. 31 lid 2 onder n, r en y, en lid 5", Ingang.Participatiewet);

    /// <summary>Computes the exemption of one person.</summary>
    /// <param name="recht">What was granted to that person.</param>
    /// <param name="werk">That person's income from work, vakantietoeslag included.</param>
    public static Vrijgelaten Bereken(
        Rol rol, Vrijlatingsrecht recht, Bedrag werk, Dossierfeiten dossier, Maandnormen normen, Rekenspoor? spoor)
    {
        if (recht.LooptIn(normen.Maand) is not { } soort) { return default; }
        if (Belet(soort, dossier) is { } belet)
        {
            spoor?.Noteer(new Rekenstap(
                Regel, rol.InWoorden(), [new("inkomen uit werk", werk.Leesbaar())], "niet toegepast: " + belet, normen.Vrijlating(soort).Bron, Bedrag.Nul));
            return new(Bedrag.Nul, true);
        }
        var norm = normen.Vrijlating(soort);
        var bedrag = Reken(werk, norm.Percentage, norm.Maximum);
        spoor?.Noteer(new Rekenstap(
            Regel, rol.InWoorden(),
            [
                new("inkomen uit werk", werk.Leesbaar()), new("percentage", VtAanspraak.Procent(norm.Percentage)),
                new("maximum", norm.Maximum.Leesbaar()),
            ],
            $"afgerond {werk.Leesbaar()} × {VtAanspraak.Procent(norm.Percentage)}, ten hoogste {norm.Maximum.Leesbaar()}, nooit meer dan het inkomen uit werk",
            FormattableString.Invariant($"{norm.Bron} ({norm.Omschrijving}), vanaf {norm.Ingang:yyyy-MM-dd}"), bedrag));
        return new(bedrag, false);
    }

    /// <summary>The rule itself.</summary>
    public static Bedrag Reken(Bedrag werk, decimal percentage, Bedrag maximum) =>
        Bedrag.Max(Bedrag.Nul, Bedrag.Min(Bedrag.Min(werk.Procent(percentage), maximum), werk));

    /// <summary>Why an exemption that runs may not be applied; null when it may.</summary>
    public static string? Belet(Vrijlatingsoort soort, Dossierfeiten dossier) => soort switch
    {
        Vrijlatingsoort.N or Vrijlatingsoort.R when dossier.Met18Tot20 => "geldt niet voor iemand van 18 tot en met 20 jaar (art. 31 lid 5)",
        Vrijlatingsoort.R when dossier.Partner is not null => "geldt alleen voor een alleenstaande ouder, en er is een partner",
        _ => null,
    };
}
