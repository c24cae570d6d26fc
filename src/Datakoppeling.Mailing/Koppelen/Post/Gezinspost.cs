using System.Runtime.InteropServices;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>One letter: about which regeling, how sure, and where the names of those it is for stand in the <see cref="Postbak"/>.</summary>
/// <param name="Regeling">The place of the regeling in the plan.</param>
/// <param name="Voor">
/// Where the given names, joined by <c>|</c>, stand; empty there for eenheid gezin. Of a gezin without an adult: the naam and the
/// address lines of the candidates, for the list of manual work.
/// </param>
/// <param name="Onbruikbaar">What the last guard says of what stands at <paramref name="Voor"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Brief(byte Regeling, Soort Soort, int Voor, bool Onbruikbaar);

/// <summary>
/// What goes out to one gezin: everything in which its letters are alike stands once in the <see cref="Postbak"/>. A struct
/// without references: a hundred thousand of them are nothing to the garbage collector.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Gezinspost
{
    /// <summary>Postcode, adresregel1, naam and adresregel2 as text, then the cells from aanspreekvorm to geheim as they are written.</summary>
    public required int Plaats { get; init; }

    /// <summary>The letters, or the rows of manual work: a range in the <see cref="Postbak"/>.</summary>
    public required int EersteBrief { get; init; }
    public required byte Brieven { get; init; }

    /// <summary>The members: a range of <see cref="Postbak.Leden"/>.</summary>
    public required int EersteLid { get; init; }
    public required ushort Leden { get; init; }
    public required Handwerkreden Handwerk { get; init; }
    public required bool Geheim { get; init; }

    /// <summary>What the last guard says of what stands at <see cref="Plaats"/>.</summary>
    public required bool Onbruikbaar { get; init; }

    /// <summary>Of the first addressee: decides between gezinnen that are otherwise alike, whatever the order of the file.</summary>
    public required int EersteBsn { get; init; }

    /// <summary>The first eight bytes of the postcode as a number, and the huisnummer as one: they decide most comparisons.</summary>
    public required ulong Postcode { get; init; }
    public required long Huisnummer { get; init; }

    /// <summary>Why a person must look at it first; <see cref="Handwerkreden.Geen"/> for a letter.</summary>
    public Handwerkreden Reden(Brief brief) => Uitvoerwacht.Reden(Handwerk, Onbruikbaar || brief.Onbruikbaar);
}
