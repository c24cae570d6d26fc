using System.Text;
using Datakoppeling.Platform.Instellingen;

namespace Datakoppeling.Portal;

/// <summary>Prints docs/instellingen.md.</summary>
public static class Instellingenpagina
{
    public static string Tekst(IReadOnlyList<Instelling> lijst)
    {
        var tekst = new StringBuilder(
            """
            # Instellingen

            Gemaakt uit de code door de toets `InstellingenTests`; wijzig deze pagina niet zelf.

            Een instelling staat in `appsettings.json` naast het programma, in een omgevingsvariabele (`Opslag__Map`) of achter de opdracht (`--Opslag:Map=/srv/portaal`). Bij het starten kijkt het portaal ze alle na. Klopt er iets niet, dan noemt het alle fouten tegelijk en start het niet (code 2). Een naam die niet op deze lijst staat, is ook een fout.


            """);
        foreach (var deel in lijst.Where(i => i.Vervallen is null).GroupBy(i => i.Deel, StringComparer.Ordinal))
        {
            tekst.Append("## ").Append(deel.Key).Append("\n\n| instelling | betekenis | zonder deze instelling | wat er mag staan |\n|---|---|---|---|\n");
            foreach (var i in deel)
            {
                tekst.Append("| `").Append(i.Naam).Append(i.IsLijst ? ":0`, `:1`, …" : "`").Append(" | ").Append(i.Betekenis).Append(i.Geheim ? " **Geheim.**" : "")
                    .Append(" | ").Append(i.Standaard).Append(" | ").Append(i.Waarde.Bereik).Append(" |\n");
            }
            tekst.Append('\n');
        }
        tekst.Append("## Wat er niet meer is\n\nStaat een van deze nog ergens, dan start het portaal niet.\n\n| instelling | waar het nu staat |\n|---|---|\n");
        foreach (var i in lijst.Where(i => i.Vervallen is not null)) { tekst.Append("| `").Append(i.Naam).Append("` | ").Append(i.Vervallen).Append(" |\n"); }
        return tekst.ToString().TrimEnd('\n').ReplaceLineEndings("\n") + "\n";
    }
}
