using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>The tables of sessions and of colleagues' names.</summary>
public sealed class AanmeldModel : IModelBijdrage
{
    private const int Wielengte = 200;

    public void Bouw(ModelBuilder model)
    {
        model.Entity<Sessie>(sessie =>
        {
            sessie.ToTable("Sessie").HasKey(s => s.Id);
            sessie.Property(s => s.Id).ValueGeneratedNever();
            sessie.Property(s => s.Sleutelhash).HasMaxLength(64);
            sessie.Property(s => s.Wie).HasMaxLength(Wielengte);
            sessie.HasIndex(s => s.Sleutelhash).IsUnique();
            sessie.HasIndex(s => s.LaatstActief);
        });
        model.Entity<Medewerker>(medewerker =>
        {
            medewerker.ToTable("Medewerker").HasKey(m => m.Id);
            medewerker.Property(m => m.Id).HasMaxLength(Wielengte);
            medewerker.Property(m => m.Naam).HasMaxLength(Wielengte);
        });
    }
}
