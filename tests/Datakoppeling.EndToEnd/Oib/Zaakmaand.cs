using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Oib;

/// <summary>
/// The three deliveries of one small month, so made that every tab and the sums in cents are known beforehand. Each test takes a
/// month of its own, some months back, so that it meets neither the demo nor another test.
/// </summary>
internal sealed class Zaakmaand
{
    private const string Inkomstenkop =
        "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;"
        + "loonheffingskorting;reservering_vt;vt_aanspraak;extra_periode_salaris;levering\n";

    private readonly string _merk;
    private readonly int _basis;

    /// <param name="terug">How many months before this one.</param>
    /// <param name="merk">Begins every dossiernummer.</param>
    public Zaakmaand(int terug, string merk)
    {
        Maand = Kern.Maand.Van(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime)).Plus(-terug);
        (_merk, _basis) = (merk, 99_100_000 + (1000 * terug));
    }

    public Maand Maand { get; }

    /// <summary>Six dossiers; one more that has ended, one with a BSN that fails the elfproef, one with a beginning that is no day.</summary>
    public string Dossiers()
    {
        var tekst = new StringBuilder("dossiernummer;bsn;leefvorm;begindatum;einddatum;team\n");
        for (var i = 1; i <= 6; i++) { tekst.Append(CultureInfo.InvariantCulture, $"{Nummer(i)};{Bsn(i)};alleenstaande;2020-01-01;;Oost\n"); }
        tekst.Append(CultureInfo.InvariantCulture, $"{_merk}-7;{Bsn(7)};alleenstaande;2020-01-01;2020-12-31;Oost\n");
        tekst.Append(CultureInfo.InvariantCulture, $"{_merk}-8;123456789;alleenstaande;2020-01-01;;Oost\n");
        return tekst.Append(CultureInfo.InvariantCulture, $"{_merk}-9;{Bsn(9)};alleenstaande;1 januari 2020;;Oost\n").ToString();
    }

    /// <summary>What each had in the month before.</summary>
    public string Historie()
    {
        var tekst = new StringBuilder("bsn;maand;groep;netto\n");
        string[] netto = ["500,00", "500,00", "300,00", "450,00", "400,00", "250,00"];
        for (var i = 1; i <= 6; i++) { tekst.Append(CultureInfo.InvariantCulture, $"{Bsn(i)};{Maand.Vorige};werk;{netto[i - 1]}\n"); }
        return tekst.ToString();
    }

    /// <summary>
    /// 1: as before. 2: 212.40 more. 3: as before, with a vakantietoeslag claim of 24.00 as delivered.
    /// 4: without reservering_vt. 5: nothing. 6: as before, from a payer whose name is a formula. And one line of a stranger.
    /// </summary>
    public string Inkomsten() => Inkomstenkop + Rij(1, "Bakkerij Jansen", "500,00", "N") + Rij(2, "Bakkerij Jansen", "712,40", "N")
        + Rij(3, "Taxi De Poort", "300,00", "J") + Rij(4, "Drukkerij Zwart", "450,00", "") + Rij(6, "=HYPERLINK(1)", "250,00", "N")
        + Rij(20, "Onbekend", "100,00", "N");

    /// <summary>A later delivery: the first dossier had more than was decided.</summary>
    public string Correctie(string netto) => Inkomstenkop + Rij(1, "Bakkerij Jansen", netto, "N", "C");

    /// <summary>The last begins with a character that a spreadsheet would take for a formula.</summary>
    public string Nummer(int i) => i == 6 ? $"={_merk}-6" : string.Create(CultureInfo.InvariantCulture, $"{_merk}-{i}");

    private string Rij(int wie, string werkgever, string netto, string reservering, string levering = "N") => string.Create(CultureInfo.InvariantCulture,
        $"{Bsn(wie)};15;loon;06;{Maand.EersteDag:yyyy-MM-dd};{Maand.LaatsteDag:yyyy-MM-dd};{werkgever};123456782L01;1500,00;{netto};J;{reservering};{(reservering == "J" ? "24,00" : "")};;{levering}\n");

    private string Bsn(int wie)
    {
        // Of two beginnings that differ by one at least one has a last digit that makes the elfproef come out.
        for (var begin = _basis + (2 * wie); ; begin++)
        {
            for (var cijfer = 0; cijfer <= 9; cijfer++)
            {
                var nummer = (begin * 10) + cijfer;
                if (Kern.Bsn.KloptElfproef(nummer)) { return nummer.ToString(CultureInfo.InvariantCulture); }
            }
        }
    }

    public static FilePayload Bestand(string naam, string inhoud) => new() { Name = naam, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(inhoud) };
}
