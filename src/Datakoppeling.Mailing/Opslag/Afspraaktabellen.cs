using Datakoppeling.Mailing.Afspraken;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Opslag;

/// <summary>The tables of agreements and purposes.</summary>
internal static class Afspraaktabellen
{
    private const int Wielengte = 200;

    public static void Bouw(ModelBuilder model)
    {
        model.Entity<Verwerkersovereenkomst>(o =>
        {
            o.ToTable("MailingOvereenkomst").HasKey(x => x.Id);
            o.Property(x => x.Id).ValueGeneratedNever();
            o.Property(x => x.Leverancier).HasMaxLength(Verwerkersovereenkomst.LangsteLeverancier);
            o.Property(x => x.Kenmerk).HasMaxLength(Afspraakkeuring.LangsteKenmerk);
            o.Property(x => x.Door).HasMaxLength(Wielengte);
            o.Property(x => x.DoorNaam).HasMaxLength(Wielengte);
            o.Property(x => x.BeeindigdDoor).HasMaxLength(Wielengte);
            o.Property(x => x.BeeindigdDoorNaam).HasMaxLength(Wielengte);
            o.Ignore(x => x.Termijn);
            o.HasIndex(x => new { x.Leverancier, x.TotEnMet });
        });
        model.Entity<Transparantiedocument>(d =>
        {
            d.ToTable("MailingTransparantie").HasKey(x => x.Id);
            d.Property(x => x.Id).ValueGeneratedNever();
            d.Property(x => x.Kenmerk).HasMaxLength(Afspraakkeuring.LangsteKenmerk);
            d.Property(x => x.Opsteller).HasMaxLength(Wielengte);
            d.Property(x => x.OpstellerNaam).HasMaxLength(Wielengte);
            d.Property(x => x.GoedgekeurdDoor).HasMaxLength(Wielengte);
            d.Property(x => x.GoedgekeurdDoorNaam).HasMaxLength(Wielengte);
            d.Property(x => x.IngetrokkenDoor).HasMaxLength(Wielengte);
            d.Property(x => x.IngetrokkenDoorNaam).HasMaxLength(Wielengte);
            d.Ignore(x => x.Termijn);
            d.HasIndex(x => x.TotEnMet);
            d.OwnsMany(x => x.Doelen, t =>
            {
                t.ToTable("MailingTransparantiedoel").WithOwner().HasForeignKey("Document");
                t.HasKey("Document", nameof(Transparantiedoel.Code));
                t.Property(x => x.Code).HasMaxLength(60);
                t.Property(x => x.Naam).HasMaxLength(120);
            });
        });
    }
}
