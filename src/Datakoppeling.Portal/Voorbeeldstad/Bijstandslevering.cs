using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>
/// Makes the three deliveries of a month for the income reconciliation (bestandsindelingen.md): dossiers, history and the lines of the
/// Inlichtingenbureau, with every outcome and signal in shares that a team would recognise.
/// </summary>
public static class Bijstandslevering
{
    public const string Dossiers = "dossiers.csv";
    public const string Historie = "historie.csv";
    public const string Inkomsten = "ib-inkomsten.csv";

    /// <summary>The files of the delivery, in the order in which they are read.</summary>
    public static IReadOnlyList<string> Bestanden { get; } = [Dossiers, Historie, Inkomsten];

    /// <summary>Writes all three side by side; each stream is opened once and disposed here.</summary>
    /// <returns>Data rows per file.</returns>
    public static IReadOnlyDictionary<string, long> Schrijf(
        Bijstandsplan plan, Func<string, Stream> open, CancellationToken annuleren = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(open);
        using var dossiers = new Dossierbestand(open(Dossiers), plan);
        using var historie = new Historiebestand(open(Historie), plan);
        using var inkomsten = new Inkomstenbestand(open(Inkomsten), plan);
        var nummers = new Testnummers(2 * plan.Dossiers, plan.Seed + 1);
        var dossier = new Bijstandsdossier();
        for (var nummer = 0; nummer < plan.Dossiers; nummer++)
        {
            if ((nummer & 0xFFF) == 0) { annuleren.ThrowIfCancellationRequested(); }
            dossier.Trek(plan, nummers, nummer);
            // Who has not asked yet is on nobody's list.
            if (dossier.Begin > Datum.AlsGetal(plan.Maand.LaatsteDag)) { continue; }
            dossiers.Schrijf(dossier, inkomsten.Schrijf(dossier));
            historie.Schrijf(dossier);
        }
        return new Dictionary<string, long>(StringComparer.Ordinal)
        {
            [Dossiers] = dossiers.Rijen,
            [Historie] = historie.Rijen,
            [Inkomsten] = inkomsten.Rijen,
        };
    }

    /// <summary>Writes one of the three: for a delivery that is taken in file by file.</summary>
    public static long SchrijfBestand(Bijstandsplan plan, string bestand, Stream naar, CancellationToken annuleren = default) =>
        Schrijf(plan, naam => string.Equals(naam, bestand, StringComparison.Ordinal) ? naar : Stream.Null, annuleren)[bestand];
}
