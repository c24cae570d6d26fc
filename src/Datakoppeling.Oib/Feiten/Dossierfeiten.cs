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

/// <summary>What the income system knows of one dossier: who receives bijstand, with which norm, since when (dossiers.csv).</summary>
public sealed record Dossierfeiten
{
    public required string Dossiernummer { get; init; }
    public required Bsn Client { get; init; }
    public Bsn? Partner { get; init; }

    /// <summary>A code of the table of norms, or <see cref="Bijstandsnormen.Kostendeler"/>.</summary>
    public required string Leefvorm { get; init; }

    /// <summary>Persons who share the costs, the client included; only with leefvorm kostendeler, then 2 or more.</summary>
    public long? Kostendelers { get; init; }

    /// <summary>When filled this is the norm, whatever the leefvorm.</summary>
    public Bedrag? NormAfwijkend { get; init; }
    public required DateOnly Begin { get; init; }
    public DateOnly? Einde { get; init; }
    public Vrijlatingsrecht VrijlatingClient { get; init; }
    public Vrijlatingsrecht VrijlatingPartner { get; init; }

    /// <summary>The net income that the client stated for the month; null when nothing was stated.</summary>
    public Bedrag? OpgaveNetto { get; init; }
    public string Team { get; init; } = "";

    /// <summary>Whether the dossier is live on at least one day of <paramref name="maand"/>.</summary>
    public bool LooptIn(Maand maand) => Begin <= maand.LaatsteDag && !(Einde < maand.EersteDag);

    /// <summary>Whether the leefvorm is that of somebody of AOW age.</summary>
    public bool MetAow => Leefvorm.Contains("aow", StringComparison.Ordinal);

    /// <summary>Whether a person aged 18 to 20 is in it.</summary>
    public bool Met18Tot20 => Leefvorm.Contains("18_20", StringComparison.Ordinal);
}
