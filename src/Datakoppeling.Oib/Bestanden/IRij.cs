using System.Text;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The cells of one row, trimmed, by the column of a layout: of a file, or of what was kept of one.</summary>
internal interface IRij
{
    /// <summary>Valid until the next row.</summary>
    ReadOnlySpan<byte> Cel(int kolom);

    string Tekst(int kolom) => Encoding.UTF8.GetString(Cel(kolom));
}

/// <summary>The row on which a file stands.</summary>
internal sealed class Bestandsrij(CsvBestand bestand) : IRij
{
    public ReadOnlySpan<byte> Cel(int kolom) => bestand.Cel(kolom);
}

/// <summary>Cells that were kept, in the order of the layout.</summary>
internal sealed class Bewaarderij(IReadOnlyList<string> cellen) : IRij
{
    public ReadOnlySpan<byte> Cel(int kolom) => kolom < cellen.Count ? Encoding.UTF8.GetBytes(cellen[kolom].Trim()) : [];
}
