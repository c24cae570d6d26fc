using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Bronnen;

namespace Datakoppeling.Benchmarks;

/// <summary>Names, salutations, address lines and KIX for a million persons, on one core: nanoseconds and bytes per person.</summary>
internal static class NamenMeting
{
    private const int Personen = 1_000_000;
    private const int Ronden = 5;

    private static readonly string[] Voornamen = ["Sterre", "Mees Thijs", "Roos-Lie", "Jan Willem Ko", "Ömer", "Noor A", ""];
    private static readonly string[] Voorvoegsels = ["", "", "", "van", "de", "van der"];
    private static readonly string[] Namen = ["Duinzand", "Şahin", "Kromwijk", "el Waterberg", "Achterhuis", "Lindenhof"];

    public static int Draai()
    {
        var namen = new Naamgegevens[Personen];
        var adressen = new Adresgegevens[Personen];
        for (var i = 0; i < Personen; i++) { (namen[i], adressen[i]) = (Naam(i), Adres(i)); }
        var gemeenten = Configuratie.Standaard().Gemeenten.Namen(new DateOnly(2026, 3, 1));
        Meet("voorletters", i => Voorletters.Van(namen[i].Voornamen)?.Length ?? 0);
        Meet("aanschrijfwijze", i => Aanschrijfwijze.Van(namen[i]).Naam?.Length ?? 0);
        Meet("aanhef", i => Aanhef.Van(namen[i])?.Length ?? 0);
        Meet("lopende tekst", i => LopendeTekst.Van(namen[i])?.Length ?? 0);
        Meet("adresregels", i => Adresblok.Van(adressen[i], gemeenten)?.Boven.Length ?? 0);
        Meet("kix", i => Kix.Van(adressen[i])?.Length ?? 0);
        Meet("kixbalken", i => Kix.Balken(Kix.Van(adressen[i]))?.Length ?? 0);
        return 0;
    }

    private static Naamgegevens Naam(int i) => new()
    {
        Voornamen = Voornamen[i % Voornamen.Length],
        Voorvoegsel = Voorvoegsels[i % Voorvoegsels.Length],
        Geslachtsnaam = Namen[i % Namen.Length],
        Titel = i % 500 == 0 ? Titel.Baron : Titel.Geen,
        Geslacht = i % 100 == 0 ? Geslacht.Onbekend : i % 2 == 0 ? Geslacht.Man : Geslacht.Vrouw,
        Naamgebruik = i % 5 == 0 ? (Naamgebruik)(i / 5 % 4) : Naamgebruik.Eigen,
        Partners = i % 2 == 0 ? null : [new() { Voorvoegsel = Voorvoegsels[i % 5], Geslachtsnaam = Namen[(i + 1) % Namen.Length] }],
    };

    private static Adresgegevens Adres(int i) => new()
    {
        Gemeentecode = "0363",
        Straat = i % 200 == 0 ? "" : "Lange Voorbeeldkade",
        Huisnummer = (1 + (i % 400)).ToString(CultureInfo.InvariantCulture),
        Huisletter = i % 5 == 0 ? "A" : "",
        Toevoeging = i % 3 == 0 ? "2" : i % 7 == 0 ? "hs" : "",
        Postcode = "1019ZZ",
        Woonplaats = i % 4 == 0 ? "" : "Amsterdam",
        Locatie = i % 200 == 0 ? "Woonark bij de sluis" : "",
    };

    private static void Meet(string naam, Func<int, int> werk)
    {
        var (snelste, tekens) = (TimeSpan.MaxValue, 0L);
        var bytes = 0L;
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var (begin, vooraf) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < Personen; i++) { tekens += werk(i); }
            var duur = Stopwatch.GetElapsedTime(begin);
            bytes = GC.GetAllocatedBytesForCurrentThread() - vooraf;
            if (duur < snelste) { snelste = duur; }
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{naam,-16}{snelste.TotalNanoseconds / Personen,8:0} ns {bytes / (double)Personen,8:0} B per persoon ({tekens / Ronden} tekens)"));
    }
}
