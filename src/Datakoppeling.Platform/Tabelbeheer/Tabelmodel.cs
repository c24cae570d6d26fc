using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Where the rows of a municipality stand.</summary>
public sealed class Tabelmodel : IModelBijdrage
{
    private const int Wielengte = 200;

    public void Bouw(ModelBuilder model)
    {
        model.Entity<Tabelwijziging>(w =>
        {
            w.ToTable("Tabelwijziging").HasKey(x => x.Id);
            w.Property(x => x.Id).ValueGeneratedNever();
            w.Property(x => x.Tabel).HasMaxLength(60);
            w.Property(x => x.Grond).HasMaxLength(Tabelwijziging.LangsteGrond);
            w.Property(x => x.Opsteller).HasMaxLength(Wielengte);
            w.Property(x => x.OpstellerNaam).HasMaxLength(Wielengte);
            w.Property(x => x.Beoordelaar).HasMaxLength(Wielengte);
            w.Property(x => x.BeoordelaarNaam).HasMaxLength(Wielengte);
            w.Property(x => x.Reden).HasMaxLength(Tabelwijziging.LangsteGrond);
            w.HasIndex(x => new { x.Stand, x.Tabel });
        });
        model.Entity<Tabelafdruk>(a =>
        {
            a.ToTable("Tabelafdruk").HasKey(x => x.Hash);
            a.Property(x => x.Hash).HasMaxLength(64);
        });
    }
}
