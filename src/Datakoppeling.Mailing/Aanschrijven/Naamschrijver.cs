namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>Writes a name with the titles that are in use, in the order of the naamgebruik (AAN-3, AAN-5, AAN-6, AAN-7).</summary>
internal static class Naamschrijver
{
    /// <summary>The naam as on an envelope; a predicaat that would come first stands before the voorletters.</summary>
    public static void Voluit(ref Tekstbouwer bouwer, in Naamgegevens gegevens, in Naamvoering voering)
    {
        var predicaatVooraf = Titels.IsPredicaat(voering.EigenTitel) && EigenNaamEerst(voering);
        if (predicaatVooraf) { bouwer.Deel(Titels.Woord(voering.EigenTitel, gegevens.Geslacht)); }
        Voorletters.Schrijf(ref bouwer, gegevens.Voornamen);
        Samenstelling(ref bouwer, gegevens, voering, predicaatVooraf ? null : Titels.Woord(voering.EigenTitel, gegevens.Geslacht));
    }

    /// <summary>The name without voorletters, as in running text.</summary>
    public static void Kort(ref Tekstbouwer bouwer, in Naamgegevens gegevens, in Naamvoering voering) =>
        Samenstelling(ref bouwer, gegevens, voering, Titels.Woord(voering.EigenTitel, gegevens.Geslacht));

    /// <summary>Whether the name without voorletters begins with the word of a title.</summary>
    public static bool BegintMetTitel(in Naamgegevens gegevens, in Naamvoering voering) =>
        EigenNaamEerst(voering)
            ? Titels.Woord(voering.EigenTitel, gegevens.Geslacht) is not null
            : voering.Hoffelijkheid != Titel.Geen;

    private static bool EigenNaamEerst(in Naamvoering voering) => voering.Naamgebruik is Naamgebruik.Eigen or Naamgebruik.EigenPartner;

    private static void Samenstelling(ref Tekstbouwer bouwer, in Naamgegevens gegevens, in Naamvoering voering, string? titel)
    {
        switch (voering.Naamgebruik)
        {
            case Naamgebruik.Eigen:
                Eigen(ref bouwer, gegevens, titel);
                break;
            case Naamgebruik.Partner:
                VanPartner(ref bouwer, voering);
                break;
            case Naamgebruik.PartnerEigen:
                VanPartner(ref bouwer, voering);
                bouwer.Voeg('-');
                Eigen(ref bouwer, gegevens, titel);
                break;
            default:
                Eigen(ref bouwer, gegevens, titel);
                bouwer.Voeg('-');
                VanPartner(ref bouwer, voering);
                break;
        }
    }

    private static void Eigen(ref Tekstbouwer bouwer, in Naamgegevens gegevens, string? titel)
    {
        bouwer.Deel(titel);
        if (Naamvoering.IsBekend(gegevens.Voorvoegsel)) { bouwer.Deel(gegevens.Voorvoegsel); }
        bouwer.Deel(gegevens.Geslachtsnaam);
    }

    private static void VanPartner(ref Tekstbouwer bouwer, in Naamvoering voering)
    {
        if (voering.Partner is not { } partner) { return; }
        bouwer.Deel(Titels.Woord(voering.Hoffelijkheid, Geslacht.Vrouw));
        if (Naamvoering.IsBekend(partner.Voorvoegsel)) { bouwer.Deel(partner.Voorvoegsel); }
        bouwer.Deel(partner.Geslachtsnaam);
    }
}
