using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The tables of the municipality as they hold now: which regelingen and bronnen, and which municipality it is.</summary>
public sealed class MailingInstellingen
{
    private const string Nu = "en haal de instelling weg.";

    private sealed record Gelezen(int Stand, Configuratie Configuratie);

    private volatile Gelezen _nu = new(0, Configuratie.Standaard());

    /// <summary>How many approved rows lie over those of the program now.</summary>
    public int Stand => _nu.Stand;

    /// <summary>Kept up to date by <c>Tabellenwacht</c>; who makes a ronde, or links one, looks itself.</summary>
    public Configuratie Configuratie => _nu.Configuratie;

    /// <summary>Takes the approved rows of the municipality, over those of the program.</summary>
    /// <param name="stand">How many there are: another number means other rows.</param>
    /// <returns>Why they cannot be used; then what held before stays.</returns>
    public Weigering? Neem(int stand, Eigenrijen eigen)
    {
        if (stand == _nu.Stand) { return null; }
        var gemaakt = Configuratie.Maak(eigen);
        if (gemaakt.Weigering is { } weigering) { return weigering; }
        _nu = new Gelezen(stand, gemaakt.Waarde);
        return null;
    }

    /// <summary>For the check at start: what is in the tables now.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        Instelling.Was("Mailing:Gemeente", "Zet onder Tabellen, Gemeenten, bij de eigen gemeente dat zij de eigen is, " + Nu),
        Instelling.Was("Mailing:Configuratie", "Lever de bestanden uit die map in onder Tabellen, " + Nu),
    ];
}
