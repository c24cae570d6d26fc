using System.Text;
using System.Text.RegularExpressions;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>Damage to one line of a file, of every kind that comes by. Pure: the same number gives the same bytes.</summary>
internal static partial class Rijschade
{
    public const int Soorten = 14;

    /// <param name="rij">A line, without its end.</param>
    /// <param name="soort">Which kind of damage.</param>
    public static byte[] Maak(byte[] rij, int soort, Random toeval)
    {
        var plaats = toeval.Next(rij.Length + 1);
        var (begin, einde) = (rij[..plaats], rij[plaats..]);
        switch (soort)
        {
            case 0: return [.. begin, (byte)'"', .. einde];
            case 1: return Aanhaling(rij, toeval);
            case 2: return [.. begin, 0, .. einde];
            case 3: return Anders(rij, toeval, b => (byte)(b ^ (1 << toeval.Next(8))));
            case 4: return Anders(rij, toeval, _ => (byte)toeval.Next(256));
            case 5: return begin;
            case 6: return einde;
            case 7: return [.. begin, .. rij[toeval.Next(plaats, rij.Length + 1)..]];
            case 8: return [.. begin, (byte)'\r', .. einde];
            case 9: return [.. begin, (byte)'\n', .. einde];
            case 10: return [.. rij, (byte)'\r'];
            case 11: return [.. begin, .. Vijandigecellen.Teken(toeval), .. einde];
            case 12: return Encoding.Latin1.GetBytes(Nummer().Replace(Encoding.Latin1.GetString(rij), m => Excelwerk.Kort(m.Value)));
            default: return [.. begin, .. Vijandigecellen.Kies(toeval), .. einde];
        }
    }

    /// <summary>A quote where a cell begins, which is where one means something.</summary>
    private static byte[] Aanhaling(byte[] rij, Random toeval)
    {
        var plaatsen = Enumerable.Range(0, rij.Length).Where(i => i == 0 || rij[i - 1] == ';').ToList();
        var plaats = plaatsen[toeval.Next(plaatsen.Count)];
        return [.. rij[..plaats], (byte)'"', .. rij[plaats..]];
    }

    private static byte[] Anders(byte[] rij, Random toeval, Func<byte, byte> maak)
    {
        byte[] uit = [.. rij];
        // A byte of a letter with a sign on it, half of the time: there the encoding is at stake.
        var letters = Enumerable.Range(0, uit.Length).Where(i => uit[i] >= 0x80).ToList();
        var plaats = letters.Count > 0 && toeval.Next(2) == 0 ? letters[toeval.Next(letters.Count)] : toeval.Next(uit.Length);
        uit[plaats] = maak(uit[plaats]);
        return uit;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{8,}", RegexOptions.None, 1000)]
    private static partial Regex Nummer();
}
