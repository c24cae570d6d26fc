using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>How old somebody is (koppeling.md).</summary>
public static class Leeftijdsregel
{
    public const int Volwassen = 18;

    public static readonly Regel BereiktRegel = new("KOP-1.3",
        "Een leeftijd is zeker als zij voor elke mogelijke geboortedatum klopt; wat van die datum niet kan, is onbekend en wordt niet geraden.",
        Ingang.LogischOntwerp + ", element 01.03.10", Ingang.WetBrp);

    public static readonly Regel VolwassenheidRegel = new("KOP-1.4",
        "Minderjarig is wie zeker nog geen 18 is; ieder ander is volwassen.", "Burgerlijk Wetboek boek 1 art. 233", Ingang.WetBrp);

    /// <summary>Whether an age in years has been reached.</summary>
    /// <param name="dag">The day as <see cref="Datum.AlsGetal"/> gives it.</param>
    public static Zekerheid Bereikt(Geboortedatum geboren, int jaren, int dag) => geboren.HeeftLeeftijd(jaren, dag);

    /// <summary>
    /// Whether somebody is 18 or over on the peildatum. An adult is who is not surely under 18: who may be 18 may also be written to.
    /// </summary>
    /// <inheritdoc cref="Bereikt"/>
    public static Zekerheid Volwassenheid(Geboortedatum geboren, int dag) => Bereikt(geboren, Volwassen, dag);
}
