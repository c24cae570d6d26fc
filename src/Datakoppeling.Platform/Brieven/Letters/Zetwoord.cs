namespace Datakoppeling.Platform.Brieven.Letters;

/// <summary>A word, or a part of one, in one face: what a page needs of it, made once.</summary>
/// <param name="Breedte">In thousandths of an em.</param>
/// <param name="Reeks">The inside of a TJ array: glyphs and the kerning between them.</param>
/// <param name="Letterlijk">What it reads as, when its glyphs alone would be read as something else.</param>
/// <param name="Verhoogd">Glyphs that stand above or under the line, one by one; null when none does.</param>
internal sealed record Zetdeel(Lettertype Letter, float Breedte, byte[] Reeks, ushort[] Glyphen, string? Letterlijk, Losglyph[]? Verhoogd);

/// <summary>A glyph by itself: its offset and its advance, in thousandths of an em.</summary>
internal readonly record struct Losglyph(ushort Glyph, float X, float Y, float Voort);

/// <summary>A word as it is set: in one face, or in more when the first lacks a sign.</summary>
/// <param name="Ontbreekt">No face has one of its signs.</param>
/// <param name="VanRechts">It is read from right to left.</param>
internal sealed record Zetwoord(Zetdeel[] Delen, float Breedte, bool Ontbreekt, bool VanRechts);
