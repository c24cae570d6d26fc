namespace Datakoppeling.Mailing.Brieven;

/// <summary>Who writes: what stands on every letter of a municipality.</summary>
/// <param name="Code">Of the municipality, four digits: it stands in the code of a form.</param>
/// <param name="Gemeente">Its name in a sentence.</param>
/// <param name="Postadres">Where it can be written to: one line.</param>
/// <param name="Retouradres">Where a form goes, in the window of the return envelope: at most three lines.</param>
/// <param name="Telefoon">For help.</param>
/// <param name="Loket">Where one gets help.</param>
/// <param name="Website">The page with the explanation.</param>
public sealed record Afzender(string Code, string Gemeente, string Postadres, IReadOnlyList<string> Retouradres, string Telefoon, string Loket, string Website)
{
    /// <summary>Days that a form may take to come back.</summary>
    public int Terugdagen { get; init; } = 42;
    /// <summary>Days to object: six weeks (Algemene wet bestuursrecht art. 6:7).</summary>
    public int Bezwaardagen { get; init; } = 42;
}
