namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>A figure at a point of a line.</summary>
/// <param name="X">Part of the width.</param>
/// <param name="Y">Middle of the text, in pixels from the top.</param>
internal sealed record Puntlabel(string Tekst, double X, double Y);

/// <summary>
/// Where the figures of a line chart stand: above or under their point, and nowhere where they would lie on each other or on a line, at any
/// width from <see cref="Smalst"/> on. What finds no room is left out: the table has every figure.
/// </summary>
internal sealed class Lijnbeeld
{
    /// <summary>Pixels; under this a chart is not drawn on any screen of ours.</summary>
    public const int Smalst = 240;
    public const double Halvehoogte = 9;
    private const double Afstand = 16;
    private const double Speling = 2;

    // A slope changes with the width: what is free at one is not at the other. Nine per cent apart nothing slips between.
    private static readonly double[] Breedtes = [.. Enumerable.Range(0, 24).Select(i => Smalst * Math.Pow(1.09, i))];

    private readonly List<(double X1, double Y1, double X2, double Y2)> _lijnen = [];
    private readonly List<Puntlabel> _labels = [];
    private readonly double _hoogte;

    /// <param name="punten">Per series its points, from left to right: part of the width, and pixels from the top; null where there is no figure.</param>
    /// <param name="hoogte">Of the drawing, in pixels.</param>
    /// <param name="tekst">The figure at a point of a series.</param>
    public Lijnbeeld(IReadOnlyList<IReadOnlyList<(double X, double Y)?>> punten, double hoogte, Func<int, int, string> tekst)
    {
        _hoogte = hoogte;
        foreach (var reeks in punten)
        {
            for (var i = 1; i < reeks.Count; i++)
            {
                if (reeks[i - 1] is { } van && reeks[i] is { } naar) { _lijnen.Add((van.X, van.Y, naar.X, naar.Y)); }
            }
        }
        foreach (var (reeks, punt) in Volgorde(punten))
        {
            var (x, y) = punten[reeks][punt]!.Value;
            foreach (var hier in Plaatsen(punten[reeks], punt, y))
            {
                var label = new Puntlabel(tekst(reeks, punt), x, hier);
                if (!Past(label)) { continue; }
                _labels.Add(label);
                break;
            }
        }
    }

    public IReadOnlyList<Puntlabel> Labels => _labels;
    public IReadOnlyList<(double X1, double Y1, double X2, double Y2)> Lijnen => _lijnen;

    /// <summary>The last and the first of each line, then the rest when there are few.</summary>
    private static IEnumerable<(int Reeks, int Punt)> Volgorde(IReadOnlyList<IReadOnlyList<(double X, double Y)?>> punten)
    {
        var bekend = punten.Select((r, n) => r.Select((p, i) => (p, i)).Where(p => p.p is not null).Select(p => (Reeks: n, Punt: p.i)).ToList()).Where(r => r.Count > 0).ToList();
        var uiteinden = bekend.Select(r => r[^1]).Concat(bekend.Where(r => r.Count > 1).Select(r => r[0])).ToList();
        return punten.Max(r => r.Count) > 8 ? uiteinden : uiteinden.Concat(bekend.SelectMany(r => r)).Distinct();
    }

    /// <summary>On a top the figure reads best above, in a dip under it.</summary>
    private static double[] Plaatsen(IReadOnlyList<(double X, double Y)?> reeks, int punt, double y)
    {
        var buren = new[] { punt > 0 ? reeks[punt - 1] : null, punt + 1 < reeks.Count ? reeks[punt + 1] : null }.OfType<(double X, double Y)>().ToList();
        return buren.Count > 0 && buren.All(b => b.Y <= y) && buren.Any(b => b.Y < y) ? [y + Afstand, y - Afstand] : [y - Afstand, y + Afstand];
    }

    private bool Past(Puntlabel nieuw) =>
        nieuw.Y - Halvehoogte >= 0 && nieuw.Y + Halvehoogte <= _hoogte &&
        Breedtes.All(breedte => _lijnen.TrueForAll(l => !Raakt(nieuw, l, breedte, Speling)) && _labels.TrueForAll(l => !Raakt(nieuw, l, breedte, Speling)));

    /// <summary>Whether two figures lie on each other in a drawing of this many pixels wide.</summary>
    internal static bool Raakt(Puntlabel een, Puntlabel ander, double breedte, double speling) =>
        Math.Abs(een.X - ander.X) * breedte < ((Grafiekmaat.Tekstbreedte(een.Tekst) + Grafiekmaat.Tekstbreedte(ander.Tekst)) / 2) + speling &&
        Math.Abs(een.Y - ander.Y) < (2 * Halvehoogte) + speling;

    /// <summary>Whether a line passes through a figure: the part of the line within its box, by clipping on each of the four sides.</summary>
    internal static bool Raakt(Puntlabel label, (double X1, double Y1, double X2, double Y2) lijn, double breedte, double speling)
    {
        var half = (Grafiekmaat.Tekstbreedte(label.Tekst) / 2) + speling;
        var (x, y) = (lijn.X1 * breedte, lijn.Y1);
        var (dx, dy) = ((lijn.X2 - lijn.X1) * breedte, lijn.Y2 - lijn.Y1);
        var (van, tot) = (0.0, 1.0);
        return Knip(-dx, x - ((label.X * breedte) - half)) && Knip(dx, (label.X * breedte) + half - x)
            && Knip(-dy, y - (label.Y - Halvehoogte - speling)) && Knip(dy, label.Y + Halvehoogte + speling - y);

        bool Knip(double richting, double ruimte)
        {
            if (richting == 0) { return ruimte >= 0; }
            var hier = ruimte / richting;
            if (richting < 0) { van = Math.Max(van, hier); } else { tot = Math.Min(tot, hier); }
            return van <= tot;
        }
    }
}
