namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Walks over the quotes of a piece of CSV without splitting it into cells. Files of millions of rows hold few quotes, so this
/// costs little more than searching for one.
/// </summary>
public static class Aanhaling
{
    /// <summary>
    /// The position just after the last line break that ends a record; 0 when there is none. The piece must begin at the start
    /// of a record.
    /// </summary>
    /// <param name="tekst">UTF-8, from the start of a record.</param>
    /// <param name="scheiding">The separator.</param>
    /// <param name="open">Where a quoted field opens that is not closed within the piece; -1 when all are closed.</param>
    public static int LaatsteRegeleinde(ReadOnlySpan<byte> tekst, byte scheiding, out int open)
    {
        open = -1;
        var laatste = 0;
        var plaats = 0;
        while (true)
        {
            var quote = tekst[plaats..].IndexOf((byte)'"');
            var eind = quote < 0 ? tekst.Length : plaats + quote;
            var regel = tekst[plaats..eind].LastIndexOf((byte)'\n');
            if (regel >= 0) { laatste = plaats + regel + 1; }
            if (quote < 0) { return laatste; }
            if (eind > 0 && tekst[eind - 1] != scheiding && tekst[eind - 1] is not ((byte)'\n' or (byte)'\r'))
            {
                // A quote inside an unquoted cell is a character like any other.
                plaats = eind + 1;
                continue;
            }
            var sluit = Sluiting(tekst, eind + 1);
            if (sluit < 0)
            {
                open = eind;
                return laatste;
            }
            plaats = sluit + 1;
        }
    }

    /// <summary>The number, from 1, of the cell that begins at <paramref name="plaats"/>.</summary>
    /// <param name="record">UTF-8, from the start of the record that holds the cell.</param>
    /// <param name="plaats">A position in <paramref name="record"/>; every quote before it closes.</param>
    public static int Cel(ReadOnlySpan<byte> record, byte scheiding, int plaats)
    {
        var cel = 1;
        for (var i = 0; i < plaats; i++)
        {
            if (record[i] == scheiding) { cel++; }
            else if (record[i] == '"' && (i == 0 || record[i - 1] == scheiding)) { i = Sluiting(record, i + 1); }
        }
        return cel;
    }

    /// <summary>The closing quote of a field whose content begins at <paramref name="van"/>; doubled quotes are content.</summary>
    private static int Sluiting(ReadOnlySpan<byte> tekst, int van)
    {
        while (true)
        {
            var quote = tekst[van..].IndexOf((byte)'"');
            if (quote < 0) { return -1; }
            van += quote;
            if (van + 1 >= tekst.Length || tekst[van + 1] != '"') { return van; }
            van += 2;
        }
    }
}
