using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>
/// After an upgrade that changed the rules: has what was not decided yet proposed again. What was decided stays as it was decided.
/// </summary>
public sealed class Herberekening : IOpstartwerk
{
    public const string Naam = "oib.herberekenen";

    public string Handeling => Naam;

    public Doel Doel { get; } = new("rekenregels", "oib");

    public Task<bool> IsNodig(PortaalContext context, CancellationToken stop) => Oude(context).AnyAsync(stop);

    public async Task Zet(Werk werk)
    {
        var maanden = await Oude(werk.Context).Select(d => d.Maand).Distinct().OrderBy(m => m).ToListAsync(werk.Stop);
        werk.Noteer("rekenversie", Voorstelmaker.Rekenversie);
        werk.Noteer("maanden", string.Join('|', maanden));
        werk.Start(Voorstelklus.Soort, new Voorstelopdracht([.. maanden.Select(m => m.ToString())], werk.Nu) { NormenGezien = true }, Doel);
    }

    /// <summary>A row of a table came to count: what was not decided yet is proposed again with it.</summary>
    public static async Task NaTabel(Werk werk)
    {
        var maanden = await Open(werk.Context).Select(d => d.Maand).Distinct().OrderBy(m => m).ToListAsync(werk.Stop);
        if (maanden.Count > 0) { werk.Start(Voorstelklus.Soort, new Voorstelopdracht([.. maanden.Select(m => m.ToString())], werk.Nu) { NormenGezien = true }, new Doel("tabellen", "oib")); }
    }

    private static IQueryable<Dossiermaand> Oude(PortaalContext context) => Open(context).Where(d => d.Rekenversie < Voorstelmaker.Rekenversie);

    private static IQueryable<Dossiermaand> Open(PortaalContext context) => context.Set<Dossiermaand>().Where(d =>
        d.Bak == Bak.Werkopdracht || d.Bak == Bak.Beoordelen || d.Bak == Bak.Voorstel || d.Bak == Bak.Aangehouden);
}
