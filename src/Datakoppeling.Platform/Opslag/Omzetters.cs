using Datakoppeling.Kern;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Datakoppeling.Platform.Opslag;

/// <summary>Money as whole cents: EF on SQLite sorts decimal columns wrongly under nl-NL, silently (docs/besluiten).</summary>
internal sealed class BedragOmzetter() : ValueConverter<Bedrag, long>(b => b.Cents, c => new Bedrag(c));

/// <summary>A month as the number of months since year 0, so that ranges and sorting are plain arithmetic.</summary>
internal sealed class MaandOmzetter() : ValueConverter<Maand, int>(m => m.Index, i => Maand.VanIndex(i));

/// <summary>
/// Every moment is UTC: SQLite forgets the kind, PostgreSQL refuses anything else. A local time that gets this far is a bug.
/// </summary>
internal sealed class UtcOmzetter() : ValueConverter<DateTime, DateTime>(d => AlsUtc(d), d => DateTime.SpecifyKind(d, DateTimeKind.Utc))
{
    private static DateTime AlsUtc(DateTime moment) => moment.Kind == DateTimeKind.Utc
        ? moment
        : throw new InvalidOperationException("Een moment wordt in UTC bewaard: neem het van de TimeProvider.");
}
