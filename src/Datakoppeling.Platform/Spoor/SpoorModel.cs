using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>The tables of the audit trail.</summary>
public sealed class SpoorModel : IModelBijdrage
{
    /// <summary>Longer details are cut: the trail tells that and what, not everything.</summary>
    internal const int LangsteDetails = 2000;

    public void Bouw(ModelBuilder model)
    {
        model.Entity<Spoorrij>(rij =>
        {
            rij.ToTable("Spoorregel").HasKey(r => r.Nummer);
            rij.Property(r => r.Nummer).ValueGeneratedNever();
            rij.Property(r => r.Wie).HasMaxLength(200);
            rij.Property(r => r.Handeling).HasMaxLength(80);
            rij.Property(r => r.ObjectSoort).HasMaxLength(40);
            rij.Property(r => r.ObjectId).HasMaxLength(100);
            rij.Property(r => r.Herkomst).HasMaxLength(100);
            rij.Property(r => r.Details).HasMaxLength(LangsteDetails);
            rij.Property(r => r.VorigeHash).HasMaxLength(64);
            rij.Property(r => r.Hash).HasMaxLength(64);
            rij.Property(r => r.Zegel).HasMaxLength(64);
            rij.HasIndex(r => new { r.ObjectSoort, r.ObjectId });
            // What the page filters on; the number comes with each and gives the order.
            rij.HasIndex(r => r.Wie);
            rij.HasIndex(r => r.Handeling);
            rij.HasIndex(r => r.Moment);
        });
        model.Entity<Spoorkop>(kop =>
        {
            kop.ToTable("Spoorkop").HasKey(k => k.Id);
            kop.Property(k => k.Id).ValueGeneratedNever();
            kop.Property(k => k.Hash).HasMaxLength(64);
            kop.Property(k => k.Zegel).HasMaxLength(64);
            kop.HasData(new Spoorkop());
        });
    }
}
