using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Oib.Normen;

/// <summary>The dated tables that travel with the program: sourced, sorted, and the same as the published figures.</summary>
public sealed class NormentabellenTests
{
    private static readonly OibNormen Normen = OibNormen.Ingebouwd;

    [Fact]
    public void Normtabellen_ElkeRij_HeeftEenBron()
    {
        Normen.Bijstand.Rijen.ShouldAllBe(r => r.Bron.Contains("art.", StringComparison.Ordinal));
        Normen.Vrijlatingen.Values.SelectMany(t => t.Rijen).ShouldAllBe(r => r.Bron.Contains("art. 3", StringComparison.Ordinal));
        Normen.Vt.Values.SelectMany(t => t.Rijen).ShouldAllBe(r => r.Bron.Contains("Stcrt.", StringComparison.Ordinal));
        Normen.Soorten.ShouldAllBe(s => s.Bron.Contains("art.", StringComparison.Ordinal));
    }

    [Fact]
    public void Bijstandsnormen_InGedeeldeTabel_StaanErTotOpDeCent()
    {
        var rijen = Gedeeld("bijstandsnormen.csv");
        foreach (var cellen in rijen.Skip(1))
        {
            for (var i = 2; i < cellen.Length; i++)
            {
                var norm = Normen.Bijstand.Op(DateOnly.Parse(cellen[0], System.Globalization.CultureInfo.InvariantCulture), rijen[0][i]).ShouldNotBeNull();
                norm.Bedrag.ToString().ShouldBe(cellen[i].Replace('.', ','), $"{rijen[0][i]} {cellen[0]}");
                FormattableString.Invariant($"{norm.Ingang:O} {norm.Einde:O}").ShouldBe($"{cellen[0]} {cellen[1]}");
            }
        }
        Normen.Bijstand.Rijen.Count.ShouldBe((rijen.Count - 1) * (rijen[0].Length - 2));
    }

    [Fact]
    public void AndereTabellen_InGedeeldeTabel_HebbenDezelfdeRijen()
    {
        Gedeeld("vrijlatingen.csv").Skip(1).Select(c => string.Join(' ', c[0], c[1], c[2], c[4].Replace(".0", "", StringComparison.Ordinal), c[5], c[6])).Order(StringComparer.Ordinal)
            .ShouldBe(Normen.Vrijlatingen.Values.SelectMany(t => t.Rijen)
                .Select(r => FormattableString.Invariant($"{r.Ingang:O} {r.Einde:O} {r.Soort.Code()} {r.Percentage:0.##} {r.Maximum?.Euro:0.00} {r.Maanden}")).Order(StringComparer.Ordinal));
        Gedeeld("vt-tabellen.csv").Skip(1).Select(c => string.Join(' ', c[..6])).Order(StringComparer.Ordinal)
            .ShouldBe(Normen.Vt.Values.SelectMany(t => t.Rijen).SelectMany(t => t.Banden,
                (t, b) => FormattableString.Invariant($"{t.Ingang:O} {t.Einde:O} {t.Artikel} {b.Tot?.Euro:0.00} {b.Percentage:0.00} {b.Aftrek.Euro:0.00}")).Order(StringComparer.Ordinal));
        Gedeeld("signalen.csv").Skip(1).Select(c => string.Join(';', c)).ShouldBe(Signaallijst.Alle.Select(s => $"{s.Code};{(s.Contact ? "J" : "N")};{s.Zin}"));
        Gedeeld("inkomstenverhouding-codes.csv").Skip(1).Select(c => $"{c[0]} {c[1]} {c[2]} {c[3]}".ToLowerInvariant())
            .ShouldBe(Normen.Soorten.OrderBy(s => s.Code, StringComparer.Ordinal).Select(s => $"{s.Code} {s.Betekenis} {s.Groep} {s.Behandeling}".ToLowerInvariant()));
    }

