using System.Collections.Frozen;
using System.Text;

namespace Datakoppeling.Platform.Toegang;

/// <summary>The one table role x handeling, put together at start; docs/rechten.md is printed from it and a test compares them.</summary>
public sealed class Rechtentabel
{
    private readonly FrozenDictionary<string, Recht> _opCode;

    public Rechtentabel(IEnumerable<IRechtenBijdrage> bijdragen)
    {
        Alle = [.. bijdragen.SelectMany(b => b.Rechten).OrderBy(r => r.Code, StringComparer.Ordinal)];
        // A code that occurs twice throws here, at start.
        _opCode = Alle.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
    }

    /// <summary>Each right that must not go together with another, and that other.</summary>
    public IEnumerable<(Recht Recht, Recht Ander)> NietSamen => Alle.SelectMany(recht => recht.NietSamenMet.Select(ander => (recht, _opCode[ander])));

    /// <summary>All rights, by code.</summary>
    public IReadOnlyList<Recht> Alle { get; }

    public Recht? Zoek(string code) => _opCode.GetValueOrDefault(code);

    /// <summary>The table as docs print it: a row per handeling, a column per role.</summary>
    public string AlsMarkdown()
    {
        var rollen = Enum.GetValues<Rol>();
        var tekst = new StringBuilder();
        tekst.Append("| handeling | mag |").AppendJoin("", rollen.Select(r => $" {r.Naam()} |")).Append('\n');
        tekst.Append("|---|---|").Insert(tekst.Length, "---|", rollen.Length).Append('\n');
        foreach (var recht in Alle)
        {
            tekst.Append("| `").Append(recht.Code).Append("` | ").Append(recht.Zin).Append(" |");
            foreach (var rol in rollen)
            {
                tekst.Append(!recht.Rollen.Contains(rol) ? " |" : recht.AlleenBenoemd ? " benoemd |" : " ja |");
            }
            tekst.Append('\n');
        }
        return tekst.ToString();
    }
}
