namespace Datakoppeling.Kern;

/// <summary>A value that went into a step: its name in words and its text as a person reads it.</summary>
public readonly record struct Invoer(string Naam, string Waarde);

/// <summary>One step of a calculation: the rule, what went in, the formula in words, the parameter used, and what came out.</summary>
/// <param name="Regel">The rule that made the step.</param>
/// <param name="Onderwerp">Whom or what it is about, without a name or BSN: client, partner, or the payer.</param>
/// <param name="Invoer">The values that went in, in order.</param>
/// <param name="Formule">The formula in words, with the figures filled in.</param>
/// <param name="Parameter">The dated row or setting that was used (with its date in force), or empty.</param>
/// <param name="Resultaat">What came out; null for a step without an amount.</param>
public sealed record Rekenstap(
    Regel Regel, string Onderwerp, IReadOnlyList<Invoer> Invoer, string Formule, string Parameter, Bedrag? Resultaat);

/// <summary>
/// The trace of one result: enough to recompute it by hand. The screen explains with it, the letter annexes it, the store keeps
/// it as the receipt.
/// </summary>
public sealed class Rekenverslag
{
    private readonly List<Rekenstap> _stappen = [];

    public IReadOnlyList<Rekenstap> Stappen => _stappen;

    public void Noteer(Rekenstap stap) => _stappen.Add(stap);
}
