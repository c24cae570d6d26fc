using Datakoppeling.Mailing.Brieven;
using Datakoppeling.Mailing.Sjablonen;
using Datakoppeling.Tests.Platform.Brieven;

namespace Datakoppeling.Tests.Mailing.Brieven;

/// <summary>A letter as it comes out of the printer: who, where, what stands in the window and what on the form.</summary>
public sealed class BriefmakerTests
{
    private static Pdfbestand Druk(Briefrij rij, string vorm = "ondertekenen", Briefopdracht? opdracht = null) =>
        new(Proefstuk.Druk(new Briefmaker(Sjablonenkast.Meegeleverd().Zoek("scholierenvergoeding", vorm)!, opdracht ?? Proefbrief.Opdracht).Maak(rij)));

    [Fact]
    public void Brief_AanTweeMensen_NoemtZeAllebeiInAanhefEnAdres()
    {
        using var pdf = Druk(Proefbrief.Rij() with { Naam = ["Y. Demirezer", "L. van Lindeveld"], Aanhef = ["Geachte heer Demirezer", "Geachte mevrouw Van Lindeveld"], Voor = ["Yiğit", "Lotte", "Daan"] });
        var brief = pdf.Bladen[0].Blad.Text;
        brief.ShouldContain("Geachte heer Demirezer, geachte mevrouw Van Lindeveld,");
        brief.ShouldContain("uw kinderen Yiğit, Lotte en Daan");
        brief.ShouldContain("26 juni 2026", customMessage: "zes weken na de brief");
        pdf.Bladen[1].Blad.Text.ShouldContain("Van: Y. Demirezer en L. van Lindeveld, Dorpsstraat 12 III, 1234 AB VOORBEELDSTAD");
    }

    [Theory]
    [InlineData("C5 NL")]
    [InlineData("DIN 5008 B")]
    public void Venster_LaatAlleenHetAdresZien(string naam)
    {
        var venster = Vensterprofiel.Alle.Single(v => v.Naam == naam);
        using var pdf = Druk(Proefbrief.Rij() with { Naam = ["F. El Idrissi", "J. van den Berg"], Aanhef = ["Geachte mevrouw El Idrissi", "Geachte heer Van den Berg"] }, opdracht: Proefbrief.Opdracht with { Venster = venster });
        const double Mm = 25.4 / 72;
        var binnen = pdf.Bladen[0].Blad.Letters.Where(l =>
            l.BoundingBox.Right * Mm > venster.Links - venster.Rand && l.BoundingBox.Left * Mm < venster.Links + venster.Breed + venster.Rand
            && (841.89 - l.BoundingBox.Bottom) * Mm > venster.Boven - venster.Rand && (841.89 - l.BoundingBox.Top) * Mm < venster.Boven + venster.Hoog + venster.Rand && l.Value.Trim().Length > 0).ToList();
        string.Concat(binnen.Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal).ShouldBe("F.ElIdrissiJ.vandenBergDorpsstraat12III1234ABVOORBEELDSTAD");
        // And within it with room to shift.
        binnen.ShouldAllBe(l => l.BoundingBox.Left * Mm > venster.Links + venster.Rand - 0.5 && l.BoundingBox.Right * Mm < venster.Links + venster.Breed - venster.Rand + 0.5
            && (841.89 - l.BoundingBox.Bottom) * Mm < venster.Boven + venster.Hoog - venster.Rand + 0.5 && (841.89 - l.BoundingBox.Top) * Mm > venster.Boven + venster.Rand - 0.5);
    }

    [Fact]
    public void Formulier_HeeftViermerkenTweeCodesEnHetKenmerkErnaast()
    {
        using var pdf = Druk(Proefbrief.Rij());
        var blad = pdf.Bladen[1].Blad;
        const double Mm = 25.4 / 72;
        var merken = blad.Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()).Where(r => r is { } b && Math.Abs((b.Width * Mm) - 5) < 0.1 && Math.Abs((b.Height * Mm) - 5) < 0.1).Select(r => r!.Value).ToList();
        merken.Select(m => (Math.Round((m.Left + (m.Width / 2)) * Mm), Math.Round((841.89 - m.Bottom - (m.Height / 2)) * Mm))).Order().ShouldBe([(15, 15), (15, 282), (195, 15), (195, 282)]);
        pdf.Elementen.Count(e => e.Soort == "Figure" && pdf.Tekst(e.Woordenboek, "Alt")!.StartsWith("QR-code", StringComparison.Ordinal)).ShouldBe(2);
        blad.Text.Split("0000000000000").Length.ShouldBe(4, "bij beide codes en in de zin erboven");
        blad.Text.ShouldNotContain("123456782");
    }

    [Fact]
    public void VoorlichtingEnAmbtshalve_HebbenGeenFormulier()
    {
        foreach (var vorm in new[] { Sjabloon.Ambtshalve, Sjabloon.Voorlichting })
        {
            using var pdf = Druk(Proefbrief.Rij(), vorm);
            pdf.Bladen.Count.ShouldBe(1);
        }
    }

    [Fact]
    public void Kix_StaatAlleenOnderHetAdresAlsHetGevraagdIs()
    {
        using var met = Druk(Proefbrief.Rij());
        using var zonder = Druk(Proefbrief.Rij(), opdracht: Proefbrief.Opdracht with { MetKix = false });
        int Figuren(Pdfbestand pdf) => pdf.Elementen.Count(e => e.Soort == "Figure");
        Figuren(met).ShouldBe(Figuren(zonder) + 1);
    }
}
