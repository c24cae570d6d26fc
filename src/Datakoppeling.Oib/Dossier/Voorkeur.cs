namespace Datakoppeling.Oib.Dossier;

/// <summary>How somebody wants to find the worklist. Nothing about a client, and nothing that decides anything.</summary>
public sealed class Voorkeur
{
    /// <summary>Whose it is.</summary>
    public string Wie { get; init; } = "";

    /// <summary>The team whose work they do; empty is every team.</summary>
    public string Team { get; set; } = "";
}
