using System.Runtime.CompilerServices;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabelbeheer;

namespace Datakoppeling.Oib.Opslag;

/// <summary>
/// The norms as they hold now: those of the program with the approved rows of the municipality. Asked within the transaction of who uses
/// them, so that no node works with what another has replaced.
/// </summary>
public sealed class Normenbron
{
    private sealed record Gemaakt(int Stand, Uitkomst<OibNormen> Normen);

    private readonly ConditionalWeakTable<OibNormen, Eigentabellen> _rijen = [];
    private Gemaakt? _laatste;

    public async Task<Uitkomst<OibNormen>> Geef(PortaalContext context, CancellationToken stop = default)
    {
        var stand = await Eigentabellen.Stand(context, stop);
        if (_laatste is { } laatste && laatste.Stand == stand) { return laatste.Normen; }
        var eigen = await Eigentabellen.Lees(context, stop);
        var gemaakt = new Gemaakt(eigen.Aantal, Maak(eigen));
        if (gemaakt.Normen.Gelukt) { _rijen.AddOrUpdate(gemaakt.Normen.Waarde, eigen); }
        _laatste = gemaakt;
        return gemaakt.Normen;
    }

    /// <summary>What is in force in a month, or why that month cannot be processed.</summary>
    public async Task<Uitkomst<Maandnormen>> Voor(PortaalContext context, Maand maand, CancellationToken stop = default)
    {
        var normen = await Geef(context, stop);
        return normen.Weigering is { } weigering ? weigering : normen.Waarde.Voor(maand);
    }

    /// <summary>Keeps the rows with which a month was computed, by the fingerprint that its receipt names.</summary>
    public async Task Bewaar(PortaalContext context, Maandnormen normen, DateTime nu, CancellationToken stop)
    {
        if (_rijen.TryGetValue(normen.Normen, out var eigen)) { await Tabelafdrukken.Bewaar(context, normen.Hash, Oibtabellen.Alle, eigen, nu, stop); }
    }

    private static Uitkomst<OibNormen> Maak(Eigentabellen eigen)
    {
        var normen = eigen.Aantal == 0 ? OibNormen.Ingebouwd : Oibtabellen.Maak(eigen.Rijen());
        if (normen.Weigering is { } weigering)
        {
            // Rows that were approved, beside those of a newer program.
            return new Weigering("De tabellen van de gemeente passen niet op die van het programma. Laat een applicatiebeheerder ze herstellen onder Tabellen. " + weigering.Zin);
        }
        return normen;
    }
}
