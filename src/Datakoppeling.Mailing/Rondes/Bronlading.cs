namespace Datakoppeling.Mailing.Rondes;

/// <summary>A source that came in: where it lies and its figures beside those of the last one.</summary>
/// <param name="Lengte">Bytes of the plain content.</param>
/// <param name="Rijen">Lines beside the header.</param>
/// <param name="Codering">How it was read as text.</param>
/// <param name="Afkeurredenen">Why rows are rejected, in words with counts.</param>
/// <param name="Wachtredenen">Why somebody must look at it first; empty when nobody need to.</param>
public sealed record Bronlading(
    string Bron, Guid Kluisbestand, long Lengte, long Rijen, string Codering = "", long Gelezen = 0, long Afgekeurd = 0,
    IReadOnlyList<string>? Afkeurredenen = null, Bronvorige? Vorige = null, IReadOnlyList<string>? Wachtredenen = null);

/// <summary>The last time that this source came in and was used.</summary>
/// <param name="Ronde">The name of the ronde.</param>
public sealed record Bronvorige(string Ronde, long Gelezen, long Afgekeurd);
