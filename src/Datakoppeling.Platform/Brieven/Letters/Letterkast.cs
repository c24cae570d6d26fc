using System.Reflection;
using System.Text;

namespace Datakoppeling.Platform.Brieven.Letters;

/// <summary>
/// The faces that ship with the program: Source Sans 3, Noto Sans where it lacks a sign, IBM Plex Sans Arabic for Arabic: there a letter is
/// one glyph, so that what is drawn can be read back (docs/besluiten/eigen-pdf-voor-questpdf.md). Read once, at the first letter.
/// </summary>
public sealed class Letterkast
{
    private static readonly Lazy<Letterkast> Enige = new(() => new Letterkast());
    private readonly Lettertype[][] _volgorde;

    private Letterkast()
    {
        Lettertype gewoon = Lees(0, "SourceSans3-Regular"), vet = Lees(1, "SourceSans3-Semibold"), reserve = Lees(2, "NotoSans-Regular"), reserveVet = Lees(3, "NotoSans-Semibold"),
            arabisch = Lees(4, "IBMPlexSansArabic-Regular");
        Alle = [gewoon, vet, reserve, reserveVet, arabisch];
        _volgorde = [[gewoon, reserve, arabisch], [vet, reserveVet, arabisch]];
    }

    public static Letterkast Hier => Enige.Value;

    /// <summary>By their number.</summary>
    public IReadOnlyList<Lettertype> Alle { get; }

    /// <summary>The first face that draws a sign in this weight; null when none does.</summary>
    internal Lettertype? Voor(Rune teken, bool vet)
    {
        foreach (var letter in _volgorde[vet ? 1 : 0])
        {
            if (letter.Heeft(teken)) { return letter; }
        }
        return null;
    }

    internal Lettertype Eerste(bool vet) => _volgorde[vet ? 1 : 0][0];

    private static Lettertype Lees(int plaats, string naam)
    {
        using var stroom = Assembly.GetExecutingAssembly().GetManifestResourceStream($"lettertype.{naam}") ?? throw new InvalidOperationException($"Het lettertype {naam} zit niet in het programma.");
        var bestand = new byte[stroom.Length];
        stroom.ReadExactly(bestand);
        return new Lettertype(plaats, naam, bestand);
    }
}
