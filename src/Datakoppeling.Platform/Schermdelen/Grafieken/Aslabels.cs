namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>Names along the bottom: all where they fit, every second or third where they do not, never on each other.</summary>
internal static class Aslabels
{
    /// <summary>From which width on a name is shown. Each round halves what is left out; the first one always stands.</summary>
    public static string? Klasse(IReadOnlyList<string> labels, int plaats)
    {
        var stap = 1;
        while (stap < labels.Count && plaats % (stap * 2) == 0) { stap *= 2; }
        // Those at multiples of this step stand beside each other as soon as a step has room for the widest.
        return plaats == 0 ? null : Grafiekmaat.Vanaf(Nodig(labels) * labels.Count / stap);
    }

    private static double Nodig(IReadOnlyList<string> labels) => labels.Max(Grafiekmaat.Tekstbreedte) + 6;
}
