using System.Collections.Frozen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>
/// The names of everybody who ever signed in, for screens. Kept in memory and read anew every so often, because a colleague may have
/// signed in on another node.
/// </summary>
internal sealed class Medewerkers(
    IDbContextFactory<PortaalContext> contexten, Functiescheiding scheiding, Dienststanden standen, TimeProvider klok, ILogger<Medewerkers> log) : Dienst(standen, klok, log), IMedewerkers
{
    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(30);
    private volatile FrozenDictionary<string, Gebruiker> _mensen = FrozenDictionary<string, Gebruiker>.Empty;
    private int _samenloop;

    public override string Naam => "Namen van medewerkers";

    string IMedewerkers.Naam(string id) => Zoek(id)?.Naam ?? id;

    public IReadOnlyCollection<Rol> Rollen(string id) => Zoek(id)?.Rollen ?? [];

    private Gebruiker? Zoek(string id) => _mensen.GetValueOrDefault(id) ?? Demogebruikers.Zoek(id);

    /// <summary>Whoever signs in here is known at once.</summary>
    public void Onthoud(Gebruiker wie) =>
        _mensen = new Dictionary<string, Gebruiker>(_mensen, StringComparer.Ordinal) { [wie.Id] = wie }.ToFrozenDictionary(StringComparer.Ordinal);

    protected override async Task Werk(CancellationToken stop)
    {
        using var tik = new PeriodicTimer(Ronde, Klok);
        do
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            var mensen = await context.Set<Medewerker>().AsNoTracking().ToListAsync(stop);
            _mensen = mensen.ToFrozenDictionary(m => m.Id, m => m.AlsGebruiker(), StringComparer.Ordinal);
            MeldSamenloop();
        }
        while (await tik.WaitForNextTickAsync(stop));
    }

    /// <summary>At start, and when it changes. A count only: who it is stands on the page of the applicatiebeheerder.</summary>
    private void MeldSamenloop()
    {
        var aantal = scheiding.Lees(this).Select(s => s.Wie).Distinct(StringComparer.Ordinal).Count();
        if (aantal == _samenloop) { return; }
        _samenloop = aantal;
        if (aantal > 0) { log.LogWarning("{Aantal} benoemde medewerkers hebben rechten die niet samengaan; wie dat zijn staat op de pagina Toestand.", aantal); }
    }
}
