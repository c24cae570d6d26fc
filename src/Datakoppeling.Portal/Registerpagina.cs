using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Portal;

/// <summary>The page docs/verwerkingen.md, printed from the register itself; a test keeps them alike.</summary>
public static class Registerpagina
{
    public static string Tekst(Verwerkingsregister register) =>
        "# Register van verwerkingsactiviteiten\n\n"
        + "Printed from the rows that the platform and the modules declare; do not edit. Every record of the log of processings points at a row "
        + "and its version here; where the municipality publishes its register is the setting `Verwerkingslog:Register`. The last column is how long the records are kept (ISO 8601).\n\n"
        + register.AlsMarkdown();
}
