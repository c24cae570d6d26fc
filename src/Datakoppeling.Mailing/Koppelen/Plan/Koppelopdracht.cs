using Datakoppeling.Mailing.Bronnen;

namespace Datakoppeling.Mailing.Koppelen.Plan;

/// <summary>What a run is about.</summary>
/// <param name="Gemeente">Our own gemeentecode, four digits.</param>
/// <param name="Alleen">The codes of the regelingen chosen for the ronde; null for all that are in force.</param>
public sealed record Koppelopdracht(
    Configuratie Configuratie, DateOnly Peildatum, string Gemeente, IReadOnlySet<string>? Alleen = null);
