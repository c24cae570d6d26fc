using System.Globalization;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Oib.Dossier;

/// <summary>
/// The trace is enough to do the calculation over by hand: here a reader who knows nothing but the texts of its steps comes to
/// the same amount, for every mix of lines.
/// </summary>
public partial class RekenverslagTests
{
    private static readonly Gen<GeleverdeInkomst> Inkomst =
        from cents in Gen.Frequency((9, Gen.Choose(0, 180_000)), (1, Gen.Choose(-20_000, 0)))
        from code in Gen.Elements("15", "15", "11", "33", "37", "40", "22", "43")
        from periode in Gen.Elements("06", "06", "05", "04", "20", "08")
        from werkgever in Gen.Elements("Bakkerij De Korenaar", "Taxi 2000", "UWV")
        from dag in Gen.Choose(1, 28)
        from lengte in Gen.Elements(0, 6, 13, 27)
        from korting in Gen.Elements("J", "N")
        from reservering in Gen.Elements("J", "N")
        from partner in Gen.Elements(false, false, true)
        from extra in Gen.Elements("", "0", "120,00")
        select Proefdossier.Inkomst(new Bedrag(cents).ToString(), code) with
        {
            Bsn = partner ? Proefdossier.Partner : Proefdossier.Client, Periodiciteit = periode, Werkgever = werkgever,
            Loonheffingennummer = $"12345678{werkgever.Length % 10}L01", PeriodeVan = string.Create(CultureInfo.InvariantCulture, $"2026-02-{Math.Max(1, dag - lengte):D2}"),
            PeriodeTot = string.Create(CultureInfo.InvariantCulture, $"2026-02-{dag:D2}"),
            Loonheffingskorting = korting, ReserveringVt = reservering, ExtraPeriodeSalaris = extra, UitbetaaldeVt = extra,
        };

    private static readonly Gen<Maandfeiten> Feiten =
        from aantal in Gen.Choose(1, 6)
        from rijen in Gen.ArrayOf(Inkomst, aantal)
        from leefvorm in Gen.Elements("gehuwden", "gehuwden_aow")
        from soort in Gen.Elements<Vrijlatingsoort?>(null, Vrijlatingsoort.N, Vrijlatingsoort.Bijverdienen, Vrijlatingsoort.Y)
        from vanPartner in Gen.Elements<Vrijlatingsoort?>(null, Vrijlatingsoort.N, Vrijlatingsoort.Y)
        from aanspraak in Gen.Elements("", "", "12,34")
        from recht in Gen.Elements(true, true, false)
        select (Proefdossier.MetPartner(leefvorm) with
            {
                ClientFeiten = Proefdossier.Vrij(soort), PartnerFeiten = Proefdossier.Vrij(vanPartner), PartnerZonderRecht = !recht,
            })
            .Feiten(rijen.Select((r, i) => r with { Volgorde = i, Rijnummer = 2 + i, VtAanspraak = i == 0 ? aanspraak : "" }));

