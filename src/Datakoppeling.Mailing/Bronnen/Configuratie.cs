using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>
/// The tables that make the box of one municipality: which regelingen there are, which bronnen count and how, and the AOW ages.
/// The default (Amsterdam) is carried in the project; another municipality points at a folder with its own tables.
/// </summary>
public sealed record Configuratie(
    IReadOnlyList<Regeling> Regelingen, IReadOnlyList<Bronregel> Bronnen, Normtabel<Aowleeftijd> Aow)
{
    /// <summary>A person's hits are kept as bits of one machine word: this many regelingen fit.</summary>
    public const int MeesteRegelingen = 64;

    private const int MeesteFouten = 30;

    /// <summary>The tables carried in the project.</summary>
    public static Configuratie Standaard() => Lees(_ => null).Waarde;

    /// <summary>The tables in a folder; a table that is not there is taken from the default.</summary>
    public static Uitkomst<Configuratie> UitMap(string map) => Lees(naam =>
    {
        var pad = Path.Combine(map, naam);
        return File.Exists(pad) ? File.ReadAllBytes(pad) : null;
    });

    private static Uitkomst<Configuratie> Lees(Func<string, byte[]?> inhoud)
    {
        var fouten = new List<string>();
        byte[] Tabel(string naam) => inhoud(naam) ?? VanProject(naam);
        var regelingen = Configuratietabellen.Regelingen(Tabel("regelingen.csv"), fouten);
        var bronnen = Configuratietabellen.Bronnen(Tabel("bronnen.csv"), fouten);
        var aow = Configuratietabellen.Aow(Tabel("aow-leeftijd.csv"), fouten);
        Controleer(regelingen, bronnen, fouten);
        if (aow.Count == 0) { fouten.Add("aow-leeftijd.csv: er staat geen enkele AOW-leeftijd in."); }
        return fouten.Count == 0
            ? new Configuratie(regelingen, bronnen, new Normtabel<Aowleeftijd>("AOW-leeftijd", aow))
            : new Weigering(string.Join(Environment.NewLine, Hoogstens(fouten)));
    }

    // Who points at the wrong folder need not read a thousand lines to see it.
    private static IEnumerable<string> Hoogstens(List<string> fouten) =>
        fouten.Count <= MeesteFouten ? fouten : fouten.Take(MeesteFouten).Append($"En nog {fouten.Count - MeesteFouten} fouten. Herstel eerst deze.");

    private static byte[] VanProject(string naam)
    {
        using var bron = typeof(Configuratie).Assembly.GetManifestResourceStream("Standaard/" + naam)!;
        var bytes = new byte[bron.Length];
        bron.ReadExactly(bytes);
        return bytes;
    }

    private static void Controleer(List<Regeling> regelingen, List<Bronregel> bronnen, List<string> fouten)
    {
        foreach (var r in regelingen.Where(r => r.Toekenning == Toekenning.Ambtshalve && !Verzending.MagAmbtshalve(r.Grondslag, r.AmbtshalveUitzondering)))
        {
            fouten.Add($"regelingen.csv: '{Toonbaar.Kort(r.Code)}' rust op de Participatiewet en kan daarom niet ambtshalve worden toegekend: daarvoor is een aanvraag nodig. Zet toekenning op 'aanvraag', of noem in ambtshalve_uitzondering de wet die het toestaat.");
        }
        foreach (var dubbel in regelingen.GroupBy(r => r.Code, StringComparer.Ordinal).SelectMany(Overlappend))
        {
            fouten.Add($"regelingen.csv: '{dubbel}' staat er meer dan eens met geldigheid op dezelfde dag. Laat de perioden op elkaar aansluiten.");
        }
        if (regelingen.Count > MeesteRegelingen)
        {
            fouten.Add($"regelingen.csv: er staan {regelingen.Count} regelingen in; er passen er {MeesteRegelingen}.");
        }
        foreach (var b in bronnen.Where(b => b.AlleenVoor.Length > 0 && regelingen.TrueForAll(r => r.Code != b.AlleenVoor)))
        {
            fouten.Add($"bronnen.csv: '{Toonbaar.Kort(b.Bron)}' telt alleen voor '{Toonbaar.Kort(b.AlleenVoor)}', maar die regeling staat niet in regelingen.csv.");
        }
    }

    private static IEnumerable<string> Overlappend(IGrouping<string, Regeling> versies)
    {
        var rijen = versies.ToList();
        for (var i = 1; i < rijen.Count; i++)
        {
            var geldig = rijen[i].Geldig;
            if (rijen.Take(i).Any(eerder => eerder.Geldig.Raakt(geldig.Van ?? DateOnly.MinValue, geldig.Tot ?? DateOnly.MaxValue)))
            {
                yield return Toonbaar.Kort(rijen[i].Code);
            }
        }
    }
}
