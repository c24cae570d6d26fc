using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Portal;

/// <summary>The page docs/rechten.md, printed from the table itself; a test keeps them alike.</summary>
public static class Rechtenpagina
{
    public static string Tekst(Rechtentabel tabel) =>
        "# Rights\n\n"
        + "Printed from the rights that the platform and the modules declare; do not edit. A handeling checks its row each time it runs, "
        + "and the menu, pages and endpoints ask the same table. *benoemd*: the role is not enough, the user is named in the setting "
        + "`Toegang:Benoemd:<handeling>` as well.\n\n"
        + tabel.AlsMarkdown()
        + "\n## Not together\n\n"
        + "Rights that should be with two people. Whoever has both does not do both in one ronde: the ronde refuses that by itself, and the "
        + "page Toestand names who could.\n\n"
        + string.Concat(tabel.NietSamen.Select(p => $"- `{p.Recht.Code}` and `{p.Ander.Code}`\n"));
}