    [GeneratedRegex(@"× (?<keer>\d+) ÷ \(12 × (?<regels>\d+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Omrekening { get; }

    [Fact]
    public void TeVerrekenen_NagerekendUitHetSpoor_IsTotOpDeCentGelijk() => Prop.ForAll(Feiten.ToArbitrary(), feiten =>
    {
        var verslag = new Rekenverslag();
        var voorstel = feiten.Bereken(verslag);
        if (voorstel.Bedragen is not { } bedragen) { return; }
        var netto = Som(verslag, "OIB-3.1", Maandbedrag);
        var aanspraak = Som(verslag, "OIB-3.2", Aanspraak);
        var vrij = Som(verslag, "OIB-4.3", Vrijlating);
        netto.ShouldBe(bedragen.NettoTotaal.Cents);
        aanspraak.ShouldBe(bedragen.VtAanspraak.Cents);
        var norm = verslag.Stappen.Last(s => s.Regel.Nummer is "OIB-4.4" or "OIB-4.9").Resultaat!.Value.Cents;
        // Of a partner without a right another part counts; what that is stands in its own step.
        var minder = verslag.Stappen.Where(s => s.Regel.Nummer == "OIB-4.10").Sum(s =>
        {
            var inkomen = Cents(Van(s, "inkomen"));
            var deel = Math.Max(0, inkomen - Math.Max(0, Cents(Van(s, "norm van de leefvorm")) - Cents(Van(s, "norm"))));
            deel.ShouldBe(s.Resultaat!.Value.Cents);
            return inkomen - deel;
        });
        (netto + aanspraak - vrij - minder).ShouldBe(bedragen.TeVerrekenen.Cents);
        bedragen.Uitkering.Cents.ShouldBe(Math.Max(0, norm - bedragen.TeVerrekenen.Cents));
        bedragen.VtReservering.Cents.ShouldBe(Rond(bedragen.Uitkering.Cents * 5m / 100));
        // Each step says the same as what it was made of.
        foreach (var stap in verslag.Stappen.Where(s => s.Regel.Nummer is "OIB-4.1" or "OIB-4.2")) { stap.Invoer.Sum(i => Cents(i.Waarde)).ShouldBe(stap.Resultaat!.Value.Cents); }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Voorstel_MetRegelsInAndereVolgorde_IsHetzelfde() => Prop.ForAll(Feiten.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (feiten, seed) =>
    {
        var toeval = new System.Random(seed);
        var anders = feiten with { Inkomsten = [.. feiten.Inkomsten.OrderBy(_ => toeval.Next())] };
        var (een, twee) = (feiten.Bereken(), anders.Bereken());
        twee.Bedragen.ShouldBe(een.Bedragen);
        (twee.Uitkomst, twee.Signalen).ShouldBe((een.Uitkomst, een.Signalen));
    }).QuickCheckThrowOnFailure();

    private static long Som(Rekenverslag verslag, string rij, Func<Rekenstap, long> narekenen)
    {
        var som = 0L;
        foreach (var stap in verslag.Stappen.Where(s => s.Regel.Nummer == rij))
        {
            var zelf = narekenen(stap);
            zelf.ShouldBe(stap.Resultaat?.Cents ?? 0, stap.Formule);
            som += zelf;
        }
        return som;
    }

    private static long Maandbedrag(Rekenstap stap)
    {
        var som = stap.Invoer.Sum(i => Cents(i.Waarde));
        return Omrekening.Match(stap.Formule) is { Success: true } keer
            ? Rond((decimal)som * Getal(keer.Groups["keer"].Value) / (12 * Getal(keer.Groups["regels"].Value)))
            : som;
    }

    private static long Aanspraak(Rekenstap stap) =>
        stap.Invoer.All(i => i.Naam.StartsWith("vt_aanspraak", StringComparison.Ordinal)) ? stap.Invoer.Sum(i => Cents(i.Waarde))
        : stap.Invoer.All(i => i.Naam != "percentage") ? 0
        : Math.Max(0, Rond(Cents(Van(stap, "netto_maand")) * Procent(stap) / 100) - Cents(Van(stap, "aftrek")));

    private static long Vrijlating(Rekenstap stap)
    {
        if (!stap.Invoer.Any(i => i.Naam == "percentage")) { return 0; }
        var werk = Cents(Van(stap, "inkomen uit werk"));
        var hoogste = stap.Invoer.Any(i => i.Naam == "maximum") ? Cents(Van(stap, "maximum")) : long.MaxValue;
        return Math.Max(0, Math.Min(Math.Min(Rond(werk * Procent(stap) / 100), hoogste), werk));
    }

    private static string Van(Rekenstap stap, string naam) => stap.Invoer.Single(i => i.Naam == naam).Waarde;

    private static decimal Procent(Rekenstap stap) => Getal(Van(stap, "percentage").TrimEnd('%', ' ').Replace(',', '.'));

    private static decimal Getal(string tekst) => decimal.Parse(tekst, CultureInfo.InvariantCulture);

    private static long Rond(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);

    /// <summary>Reads <c>€ -1.401,50</c> as a person would.</summary>
    private static long Cents(string tekst)
    {
        var cents = long.Parse(new string([.. tekst.Where(char.IsAsciiDigit)]), CultureInfo.InvariantCulture);
        return tekst.Contains('-', StringComparison.Ordinal) ? -cents : cents;
    }
}
