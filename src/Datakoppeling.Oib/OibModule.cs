using System.CommandLine;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Batch;
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
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Modules;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Oib;

/// <summary>The door of the inkomstenverrekening: everything the host needs to know of this module.</summary>
public sealed class OibModule : IModule
{
    // A delivery is read as a whole in memory; the largest city has some ten megabytes a month.
    private const long Grens = 256L << 20;

    public IReadOnlyList<Instelling> Instellingen => OibKeuzes.Lijst;
    public IReadOnlyList<Bewaarregel> Termijnen => [Maandbewaring.Termijn, Afkeuringbewaring.Termijn, Afgebrokenbewaring.Termijn];
    public IRechtenBijdrage Rechten => new OibRechten();
    public IEnumerable<string> Tabelbestanden => Oibtabellen.Alle.Select(t => t.Bestand);

    public Uitkomst<Action<IServiceCollection>> Lees(IConfiguration instellingen)
    {
        var grens = Leveringsgrens.Lees(instellingen);
        var adres = Dossieradres.Lees(instellingen);
        Action<IServiceCollection> registreer = diensten => Registreer(diensten.AddSingleton(adres), grens);
        return registreer;
    }

    private static void Registreer(IServiceCollection diensten, Leveringsgrens grens)
    {
        diensten.AddModelBijdrage<OibModel>();
        diensten.AddSingleton<Normenbron>();
        diensten.AddSingleton(new Tabelgroep("Inkomstenverrekening", Oibtabellen.Alle, eigen => Oibtabellen.Maak(eigen).Weigering) { Geldt = Herberekening.NaTabel });
        diensten.AddRechten<OibRechten>();
        diensten.AddSingleton<IDetailwoorden, OibDetailwoorden>();
        diensten.AddVerwerkingen<OibVerwerkingen>();
        diensten.AddBewaarsoort<Maandbewaring>().AddBewaarsoort<Afkeuringbewaring>().AddBewaarsoort<Afgebrokenbewaring>();
        diensten.AddKlus<Leesklus>();
        diensten.AddKlus<Voorstelklus>();
        diensten.TryAddSingleton(grens);
        diensten.AddSingleton<LeverBestand>();
        diensten.AddSingleton<BeoordeelLevering>();
        diensten.AddSingleton<MaakVoorstellen>();
        diensten.AddSingleton<Leveringenlijst>();
        diensten.AddSingleton<Werklijst>();
        diensten.AddSingleton<IZoeker, Dossierzoeker>();
        diensten.AddSingleton<Opendossiers>();
        diensten.AddSingleton<Wachtrij>();
        diensten.AddSingleton<Zaaklezer>();
        diensten.AddSingleton<Beslis>();
        diensten.AddSingleton<Bevestig>();
        diensten.AddSingleton<LaatStaan>();
        diensten.AddSingleton<Besluitconcepten>();
        diensten.AddSingleton<Voorkeuren>();
        diensten.AddScoped<Laatstezaak>();
        diensten.AddSingleton<LegContactVast>();
        diensten.AddSingleton<VulInkomstAan>();
        diensten.AddSingleton<VulDossierAan>();
        diensten.AddSingleton<VinkAf>();
        diensten.AddOpstartwerk<Herberekening>();
        diensten.AddSingleton<ToonBsn>();
        diensten.AddSingleton<GeefVerrekeningen>();
        diensten.AddSingleton<Stuurcijferlezer>();
        diensten.AddOibSchermen();
    }

    public IEnumerable<Command> Opdrachten(Func<IEnumerable<string>> andereTabellen) =>
        [new Command("oib", "Ondersteuning Inkomstenverrekening Bijstand.") { VoorstelOpdracht.Maak(andereTabellen) }];

    public void Map(IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapUpload("/oib/leveringen/{maand}/{soort}", OibRechten.Leveren, async (upload, stop) =>
            await upload.Dienst<LeverBestand>().Voer(upload.Wie, upload.Route("maand"), upload.Route("soort"), upload.Inhoud, stop), grens: Grens);
        eindpunten.MapDownload("/oib/verrekeningen/{maand}.csv", OibRechten.Verrekeningen, async (vraag, stop) =>
            await vraag.Dienst<GeefVerrekeningen>().Voer(vraag.Wie, vraag.Route("maand"), stop));
    }
}
