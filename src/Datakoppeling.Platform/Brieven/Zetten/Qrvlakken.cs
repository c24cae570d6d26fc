using QRCoder;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>A QR code as rectangles one module high: black runs, without the white around it.</summary>
/// <param name="Zijde">In modules.</param>
internal sealed record Qrvlakken(int Zijde, IReadOnlyList<(int X, int Y, int Breed)> Vlakken)
{
    /// <summary>Of version 3, which is what fits 22 mm, at the level that survives most pen strokes.</summary>
    public const int Meeste = 35;
    private const string Tekens = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    /// <summary>White that the standard wants around it, and the library puts there.</summary>
    private const int Wit = 4;

    [ThreadStatic]
    private static (string Inhoud, Qrvlakken Vlakken)? _vorige;

    /// <returns>Null when it holds another sign than those of the alphanumeric set, or more than <see cref="Meeste"/>.</returns>
    public static Qrvlakken? Van(string inhoud)
    {
        if (inhoud.Length is 0 or > Meeste || inhoud.Any(t => !Tekens.Contains(t, StringComparison.Ordinal))) { return null; }
        // A form has the same code twice.
        if (_vorige is { } vorige && vorige.Inhoud == inhoud) { return vorige.Vlakken; }
        using var data = QRCodeGenerator.GenerateQrCode(inhoud, QRCodeGenerator.ECCLevel.H);
        var zijde = data.ModuleMatrix.Count - (2 * Wit);
        List<(int, int, int)> vlakken = [];
        for (var y = 0; y < zijde; y++)
        {
            var rij = data.ModuleMatrix[y + Wit];
            for (var x = 0; x < zijde; x++)
            {
                if (!rij[x + Wit]) { continue; }
                var begin = x;
                while (x < zijde && rij[x + Wit]) { x++; }
                vlakken.Add((begin, y, x - begin));
            }
        }
        _vorige = (inhoud, new(zijde, vlakken));
        return _vorige.Value.Vlakken;
    }
}
