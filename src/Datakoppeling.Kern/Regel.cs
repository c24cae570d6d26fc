namespace Datakoppeling.Kern;

/// <summary>
/// The identity of a rule: a number, one Dutch sentence that says what it does, its source (law and article, or the page that
/// lays it down) and the day from which it holds. The rule itself is a static pure function beside it; its steps go into the
/// <see cref="Rekenverslag"/> under this identity. A test fails on a rule without a sentence or a source.
/// </summary>
/// <param name="Nummer">Unique within the module, such as <c>OIB-3.2</c>.</param>
/// <param name="Zin">What the rule does, in one plain sentence.</param>
/// <param name="Bron">Law and article, or the setting that the municipality chose.</param>
/// <param name="GeldigVan">First day on which the rule holds.</param>
public sealed record Regel(string Nummer, string Zin, string Bron, DateOnly GeldigVan);
