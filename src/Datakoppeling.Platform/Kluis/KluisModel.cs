using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>The tables of the vault: what was stored, never content; and the wrapped keys that stand in the database.</summary>
public sealed class KluisModel : IModelBijdrage
{
    public void Bouw(ModelBuilder model)
    {
        model.Entity<Kluisvak>(vak =>
        {
            vak.ToTable("Kluisvak").HasKey(v => v.Id);
            vak.Property(v => v.Id).ValueGeneratedNever();
            vak.Property(v => v.VernietigdDoor).HasMaxLength(200);
        });
        model.Entity<Kluisbestand>(bestand =>
        {
            bestand.ToTable("Kluisbestand").HasKey(b => b.Id);
            bestand.Property(b => b.Id).ValueGeneratedNever();
            bestand.Property(b => b.Naam).HasMaxLength(100);
            bestand.Property(b => b.Hash).HasMaxLength(64);
            bestand.Property(b => b.GeborgenDoor).HasMaxLength(200);
            bestand.HasOne<Kluisvak>().WithMany().HasForeignKey(b => b.Vak).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Gegevenssleutel>(sleutel =>
        {
            sleutel.ToTable("Gegevenssleutel").HasKey(s => s.Naam);
            sleutel.Property(s => s.Naam).HasMaxLength(40);
            sleutel.Property(s => s.Sleutel).HasMaxLength(200);
            sleutel.Property(s => s.HoofdsleutelId).HasMaxLength(64);
        });
    }
}
