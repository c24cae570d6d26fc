using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Feiten;

/// <summary>An exemption that the income system granted: which one, and the months in which it runs.</summary>
/// <param name="Soort">Null when nothing was granted; then the months mean nothing.</param>
/// <param name="Looptijd">Inclusive months; an empty end is open, a start after the end never runs.</param>
public readonly record struct Vrijlatingsrecht(Vrijlatingsoort? Soort, Maandperiode Looptijd)
{
    /// <summary>The exemption that runs in <paramref name="maand"/>, or null.</summary>
    public Vrijlatingsoort? LooptIn(Maand maand) => Soort is { } soort && Looptijd.Bevat(maand) ? soort : null;
}

/// <summary>What the income system knows of one of the two persons; what is empty there is unknown.</summary>
public readonly record struct Persoonsfeiten(bool? JongerDan27, bool? Aow, Vrijlatingsrecht Vrijlating);

/// <summary>A field of a delivered dossier that could not be read: the dossier is kept, read as if the field were empty (bestandsindelingen.md).</summary>
public sealed record Dossiergebrek(string Kolom, string Reden);

/// <summary>The cells of a row as they were delivered. Its text form gives nobody away.</summary>
public sealed class Geleverdecellen(IReadOnlyList<string> cellen)
{
    public IReadOnlyList<string> Alle => cellen;

    public override string ToString() => "•••";
}

/// <summary>What the income system knows of one dossier: who receives bijstand, with which norm, since when (dossiers.csv).</summary>
public sealed record Dossierfeiten
{
    public required string Dossiernummer { get; init; }
    public required Bsn Client { get; init; }
    public Bsn? Partner { get; init; }

    /// <summary>A code of the table of norms, or one of the kostendelers; empty when it could not be read.</summary>
    public required string Leefvorm { get; init; }

    /// <summary>Persons who share the costs, the client included; 2 or more.</summary>
    public long? Kostendelers { get; init; }

    /// <summary>When filled this is the norm, whatever the leefvorm.</summary>
    public Bedrag? NormAfwijkend { get; init; }

    /// <summary>The article on which the deviating norm rests, as the besluit writes it.</summary>
    public string NormGrond { get; init; } = "";
    public required DateOnly Begin { get; init; }
    public DateOnly? Einde { get; init; }
    public Persoonsfeiten ClientFeiten { get; init; }
    public Persoonsfeiten PartnerFeiten { get; init; }

    /// <summary>The partner has no right to bijstand (art. 24): other norm, other part of that income.</summary>
    public bool PartnerZonderRecht { get; init; }

    /// <summary>The net income that the client stated for the month; null when nothing was stated.</summary>
    public Bedrag? OpgaveNetto { get; init; }
    public string Team { get; init; } = "";

    /// <summary>Physical line in the delivery; the header is line 1.</summary>
    public long Rijnummer { get; init; }

    /// <summary>What could not be read; a consulent completes it before anything is proposed.</summary>
    public IReadOnlyList<Dossiergebrek> Gebreken { get; init; } = [];

    /// <summary>Every cell as delivered, of a row with such a field only: a consulent completes it, and the row is read again.</summary>
    public Geleverdecellen? Cellen { get; init; }

    public Persoonsfeiten Van(Dossierrol rol) => rol == Dossierrol.Client ? ClientFeiten : PartnerFeiten;

    /// <summary>Whether the dossier is live on at least one day of <paramref name="maand"/>.</summary>
    public bool LooptIn(Maand maand) => Begin <= maand.LaatsteDag && !(Einde < maand.EersteDag);

    /// <summary>The days of <paramref name="maand"/> on which it is live; it is live in that month.</summary>
    public Looptijd LoopdagenIn(Maand maand)
    {
        var (eerste, laatste) = (maand.EersteDag, maand.LaatsteDag);
        return new Looptijd(Begin > eerste ? Begin : eerste, Einde < laatste ? Einde.Value : laatste);
    }

    /// <summary>Whether the leefvorm is that of somebody of AOW age.</summary>
    public bool MetAow => Leefvorm.Contains("aow", StringComparison.Ordinal);

    /// <summary>Whether this person is of AOW age; empty says so of the client of a leefvorm of one person only.</summary>
    public bool IsAow(Dossierrol rol) => Van(rol).Aow ?? (rol == Dossierrol.Client && Leefvorm is "alleenstaande_aow" or Bijstandsnormen.KostendelerAow);

    /// <summary>Whether this person is under 27 (art. 31 lid 5); null when the dossier does not say.</summary>
    public bool? IsJong(Dossierrol rol) => Van(rol).JongerDan27
        ?? (Leefvorm.Contains("18_20", StringComparison.Ordinal) && Leefvorm is not ("gehuwden_een_18_20" or "gehuwden_een_18_20_kind") ? true
            : IsAow(rol) ? false
            : null);
}

/// <summary>Days, both included.</summary>
public readonly record struct Looptijd(DateOnly Van, DateOnly Tot)
{
    public bool Raakt(DateOnly van, DateOnly tot) => Van <= tot && van <= Tot;

    public bool Raakt(Looptijd andere) => Raakt(andere.Van, andere.Tot);
}
