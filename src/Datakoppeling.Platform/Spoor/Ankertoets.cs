using System.Globalization;
using System.Security.Cryptography;

namespace Datakoppeling.Platform.Spoor;

/// <summary>A copy that was put back: <paramref name="Rijnummer"/> tells of it.</summary>
internal readonly record struct Herstelpunt(long Rijnummer, DateTime Moment);

/// <summary>The anchors beside the walk: each must be met at its number with its hash.</summary>
internal sealed class Ankertoets
{
    private readonly Queue<Spooranker> _ankers;
    private readonly IReadOnlyList<Herstelpunt> _herstel;
    private readonly Foutenlijst _fouten;
    private readonly List<Spooranker> _past = [];
    private readonly List<Spooranker> _voorHerstel = [];
    private long _bewezen;

    /// <param name="publiek">Null when nothing is at hand to check a signature with.</param>
    public Ankertoets(IEnumerable<Spooranker> ankers, ECDsa? publiek, IReadOnlyList<Herstelpunt> herstel, Foutenlijst fouten)
    {
        (_herstel, _fouten, HandtekeningGezien) = (herstel, fouten, publiek is not null);
        var echt = new List<Spooranker>();
        foreach (var anker in ankers)
        {
            if (publiek is null || anker.IsVan(publiek)) { echt.Add(anker); }
            else { fouten.Voeg(anker.Nummer, $"Het anker van {Moment(anker)} (rij {anker.Nummer}) is niet door dit portaal ondertekend, of er is iets in gewijzigd."); }
        }
        _ankers = new(echt.OrderBy(a => a.Nummer).ThenBy(a => a.Gemaakt));
    }

    private bool HandtekeningGezien { get; }

    public void Neem(long nummer, string hash)
    {
        // An anchor at a number that is missing: the gap is named already.
        while (_ankers.TryPeek(out var gemist) && gemist.Nummer < nummer) { _ankers.Dequeue(); }
        while (_ankers.TryPeek(out var anker) && anker.Nummer == nummer)
        {
            _ankers.Dequeue();
            if (string.Equals(anker.Hash, hash, StringComparison.Ordinal))
            {
                _bewezen = nummer;
                _past.Add(anker);
            }
            else if (IsVoorHerstel(anker)) { _voorHerstel.Add(anker); }
            else
            {
                _fouten.Voeg(nummer, $"Het anker van {Moment(anker)} past niet op rij {nummer}: het spoor is na die dag herschreven, "
                    + $"ergens vanaf rij {_bewezen + 1} tot en met rij {nummer}, met hashes die onderling wel kloppen.");
            }
        }
    }

    /// <summary>What is left tells of lines that were there and are gone, with the head set back.</summary>
    public void Sluit(long laatste)
    {
        var voorbij = _ankers.Where(a => a.Nummer > laatste).ToLookup(IsVoorHerstel);
        _voorHerstel.AddRange(voorbij[true]);
        if (voorbij[false].MaxBy(a => a.Nummer) is { } anker)
        {
            _fouten.Voeg(laatste + 1, $"Het spoor is afgekapt of teruggezet naar een eerdere stand: rij {laatste + 1} tot en met {anker.Nummer} ontbreken. "
                + $"Het anker van {Moment(anker)} laat zien dat ze er waren.");
        }
    }

    /// <summary>Against which anchors the trail was held, of when, and what they leave open.</summary>
    public string Verslag(long laatste)
    {
        var zin = _past switch
        {
            [] => " Er is geen anker om het mee te vergelijken. Is het hele spoor teruggezet naar een eerdere stand, dan is dat zo niet te zien.",
            [var enige] => $" Het anker past: het is van {Moment(enige)}, bij rij {enige.Nummer}.",
            _ => $" Alle {_past.Count} ankers passen, van {Moment(_past[0])} tot en met {Moment(_past[^1])}, bij rij {_past[^1].Nummer}.",
        };
        if (_past.Count > 0 && _past[^1].Nummer < laatste) { zin += $" Of er na rij {_past[^1].Nummer} iets is teruggezet naar een eerdere stand, laat pas een volgend anker zien."; }
        if (_past.Count > 0 && !HandtekeningGezien) { zin += " De handtekening op de ankers is niet nagekeken: daar is de hoofdsleutel of de publieke sleutel voor nodig."; }
        if (_voorHerstel.Count > 0)
        {
            zin += $" {_voorHerstel.Count} ankers horen bij rijen van voor het terugzetten van een reservekopie (rij {_herstel[^1].Rijnummer}, {Moment(_herstel[^1].Moment)}): "
                + $"er waren toen {_voorHerstel.Max(a => a.Nummer)} rijen.";
        }
        return zin;
    }

    private bool IsVoorHerstel(Spooranker anker) => _herstel.Any(h => h.Rijnummer <= anker.Nummer && h.Moment >= anker.Gemaakt);

    private static string Moment(Spooranker anker) => Moment(anker.Gemaakt);

    internal static string Moment(DateTime utc) => utc.ToString("d-M-yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
