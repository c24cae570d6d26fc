using System.Globalization;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// Reads the dated tables that travel inside the assembly. They are our own files, tested against their published figures, so a
/// fault in one is a bug and throws.
/// </summary>
internal static class Normbestand
{
    /// <summary>The rows of <paramref name="naam"/> below its header, split on <c>;</c> (no cell of ours is quoted).</summary>
    /// <param name="zinAchteraan">The last column is a sentence, in which a <c>;</c> is a mark of its own.</param>
    public static IEnumerable<string[]> Rijen(string naam, bool zinAchteraan = false)
    {
        using var stroom = typeof(Normbestand).Assembly.GetManifestResourceStream("Normen/" + naam)
            ?? throw new InvalidOperationException($"De tabel {naam} zit niet in het programma.");
        using var lezer = new StreamReader(stroom, Encoding.UTF8);
        var kolommen = lezer.ReadLine()!.Split(';').Length;
        while (lezer.ReadLine() is { Length: > 0 } regel)
        {
            var cellen = zinAchteraan ? regel.Split(';', kolommen) : regel.Split(';');
            yield return cellen.Length == kolommen ? cellen : throw Fout(naam, regel);
        }
    }

    public static DateOnly Dag(string cel) => DateOnly.ParseExact(cel, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? DagOfLeeg(string cel) => cel.Length == 0 ? null : Dag(cel);

    public static Bedrag Bedrag(string cel) =>
        Kern.Bedrag.TryLees(Encoding.UTF8.GetBytes(cel), out var bedrag) ? bedrag : throw Fout("bedrag", cel);

    public static decimal Percentage(string cel) => decimal.Parse(cel, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static InvalidOperationException Fout(string tabel, string tekst) => new($"Onleesbaar in {tabel}: {tekst}");
}
