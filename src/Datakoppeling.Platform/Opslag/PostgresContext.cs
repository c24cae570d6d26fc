using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// <see cref="PortaalContext"/> on PostgreSQL. A type of its own, because EF ties a set of migrations to the type of a context; nobody
/// else names it.
/// </summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> opties, IEnumerable<IModelBijdrage> bijdragen) : PortaalContext(opties, bijdragen)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // By code point, as SQLite compares: one order on both databases, and a prefix search can use an index. An encrypted text is
        // bytes in the database, and those have no order of letters.
        foreach (var veld in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if ((veld.GetValueConverter()?.ProviderClrType ?? veld.GetProviderClrType() ?? veld.ClrType) == typeof(string)) { veld.SetCollation("C"); }
        }
    }
}

/// <summary>Gives the rest of the portal its context.</summary>
internal sealed class Postgresfabriek(IDbContextFactory<PostgresContext> fabriek) : IDbContextFactory<PortaalContext>
{
    public PortaalContext CreateDbContext() => fabriek.CreateDbContext();

    public async Task<PortaalContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await fabriek.CreateDbContextAsync(cancellationToken);
}
