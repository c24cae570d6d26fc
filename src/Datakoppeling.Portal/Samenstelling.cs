using Datakoppeling.Kern;
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;
using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Modules;

namespace Datakoppeling.Portal;

/// <summary>Puts the platform and the modules together. The same composition serves the portal, the verbs that need storage, and tests.</summary>
public static class Samenstelling
{
    /// <summary>Registers everything but the screens and signing in. Refuses, with the setting to change, when it may not start so.</summary>
    /// <param name="modules">What registers them, where their settings were read already.</param>
    public static Uitkomst<OpslagInstellingen> AddDatakoppeling(
        this IServiceCollection diensten, IConfiguration instellingen, bool ontwikkeling, IReadOnlyList<Action<IServiceCollection>>? modules = null)
    {
        var opslag = OpslagInstellingen.Lees(instellingen);
        if (!opslag.Gelukt) { return opslag; }
        if (modules is null)
        {
            var gelezen = Modulelijst.Lees(instellingen);
            if (gelezen.Weigering is { } weigering) { return weigering; }
            modules = gelezen.Waarde;
        }
        var hoofdsleutel = Hoofdsleutelbron.Lees(instellingen, ontwikkeling, opslag.Waarde.Map);
        if (!hoofdsleutel.Gelukt) { return hoofdsleutel.Weigering!; }

        diensten.AddPlatformOpslag(opslag.Waarde, typeof(Samenstelling).Assembly);
        diensten.AddPlatformToegang();
        diensten.AddModelBijdrage<AanmeldModel>();
        diensten.AddPlatformHandelingen(opslag.Waarde);
        diensten.AddPlatformKluis(hoofdsleutel.Waarde);
        diensten.AddPlatformKlussen(instellingen);
        diensten.AddPlatformSpoorbeheer();
        diensten.AddPlatformBeheer().AddSingleton(new Instellingenoverzicht(Instellingenlijst.Alle));
        diensten.AddPlatformBewaring();
        diensten.AddPlatformTabelbeheer();
        var logboek = diensten.AddPlatformVerwerkingslog(instellingen);
        if (!logboek.Gelukt) { return logboek.Weigering!; }
        diensten.AddSessiesleutels();
        foreach (var registreer in modules) { registreer(diensten); }
        return opslag;
    }
}
