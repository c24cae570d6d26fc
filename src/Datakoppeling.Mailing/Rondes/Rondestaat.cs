namespace Datakoppeling.Mailing.Rondes;

/// <summary>From delivery to destruction (besluiten/ronde.md). No state is skipped, but a ronde may be broken off and destroyed.</summary>
public enum Rondestaat { Voorbereiden, Gekoppeld, Goedgekeurd, Verzonden, Respons, Gesloten, Vernietigd }

/// <summary>A state that was reached, when, and by whom.</summary>
public sealed class Rondestap
{
    private Rondestap() { }

    internal Rondestap(Rondestaat staat, DateTime wanneer, string wie, string naam) =>
        (Staat, Wanneer, Wie, Naam) = (staat, wanneer, wie, naam);

    public Rondestaat Staat { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime Wanneer { get; private set; }

    /// <summary>The id of the user.</summary>
    public string Wie { get; private set; } = "";

    /// <summary>The user's name as it was then: a colleague who left stays readable.</summary>
    public string Naam { get; private set; } = "";
}
