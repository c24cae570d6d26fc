using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Instellingen;

namespace Datakoppeling.Oib;

/// <summary>The settings of the income reconciliation: where it stands among other systems. What a municipality chooses stands in its tables.</summary>
public static class OibKeuzes
{
    /// <summary>For the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        Dossieradres.Instelling,
        Instelling.Was("Oib:EigenLoonheffingennummers", "Voer de nummers in onder Tabellen, Keuzes van de gemeente, en haal de instelling weg.", isLijst: true),
    ];
}
