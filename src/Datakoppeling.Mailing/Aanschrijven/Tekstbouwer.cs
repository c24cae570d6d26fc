using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// Puts the parts of a name or address line together on the stack: one space between parts, none double, none at the ends and,
/// for a name, none around a hyphen. A name is written this way for every addressee, so it makes no string but the result.
/// </summary>
internal ref struct Tekstbouwer(Span<char> ruimte, bool koppeltekenSluitAan)
{
    /// <summary>Room that nearly every name and line fits in; longer ones move to the heap.</summary>
    public const int Ruimte = 256;

    public static readonly Regel VoegRegel = new("AAN-9",
        "Een naam begint met een hoofdletter en heeft geen dubbele spaties, geen spaties aan het begin of einde en geen spaties om een koppelteken.",
        Aanschrijfregels.Brp + "aanschrijfwijze/niet-adellijk", Ingang.WetBrp);

    private Span<char> _tekst = ruimte;
    private int _begin;
    private int _lengte;

    public readonly bool IsLeeg => _lengte == _begin;

    /// <summary>Words that go before the text as they are: outside the rules for spaces and the capital.</summary>
    public void Vooraf(string woorden)
    {
        foreach (var teken in woorden) { Zet(teken); }
        _begin = _lengte;
    }

    /// <summary>A part, with a space before it where something stands before it.</summary>
    public void Deel(scoped ReadOnlySpan<char> deel)
    {
        if (deel.IsEmpty) { return; }
        Voeg(' ');
        Voeg(deel);
    }

    /// <summary>Text that follows what stands there directly.</summary>
    public void Voeg(scoped ReadOnlySpan<char> deel)
    {
        foreach (var teken in deel) { Voeg(teken); }
    }

    public void Voeg(char teken)
    {
        // Only spaces: a tab or line end in a name is a control character, and those the last guard must see.
        if (teken == ' ')
        {
            if (IsLeeg || _tekst[_lengte - 1] == ' ' || (koppeltekenSluitAan && _tekst[_lengte - 1] == '-')) { return; }
        }
        else if (teken == '-' && koppeltekenSluitAan && !IsLeeg && _tekst[_lengte - 1] == ' ') { _lengte--; }
        Zet(teken);
    }

    /// <summary>The text with a capital first; ordinal, for the names of all languages are written alike under every culture.</summary>
    public string MetHoofdletter()
    {
        if (!IsLeeg) { _tekst[_begin] = char.ToUpperInvariant(_tekst[_begin]); }
        return Tekst();
    }

    public string Tekst()
    {
        if (!IsLeeg && _tekst[_lengte - 1] == ' ') { _lengte--; }
        return _tekst[.._lengte].ToString();
    }

    private void Zet(char teken)
    {
        if (_lengte == _tekst.Length)
        {
            var groter = new char[_tekst.Length * 2];
            _tekst.CopyTo(groter);
            _tekst = groter;
        }
        _tekst[_lengte++] = teken;
    }
}
