namespace Datakoppeling.Platform.Spoor;

/// <summary>The lines that are about the trail itself; a check reads them, and believes them only with their seal.</summary>
public static class Spoorhandelingen
{
    /// <summary>The writer found that somebody else had written in the trail: what it found stands in the details.</summary>
    public const string Breuk = "spoor.breuk";

    /// <summary>Lines from before there were seals were taken over; all lines before this one carry none.</summary>
    public const string Overname = "spoor.overnemen";

    /// <summary>A copy was put back: anchors made before this moment may tell of lines that the copy did not have.</summary>
    public const string Herstel = "reservekopie.herstellen";

    /// <summary>A copy was made.</summary>
    public const string Kopie = "reservekopie.maken";

    /// <summary>A line about the trail.</summary>
    /// <param name="nu">UTC.</param>
    internal static Spoorrij Rij(string handeling, Resultaat resultaat, string details, DateTime nu) => new()
    {
        Moment = nu, Wie = "systeem", Handeling = handeling, ObjectSoort = "spoor", ObjectId = "keten", Resultaat = resultaat, Herkomst = "spoor", Details = details,
    };
}
