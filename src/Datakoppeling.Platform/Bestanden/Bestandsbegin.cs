using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>The begin of a file: its mark, a line <c>sep=</c>, and its header.</summary>
/// <param name="MetMerk">Whether it begins with the mark of UTF-8, which decides its encoding alone.</param>
/// <param name="Van">Where in the first piece the line after the header begins.</param>
/// <param name="Rijen">The lines up to and including the header.</param>
public sealed record Bestandsbegin(Koprij Kop, bool MetMerk, int Van, int Rijen)
{
    // The names of the BRP, all of them, take four kilobytes.
    private const int LangsteKop = 1 << 20;

    /// <summary>Reads the begin out of the first piece of a file (<see cref="Rijenstroom"/>), or says why the file is refused.</summary>
    public static Uitkomst<Bestandsbegin> Lees(string naam, ReadOnlySpan<byte> stuk, Bestandsindeling indeling)
    {
        if (Bestandsinhoud.IsUtf16(stuk)) { return Bestandsinhoud.Utf16(naam); }
        var nul = stuk.IndexOf((byte)0);
        if (nul >= 0) { return Bestandsinhoud.GeenTekst(naam, stuk[..nul].Count((byte)'\n') + 1); }
        if (Bestandsinhoud.IsWit(stuk)) { return Bestandsinhoud.IsLeeg(naam); }
        var merk = Bestandsinhoud.Merk(stuk);
        var (van, rijen) = (merk, 1);
        var rij = Rij(stuk, ref van);
        if (IsSep(rij))
        {
            rij = Rij(stuk, ref van);
            rijen = 2;
        }
        if (rij.Length > LangsteKop)
        {
            return new Weigering($"{naam}: rij {rijen} houdt na 1 MB nog niet op. Controleer of het bestand rijen heeft en lever het opnieuw aan.");
        }
        var kop = Koprij.Lees(naam, rijen, rij, indeling);
        return kop.Weigering is { } weigering ? weigering : new Bestandsbegin(kop.Waarde, merk > 0, van, rijen);
    }

    private static ReadOnlySpan<byte> Rij(ReadOnlySpan<byte> stuk, ref int van)
    {
        var rest = stuk[van..];
        var einde = rest.IndexOf((byte)'\n');
        van = einde < 0 ? stuk.Length : van + einde + 1;
        return einde < 0 ? rest : rest[..einde];
    }

    /// <summary>What a spreadsheet writes to tell another one the separator; the header says it too.</summary>
    private static bool IsSep(ReadOnlySpan<byte> rij)
    {
        rij = Celtekst.Schoon(rij);
        if (rij is [(byte)'"', .. var binnen, (byte)'"']) { rij = binnen; }
        return rij.Length is 4 or 5 && System.Text.Ascii.EqualsIgnoreCase(rij[..4], "sep="u8);
    }
}
