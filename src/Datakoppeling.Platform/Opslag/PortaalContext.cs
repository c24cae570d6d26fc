using Datakoppeling.Kern;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// The one EF Core context: one database, and so one transaction for a change and its audit line. Take it
/// from <see cref="IDbContextFactory{TContext}"/>, one per operation; never inject it.
/// </summary>
public class PortaalContext : DbContext
{
    private readonly IModelBijdrage[] _bijdragen;

    public PortaalContext(DbContextOptions<PortaalContext> opties, IEnumerable<IModelBijdrage> bijdragen) : this((DbContextOptions)opties, bijdragen) { }

    private protected PortaalContext(DbContextOptions opties, IEnumerable<IModelBijdrage> bijdragen) : base(opties) =>
        _bijdragen = [.. bijdragen.OrderBy(b => b.GetType().FullName, StringComparer.Ordinal)];

    /// <summary>Names the set of contributions, so that two compositions in one process never share a cached model.</summary>
    internal string Samenstelling => string.Join(';', _bijdragen.Select(b => b.Samenstelling));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var bijdrage in _bijdragen) { bijdrage.Bouw(modelBuilder); }
        foreach (var soort in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(IMetVersie).IsAssignableFrom(soort.ClrType))
            {
                modelBuilder.Entity(soort.ClrType).Property<int>(nameof(IMetVersie.Versie)).IsConcurrencyToken();
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Bedrag>().HaveConversion<BedragOmzetter>();
        configurationBuilder.Properties<Maand>().HaveConversion<MaandOmzetter>();
        // No convention for a Bsn: a table that keeps one must say how it is encrypted, or the model is refused.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcOmzetter>();
        // As text: a row can be read without the code, and a new value in the middle shifts nothing.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Bereid();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Bereid();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private void Bereid()
    {
        // Also around a single statement: every save is a transaction, and so takes its turn (Schrijfbeurt).
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        foreach (var rij in ChangeTracker.Entries<IMetVersie>())
        {
            if (rij.State != EntityState.Modified) { continue; }
            var versie = rij.Property<int>(nameof(IMetVersie.Versie));
            versie.CurrentValue = versie.OriginalValue + 1;
        }
    }
}
