using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>
/// What the portal measures of itself, for whoever listens; without a listener it costs nothing. Labels are codes of ours: never an id,
/// a name, a text of a user. docs/gebruik/beheer.md lists them.
/// </summary>
public static class Metingen
{
    /// <summary>Of the meter and of the source of traces.</summary>
    public const string Naam = "Datakoppeling";

    private static readonly ActivitySource Bron = new(Naam);
    private static readonly Meter Meter = new(Naam);

    private static readonly Counter<long> Handelingen = Meter.CreateCounter<long>("datakoppeling.handelingen", "{handeling}", "Rijen van het spoor, per handeling en resultaat");
    private static readonly Histogram<double> Klusduur = Meter.CreateHistogram<double>("datakoppeling.klus.duur", "s", "Duur van klussen, per soort en resultaat");
    private static readonly Histogram<long> Uploadmaat = Meter.CreateHistogram<long>("datakoppeling.upload.grootte", "By", "Grootte van aangeleverde bestanden, per antwoord");
    private static readonly Counter<long> Dienstvallen = Meter.CreateCounter<long>("datakoppeling.dienst.uitval", "{keer}", "Diensten op de achtergrond die uitvielen en opnieuw zijn begonnen, per dienst");
    private static readonly UpDownCounter<int> Circuits = Meter.CreateUpDownCounter<int>("datakoppeling.circuits", "{circuit}", "Open pagina's met een verbinding");

    /// <summary>An audit line that was saved: what was decided, linked, signed in, by its code; and how it ended.</summary>
    public static void TelHandeling(string handeling, string resultaat) =>
        Handelingen.Add(1, new("handeling", handeling), new("resultaat", resultaat));

    public static void TelKlus(string soort, string resultaat, TimeSpan duur) =>
        Klusduur.Record(duur.TotalSeconds, new("soort", soort), new("resultaat", resultaat));

    /// <param name="bytes">As the sender announced it; 0 when it did not.</param>
    public static void TelUpload(long bytes, int antwoord) => Uploadmaat.Record(bytes, new KeyValuePair<string, object?>("antwoord", antwoord));

    /// <param name="dienst">The name of its class.</param>
    public static void TelDienstval(string dienst) => Dienstvallen.Add(1, new KeyValuePair<string, object?>("dienst", dienst));

    public static void TelCircuit(int erbij) => Circuits.Add(erbij);

    /// <summary>A value that is asked for at each export.</summary>
    /// <param name="lees">By label; throws nothing that matters: a failed reading is left out.</param>
    internal static Meter MeetStand(string naam, string eenheid, string omschrijving, Func<IEnumerable<Measurement<long>>> lees)
    {
        var meter = new Meter(Naam);
        meter.CreateObservableGauge(naam, lees, eenheid, omschrijving);
        return meter;
    }

    /// <summary>A span around a piece of work of ours; null when nobody listens.</summary>
    /// <param name="wat">The code of a right or a kind of job.</param>
    public static Activity? Begin(string wat) => Bron.StartActivity(wat);
}
