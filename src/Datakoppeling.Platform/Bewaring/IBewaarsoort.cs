using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>A kind of data with a term of its own.</summary>
/// <param name="Code">Stable; also the setting: <c>Bewaren:code</c>.</param>
/// <param name="Naam">What goes, in words for the administrator.</param>
/// <param name="Begin">From when the term runs, in words.</param>
/// <param name="Grondslag">The law or list that the default comes from.</param>
/// <param name="Minimum">Shorter would break what the portal must be able to do or show.</param>
/// <param name="Maximum">Longer cannot be explained.</param>
public sealed record Bewaarregel(
    string Code, string Naam, string Begin, string Grondslag, Bewaartermijn Standaard, Bewaartermijn Minimum, Bewaartermijn Maximum)
{
    public string Instelling => "Bewaren:" + Code;

    /// <summary>Only counted and told: destroying it takes two people (besluiten/zwarte-doos.md).</summary>
    public bool AlleenMelden { get; init; }
}

/// <summary>What a chunk destroyed.</summary>
/// <param name="Van">The first and last day on which their terms began; null when there was nothing.</param>
public readonly record struct Bewaarstuk(int Aantal, DateOnly? Van, DateOnly? Tot)
{
    public static readonly Bewaarstuk Niets = new(0, null, null);
}

/// <summary>Knows which rows of one kind are past their term, and destroys them. Each module brings its own.</summary>
public interface IBewaarsoort
{
    Bewaarregel Regel { get; }

    /// <summary>How many are past their term.</summary>
    Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop);

    /// <summary>
    /// Destroys at most about <paramref name="meest"/> of them, with everything that hangs under them, within the transaction of
    /// <paramref name="werk"/>.
    /// </summary>
    /// <returns>What went; nothing when there is nothing left. Not called where <see cref="Bewaarregel.AlleenMelden"/> is set.</returns>
    Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest);

    /// <summary>Outside a transaction, after the last chunk: what stands on disk.</summary>
    Task RuimOp(CancellationToken stop) => Task.CompletedTask;
}
