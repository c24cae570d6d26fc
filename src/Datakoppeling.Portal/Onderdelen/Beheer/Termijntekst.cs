using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>A retention period as people read it: <c>5 jaar</c>.</summary>
internal static class Termijntekst
{
    public static string Van(string duur)
    {
        var (jaren, maanden, dagen) = Verwerkingsactiviteit.Ontleed(duur);
        var delen = new List<string>();
        if (jaren > 0) { delen.Add($"{Nederlands.Tekst(jaren)} jaar"); }
        if (maanden > 0) { delen.Add(Nederlands.Aantal(maanden, "maand", "maanden")); }
        if (dagen > 0) { delen.Add(Nederlands.Aantal(dagen, "dag", "dagen")); }
        return delen.Count == 0 ? "onbekend" : string.Join(" en ", delen);
    }
}
