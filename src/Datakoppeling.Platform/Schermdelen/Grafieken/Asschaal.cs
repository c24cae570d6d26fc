using Datakoppeling.Platform.Schermdelen.Werk;

namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>A value axis with round steps that holds zero and leaves room for the figure above the highest point.</summary>
public readonly record struct Asschaal(double Onder, double Boven, double Stap)
{
    /// <summary>Where a value stands between the bottom (0) and the top (1) of the axis.</summary>
    public double Deel(double waarde) => (waarde - Onder) / (Boven - Onder);

    /// <summary>The values that have a line, from the bottom up.</summary>
    public IEnumerable<double> Streepjes
    {
        get
        {
            var (onder, stap) = (Onder, Stap);
            return Enumerable.Range(0, (int)Math.Round((Boven - Onder) / Stap) + 1).Select(i => onder + (i * stap));
        }
    }

    /// <summary>About four steps of 1, 2, 2.5 or 5 times a power of ten.</summary>
    public static Asschaal Voor(IEnumerable<decimal> waarden)
    {
        var (onder, boven) = (0m, 0m);
        foreach (var waarde in waarden) { (onder, boven) = (Math.Min(onder, waarde), Math.Max(boven, waarde)); }
        if (onder == boven) { return new(0, 1, 1); }
        var ruw = (boven - onder) / 4;
        var macht = 1m;
        while (macht * 10 <= ruw) { macht *= 10; }
        while (macht > ruw) { macht /= 10; }
        var stap = macht * (ruw / macht) switch { <= 1 => 1m, <= 2 => 2m, <= 2.5m => 2.5m, <= 5 => 5m, _ => 10m };
        var top = Math.Ceiling(boven / stap) * stap;
        // A label above the top line would fall off the drawing.
        if (boven > 0 && top - boven < stap / 4) { top += stap; }
        return new((double)(Math.Floor(onder / stap) * stap), (double)top, (double)stap);
    }
}
