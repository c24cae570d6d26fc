using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>The tables of the log.</summary>
public sealed class LogboekModel : IModelBijdrage
{
    public void Bouw(ModelBuilder model)
    {
        model.Entity<Verwerking>(v =>
        {
            v.ToTable("Verwerking").HasKey(x => x.Id);
            v.Property(x => x.TraceId).HasMaxLength(32);
            v.Property(x => x.SpanId).HasMaxLength(16);
            v.Property(x => x.ParentSpanId).HasMaxLength(16);
            v.Property(x => x.Activiteit).HasMaxLength(60);
            v.Property(x => x.ObjectSoort).HasMaxLength(40);
            v.Property(x => x.ObjectId).HasMaxLength(100);
            v.Property(x => x.Groep).HasMaxLength(200);
            v.HasIndex(x => new { x.ObjectSoort, x.ObjectId });
            v.HasIndex(x => x.Omvat);
            v.HasIndex(x => x.Groep);
        });
        model.Entity<Verwerkingsblok>(b =>
        {
            b.ToTable("Verwerkingsblok").HasKey(x => x.Id);
            b.HasOne(x => x.Verwerking).WithMany().HasForeignKey(x => x.VerwerkingId).OnDelete(DeleteBehavior.Cascade);
            b.HasIndex(x => x.Vak);
        });
    }
}
