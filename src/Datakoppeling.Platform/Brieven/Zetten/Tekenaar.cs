using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>
/// Draws on one page of a piece, in points from its top left. Everything is either part of an element or an artifact: what is drawn
/// after each other for the same element is one marked content.
/// </summary>
internal sealed class Tekenaar(Gezetstuk stuk, int blad, Woordzetter zetter)
{
    public const double PuntenPerMm = 72 / 25.4;
    private const double Hoog = Bladopmaak.Hoog * PuntenPerMm;
    /// <summary>Not an element: a line, a mark, the foot.</summary>
    public const int Opmaak = -1;
    private const int Niets = -2;

    private readonly Inhoud _uit = stuk.Bladen[blad].Inhoud;
    private int _open = Niets;
    private (int Letter, double Punten) _letter = (-1, 0);

    public int Blad => blad;

    public void Lijn(double x1, double y1, double x2, double y2, double dik, int knoop = Opmaak)
    {
        Open(knoop);
        _uit.Getal(dik).Schrijf("w "u8).Getal(x1).Getal(Hoog - y1).Schrijf("m "u8).Getal(x2).Getal(Hoog - y2).Schrijf("l S\n"u8);
    }

    public void Rand(double x, double y, double breed, double hoog, double dik, int knoop = Opmaak)
    {
        Open(knoop);
        _uit.Getal(dik).Schrijf("w "u8);
        Rechthoek(x, y, breed, hoog);
        _uit.Schrijf("S\n"u8);
    }

    /// <summary>Black.</summary>
    public void Vlak(double x, double y, double breed, double hoog, int knoop = Opmaak)
    {
        Open(knoop);
        Rechthoek(x, y, breed, hoog);
        _uit.Schrijf("f\n"u8);
    }

    public void Vlakken(IEnumerable<(double X, double Y, double Breed, double Hoog)> vlakken, int knoop)
    {
        Open(knoop);
        foreach (var (x, y, breed, hoog) in vlakken) { Rechthoek(x, y, breed, hoog); }
        _uit.Schrijf("f\n"u8);
    }

    public void Beeld(string naam, double x, double y, double breed, double hoog, int knoop)
    {
        Open(knoop);
        _uit.Schrijf("q "u8).Getal(breed).Schrijf("0 0 "u8).Getal(hoog).Getal(x).Getal(Hoog - y - hoog).Schrijf("cm /"u8).Schrijf(naam).Schrijf(" Do Q\n"u8);
    }

    private void Rechthoek(double x, double y, double breed, double hoog) => _uit.Getal(x).Getal(Hoog - y - hoog).Getal(breed).Getal(hoog).Schrijf("re "u8);

    /// <summary>A line of text, its baseline at <paramref name="y"/>.</summary>
    /// <param name="vanRechts">The paragraph is read from right to left.</param>
    public void Tekst(Tekstlijn lijn, double x, double y, double punten, int knoop, bool vanRechts = false)
    {
        if (lijn.Woorden.Count == 0) { return; }
        Open(knoop);
        _uit.Schrijf("BT 1 0 0 1 "u8).Getal(x).Getal(Hoog - y).Schrijf("Tm\n"u8);
        var open = false;
        var eerste = true;
        foreach (var woord in Volgorde(lijn.Woorden, vanRechts))
        {
            if (!eerste && woord.Spatie) { foreach (var deel in zetter.Zet(" ", woord.Vet).Delen) { Deel(deel, punten, ref open); } }
            foreach (var deel in woord.Woord.Delen) { Deel(deel, punten, ref open); }
            eerste = false;
        }
        // The words of two lines are two words, also for who reads and does not look.
        if (!lijn.Laatste) { foreach (var deel in zetter.Zet(" ", vet: false).Delen) { Deel(deel, punten, ref open); } }
        Sluit(ref open);
        _uit.Schrijf("ET\n"u8);
    }

