using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Beheer;

/// <summary>How the portal stands at one moment. Nothing of citizens and no secret in it.</summary>
/// <param name="Nodes">Those that share the jobs; none on SQLite.</param>
/// <param name="Lopend">Jobs that run or wait, the oldest first; at most <see cref="MeesteKlussen"/>.</param>
/// <param name="Mislukt">Jobs that failed in the last thirty days, the newest first; as many at most.</param>
/// <param name="Samenloop">Colleagues who are named for what should not go with what they may do already.</param>
public sealed record Toestand(
    DateTime Moment, IReadOnlyList<Nodestand> Nodes, IReadOnlyList<Klus> Lopend, int AantalWachtend, IReadOnlyList<Klus> Mislukt, Schijfstand Schijf, Sleutelstand Sleutels,
    Laatstekopie? Kopie, Ankerstand Ankers, IReadOnlyList<Aflopend> LooptAf, Versiestand Versies, IReadOnlyList<string> Ingesteld,
    IReadOnlyList<Samenloop> Samenloop)
{
    public const int MeesteKlussen = 25;

    /// <summary>What runs in the background of the node that was asked.</summary>
    public IReadOnlyList<Dienststand> Diensten { get; init; } = [];

    /// <summary>How far back failed jobs are shown.</summary>
    public const int Dagen = 30;
}

/// <summary>Sizes in bytes.</summary>
/// <param name="Vrij">Of the disk with the data folder, as <paramref name="Totaal"/>.</param>
/// <param name="Database">The file of SQLite, or the database on its server.</param>
/// <param name="Kluis">The encrypted deliveries.</param>
public sealed record Schijfstand(long Vrij, long Totaal, long Database, long Kluis);

/// <param name="Bron">Where the master key comes from, in words; never the key.</param>
/// <param name="Gemaakt">When the key of the data was made; UTC.</param>
/// <param name="VakkenMetSleutel">Compartments that can be read.</param>
/// <param name="VakkenZonderSleutel">Compartments that should be readable and are not: their key is gone, and so is their content.</param>
/// <param name="Vernietigd">Compartments whose key was destroyed on purpose.</param>
public sealed record Sleutelstand(string Bron, DateTime? Gemaakt, int VakkenMetSleutel, int VakkenZonderSleutel, int Vernietigd);

/// <param name="Ingesteld">Whether a folder for anchors was chosen; else they are on this machine.</param>
/// <param name="Vandaag">Whether an anchor of today is in it.</param>
/// <param name="Breuk">The last line with which the portal told that somebody else wrote in the trail; null when there is none.</param>
public sealed record Ankerstand(bool Ingesteld, bool Vandaag, long? Breuk);

/// <param name="Schema">The last migration of the database.</param>
public sealed record Versiestand(string Portaal, string Runtime, string Systeem, string Schema);
