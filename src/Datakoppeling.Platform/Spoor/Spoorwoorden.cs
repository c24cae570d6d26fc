namespace Datakoppeling.Platform.Spoor;

/// <summary>The lines about the trail itself, and of the verbs, as a screen writes them.</summary>
public static class Spoorwoorden
{
    /// <returns>Null for any other line.</returns>
    public static string? Zin(string handeling) => handeling switch
    {
        Spoorhandelingen.Breuk => "Gezien dat iemand buiten het portaal om in het spoor schreef",
        Spoorhandelingen.Overname => "Regels van een eerdere uitgave overnemen in het verzegelde spoor",
        Spoorhandelingen.Kopie => "Een reservekopie maken",
        Spoorhandelingen.Herstel => "Een reservekopie terugzetten",
        _ => null,
    };
}
