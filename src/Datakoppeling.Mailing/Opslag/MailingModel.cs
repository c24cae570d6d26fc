using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Opslag;

/// <summary>The tables of this module. No row of a delivered file is in any of them.</summary>
public sealed class MailingModel(Veldversleuteling sleutel) : IModelBijdrage
{
    public void Bouw(ModelBuilder model)
    {
        BouwRonde(model);
        BouwUitslag(model);
        Afspraaktabellen.Bouw(model);
        model.Entity<Afkeuring>(a =>
        {
            a.ToTable("MailingAfkeuring").HasKey(x => x.Id);
            a.Property(x => x.Bestand).HasMaxLength(100);
            a.Property(x => x.Rijnummer).HasColumnName("Regel");
            a.Property(x => x.Kolom).HasMaxLength(100);
            a.Property(x => x.Reden).HasMaxLength(200);
            a.HasIndex(x => new { x.Ronde, x.Id });
            a.HasOne<Ronde>().WithMany().HasForeignKey(x => x.Ronde);
        });
        model.Entity<Vernietigingspost>(v =>
        {
            v.ToTable("MailingVernietiging").HasKey(x => x.Kluisbestand);
            v.Property(x => x.Kluisbestand).ValueGeneratedNever();
            v.Property(x => x.Bestand).HasMaxLength(100);
            v.Property(x => x.Rijen).HasColumnName("Regels");
            v.Property(x => x.Hash).HasMaxLength(64);
            v.Property(x => x.GeborgenDoor).HasMaxLength(200);
            v.HasOne<Ronde>().WithMany().HasForeignKey(x => x.Ronde);
        });
        model.Entity<Bereikcijfer>(b =>
        {
            b.ToTable("MailingBereik").HasKey(x => new { x.Jaar, x.Regeling });
            b.Property(x => x.Regeling).HasMaxLength(60);
            b.Property(x => x.Naam).HasMaxLength(120);
        });
        model.Entity<Mailingrespons>(m =>
        {
            m.ToTable("MailingRespons").HasKey(x => x.Id);
            m.Property(x => x.Mailing).HasMaxLength(Ronde.LangsteNaam);
            m.Property(x => x.Regeling).HasMaxLength(60);
            m.Property(x => x.Naam).HasMaxLength(120);
            m.HasIndex(x => x.Jaar);
        });
    }

    private void BouwRonde(ModelBuilder model) => model.Entity<Ronde>(ronde =>
    {
        ronde.ToTable("MailingRonde").HasKey(r => r.Id);
        ronde.Property(r => r.Id).ValueGeneratedNever();
        ronde.Property(r => r.Naam).HasMaxLength(Ronde.LangsteNaam);
        ronde.Property(r => r.Gemeente).HasMaxLength(4);
        ronde.Property(r => r.VernietigingGevraagdDoor).HasMaxLength(200);
        ronde.Property(r => r.VernietigingGevraagdDoorNaam).HasMaxLength(200);
        ronde.HasIndex(r => r.Gemaakt);
        ronde.OwnsMany(r => r.Stappen, s =>
        {
            s.ToTable("MailingRondestap").WithOwner().HasForeignKey("Ronde");
            s.HasKey("Ronde", nameof(Rondestap.Staat));
            s.Property(x => x.Wie).HasMaxLength(200);
            s.Property(x => x.Naam).HasMaxLength(200);
        });
        ronde.OwnsMany(r => r.Regelingen, r =>
        {
            r.ToTable("MailingRonderegeling").WithOwner().HasForeignKey("Ronde");
            r.HasKey("Ronde", nameof(Ronderegeling.Code));
            r.Property(x => x.Code).HasMaxLength(60);
            r.Property(x => x.Naam).HasMaxLength(120);
        });
        ronde.OwnsMany(r => r.Bronnen, b =>
        {
            b.ToTable("MailingRondebron").WithOwner().HasForeignKey("Ronde");
            b.HasKey("Ronde", nameof(Rondebron.Bron));
            b.Property(x => x.Bron).HasMaxLength(100);
            b.Property(x => x.Rijen).HasColumnName("Regels");
            b.Property(x => x.GeladenDoor).HasMaxLength(200);
            b.Property(x => x.GeladenDoorNaam).HasMaxLength(200);
            b.Property(x => x.Codering).HasMaxLength(40);
            b.Property(x => x.Vorige).HasMaxLength(Ronde.LangsteNaam);
        });
        ronde.OwnsMany(r => r.Oordelen, o =>
        {
            o.ToTable("MailingBronoordeel").WithOwner().HasForeignKey("Ronde");
            o.HasKey("Ronde", nameof(Bronoordeel.Kluisbestand));
            o.Property(x => x.Kluisbestand).ValueGeneratedNever();
            o.Property(x => x.Bron).HasMaxLength(100);
            o.Property(x => x.Door).HasMaxLength(200);
            o.Property(x => x.DoorNaam).HasMaxLength(200);
            // Free words: whoever writes them may name somebody.
            o.Property(x => x.Reden).Versleuteld(sleutel);
        });
        // One row for each person, so that two requests at once cannot put somebody on both sides.
        ronde.OwnsMany(r => r.Deelnames, d =>
        {
            d.ToTable("MailingRondedeelname").WithOwner().HasForeignKey("Ronde");
            d.HasKey("Ronde", nameof(Rondedeelname.Wie));
            d.Property(x => x.Wie).HasMaxLength(200);
        });
        ronde.OwnsMany(r => r.Uitvoer, u =>
        {
            u.ToTable("MailingRondeuitvoer").WithOwner().HasForeignKey("Ronde");
            u.HasKey("Ronde", nameof(Rondeuitvoer.Naam));
            u.Property(x => x.Naam).HasMaxLength(100);
            u.Property(x => x.Rijen).HasColumnName("Regels");
        });
    });

    private static void BouwUitslag(ModelBuilder model) => model.Entity<Koppeluitslag>(uitslag =>
    {
        uitslag.ToTable("MailingUitslag").HasKey(u => u.Ronde);
        uitslag.Property(u => u.Ronde).ValueGeneratedNever();
        uitslag.Property(u => u.Runhash).HasMaxLength(64);
        uitslag.Property(u => u.Tabellen).HasMaxLength(64);
        uitslag.HasOne<Ronde>().WithOne().HasForeignKey<Koppeluitslag>(u => u.Ronde);
        uitslag.Ignore(u => u.Brieven).Ignore(u => u.Handwerk).Ignore(u => u.Afgekeurd);
        uitslag.OwnsMany(u => u.Regelingen, r =>
        {
            r.ToTable("MailingRegelinguitslag").WithOwner().HasForeignKey("Ronde");
            r.HasKey("Ronde", nameof(Regelinguitslag.Code));
            r.Property(x => x.Code).HasMaxLength(60);
            r.Property(x => x.Naam).HasMaxLength(120);
        });
        uitslag.OwnsMany(u => u.Bestanden, b =>
        {
            b.ToTable("MailingBestanduitslag").WithOwner().HasForeignKey("Ronde");
            b.HasKey("Ronde", nameof(Bestanduitslag.Bron));
            b.Property(x => x.Bron).HasMaxLength(100);
            b.Property(x => x.Apartreden).HasMaxLength(400);
        });
    });
}
