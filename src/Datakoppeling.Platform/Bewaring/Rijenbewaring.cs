using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>A row, and when its term began (UTC).</summary>
/// <typeparam name="TSleutel">Of the key of the row.</typeparam>
public sealed class Rijdag<TSleutel>
{
    public required TSleutel Id { get; init; }
    public required DateTime Sinds { get; init; }
}

/// <summary>A kind of data that is rows by themselves: each goes when its day is past, and nothing hangs under it.</summary>
/// <typeparam name="TRij">Its key is <c>Id</c>.</typeparam>
/// <typeparam name="TSleutel">Of that key.</typeparam>
public abstract class Rijenbewaring<TRij, TSleutel>(Bewaarregel regel) : IBewaarsoort
    where TRij : class
{
    public Bewaarregel Regel => regel;

    /// <summary>The rows that may go one day, each with the moment from which that is counted. A row that may not go yet is not among them.</summary>
    protected abstract IQueryable<Rijdag<TSleutel>> Rijen(PortaalContext context);

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop) => Over(context, grens).LongCountAsync(stop);

    public async Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var stuk = await Over(werk.Context, grens).OrderBy(r => r.Id).Take(meest).ToListAsync(werk.Stop);
        if (stuk.Count == 0) { return Bewaarstuk.Niets; }
        var ids = stuk.ConvertAll(r => r.Id);
        await werk.Context.Set<TRij>().Where(r => ids.Contains(EF.Property<TSleutel>(r, nameof(Rijdag<>.Id)))).ExecuteDeleteAsync(werk.Stop);
        return new(stuk.Count, Nederlands.Dag(stuk.Min(r => r.Sinds)), Nederlands.Dag(stuk.Max(r => r.Sinds)));
    }

    private IQueryable<Rijdag<TSleutel>> Over(PortaalContext context, Bewaargrens grens)
    {
        var voor = grens.Voor;
        return Rijen(context).Where(r => r.Sinds < voor);
    }
}
