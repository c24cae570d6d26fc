using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>How many letters go out about one regeling, and how often none did and why.</summary>
public sealed record Regelingtelling(
    string Code, string Naam, DateOnly Verzenddatum, long Zeker, long Onzeker, long Handwerk, long GeenKandidaat, long AlToegekend,
    long GeenGeadresseerde)
{
    public long Brieven => Zeker + Onzeker;
}

/// <summary>
/// What came out of the box: counts, the letter data and the list for manual work. No row of a delivered file and no bron can be
/// asked from it (koppeling.md section 4).
/// </summary>
public sealed class Koppelresultaat
{
    private readonly Uitvoerbestanden _uitvoer;
    private readonly List<Bestandsfout> _fouten;

    internal Koppelresultaat(
        Koppelplan plan, Bewoners bewoners, List<Bronbestand> bronnen, Postvolgorde post, Koppeltelling telling)
    {
        _uitvoer = new Uitvoerbestanden(plan.Regelingen, post);
        _fouten = [.. bewoners.Fouten, .. bronnen.SelectMany(b => b.Fouten)];
        Uitvoer = _uitvoer.Aantallen();
        Peildatum = plan.Moment.Peildatum;
        Persoonslijsten = bewoners.Persoonslijsten;
        Inwoners = bewoners.Aantal;
        Gezinnen = telling.Gezinnen;
        Bestanden = new[] { ("brp", bewoners.Telling) }.Concat(bronnen.Select(b => (b.Naam, b.Telling))).ToDictionary(b => b.Item1, b => b.Item2, StringComparer.Ordinal);
        Regelingen = [.. plan.Regelingen.Select(r => new Regelingtelling(
            r.Regeling.Code, r.Regeling.Naam, r.Verzenddatum, telling.Zeker[r.Plaats], telling.Onzeker[r.Plaats], telling.Handwerk[r.Plaats],
            telling.GeenKandidaat[r.Plaats], telling.AlToegekend[r.Plaats], telling.GeenGeadresseerde[r.Plaats]))];
    }

    public DateOnly Peildatum { get; }
    public long Persoonslijsten { get; }
    public long Inwoners { get; }

    /// <summary>Gezinnen with a hit, whether or not a letter came of it.</summary>
    public long Gezinnen { get; }
    public IReadOnlyList<Regelingtelling> Regelingen { get; }
    public IReadOnlyDictionary<string, Bestandstelling> Bestanden { get; }
    public IReadOnlyList<Bestandsfout> Fouten => _fouten;

    /// <summary>The files that <see cref="Schrijf"/> writes, with the number of letters in each; of handwerk.csv its lines.</summary>
    public IReadOnlyDictionary<string, long> Uitvoer { get; }

    public long Brieven => Regelingen.Sum(r => r.Brieven);

    /// <summary>Writes every file of letters and the list for manual work.</summary>
    /// <param name="open">Opens the output of the given name; closed here.</param>
    /// <returns>The run hash: over all output but the kenmerken, in hexadecimal.</returns>
    public string Schrijf(Func<string, Stream> open)
    {
        var bestanden = Regelingen.SelectMany((r, i) => _uitvoer.HeeftGeheim(i) ? new[] { (r.Code, i, false), (r.Code, i, true) } : [(r.Code, i, false)]).ToList();
        var hashes = new byte[bestanden.Count + 1][];
        // The largest first, one at a time: otherwise the last core finishes long after the others.
        var volgorde = Enumerable.Range(0, bestanden.Count + 1)
            .OrderByDescending(n => n == bestanden.Count ? 0 : _uitvoer.Brieven(bestanden[n].i, bestanden[n].Item3));
        var opties = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(volgorde, EnumerablePartitionerOptions.NoBuffering), opties, nummer =>
        {
            if (nummer == bestanden.Count)
            {
                using var handwerk = open("handwerk.csv");
                hashes[nummer] = _uitvoer.SchrijfHandwerk(handwerk);
                return;
            }
            var (code, regeling, geheim) = bestanden[nummer];
            using var naar = open(Uitvoerbestanden.Bestandsnaam(code, geheim));
            hashes[nummer] = _uitvoer.SchrijfBrieven(regeling, geheim, naar);
        });
        using var samen = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < hashes.Length; i++)
        {
            samen.AppendData(Encoding.UTF8.GetBytes(i < bestanden.Count ? Uitvoerbestanden.Bestandsnaam(bestanden[i].Code, bestanden[i].Item3) : "handwerk.csv"));
            samen.AppendData(hashes[i]);
        }
        return Convert.ToHexStringLower(samen.GetHashAndReset());
    }

    /// <summary>Writes the rejected rows: file, line, column and reason, never a value.</summary>
    public void SchrijfAfgekeurd(Stream naar) => Uitvoerbestanden.SchrijfAfgekeurd(_fouten, naar);
}
