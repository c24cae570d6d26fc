using Datakoppeling.Platform.Schermdelen;

namespace Datakoppeling.Platform.Kader;

/// <summary>
/// One line of the rail. A module registers its own as singletons, so that the frame knows no page. Hiding is a courtesy: the
/// page and its handelingen check the right again.
/// </summary>
/// <param name="Titel">As the user reads it; one or two words.</param>
/// <param name="Url">Relative to the root, without a leading slash: <c>oib/werklijst</c>.</param>
/// <param name="Icoon">A name of <see cref="Iconen"/>.</param>
/// <param name="Groep">The heading it stands under; the module's name.</param>
/// <param name="Volgorde">Lower stands higher; the modules leave steps of ten.</param>
public sealed record Menupunt(string Titel, string Url, string Icoon, string Groep, int Volgorde)
{
    /// <summary>Codes of rights, one of which is needed to see the line; empty is everyone who is signed in.</summary>
    public IReadOnlyList<string> Vereist { get; init; } = [];

    /// <summary>True for a page that is only itself (the start page), false where pages below it count as the same place.</summary>
    public bool Precies { get; init; }
}
