using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Tabellen;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Tabellen;

/// <summary>Laws of the tables: whatever rows a municipality writes, the check refuses them or the engine finds at most one row per key and day.</summary>
public sealed class TabelwetTests
{
    private static readonly DateOnly Begin = new(2026, 1, 1);

    // Few days, so that rows meet each other often.
    private static readonly Gen<(int Sleutel, int Van, int? Tot)> Rij =
        from sleutel in Gen.Choose(0, 1)
        from van in Gen.Choose(0, 9)
        from open in Gen.Choose(0, 2)
        from lengte in Gen.Choose(-1, 6)
        select (sleutel, van, open == 0 ? (int?)null : van + lengte);

    private static readonly Arbitrary<(int Sleutel, int Van, int? Tot)[]> Rijen = (from aantal in Gen.Choose(0, 6) from rijen in Gen.ArrayOf(Rij, aantal) select rijen).ToArbitrary();

    [Fact]
    public void Regelingen_WatErOokStaat_GeweigerdOfHoogstensEenPerCodeEnDag() => Prop.ForAll(Rijen, rijen =>
    {
        var cellen = rijen.Select((r, i) => Cellen(Mailingtabellen.Regelingen, i, ("code", "r" + r.Sleutel), ("naam", "n"), ("grondslag", "onbekend"), ("toekenning", "aanvraag"),
            ("eenheid", "gezin"), ("uitvoer", "J"), ("geldig_van", Dag(r.Van)), ("geldig_tot", Dag(r.Tot))));
        var gemaakt = Configuratie.Maak((tabel, _) => tabel == Mailingtabellen.Regelingen ? [.. cellen] : tabel == Mailingtabellen.Bronnen ? [] : null);
        var telt = Enumerable.Range(-1, 20).SelectMany(d => new[] { 0, 1 }, (d, s) => rijen.Count(r => r.Sleutel == s && r.Van <= d && !(r.Tot < d))).DefaultIfEmpty(0).Max();
        if (gemaakt.Weigering is not null) { return telt > 1 || rijen.Any(r => r.Tot < r.Van) || Dubbel(rijen); }
        return telt <= 1 && Enumerable.Range(-1, 20).All(d => gemaakt.Waarde.Regelingen.Where(r => r.WordtAangeschreven(Begin.AddDays(d))).GroupBy(r => r.Code, StringComparer.Ordinal).All(g => g.Count() == 1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Vrijlatingen_WatErOokStaat_GeweigerdOfDeMotorVindtDeEneRijVanDieDag() => Prop.ForAll(Rijen, rijen =>
    {
        string[] soorten = ["z", "aa"];
        // Percentage tells the rows apart; far from the shipped ones only the gap to them is refused, so the first follows on them.
        var cellen = rijen.Select((r, i) => Cellen(Vrijlatingtabel.Tabel, i, ("ingang", Ver(r.Van)), ("einde", Ver(r.Tot)), ("soort", soorten[r.Sleutel]), ("artikel", "31"), ("percentage", i.ToString(CultureInfo.InvariantCulture))));
        var gemaakt = Oibtabellen.Maak((tabel, _) => tabel == Vrijlatingtabel.Tabel ? [.. cellen] : null);
        if (gemaakt.Weigering is not null) { return true; }
        for (var s = 0; s < soorten.Length; s++)
        {
            for (var d = 0; d < 20; d++)
            {
                var dag = new DateOnly(2027, 1, 1).AddDays(d);
                // The newest row that has begun; only its own end may lie before the day.
                var verwacht = rijen.Index().Where(r => r.Item.Sleutel == s && r.Item.Van <= d).OrderByDescending(r => r.Item.Van).Select(r => (int?)r.Index).FirstOrDefault();
                var gevonden = gemaakt.Waarde.Vrijlatingen[Vrijlatingsoorten.Lees(soorten[s])!.Value].GeldigOp(dag);
                if (verwacht is { } i && gevonden!.Percentage != i) { return false; }
                // Never two at once: those before it have ended, or are ended by it.
                if (rijen.Count(r => r.Sleutel == s && r.Van <= d && r.Tot is { } tot && tot >= d) > 1) { return false; }
            }
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lagen_EenEigenRijMetDezelfdeSleutelEnEersteDag_VervangtEnElkeAndereKomtErbij() => Prop.ForAll(Rijen, Rijen, (meegeleverd, eigen) =>
    {
        var tabel = Vrijlatingtabel.Tabel;
        List<Tabelrij> Maak((int Sleutel, int Van, int? Tot)[] rijen, bool zelf) =>
            [.. rijen.Select((r, i) => Cellen(tabel, i, ("soort", "s" + r.Sleutel), ("ingang", Dag(r.Van))) with { IsEigen = zelf })];
        var (onder, boven) = (Maak(meegeleverd, false), Maak(eigen, true));
        var samen = Tabellagen.Leg(tabel, onder, boven);
        var namen = boven.Select(r => r.Naam(tabel)).ToHashSet(StringComparer.Ordinal);
        return samen.Where(r => r.IsEigen).OrderBy(r => r.Rijnummer).SequenceEqual(boven)
            && samen.Where(r => !r.IsEigen).SequenceEqual(onder.Where(r => !namen.Contains(r.Naam(tabel))));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void MeegeleverdeTabellen_DoorDezelfdeDeur_ZijnInOrde()
    {
        foreach (var tabel in Oibtabellen.Alle.Concat(Mailingtabellen.Alle))
        {
            var rijen = Tabellezer.Meegeleverd(tabel);
            var fouten = new Tabelfouten();
            foreach (var rij in rijen) { tabel.Keur(new Tabelcellen(tabel, rij, fouten)); }
            Tabelkeuring.Keur(tabel, rijen, rijen, fouten);
            fouten.Zinnen.ShouldBeEmpty(tabel.Naam);
        }
    }

    private static bool Dubbel((int Sleutel, int Van, int? Tot)[] rijen) => rijen.GroupBy(r => (r.Sleutel, r.Van)).Any(g => g.Count() > 1);

    private static Tabelrij Cellen(Tabel tabel, int rijnummer, params (string Kolom, string Waarde)[] gevuld)
    {
        var cellen = Enumerable.Repeat("", tabel.Indeling.Kolommen.Count).ToArray();
        foreach (var (kolom, waarde) in gevuld) { cellen[tabel.Plaats(kolom)] = waarde; }
        return new Tabelrij(cellen, rijnummer + 2, IsEigen: true);
    }

    private static string Dag(int? dag) => dag is { } d ? Begin.AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string Ver(int? dag) => dag is { } d ? new DateOnly(2027, 1, 1).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
}
