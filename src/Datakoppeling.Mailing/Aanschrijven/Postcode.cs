namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>Reads a Dutch postcode: four digits, not beginning with 0, and two letters, with or without a space between.</summary>
internal static class Postcode
{
    public const int Lengte = 6;

    /// <summary>Writes the six characters, letters in capitals; false when it is no postcode.</summary>
    public static bool Lees(string? tekst, Span<char> zes)
    {
        var rest = tekst.AsSpan().Trim();
        if (rest.Length < Lengte || rest[0] == '0') { return false; }
        var letters = rest[4..].TrimStart();
        if (letters.Length != 2 || rest[..4].ContainsAnyExceptInRange('0', '9')) { return false; }
        rest[..4].CopyTo(zes);
        for (var i = 0; i < 2; i++)
        {
            if (!char.IsAsciiLetter(letters[i])) { return false; }
            zes[4 + i] = (char)(letters[i] & ~0x20);
        }
        return true;
    }
}
