using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Gezondheid;
using Datakoppeling.Portal.Modules;
using Datakoppeling.Portal.Onderdelen.Circuits;

namespace Datakoppeling.Portal;

/// <summary>Every setting there is: the lists of all who read one, and of the modules. docs/instellingen.md is printed from it.</summary>
public static class Instellingenlijst
{
    public static IReadOnlyList<Instelling> Alle { get; } =
    [
        .. new[]
        {
            Portaalinstellingen.Lijst, OpslagInstellingen.Lijst, Aanbiederinstellingen.Lijst, Sessieinstellingen.Lijst, Hoofdsleutelbron.Lijst,
            GezondheidRegistratie.Lijst, KlusInstellingen.Lijst, LogboekInstellingen.Lijst, Ankermap.Lijst, Circuitinstellingen.Lijst, Uploadbeurten.Lijst, Leveringsgrens.Lijst, Telemetrieinstellingen.Lijst,
            Bewaartermijnen.Lijst([Klusbewaring.Termijn, .. Modulelijst.Alle.SelectMany(m => m.Termijnen)]),
        }.Concat(Modulelijst.Alle.Select(m => m.Instellingen)).SelectMany(l => l).OrderBy(i => i.Naam, StringComparer.Ordinal),
    ];
}
