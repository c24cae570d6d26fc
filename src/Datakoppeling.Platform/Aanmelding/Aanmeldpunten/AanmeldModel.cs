using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Aanmelding.Aanmeldpunten;

/// <summary>The tables of sessions, of the keys of their cookies, and of colleagues' names.</summary>
public sealed class AanmeldModel(Veldversleuteling sleutel) : IModelBijdrage
{
    private const int Wielengte = 200;

    public string Samenstelling => $"{typeof(AanmeldModel).AssemblyQualifiedName} {sleutel.Kenmerk}";

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
        model.Entity<Sessiesleutel>(rij =>
        {
            rij.ToTable("Sessiesleutel").HasKey(s => s.Naam);
            rij.Property(s => s.Naam).HasMaxLength(Wielengte);
            rij.Property(s => s.Xml).Versleuteld(sleutel);
        });
        model.Entity<Medewerker>(medewerker =>
        {
            medewerker.ToTable("Medewerker").HasKey(m => m.Id);
            medewerker.Property(m => m.Id).HasMaxLength(Wielengte);
            medewerker.Property(m => m.Naam).HasMaxLength(Wielengte);
            medewerker.Property(m => m.Thema).HasConversion<string>().HasMaxLength(20);
            medewerker.Property(m => m.Rollen).HasMaxLength(Wielengte).HasDefaultValue("");
        });
    }
}
