using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>What a check of the trail found, kept so that the page can show the last one.</summary>
public sealed class Controleuitslag
{
    internal const int LangsteZin = 2000;

    public long Id { get; internal set; }

    /// <summary>UTC, when it was done.</summary>
    public DateTime Moment { get; internal set; }
    public string Wie { get; internal set; } = "";

    /// <summary>Lines that were sound.</summary>
    public long Rijen { get; internal set; }

    /// <summary>Anchors that were held against it.</summary>
    public int Ankers { get; internal set; }

    /// <summary>Number of the first line that is not sound; null when all are.</summary>
    public long? EersteFout { get; internal set; }
    public string Zin { get; internal set; } = "";
}

/// <summary>Its table.</summary>
public sealed class SpoorbeheerModel : IModelBijdrage
{
    public void Bouw(ModelBuilder model) => model.Entity<Controleuitslag>(uitslag =>
    {
        uitslag.ToTable("Spoorcontrole").HasKey(u => u.Id);
        uitslag.Property(u => u.Rijen).HasColumnName("Regels");
        uitslag.Property(u => u.Wie).HasMaxLength(200);
        uitslag.Property(u => u.Zin).HasMaxLength(Controleuitslag.LangsteZin);
    });
}
