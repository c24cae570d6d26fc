using System.Text;

namespace Datakoppeling.Platform.Brieven.Model;

/// <summary>A part of a text in one weight.</summary>
public readonly record struct Tekststuk(string Waarde, bool Vet = false);

/// <summary>Running text. A no-break space keeps two words on one line (<c>€ 95</c>); other spaces may end a line.</summary>
/// <param name="Stukken">In reading order; no space is put between them.</param>
/// <param name="Taal">BCP 47, of all of it; null is the language of the document. Arabic is set from right to left.</param>
public sealed record Tekst(IReadOnlyList<Tekststuk> Stukken, string? Taal = null)
{
    public static Tekst Van(string waarde, bool vet = false, string? taal = null) => new([new(waarde, vet)], taal);

    public static implicit operator Tekst(string waarde) => Van(waarde);

    /// <summary>Whether its language is read from right to left.</summary>
    public bool IsVanRechts => Taal?.Split('-')[0] is "ar" or "fa" or "he" or "ur" or "ckb";

    /// <summary>As it is read, without weights.</summary>
    public override string ToString()
    {
        var zin = new StringBuilder();
        foreach (var stuk in Stukken) { zin.Append(stuk.Waarde); }
        return zin.ToString();
    }
}
