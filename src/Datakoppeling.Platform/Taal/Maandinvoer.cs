using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Taal;

/// <summary>Reads a month that a person typed; files are stricter.</summary>
public static class Maandinvoer
{
    /// <summary>Takes <c>februari 2026</c>, <c>feb 2026</c>, <c>2-2026</c> and, from who is used to files, <c>2026-02</c>.</summary>
    public static bool TryLees(string tekst, out Maand maand)
    {
        var schoon = tekst.Replace('\u00A0', ' ').Trim();
        if (Maand.TryLees(schoon, out maand)) { return true; }
        // As a day is read, on the first of it.
        if (schoon.Length == 0 || !Daginvoer.TryLees((char.IsAsciiDigit(schoon[0]) ? "1-" : "1 ") + schoon, out var dag)) { return false; }
        maand = Maand.Van(dag);
        return true;
    }
}
