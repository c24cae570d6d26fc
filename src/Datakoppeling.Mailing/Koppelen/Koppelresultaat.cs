using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Verwerkingslog;

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
/// asked from it (besluiten/zwarte-doos.md).
/// </summary>
public sealed class Koppelresultaat
{
    private readonly Uitvoerbestanden _bestanden;
    private readonly IReadOnlyList<Uitvoerbestand> _uitvoer;
    private readonly List<Bestandsfout> _fouten;

    internal Koppelresultaat(
        Koppelplan plan, Bewonerslijst bewoners, List<Bronbestand> bronnen, Postvolgorde post, Koppeltelling telling)
    {
        _bestanden = new Uitvoerbestanden(plan.Regelingen, post);
        _uitvoer = _bestanden.Bestanden();
        _fouten = [.. bewoners.Fouten, .. bronnen.SelectMany(b => b.Fouten)];
        Waarschuwingen = bronnen.ToDictionary(b => b.Naam, b => (IReadOnlyList<string>)b.Waarschuwingen, StringComparer.Ordinal);
        Uitvoer = _uitvoer.ToDictionary(u => u.Naam, u => (long)u.Rijen, StringComparer.Ordinal);
        Peildatum = plan.Moment.Peildatum;
        Persoonslijsten = bewoners.Persoonslijsten;
        Inwoners = bewoners.Aantal;
        Gezinnen = telling.Gezinnen;
        Bestanden = new[] { (Bronlijst.Brp, bewoners.Telling) }.Concat(bronnen.Select(b => (b.Naam, b.Telling))).ToDictionary(b => b.Item1, b => b.Item2, StringComparer.Ordinal);
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

    /// <summary>Per source what somebody should know of it as a whole.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Waarschuwingen { get; }

    /// <summary>The files that <see cref="Schrijf"/> writes, with the number of letters in each; of handwerk.csv its lines.</summary>
    public IReadOnlyDictionary<string, long> Uitvoer { get; }

    public long Brieven => Regelingen.Sum(r => r.Brieven);

    /// <summary>The names of the files, in the order of the bits of <see cref="Betrokkenen"/>.</summary>
    internal IReadOnlyList<string> Delen => [.. _uitvoer.Take(64).Select(u => u.Naam)];

    /// <summary>Whose data led to what goes out; for the log of processings, in which they stand under pseudonym.</summary>
    internal Betrokkene[] Betrokkenen() => _bestanden.Betrokkenen();

    /// <summary>Writes every file of letters and the list for manual work.</summary>
    /// <param name="open">Opens the output of the given name; closed here.</param>
    /// <returns>The run hash: over all output but the kenmerken, in hexadecimal.</returns>
    public string Schrijf(Func<string, Stream> open)
    {
        var hashes = new byte[_uitvoer.Count][];
        // The largest first, one at a time: otherwise the last core finishes long after the others.
        int[] volgorde = [.. Enumerable.Range(0, _uitvoer.Count)];
        Array.Sort(volgorde, (a, b) => _uitvoer[b].Rijen.CompareTo(_uitvoer[a].Rijen));
        Werkers.Verdeel(volgorde.Length, beurt =>
        {
            var bestand = _uitvoer[volgorde[beurt]];
            using var naar = open(bestand.Naam);
            hashes[volgorde[beurt]] = bestand.Schrijf(naar);
        });
        using var samen = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (bestand, hash) in _uitvoer.Zip(hashes))
        {
            samen.AppendData(Encoding.UTF8.GetBytes(bestand.Naam));
            samen.AppendData(hash);
        }
        return Convert.ToHexStringLower(samen.GetHashAndReset());
    }
}
