using Datakoppeling.Kern;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen.Bereik;

/// <summary>The dashboard of one year: the figures per regeling, and the response per mailing.</summary>
/// <param name="Jaren">The years for which there are figures, the newest first.</param>
public sealed record Bereikbeeld(int Jaar, IReadOnlyList<int> Jaren, IReadOnlyList<Bereikrij> Regelingen, IReadOnlyList<Responsrij> Respons);

/// <summary>Reach of one regeling; a count below ten is null with <see cref="Klein"/> set (besluiten/ronde.md).</summary>
public sealed record Bereikrij(string Code, string Naam, int? Gebruikers, int? GroepCbs, int? GroepGemeente, bool Klein)
{
    /// <summary>Percentages; null when a figure is not known or too small to show.</summary>
    public decimal? OverCbs => Deel(GroepCbs);
    public decimal? OverGemeente => Deel(GroepGemeente);

    private decimal? Deel(int? groep) => Gebruikers is { } g && groep is > 0 ? 100m * g / groep.Value : null;
}

/// <summary>Response to one mailing about one regeling.</summary>
public sealed record Responsrij(string Mailing, string Naam, int? Verzonden, int? Gereageerd);

/// <summary>Reads the dashboard; a count below ten does not leave this class.</summary>
public sealed class Bereiklezer(Uitvoerder uitvoerder)
{
    /// <summary>Fewer than this could point at a person.</summary>
    public const int Kleinste = 10;

    /// <param name="jaar">Null for the newest year there is.</param>
    public Task<Uitkomst<Bereikbeeld>> Beeld(Gebruiker? wie, int? jaar, CancellationToken stop = default) =>
        uitvoerder.Lees<Bereikbeeld>(wie, MailingRechten.Bereik, async context =>
        {
            var jaren = await context.Set<Bereikcijfer>().Select(b => b.Jaar).Distinct().OrderByDescending(j => j).ToListAsync(stop);
            var gekozen = jaar ?? jaren.FirstOrDefault();
            var cijfers = await context.Set<Bereikcijfer>().Where(b => b.Jaar == gekozen).OrderBy(b => b.Naam).ToListAsync(stop);
            var respons = await context.Set<Mailingrespons>().Where(m => m.Jaar == gekozen).OrderBy(m => m.Id).ToListAsync(stop);
            return new Bereikbeeld(gekozen, jaren, [.. cijfers.Select(Toon)],
                [.. respons.Select(r => new Responsrij(r.Mailing, r.Naam, Vanaf(r.Verzonden), Vanaf(r.Gereageerd)))]);
        }, stop);

    /// <summary>The figures as they were entered, for who fills them in.</summary>
    public Task<Uitkomst<IReadOnlyList<Bereikcijfer>>> Ingevuld(Gebruiker? wie, int jaar, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyList<Bereikcijfer>>(wie, MailingRechten.BereikVullen, async context =>
            await context.Set<Bereikcijfer>().Where(b => b.Jaar == jaar).OrderBy(b => b.Naam).ToListAsync(stop), stop);

    private static Bereikrij Toon(Bereikcijfer b) =>
        new(b.Regeling, b.Naam, Vanaf(b.Gebruikers), Vanaf(b.GroepCbs), Vanaf(b.GroepGemeente), b.Gebruikers is < Kleinste);

    private static int? Vanaf(int? aantal) => aantal is >= Kleinste ? aantal : null;
}
