using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>
/// Makes a delivery for the datakoppeling of a city that does not exist: the BRP and every source, by the names of bestandsindelingen.md.
/// Household after household is drawn, written and forgotten, so that memory does not grow with the city.
/// </summary>
public static class Stad
{
    /// <summary>The BRP file.</summary>
    public const string Brp = "brp.csv";

    /// <summary>Every file of the delivery, the BRP first.</summary>
    public static IReadOnlyList<string> Bestanden { get; } =
    [
        Brp, "leerlingen.csv", "bijstand.csv", "aio.csv", "tozo.csv", "bijzondere-bijstand.csv", "bbz.csv", "kwijtschelding.csv",
        "herbeoordeling.csv", "optout.csv", .. Voorziening.Alle.Select(v => $"voorziening-{v.Code}.csv"),
    ];

    /// <summary>
    /// Writes all files side by side. Each is opened once through <paramref name="open"/> and closed when the city is complete, so
    /// the bytes can go to a folder, into the kluis or nowhere.
    /// </summary>
    /// <param name="plan">Which city; see <see cref="Stadsplan.Maak"/>.</param>
    /// <param name="open">Gives the stream for a file name; it is disposed here.</param>
    /// <param name="voortgang">Told now and then how many people have been written.</param>
    /// <returns>Data rows per file.</returns>
    public static IReadOnlyDictionary<string, long> Schrijf(
        Stadsplan plan, Func<string, Stream> open, Action<int>? voortgang = null, CancellationToken annuleren = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(open);
        using var brp = new Brpbestand(open(Brp), plan);
        using var bronnen = new Bronnen(open, plan.FoutenPerTienduizend);
        var nummers = new Testnummers(plan.Inwoners, plan.Seed);
        var personalia = new Personalia(nummers, plan.Peildatum);
        var relaties = new Relaties(personalia, plan.Peildatum);
        var bijzonderheden = new Bijzonderheden(new Adresboek(plan.Inwoners, plan.Seed), plan.Peildatum);
        var leerlingen = new Leerlingen(bronnen.Leerlingen, plan.Peildatum);
        var minima = new Minima(bronnen, personalia, plan.Peildatum);
        var huis = new Huishouden();
        var mensen = 0;
        for (var nummer = 0L; mensen < plan.Inwoners; nummer++)
        {
            var toeval = Toeval.Van(plan.Seed, 4, nummer);
            Gezinsvorming.Vul(huis, ref toeval, plan.Inwoners - mensen);
            personalia.Geef(huis, ref toeval, mensen);
            relaties.Leg(huis, ref toeval);
            bijzonderheden.Huisvest(huis, ref toeval);
            bijzonderheden.Merk(huis, ref toeval);
            brp.Schrijf(huis, ref toeval);
            leerlingen.Schrijf(huis, ref toeval);
            minima.Schrijf(huis, ref toeval);
            mensen += huis.Aantal;
            if ((nummer & 0x3FFF) == 0)
            {
                annuleren.ThrowIfCancellationRequested();
                voortgang?.Invoke(mensen);
            }
        }
        voortgang?.Invoke(mensen);
        return new Dictionary<string, long>([KeyValuePair.Create(Brp, brp.Rijen), .. bronnen.Rijen], StringComparer.Ordinal);
    }

    /// <summary>Writes one file of the city and makes nothing of the others: for a delivery that is taken in file by file.</summary>
    /// <returns>Data rows in that file.</returns>
    public static long SchrijfBestand(Stadsplan plan, string bestand, Stream naar, CancellationToken annuleren = default) =>
        Schrijf(plan, naam => string.Equals(naam, bestand, StringComparison.Ordinal) ? naar : Stream.Null, null, annuleren)[bestand];
}
