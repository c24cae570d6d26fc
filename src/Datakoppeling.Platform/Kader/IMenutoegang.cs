using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Kader;

/// <summary>Whether someone has a right, by its code: asked for menu lines and start cards. The host connects it to the table of rights.</summary>
public interface IMenutoegang
{
    bool Mag(Gebruiker wie, string recht);
}

public static class Menutoegang
{
    /// <summary>Signed in, and one of the rights; without rights signed in is enough.</summary>
    public static bool MagEen(this IMenutoegang toegang, Gebruiker? wie, IReadOnlyList<string> rechten) =>
        wie is not null && (rechten.Count == 0 || rechten.Any(r => toegang.Mag(wie, r)));
}
