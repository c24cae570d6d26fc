using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The exempted part of one person's income from work.</summary>
/// <param name="Bedrag">Between 0.00 and the income from work.</param>
/// <param name="Soort">The exemption that runs in the month, applied or not; null for none.</param>
/// <param name="Belet">Why the one that runs may not be applied; null when it may.</param>
/// <param name="LeeftijdOnbekend">It was applied, though nobody knows whether the person is under 27.</param>
/// <param name="Verouderd">The row of the exemption had ended before the month.</param>
public readonly record struct Vrijgelaten(Bedrag Bedrag, Vrijlatingsoort? Soort, string? Belet, bool LeeftijdOnbekend, bool Verouderd)
{
    public bool NietToegepast => Belet is not null;
}

/// <summary>
/// The exemption of income from work: a percentage up to a maximum, once over all work of that person together.
/// </summary>
public static class Vrijlatingsregel
{
    public static readonly Regel Regel = new(
        "OIB-4.3", "Van het inkomen uit werk blijft een deel vrij: een percentage, meestal tot een maximum per maand.",
        "Participatiewet art. 31 lid 2 onder n, r, y, z en aa, en lid 5; art. 34a", Ingang.Participatiewet);

    /// <summary>Computes the exemption of one person.</summary>
    /// <param name="werk">That person's income from work, vakantietoeslag included.</param>
    public static Vrijgelaten Bereken(Dossierrol rol, Bedrag werk, Dossierfeiten dossier, Maandnormen normen, Rekenverslag? verslag)
    {
        // Of a partner without a right to bijstand nothing is exempted; another part of that income counts.
        if (rol == Dossierrol.Partner && dossier.PartnerZonderRecht) { return default; }
        if (dossier.Van(rol).Vrijlating.LooptIn(normen.Maand) is not { } soort) { return default; }
        var norm = normen.Vrijlating(soort);
        var jong = dossier.IsJong(rol);
        if (Belet(soort, jong, dossier.Partner is not null) is { } belet)
        {
            verslag?.Noteer(new Rekenstap(Regel, rol.InWoorden(), [new("inkomen uit werk", werk.Leesbaar())], "niet toegepast: " + belet, norm?.Bron ?? Regel.Bron, Bedrag.Nul));
            return new(Bedrag.Nul, soort, belet, false, false);
        }
        var onbekend = VraagtLeeftijd(soort) && jong is null;
        if (norm is null)
        {
            verslag?.Noteer(new Rekenstap(Regel, rol.InWoorden(), [new("inkomen uit werk", werk.Leesbaar())], $"vrijlating {soort.Code()} bestaat in deze maand nog niet", "", Bedrag.Nul));
            return new(Bedrag.Nul, soort, null, onbekend, false);
        }
        var bedrag = Reken(werk, norm.Percentage, norm.Maximum);
        if (verslag is not null) { Noteer(verslag, rol, werk, norm, normen, bedrag); }
        return new(bedrag, soort, null, onbekend, normen.IsVerouderd(norm.Einde));
    }

    private static void Noteer(Rekenverslag verslag, Dossierrol rol, Bedrag werk, Vrijlatingsnorm norm, Maandnormen normen, Bedrag bedrag)
    {
        var percentage = VtAanspraak.Procent(norm.Percentage);
        List<Invoer> invoer = [new("inkomen uit werk", werk.Leesbaar()), new("percentage", percentage)];
        if (norm.Maximum is { } maximum) { invoer.Add(new("maximum", maximum.Leesbaar())); }
        var hoogste = norm.Maximum is { } hoogst ? $", ten hoogste {hoogst.Leesbaar()}" : "";
        var oud = normen.IsVerouderd(norm.Einde) ? FormattableString.Invariant($"; liep tot en met {norm.Einde:yyyy-MM-dd}, een latere ontbreekt") : "";
        verslag.Noteer(new Rekenstap(
            Regel, rol.InWoorden(), invoer, $"afgerond {werk.Leesbaar()} × {percentage}{hoogste}, nooit meer dan het inkomen uit werk",
            FormattableString.Invariant($"{norm.Bron} ({norm.Omschrijving}), vanaf {norm.Ingang:yyyy-MM-dd}{oud}"), bedrag));
    }

    /// <summary>The rule itself.</summary>
    public static Bedrag Reken(Bedrag werk, decimal percentage, Bedrag? maximum)
    {
        var deel = werk.Procent(percentage);
        return Bedrag.Max(Bedrag.Nul, Bedrag.Min(maximum is { } hoogst ? Bedrag.Min(deel, hoogst) : deel, werk));
    }

    /// <summary>Whether the law asks the age: art. 31 lid 5 names n and r.</summary>
    private static bool VraagtLeeftijd(Vrijlatingsoort soort) => soort is Vrijlatingsoort.N or Vrijlatingsoort.R;

    /// <summary>Why an exemption that runs may not be applied; null when it may.</summary>
    /// <param name="jong">Under 27; null when nobody knows.</param>
    public static string? Belet(Vrijlatingsoort soort, bool? jong, bool heeftPartner) =>
        VraagtLeeftijd(soort) && jong is true ? "geldt niet voor iemand die jonger is dan 27 (art. 31 lid 5)"
        : soort == Vrijlatingsoort.R && heeftPartner ? "geldt alleen voor een alleenstaande ouder, en er is een partner"
        : null;
}
