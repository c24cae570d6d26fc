using Datakoppeling.Platform.Brieven.Model;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>What is drawn on one page and cannot be parted: a line, a row, a box. Heights in points.</summary>
internal abstract class Strook
{
    public double Boven { get; set; }
    public double Hoogte { get; init; }
    /// <summary>The next one stands on the same page.</summary>
    public bool BlijftBij { get; set; }
    /// <summary>On top of a page that continues it: the heading of a table.</summary>
    public Strook? Herhaald { get; init; }

    /// <param name="y">Its top.</param>
    /// <param name="herhaling">Drawn once more: read once is enough.</param>
    public abstract void Teken(Tekenaar op, double x, double y, bool herhaling = false);
}

/// <summary>A line of text.</summary>
internal sealed class Regelstrook(Tekstlijn lijn, double punten, int knoop, bool vanRechts = false) : Strook
{
    public double In { get; init; }
    /// <summary>Text before it, on the same line: the dot of a list.</summary>
    public (Tekstlijn Lijn, double In, int Knoop)? Ervoor { get; init; }

    public static double Grondlijn(double hoogte, double punten) => (hoogte + (0.66 * punten)) / 2;

    public override void Teken(Tekenaar op, double x, double y, bool herhaling = false)
    {
        var grondlijn = y + Grondlijn(Hoogte, punten);
        if (Ervoor is { } ervoor) { op.Tekst(ervoor.Lijn, x + ervoor.In, grondlijn, punten, herhaling ? Tekenaar.Opmaak : ervoor.Knoop); }
        op.Tekst(lijn, x + In, grondlijn, punten, herhaling ? Tekenaar.Opmaak : knoop, vanRechts);
    }
}

/// <summary>Something that draws itself.</summary>
internal sealed class Tekenstrook(Action<Tekenaar, double, double> teken) : Strook
{
    public override void Teken(Tekenaar op, double x, double y, bool herhaling = false) => teken(op, x, y);
}

/// <summary>Stroken that stay together, with or without a line around them.</summary>
internal sealed class Bundel(IReadOnlyList<Strook> stroken, double breed, double rand) : Strook
{
    /// <summary>Between the line and what is in it.</summary>
    public const double Vulling = 8;

    public static Bundel Van(IReadOnlyList<Strook> stroken, double breed, bool rand)
    {
        var hoogte = stroken.Select((s, i) => s.Hoogte + (i == 0 ? 0 : s.Boven)).Sum();
        return new(stroken, breed, rand ? 0.75 : 0) { Boven = stroken.Count == 0 ? 0 : stroken[0].Boven, Hoogte = hoogte + (rand ? 2 * Vulling : 0) };
    }

    public override void Teken(Tekenaar op, double x, double y, bool herhaling = false)
    {
        if (rand > 0)
        {
            op.Rand(x, y, breed, Hoogte, rand);
            (x, y) = (x + Vulling, y + Vulling);
        }
        for (var i = 0; i < stroken.Count; i++)
        {
            if (i > 0) { y += stroken[i].Boven; }
            stroken[i].Teken(op, x, y, herhaling);
            y += stroken[i].Hoogte;
        }
    }
}

/// <summary>A row of a table: its cells beside each other, a thin line under it.</summary>
internal sealed class Rijstrook(IReadOnlyList<Rijstrook.Cel> cellen, double breed, double punten, double regelhoogte, double dik) : Strook
{
    /// <param name="In">From the left of the table, with the inside margin.</param>
    public sealed record Cel(IReadOnlyList<Tekstlijn> Lijnen, double In, double Breed, bool Rechts, int Knoop);

    public const double Marge = 3;

    public override void Teken(Tekenaar op, double x, double y, bool herhaling = false)
    {
        foreach (var cel in cellen)
        {
            for (var i = 0; i < cel.Lijnen.Count; i++)
            {
                var lijn = cel.Lijnen[i];
                var links = cel.Rechts ? cel.In + cel.Breed - (lijn.Breedte * punten / 1000) : cel.In;
                op.Tekst(lijn, x + links, y + Marge + (i * regelhoogte) + Regelstrook.Grondlijn(regelhoogte, punten), punten, herhaling ? Tekenaar.Opmaak : cel.Knoop);
            }
        }
        op.Lijn(x, y + Hoogte, x + breed, y + Hoogte, dik);
    }
}
