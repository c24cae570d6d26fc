using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Overzichten;

/// <summary>Which month is shown, how long work lies, and how often each signal is there.</summary>
public sealed class StuurcijfersTests
{
    private static readonly DateOnly Vandaag = new(2026, 4, 30);

    private static Maandcijfers Cijfers(int maand, int open, int besloten) => new(new Maand(2026, maand), open, besloten, 0, 0, 0);

    [Fact]
    public void Maand_ZonderKeuze_IsDeLaatsteWaarinOverAllesIsBesloten()
    {
        Maandcijfers[] maanden = [Cijfers(1, 0, 10), Cijfers(2, 0, 12), Cijfers(3, 1, 40), Cijfers(4, 50, 0)];

        var keus = Maandkeus.Van(maanden, null)!;

        (keus.Cijfers.Maand, keus.Reden).ShouldBe((new Maand(2026, 2), Maandreden.Compleet));
        keus.Zin.ShouldBe("Je ziet februari 2026: de laatste maand waarin over alles is besloten.");
    }

    [Fact]
    public void Maand_AlsErGeenComplete_IsDeLaatsteMetBesluitenEnAndersDeNieuwste()
    {
        Maandkeus.Van([Cijfers(1, 2, 10), Cijfers(2, 5, 1), Cijfers(3, 9, 0)], null)!.ShouldSatisfyAllConditions(
            k => k.Cijfers.Maand.ShouldBe(new Maand(2026, 2)), k => k.Reden.ShouldBe(Maandreden.Besluiten));
        Maandkeus.Van([Cijfers(2, 5, 0), Cijfers(3, 0, 0)], null)!.ShouldSatisfyAllConditions(
            k => k.Cijfers.Maand.ShouldBe(new Maand(2026, 3), "een maand zonder werk is niet compleet"), k => k.Reden.ShouldBe(Maandreden.Nieuwste));
        Maandkeus.Van([], null).ShouldBeNull();
    }

    [Fact]
    public void Maand_GekozenInHetAdres_GaatVoorEnEenOnbekendeTeltNiet()
    {
        Maandcijfers[] maanden = [Cijfers(1, 0, 10), Cijfers(2, 4, 1)];

        Maandkeus.Van(maanden, new Maand(2026, 2))!.Reden.ShouldBe(Maandreden.Gekozen);
        Maandkeus.Van(maanden, new Maand(2031, 2))!.Cijfers.Maand.ShouldBe(new Maand(2026, 1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(14, 1)]
    [InlineData(15, 2)]
    [InlineData(21, 2)]
    [InlineData(22, 3)]
    [InlineData(42, 3)]
    [InlineData(43, 4)]
    [InlineData(4000, 4)]
    [InlineData(-1, 0)]
    public void Ouderdom_OpElkeGrens_TeltInPreciesEenKlasse(int dagen, int klasse)
    {
        var klassen = Ouderdom.Verdeel([(Vandaag.AddDays(-dagen), false, 3), (Vandaag.AddDays(-dagen), true, 2)], Vandaag);

        klassen.Index().Where(k => k.Item.TeDoen > 0).ShouldHaveSingleItem().Index.ShouldBe(klasse);
        (klassen[klasse].TeDoen, klassen[klasse].Aangehouden).ShouldBe((3, 2));
    }

    [Fact]
    public void Ouderdom_Klassen_SluitenAanEnLatenNietsWeg()
    {
        var klassen = Ouderdom.Verdeel([], Vandaag);

        klassen[0].Van.ShouldBe(0);
        klassen[^1].Tot.ShouldBeNull();
        klassen.Zip(klassen.Skip(1)).ShouldAllBe(p => p.Second.Van == p.First.Tot + 1);
        klassen.Select(k => k.Titel).ShouldBe(["0 tot en met 7 dagen", "8 tot en met 14 dagen", "15 tot en met 21 dagen", "22 tot en met 42 dagen", "43 dagen of langer"]);
    }
}

/// <summary>The same out of a real store, against a count of its own.</summary>
[OpBeideDatabases]
public sealed class StuurcijferlezerTests
{
    [Fact]
    public async Task Lezer_OverEenHalfJaarWerk_TeltOuderdomEnSignalenZoalsZeEenVoorEenTellen()
    {
        await using var proef = await Werkvoorraad.Maak(60);
        await using (var context = proef.Platform.Context())
        {
            await context.Set<Dossiermaand>().Where(d => d.Bak == Bak.Besloten)
                .ExecuteUpdateAsync(s => s.SetProperty(d => d.BeslotenOp, d => (DateTime?)d.Ontvangen), TestContext.Current.CancellationToken);
        }
        var vandaag = Nederlands.Vandaag(TimeProvider.System);
        var alle = await proef.Maanden();
        var open = alle.Where(d => d.Bak is not (Bak.Geen or Bak.Besloten)).ToList();

        foreach (var maand in Werkvoorraad.Maanden)
        {
            var beeld = (await proef.Platform.Dienst<Stuurcijferlezer>().Lees(Proefmaand.Teamleider, maand, TestContext.Current.CancellationToken)).Waarde;

            beeld.Nu!.Cijfers.Maand.ShouldBe(maand);
            beeld.Ouderdom.Sum(o => o.TeDoen + o.Aangehouden).ShouldBe(open.Count);
            beeld.Ouderdom.Sum(o => o.Aangehouden).ShouldBe(open.Count(d => d.Bak == Bak.Aangehouden));
            beeld.Ouderdom[0].TeDoen.ShouldBe(open.Count(d => d.Bak != Bak.Aangehouden && vandaag.DayNumber - d.TermijnVanaf.DayNumber <= 7));
            var hier = alle.Where(d => d.Maand == maand && d.Bak != Bak.Geen).ToList();
            beeld.Signalen.ShouldAllBe(s => s.Aantal == hier.Count(d => d.Signalen.Bevat(s.Signaal)));
            beeld.Signalen.Sum(s => s.Aantal).ShouldBe(hier.Sum(d => d.Signalen.Alle().Count()));
            beeld.Signalen.Select(s => s.Aantal).ShouldBeInOrder(SortDirection.Descending);
        }
        open.Count.ShouldBeGreaterThan(10);
        (await proef.Platform.Dienst<Stuurcijferlezer>().Lees(Proefmaand.Consulent, null, TestContext.Current.CancellationToken)).Weigering.ShouldNotBeNull();
    }
}
