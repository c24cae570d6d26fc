namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Fills a part of the demo at the first start in Development, in the background, so that the sign-in page need not wait. Each
/// looks for itself whether its part is there already, so that a start that broke off is made good by the next.
/// </summary>
public interface IVoorbeeldgegevens
{
    /// <summary>Lower goes first.</summary>
    int Volgorde { get; }

    /// <summary>For the log: "De voorbeeldrondes".</summary>
    string Naam { get; }

    /// <summary>Fills what is missing, through the handelingen of the module; does nothing when it is all there.</summary>
    Task Vul(CancellationToken stop);
}
