using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Klussen;

/// <summary>Which columns a delivery has.</summary>
internal static class Leveringindeling
{
    /// <summary>The layout of each delivery.</summary>
    public static Bestandsindeling Van(Leveringsoort soort) => soort switch
    {
        Leveringsoort.Dossiers => Dossierindeling.Indeling,
        Leveringsoort.Historie => Historieindeling.Indeling,
        _ => Inkomstenindeling.Indeling,
    };
}
