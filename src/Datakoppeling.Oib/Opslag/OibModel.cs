using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Opslag;

/// <summary>
/// The tables of the module. What names a person or tells of one in words is stored encrypted; amounts, months and codes say
/// nothing without it and stay, so that the database can filter and add (docs/besluiten/veldversleuteling.md).
/// </summary>
public sealed class OibModel(Veldversleuteling sleutel) : IModelBijdrage
{
    private const int Wielengte = 200;

    /// <summary>As EF writes the condition of <see cref="Dossiermaand.Bak"/> being none of the two: only then a database sees that the index will do.</summary>
    internal const string Openfilter = "\"Bak\" NOT IN ('Geen', 'Besloten')";

    public string Samenstelling => $"{typeof(OibModel).AssemblyQualifiedName} {sleutel.Kenmerk}";

    public void Bouw(ModelBuilder model)
    {
        Leveringen(model);
        Rijen(model);
        Dossiers(model);
    }

    private void Leveringen(ModelBuilder model)
    {
        model.Entity<Levering>(t =>
        {
            t.ToTable("OibLevering").HasKey(l => l.Id);
            t.Property(l => l.Codering).HasMaxLength(40);
            t.Property(l => l.Id).ValueGeneratedNever();
            t.Property(l => l.Hash).HasMaxLength(64);
            t.Property(l => l.Door).HasMaxLength(Wielengte);
            t.Property(l => l.OordeelDoor).HasMaxLength(Wielengte);
            // Free words: whoever writes them may name somebody.
            t.Property(l => l.Oordeel!).Versleuteld(sleutel);
            t.Ignore(l => l.ApartPerReden).Ignore(l => l.Cijfers);
            t.HasIndex(l => new { l.Maand, l.Soort });
            t.HasIndex(l => l.Volgnummer).IsUnique();
        });
        model.Entity<Afkeuring>(t =>
        {
            t.ToTable("OibAfkeuring").HasKey(a => a.Id);
            t.Property(a => a.Rijnummer).HasColumnName("Regel");
            t.Property(a => a.Kolom).HasMaxLength(60);
            t.Property(a => a.Reden).HasMaxLength(200);
            t.HasIndex(a => new { a.LeveringId, a.Rijnummer });
        });
    }

    private void Rijen(ModelBuilder model)
    {
        model.Entity<Dossierrij>(t =>
        {
            t.ToTable("OibDossierrij").HasKey(d => d.Id);
            t.Property(d => d.Rijnummer).HasColumnName("Regelnummer");
            t.Property(d => d.Client).Versleuteld(sleutel);
            t.Property(d => d.Partner).Versleuteld(sleutel);
            // A hash over a BSN and values that stand beside it can be searched for by trying every BSN.
            t.Property(d => d.Inhoud).Versleuteld(sleutel);
            // Unread cells: a name or a BSN may stand where another value belongs.
            t.Property(d => d.Cellen!).Versleuteld(sleutel);
            t.HasIndex(d => new { d.Maand, d.Dossiernummer });
            t.HasIndex(d => d.LeveringId);
        });
        model.Entity<Historiebedrag>(t =>
        {
            t.ToTable("OibHistorie").HasKey(h => h.Id);
            t.Property(h => h.Bsn).Versleuteld(sleutel);
            t.Property(h => h.Betalers!).Versleuteld(sleutel);
            t.HasIndex(h => new { h.Bsn, h.Maand });
            t.HasIndex(h => h.LeveringId);
        });
        model.Entity<Inkomstenrij>(t =>
        {
            t.ToTable("OibInkomsten").HasKey(r => r.Id);
            t.Property(r => r.Rijnummer).HasColumnName("Regelnummer");
            t.Property(r => r.Bsn).Versleuteld(sleutel);
            t.Property(r => r.Inhoud).Versleuteld(sleutel);
            t.Property(r => r.Cellen).Versleuteld(sleutel);
            t.HasIndex(r => new { r.Bsn, r.Maand });
            t.HasIndex(r => r.LeveringId);
        });
        model.Entity<Persoonsmaand>(t =>
        {
            t.ToTable("OibPersoonsmaand").HasKey(p => p.Id);
            t.Property(p => p.Bsn).Versleuteld(sleutel);
            t.Property(p => p.Betalers).Versleuteld(sleutel);
            t.HasIndex(p => new { p.Bsn, p.Maand });
            t.HasIndex(p => p.DossiermaandId);
        });
    }

