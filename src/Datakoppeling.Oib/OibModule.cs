using Datakoppeling.Oib.Bewaring;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Oib;

/// <summary>Everything the host needs to know of this module: what it registers and which endpoints it has.</summary>
public static class OibModule
{
    // A delivery is read as a whole in memory; the largest city has some ten megabytes a month.
    private const long Grens = 256L << 20;

    /// <summary>Registers entities, rights, handelingen, jobs and screens.</summary>
    public static IServiceCollection AddOib(this IServiceCollection diensten, IConfiguration instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        diensten.AddModelBijdrage<OibModel>();
        diensten.AddSingleton(new Normenbron(OibKeuzes.Lees(instellingen)));
        diensten.AddSingleton(new Tabelgroep("Inkomstenverrekening", Oibtabellen.Alle, eigen => Oibtabellen.Maak(eigen).Weigering) { Geldt = Herberekening.NaTabel });
        diensten.AddRechten<OibRechten>();
        diensten.AddVerwerkingen<OibVerwerkingen>();
        diensten.AddBewaarsoort<Maandbewaring>().AddBewaarsoort<Afkeuringbewaring>().AddBewaarsoort<Afgebrokenbewaring>();
        diensten.AddKlus<Leesklus>();
        diensten.AddKlus<Voorstelklus>();
        diensten.TryAddSingleton(Leveringsgrens.Lees(instellingen));
        diensten.AddSingleton<LeverBestand>();
        diensten.AddSingleton<BeoordeelLevering>();
        diensten.AddSingleton<MaakVoorstellen>();
        diensten.AddSingleton<Leveringenlijst>();
        diensten.AddSingleton<Werklijst>();
        diensten.AddSingleton<Opendossiers>();
        diensten.AddSingleton<Wachtrij>();
        diensten.AddSingleton<Zaaklezer>();
        diensten.AddSingleton<Beslis>();
        diensten.AddSingleton<Bevestig>();
        diensten.AddSingleton<Besluitconcepten>();
        diensten.AddSingleton<LegContactVast>();
        diensten.AddSingleton<VulRegelAan>();
        diensten.AddSingleton<VulDossierAan>();
        diensten.AddSingleton<VinkAf>();
        diensten.AddOpstartwerk<Herberekening>();
        diensten.AddSingleton<ToonBsn>();
        diensten.AddSingleton<GeefVerrekeningen>();
        diensten.AddSingleton<Stuurcijferlezer>();
        return diensten.AddOibSchermen();
    }

    /// <summary>Maps uploads and downloads; pages are found by the router.</summary>
    public static IEndpointRouteBuilder MapOib(this IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapUpload("/oib/leveringen/{maand}/{soort}", OibRechten.Leveren, async (upload, stop) =>
            await upload.Dienst<LeverBestand>().Voer(upload.Wie, upload.Route("maand"), upload.Route("soort"), upload.Inhoud, stop), grens: Grens);
        eindpunten.MapDownload("/oib/verrekeningen/{maand}.csv", OibRechten.Verrekeningen, async (vraag, stop) =>
            await vraag.Dienst<GeefVerrekeningen>().Voer(vraag.Wie, vraag.Route("maand"), stop));
        return eindpunten;
    }
}
