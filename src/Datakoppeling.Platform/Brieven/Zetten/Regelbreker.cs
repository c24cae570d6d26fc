using System.Text;
using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>A word in a line, and whether a space goes before it.</summary>
/// <param name="VanRechts">It stands as a word that is read from right to left does.</param>
internal readonly record struct Regelwoord(Zetwoord Woord, bool Vet, bool Spatie, bool VanRechts)
{
    public Regelwoord(Zetwoord woord, bool vet, bool spatie) : this(woord, vet, spatie, woord.VanRechts) { }
}

/// <summary>A line: its words in the order in which they are read.</summary>
/// <param name="Breedte">In thousandths of an em.</param>
/// <param name="Laatste">The last of its paragraph.</param>
internal sealed record Tekstlijn(List<Regelwoord> Woorden, float Breedte, bool Laatste)
{
    public bool Ontbreekt => Woorden.Exists(w => w.Woord.Ontbreekt);
}

/// <summary>Divides text into lines: as many words as fit, ragged right, never within a word unless it is wider than the line.</summary>
internal static class Regelbreker
{
    private const char VasteSpatie = '\u00A0';

    /// <param name="breedte">Of the line, in points.</param>
    /// <param name="punten">Size of the type.</param>
    public static List<Tekstlijn> Breek(Woordzetter zetter, Tekst tekst, double breedte, double punten)
    {
        var meeste = (float)(breedte * 1000 / punten);
        List<Tekstlijn> lijnen = [];
        List<Regelwoord> nu = [];
        var vol = 0f;
        foreach (var groep in Groepen(zetter, tekst, meeste))
        {
            var eerste = groep[0];
            var lang = groep.Sum(w => w.Woord.Breedte);
            var spatie = nu.Count > 0 && eerste.Spatie ? zetter.Zet(" ", eerste.Vet).Breedte : 0;
            if (nu.Count > 0 && vol + spatie + lang > meeste)
            {
                lijnen.Add(new(nu, vol, Laatste: false));
                (nu, vol, spatie) = ([], 0, 0);
            }
            nu.Add(nu.Count == 0 ? eerste with { Spatie = false } : eerste);
            for (var i = 1; i < groep.Count; i++) { nu.Add(groep[i]); }
            vol += spatie + lang;
        }
        if (nu.Count > 0) { lijnen.Add(new(nu, vol, Laatste: true)); }
        return lijnen;
    }

    /// <summary>What may not be parted: words of different weight without a space between them. What is wider than a line is cut where it must be.</summary>
    private static IEnumerable<List<Regelwoord>> Groepen(Woordzetter zetter, Tekst tekst, float meeste)
    {
        List<Regelwoord> groep = [];
        var (spatie, lang) = (false, 0f);
        foreach (var stuk in tekst.Stukken)
        {
            var begin = 0;
            for (var i = 0; i <= stuk.Waarde.Length; i++)
            {
                if (i < stuk.Waarde.Length && stuk.Waarde[i] is not (' ' or '\n' or '\r' or '\t')) { continue; }
                if (i > begin)
                {
                    if (spatie && groep.Count > 0)
                    {
                        yield return groep;
                        (groep, lang) = ([], 0);
                    }
                    var woord = zetter.Zet(Woord(stuk.Waarde, begin, i), stuk.Vet);
                    // Where Arabic is read, the point behind a number stands at its left.
                    if (tekst.IsVanRechts && !woord.VanRechts && i - begin > 1 && ".,;:!?".Contains(stuk.Waarde[i - 1], StringComparison.Ordinal) && lang + woord.Breedte <= meeste)
                    {
                        var kaal = zetter.Zet(Woord(stuk.Waarde, begin, i - 1), stuk.Vet);
                        var punt = zetter.Zet(stuk.Waarde.AsSpan(i - 1, 1), stuk.Vet);
                        groep.Add(new(kaal, stuk.Vet, spatie));
                        groep.Add(new(punt, stuk.Vet, false, VanRechts: true));
                        lang += kaal.Breedte + punt.Breedte;
                    }
                    else if (lang + woord.Breedte <= meeste) { groep.Add(new(woord, stuk.Vet, spatie)); lang += woord.Breedte; }
                    else
                    {
                        if (groep.Count > 0) { yield return groep; }
                        (groep, lang) = ([], 0);
                        foreach (var deel in Knip(zetter, Woord(stuk.Waarde, begin, i).ToString(), stuk.Vet, meeste))
                        {
                            if (groep.Count > 0) { yield return groep; }
                            groep = [new(deel, stuk.Vet, groep.Count == 0 && spatie)];
                            lang = deel.Breedte;
                        }
                    }
                    spatie = false;
                }
                if (i < stuk.Waarde.Length) { (spatie, begin) = (true, i + 1); }
            }
        }
        if (groep.Count > 0) { yield return groep; }
    }

    private static ReadOnlySpan<char> Woord(string tekst, int van, int tot)
    {
        var woord = tekst.AsSpan(van, tot - van);
        return woord.Contains(VasteSpatie) ? woord.ToString().Replace(VasteSpatie, ' ') : woord;
    }

    /// <summary>Pieces that each fit a line, without a hyphen: a name, an address on the web.</summary>
    private static List<Zetwoord> Knip(Woordzetter zetter, string woord, bool vet, float meeste)
    {
        List<Zetwoord> delen = [];
        var deel = new StringBuilder();
        foreach (var teken in woord.EnumerateRunes())
        {
            deel.Append(teken);
            if (deel.Length > teken.Utf16SequenceLength && zetter.Zet(deel.ToString(), vet).Breedte > meeste)
            {
                deel.Length -= teken.Utf16SequenceLength;
                delen.Add(zetter.Zet(deel.ToString(), vet));
                deel.Clear().Append(teken);
            }
        }
        delen.Add(zetter.Zet(deel.ToString(), vet));
        return delen;
    }
}
