using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Raises the signals of one dossier-month, each independently of the others.</summary>
public static class Signalering
{
    public static Signaalset Bepaal(Maandbeeld beeld) => Bepaal(beeld, Signaallijst.Alle);

    /// <summary>Those of a list.</summary>
    internal static Signaalset Bepaal(Maandbeeld beeld, IReadOnlyList<Signaal> lijst)
    {
        // Of an incomplete month nothing was computed, so nothing else can be said of it.
        if (beeld.IsOnvolledig) { return new Signaalset().Met(Verloopsignalen.Onvolledig); }
        var set = new Signaalset();
        foreach (var signaal in lijst) { set = set.Als(signaal.Geldt(beeld), signaal); }
        return set;
    }
}
