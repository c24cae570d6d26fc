using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Klussen;

/// <summary>The table of jobs.</summary>
public sealed class KlusModel : IModelBijdrage
{
    public void Bouw(ModelBuilder model) => model.Entity<Klus>(klus =>
    {
        klus.ToTable("Klus").HasKey(k => k.Id);
        klus.Property(k => k.Id).ValueGeneratedNever();
        klus.Property(k => k.Soort).HasMaxLength(80);
        klus.Property(k => k.ObjectSoort).HasMaxLength(40);
        klus.Property(k => k.ObjectId).HasMaxLength(100);
        klus.Property(k => k.Eenheid).HasMaxLength(40);
        klus.Property(k => k.Zin).HasMaxLength(500);
        klus.Property(k => k.Referentie).HasMaxLength(20);
        klus.Property(k => k.Werker).HasMaxLength(100);
        klus.Property(k => k.AangevraagdDoor).HasMaxLength(200);
        klus.Ignore(k => k.Loopt).Ignore(k => k.Doel);
        klus.HasIndex(k => new { k.Status, k.LeaseTot });
        klus.HasIndex(k => new { k.ObjectSoort, k.ObjectId });
    });
}
