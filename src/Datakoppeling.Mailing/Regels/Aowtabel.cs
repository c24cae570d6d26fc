using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>The AOW age in force from 1 January of a year: years and months (Algemene Ouderdomswet, art. 7a).</summary>
/// <param name="Bron">Where it was published.</param>
public sealed record Aowleeftijd(int VanafJaar, int Jaren, int Maanden, string Bron = "") : INormrij
{
    public DateOnly Ingang => new(VanafJaar, 1, 1);
}
