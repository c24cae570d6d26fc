using System.Reflection;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Modules;

namespace Datakoppeling.Portal;

/// <summary>
/// Looks at every setting before anything is opened or made, and tells all that is wrong at once: who installs the portal should not
/// have to start it ten times.
/// </summary>
internal static class Startcontrole
{
    /// <returns>A refusal with a line for each fault; when the portal may start, what registers its modules with the settings as they were read.</returns>
    public static Uitkomst<IReadOnlyList<Action<IServiceCollection>>> Oordeel(IConfiguration instellingen, IHostEnvironment omgeving)
    {
        var ontwikkeling = omgeving.IsDevelopment();
        var modules = Modulelijst.Lees(instellingen);
        Weigering?[] lezers =
        [
            Aanmeldkeuze.Lees(instellingen, ontwikkeling, omgeving.EnvironmentName).Weigering,
            OpslagInstellingen.Lees(instellingen).Weigering,
            Hoofdsleutelbron.Bezwaar(instellingen, ontwikkeling),
            LogboekInstellingen.Lees(instellingen).Weigering,
            modules.Weigering,
            Hostbewaking.Bezwaar(instellingen, ontwikkeling),
        ];
        string[] fouten =
        [
            .. lezers.OfType<Weigering>().SelectMany(w => w.Zin.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
            .. Sleutelplaats.Bezwaren(instellingen, ontwikkeling), .. Benoemden(instellingen), .. Instellingenkeuring.Fouten(instellingen, Instellingenlijst.Alle),
        ];
        return fouten.Length == 0 ? modules : new Weigering("Het portaal start niet. Dit moet eerst worden rechtgezet (docs/instellingen.md):\n- " + string.Join("\n- ", fouten.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>Two people are named for loading files, and nobody else (besluiten/zwarte-doos.md): a third name is a mistake to stop at.</summary>
    private static IEnumerable<string> Benoemden(IConfiguration instellingen)
    {
        var rechten = Rechten().Where(r => r.AlleenBenoemd).ToDictionary(r => r.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var deel in instellingen.GetSection("Toegang:Benoemd").GetChildren())
        {
            if (!rechten.TryGetValue(deel.Key, out var recht))
            {
                yield return $"{deel.Path} bestaat niet: voor dat recht wordt niemand benoemd. Kies uit: {string.Join(", ", rechten.Keys.Order(StringComparer.Ordinal))}.";
            }
            else if (deel.GetChildren().Count() > recht.Hoogstens)
            {
                yield return $"Bij {deel.Path} staan meer dan {recht.Hoogstens} namen. Haal de namen weg van wie dit niet hoort te doen.";
            }
        }
    }

    /// <summary>The rights of platform and modules, without a composition: the settings may forbid that one is made.</summary>
    private static IEnumerable<Recht> Rechten() => ((Assembly[])[typeof(Recht).Assembly, typeof(Startcontrole).Assembly])
        .SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IRechtenBijdrage).IsAssignableFrom(t))
        .Select(t => (IRechtenBijdrage)Activator.CreateInstance(t, nonPublic: true)!).Concat(Modulelijst.Alle.Select(m => m.Rechten)).SelectMany(b => b.Rechten);
}