    private void Dossiers(ModelBuilder model)
    {
        model.Entity<Dossiermaand>(t =>
        {
            t.ToTable("OibDossiermaand").HasKey(d => d.Id);
            t.Property(d => d.Id).ValueGeneratedNever();
            t.Property(d => d.Reden).Versleuteld(sleutel);
            t.Property(d => d.Betaler!).Versleuteld(sleutel);
            t.Property(d => d.TeruggestuurdAan).HasMaxLength(Wielengte);
            t.Property(d => d.Bon).Versleuteld(sleutel);
            t.Property(d => d.Feiten).Versleuteld(sleutel);
            t.Ignore(d => d.Signalen).Ignore(d => d.LaatsteBesluit).Ignore(d => d.Teruggestuurd).Ignore(d => d.WachtOpTweede).Ignore(d => d.HeeftContact)
                .Ignore(d => d.VraagtContact).Ignore(d => d.NogAfTeVinken);
            t.HasMany(d => d.Beslissingen).WithOne().HasForeignKey(b => b.DossiermaandId);
            t.HasMany(d => d.Contacten).WithOne().HasForeignKey(c => c.DossiermaandId);
            t.HasMany(d => d.Afvinkingen).WithOne().HasForeignKey(a => a.DossiermaandId);
            t.HasMany(d => d.Aanvullingen).WithOne().HasForeignKey(a => a.DossiermaandId);
            t.HasIndex(d => new { d.Maand, d.Dossiernummer }).IsUnique();
            t.HasIndex(d => new { d.Maand, d.Bak, d.Dossiernummer });
            // What the worklist counts, without opening a row: those are wide.
            t.HasIndex(d => new { d.Maand, d.Bak, d.Signaalbits, d.Team });
            // The list of open work, counted, divided and put in order without opening a row, and without the years of what is done.
            t.HasIndex(d => new { d.Uiterlijk, d.Dossiernummer, d.Maand, d.Bak, d.Team, d.Signaalbits, d.Verschil, d.TeVerrekenen, d.Id }, "IX_OibDossiermaand_Open")
                .HasFilter(Openfilter);
            t.HasIndex(d => d.TeruggestuurdAan).HasFilter("\"TeruggestuurdAan\" IS NOT NULL");
            t.HasIndex(d => d.Zoeknummer);
            // What must be proposed again after an upgrade, found without opening a row.
            t.HasIndex(d => new { d.Rekenversie, d.Bak, d.Maand });
        });
        model.Entity<Beslissing>(t =>
        {
            t.ToTable("OibBeslissing").HasKey(b => b.Id);
            t.Property(b => b.Wie).HasMaxLength(Wielengte);
            t.Property(b => b.Tweede).HasMaxLength(Wielengte);
            t.Property(b => b.Reden).Versleuteld(sleutel);
            t.Property(b => b.Terugreden!).Versleuteld(sleutel);
            t.Property(b => b.Feiten).Versleuteld(sleutel);
            t.Property(b => b.Programma).HasMaxLength(100);
            t.Property(b => b.Normen).HasMaxLength(64);
            t.Ignore(b => b.IsDefinitief);
            t.HasIndex(b => new { b.DossiermaandId, b.Volgnummer }).IsUnique();
        });
        model.Entity<Besluitconcept>(t =>
        {
            t.ToTable("OibConcept").HasKey(c => new { c.DossiermaandId, c.Wie });
            t.Property(c => c.Wie).HasMaxLength(Wielengte);
            t.Property(c => c.Bedrag).Versleuteld(sleutel);
            t.Property(c => c.Reden).Versleuteld(sleutel);
            t.HasOne<Dossiermaand>().WithMany().HasForeignKey(c => c.DossiermaandId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Afvinking>(t =>
        {
            t.ToTable("OibAfvinking").HasKey(a => a.Id);
            t.Property(a => a.Wie).HasMaxLength(Wielengte);
        });
        model.Entity<Contactpoging>(t =>
        {
            t.ToTable("OibContact").HasKey(c => c.Id);
            t.Property(c => c.Notitie!).Versleuteld(sleutel);
        });
        model.Entity<Voorkeur>(t =>
        {
            t.ToTable("OibVoorkeur").HasKey(v => v.Wie);
            t.Property(v => v.Wie).HasMaxLength(Wielengte);
            t.Property(v => v.Team).HasMaxLength(Wielengte);
        });
        model.Entity<Aanvulling>(t =>
        {
            t.ToTable("OibAanvulling").HasKey(a => a.Id);
            t.Property(a => a.InkomstId).HasColumnName("RegelId");
            t.Property(a => a.Geleverd).Versleuteld(sleutel);
            t.Property(a => a.Waarde).Versleuteld(sleutel);
        });
    }
}
