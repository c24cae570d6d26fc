using System.Collections.Frozen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>
/// The names of everybody who ever signed in, for screens. Kept in memory and read anew every so often, because a colleague may have
/// signed in on another node.
/// </summary>
internal sealed class Medewerkers(IDbContextFactory<PortaalContext> contexten, TimeProvider klok, ILogger<Medewerkers> log) : BackgroundService, IMedewerkers
{
    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(30);
    private volatile FrozenDictionary<string, string> _namen = FrozenDictionary<string, string>.Empty;

    public string Naam(string id) => _namen.GetValueOrDefault(id) ?? Demogebruikers.Zoek(id)?.Naam ?? id;

    /// <summary>Whoever signs in here is known at once.</summary>
    public void Onthoud(string id, string naam) =>
        _namen = new Dictionary<string, string>(_namen, StringComparer.Ordinal) { [id] = naam }.ToFrozenDictionary(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tik = new PeriodicTimer(Ronde, klok);
        do
        {
            try
            {
                await using var context = await contexten.CreateDbContextAsync(stoppingToken);
                var namen = await context.Set<Medewerker>().AsNoTracking().ToListAsync(stoppingToken);
                _namen = namen.ToFrozenDictionary(m => m.Id, m => m.Naam, StringComparer.Ordinal);
            }
            catch (Exception fout) when (Opslagfout.IsTijdelijk(fout) || Opslagfout.Zin(fout) is not null)
            {
                log.LogWarning("De namen van medewerkers konden niet worden gelezen; over een halve minuut opnieuw.");
            }
        }
        while (await tik.WaitForNextTickAsync(stoppingToken));
    }
}