    private void Deel(Zetdeel deel, double punten, ref bool open)
    {
        stuk.Gebruikt.Add(deel);
        var letter = (deel.Letter.Plaats, punten);
        if (letter != _letter || deel.Letterlijk is not null || deel.Verhoogd is not null) { Sluit(ref open); }
        if (letter != _letter)
        {
            _letter = letter;
            _uit.Schrijf("/F"u8).Getal(deel.Letter.Plaats).Schrijf(" "u8).Getal(punten).Schrijf("Tf\n"u8);
        }
        if (deel.Letterlijk is { } letterlijk) { _uit.Schrijf("/Span<</ActualText"u8).Leestekst(letterlijk).Schrijf(">>BDC\n"u8); }
        if (deel.Verhoogd is { } los)
        {
            foreach (var glyph in los) { Los(deel.Letter, glyph, punten); }
        }
        else
        {
            if (!open) { _uit.Schrijf("["u8); open = true; }
            _uit.Schrijf(deel.Reeks);
        }
        if (deel.Letterlijk is not null)
        {
            Sluit(ref open);
            _uit.Schrijf("EMC\n"u8);
        }
    }

    private void Los(Lettertype letter, Losglyph glyph, double punten)
    {
        if (glyph.Y != 0) { _uit.Getal(glyph.Y * punten / 1000).Schrijf("Ts "u8); }
        _uit.Schrijf("["u8).Getal(-(double)glyph.X).Schrijf("<"u8).Schrijf(glyph.Glyph.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Schrijf(">"u8)
            .Getal(letter.Breedte(glyph.Glyph) - glyph.Voort + glyph.X).Schrijf("]TJ"u8);
        _uit.Schrijf(glyph.Y != 0 ? " 0 Ts\n"u8 : "\n"u8);
    }

    private void Sluit(ref bool open)
    {
        if (open) { _uit.Schrijf("]TJ\n"u8); }
        open = false;
    }

    /// <summary>As they stand next to each other from left to right: words that are read the other way change places, figures among them do not.</summary>
    private static List<Regelwoord> Volgorde(List<Regelwoord> woorden, bool vanRechts)
    {
        if (!vanRechts && !woorden.Exists(w => w.VanRechts)) { return woorden; }
        List<List<int>> groepen = [];
        for (var i = 0; i < woorden.Count; i++)
        {
            if (groepen.Count > 0 && woorden[groepen[^1][0]].VanRechts == woorden[i].VanRechts) { groepen[^1].Add(i); } else { groepen.Add([i]); }
        }
        foreach (var groep in groepen.Where(g => woorden[g[0]].VanRechts)) { groep.Reverse(); }
        if (vanRechts) { groepen.Reverse(); }
        // A space goes with what it was written before: between two words of a group, and between two groups.
        List<Regelwoord> volgorde = [];
        for (var g = 0; g < groepen.Count; g++)
        {
            for (var i = 0; i < groepen[g].Count; i++)
            {
                var later = i > 0 ? Math.Max(groepen[g][i], groepen[g][i - 1]) : g > 0 ? Math.Max(groepen[g].Min(), groepen[g - 1].Min()) : -1;
                volgorde.Add(woorden[groepen[g][i]] with { Spatie = later >= 0 && woorden[later].Spatie });
            }
        }
        return volgorde;
    }

    private void Open(int knoop)
    {
        if (knoop == _open) { return; }
        Af();
        _open = knoop;
        if (knoop == Opmaak) { _uit.Schrijf("/Artifact BMC\n"u8); return; }
        var nummers = stuk.Bladen[blad].Knopen;
        var element = stuk.Boom.Knopen[knoop];
        _uit.Schrijf("/"u8).Schrijf(element.Soort).Schrijf("<</MCID "u8).Getal(nummers.Count).Schrijf(">>BDC\n"u8);
        (element.Inhoud ??= []).Add((blad, nummers.Count));
        nummers.Add(knoop);
    }

    /// <summary>Ends what is open: before the page is left, and at its end.</summary>
    public void Af()
    {
        if (_open != Niets) { _uit.Schrijf("EMC\n"u8); }
        _open = Niets;
    }
}