    [Fact]
    public void Leefvormen_ZijnDeKolommenZonderVerhogingEnMetKostendeler()
    {
        Normen.Bijstand.Leefvormen.Count.ShouldBe(13);
        Normen.Bijstand.Leefvormen.Contains("kostendeler_aow").ShouldBeTrue();
        Normen.Bijstand.Leefvormen.Contains("kostendeler").ShouldBeTrue();
        Normen.Bijstand.Leefvormen.Contains("inrichting_gehuwden_verhoging").ShouldBeFalse();
        Normen.Bijstand.Leefvormen.Contains("ingang").ShouldBeFalse();
    }

    [Fact]
    public void Maand_VoorDeEersteNorm_WordtMetEenZinGeweigerd()
    {
        Normen.Voor(new Maand(2022, 12)).Weigering.ShouldNotBeNull().Zin.ShouldContain("januari 2023");
        Normen.Voor(new Maand(2023, 1)).Gelukt.ShouldBeTrue();
    }

    // As published: the first and the last month of each row, by hand.
    [Theory]
    [InlineData("2025-12", 136906)]
    [InlineData("2026-01", 140150)]
    [InlineData("2026-06", 140150)]
    [InlineData("2026-07", 141946)]
    [InlineData("2026-12", 141946)]
    public void Norm_VanEenAlleenstaande_IsDieVanDeEersteDagVanDeMaand(string maand, long cents)
    {
        Maand.TryLees(maand, out var welke).ShouldBeTrue();
        Normen.Voor(welke).Waarde.Norm("alleenstaande").Bedrag.ShouldBe(new Bedrag(cents));
    }

    [Fact]
    public void Norm_NaDeLaatsteRij_IsDieVanDeLaatsteRij()
    {
        var laatste = Maand.Van(Normen.Bijstand.Rijen.Max(r => r.Einde).ShouldNotBeNull());
        Normen.Voor(laatste.Plus(48)).Waarde.Norm("alleenstaande").Bedrag.ShouldBe(Normen.Voor(laatste).Waarde.Norm("alleenstaande").Bedrag);
    }

    [Fact]
    public void Vttabel_ElkArtikel_IsHetNieuwsteVanDatArtikelEnVerouderd()
    {
        foreach (var (artikel, jaar) in new[] { (11, 2016), (12, 2016), (13, 2015) })
        {
            var tabel = Proefdossier.Normen.Vt(artikel).ShouldNotBeNull();
            tabel.Ingang.Year.ShouldBe(jaar);
            tabel.IsVerouderdOp(Proefdossier.Normen.Dag).ShouldBeTrue();
            tabel.IsVerouderdOp(tabel.Einde!.Value).ShouldBeFalse();
        }
        Proefdossier.Normen.Vt(14).ShouldBeNull("artikel 14 is nooit in een tabel gepubliceerd die openbaar is");
    }

    [Fact]
    public void Instelling_MetLatereIngang_GeldtVanafDieDag()
    {
        var later = OibInstellingen.Standaard with { Ingang = new DateOnly(2026, 3, 1), DrempelAfwijking = 200m.Euro() };
        var normen = new OibNormen(
            Normen.Bijstand, Normen.Vrijlatingen.Values.SelectMany(t => t.Rijen), Normen.Vt.Values.SelectMany(t => t.Rijen), Normen.Soorten,
            [later, OibInstellingen.Standaard], Normen.Signalen);
        normen.Voor(new Maand(2026, 2)).Waarde.Instellingen.DrempelAfwijking.ShouldBe(150m.Euro());
        normen.Voor(new Maand(2026, 3)).Waarde.Instellingen.DrempelAfwijking.ShouldBe(200m.Euro());
    }

    private static List<string[]> Gedeeld(string naam) => [.. File.ReadAllLines(GedeeldeMap.Pad("data", "v2", naam)).Where(r => r.Length > 0).Select(r => r.Split(';'))];
}
