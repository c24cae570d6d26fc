namespace Datakoppeling.Platform.Bestanden;

/// <summary>How the bytes of a delivery are read as text.</summary>
public enum Tekencodering { Utf8, Windows1252 }

/// <summary>Counts the lines that say something about the encoding of a file (bestandsindelingen.md).</summary>
public sealed class Coderingstelling
{
    private long _goed;
    private long _kapot;

    /// <summary>
    /// UTF-8 when at least as many lines are valid UTF-8 with a multibyte character as are invalid, so that one bad byte costs one line and
    /// not every name; also when nothing but ASCII was seen.
    /// </summary>
    public Tekencodering Oordeel => _kapot == 0 || (_goed > 0 && _goed >= _kapot) ? Tekencodering.Utf8 : Tekencodering.Windows1252;

    /// <param name="stuk">Whole lines.</param>
    public void Tel(ReadOnlySpan<byte> stuk)
    {
        if (System.Text.Ascii.IsValid(stuk)) { return; }
        while (!stuk.IsEmpty)
        {
            var einde = stuk.IndexOf((byte)'\n');
            var rij = einde < 0 ? stuk : stuk[..einde];
            if (!System.Text.Ascii.IsValid(rij))
            {
                if (System.Text.Unicode.Utf8.IsValid(rij)) { _goed++; }
                else { _kapot++; }
            }
            stuk = einde < 0 ? [] : stuk[(einde + 1)..];
        }
    }
}

/// <summary>The words of encodings.</summary>
public static class Coderingswoorden
{
    /// <summary>As telling.json and the screen name it.</summary>
    public static string Naam(this Tekencodering codering) => codering == Tekencodering.Utf8 ? "UTF-8" : "Windows-1252";
}
