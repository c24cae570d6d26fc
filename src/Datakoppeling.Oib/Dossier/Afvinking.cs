using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Oib.Dossier;

/// <summary>Somebody looked at one signal that asks for no contact, before deciding (oib-normen.md).</summary>
public sealed class Afvinking
{
    private Afvinking() { }

    internal Afvinking(Signaal signaal, int gegevensversie, string wie, DateTime nu) =>
        (Signaal, Gegevensversie, Wie, Wanneer) = (signaal.Nummer, gegevensversie, wie, nu);

    public long Id { get; private set; }
    public Guid DossiermaandId { get; private set; }

    /// <summary>The number of the signal, which never changes.</summary>
    public int Signaal { get; private set; }

    /// <summary>On which version of the data: on other facts it is another question.</summary>
    public int Gegevensversie { get; private set; }
    public string Wie { get; private set; } = "";
    public DateTime Wanneer { get; private set; }
}
