using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib;

/// <summary>Invented facts for the tests of the engine: a single person in February 2026 unless said otherwise.</summary>
internal static class Proefdossier
{
    public static readonly Maand Februari = new(2026, 2);
    public static readonly Maandnormen Normen = OibNormen.Ingebouwd.Voor(Februari).Waarde;
    public static readonly Bsn Client = Bsn.Van(999_990_019);
    public static readonly Bsn Partner = Bsn.Van(111_222_333);

    public static Dossierfeiten Dossier(string leefvorm = "alleenstaande") => new()
    {
        Dossiernummer = "D1", Client = Client, Leefvorm = leefvorm, Begin = new DateOnly(2020, 1, 1),
    };

    public static Dossierfeiten MetPartner(string leefvorm = "gehuwden") => Dossier(leefvorm) with { Partner = Partner };

    public static GeleverdeInkomst Inkomst(string netto = "640,00", string code = "15") => new()
    {
        Bsn = Client, Rijnummer = 2, Volgorde = 2, Componentcode = code, SoortInkomen = Soort(code), Periodiciteit = "06",
        PeriodeVan = "2026-02-01", PeriodeTot = "2026-02-28", Werkgever = "Bakkerij De Korenaar", Loonheffingennummer = "123456782L01",
        BelastbaarLoon = "9000,00", NettoLoon = netto, Loonheffingskorting = "J", ReserveringVt = "N",
    };

    /// <summary>A line of every day given, of one loontijdvak.</summary>
    public static IEnumerable<GeleverdeInkomst> Inkomsten(string periodiciteit, params (int Dag, string Netto)[] rijen) =>
        rijen.Select((r, i) => Inkomst(r.Netto) with
        {
            Periodiciteit = periodiciteit, Rijnummer = 2 + i, Volgorde = 2 + i,
            PeriodeVan = $"2026-02-{r.Dag:D2}", PeriodeTot = $"2026-02-{r.Dag:D2}",
        });

    /// <summary>An exemption without an end of somebody over 27.</summary>
    public static Persoonsfeiten Vrij(Vrijlatingsoort? soort, bool? jong = false) => new(jong, null, new(soort, default));

    public static Inkomenshistorie Historie(params (string Maand, string Groep, decimal Netto)[] rijen)
    {
        var historie = new Inkomenshistorie();
        foreach (var (tekst, groep, netto) in rijen)
        {
            Maand.TryLees(tekst, out var maand).ShouldBeTrue();
            historie.Tel(maand, groep == "werk", Bedrag.VanEuro(netto));
        }
        return historie;
    }

    public static Maandfeiten Feiten(this Dossierfeiten dossier, params IEnumerable<GeleverdeInkomst> inkomsten) =>
        new(Februari, dossier, [.. inkomsten], Inkomenshistorie.Leeg, Inkomenshistorie.Leeg);

    /// <summary>The same facts, with what was known of earlier months.</summary>
    public static Maandfeiten Met(this Maandfeiten feiten, Inkomenshistorie client, Inkomenshistorie? partner = null) =>
        feiten with { Client = client, Partner = partner ?? Inkomenshistorie.Leeg };

    public static Voorstel Bereken(this Maandfeiten feiten, Rekenverslag? verslag = null) => Voorstelmaker.Maak(feiten, Normen, verslag);

    public static Inkomst Compleet(this GeleverdeInkomst inkomst)
    {
        var oordeel = Inkomstcontrole.Controleer(inkomst, OibNormen.Ingebouwd.SoortenOp(DateOnly.MaxValue), OibInstellingen.Standaard);
        oordeel.Gebreken.ShouldBeEmpty();
        return oordeel.Inkomst.ShouldNotBeNull();
    }

    public static Bedrag Euro(this decimal euro) => Bedrag.VanEuro(euro);

    private static string Soort(string code) => OibNormen.Ingebouwd.SoortenOp(DateOnly.MaxValue).GetValueOrDefault(code)?.Groep switch
    {
        Inkomensgroep.Uitkering => "uitkering",
        Inkomensgroep.Pensioen => "pensioen",
        _ => "loon",
    };
}
