using System.Globalization;
using System.Text;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>Writes a page of docs from tables of the code: headings, paragraphs and tables in Markdown, the same on every machine.</summary>
internal sealed class Paginaschrijver
{
    private readonly StringBuilder _tekst = new();

    public Paginaschrijver(string titel, string inleiding)
    {
        _tekst.Append("# ").Append(titel).Append("\n\n");
        Alinea("Printed from the code by the test `GegenereerdePaginasTests`; do not edit. " + inleiding);
    }

    public void Kop(string titel) => _tekst.Append("## ").Append(titel).Append("\n\n");

    public void Alinea(string zin) => _tekst.Append(zin).Append("\n\n");

    public void Tabel<T>(IEnumerable<T> rijen, params (string Kop, Func<T, object?> Cel)[] kolommen)
    {
        Rij(kolommen.Select(k => k.Kop));
        Rij(kolommen.Select(_ => "---"));
        foreach (var rij in rijen) { Rij(kolommen.Select(k => Cel(k.Cel(rij)))); }
        _tekst.Append('\n');
    }

    private void Rij(IEnumerable<string> cellen) => _tekst.Append("| ").AppendJoin(" | ", cellen).Append(" |\n");

    private static string Cel(object? waarde) => waarde switch
    {
        null or "" => "–",
        DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool ja => ja ? "ja" : "nee",
        IFormattable getal => getal.ToString(null, CultureInfo.InvariantCulture),
        _ => waarde.ToString()!.Replace("|", "\\|", StringComparison.Ordinal),
    };

    public override string ToString() => _tekst.ToString().TrimEnd('\n') + "\n";
}
