using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Portal.Onderdelen.Kader;

/// <summary>Answers for menu and start page from the one table of rights.</summary>
public sealed class MenutoegangOpRechten(Rechtentabel tabel, Toegangscontrole toegang) : IMenutoegang
{
    /// <summary>A code that is not in the table is a fault of ours, and shows nothing to anybody.</summary>
    public bool Mag(Gebruiker wie, string recht) =>
        tabel.Zoek(recht) is { } rij && toegang.Mag(wie, rij);
}
