using System.CommandLine;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Batch;
using Datakoppeling.Mailing.Bewaring;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Handelingen.Bereik;
using Datakoppeling.Mailing.Opslag;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Mailing.Schermen.Afspreken;
using Datakoppeling.Mailing.Schermen.Bereik;
using Datakoppeling.Mailing.Vinden;
using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Modules;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Mailing;

/// <summary>The door of the datakoppeling: everything the host needs to know of this module.</summary>
public sealed class MailingModule : IModule
{
    private const string Groep = "Datakoppeling";

    /// <summary>The BRP of the whole country in LO3 columns is about 3 GB.</summary>
    private const long GrootsteBron = 8L << 30;

    public IReadOnlyList<Instelling> Instellingen => MailingInstellingen.Lijst;
    public IReadOnlyList<Bewaarregel> Termijnen => [Rondebewaring.Termijn, Rondeafkeuringbewaring.Termijn, Bewijsbewaring.Termijn];
    public IRechtenBijdrage Rechten => new MailingRechten();
    public IEnumerable<string> Tabelbestanden => Mailingtabellen.Alle.Select(t => t.Bestand);

    public Uitkomst<Action<IServiceCollection>> Lees(IConfiguration instellingen)
    {
        var grens = Leveringsgrens.Lees(instellingen);
        Action<IServiceCollection> registreer = diensten => Registreer(diensten, grens);
        return registreer;
    }

    private static void Registreer(IServiceCollection diensten, Leveringsgrens grens)
    {
        diensten.AddSingleton<MailingInstellingen>();
        diensten.TryAddSingleton(grens);
        diensten.AddModelBijdrage<MailingModel>();
        diensten.AddRechten<MailingRechten>();
        diensten.AddVerwerkingen<MailingVerwerkingen>();
        diensten.AddBewaarsoort<Rondebewaring>().AddBewaarsoort<Rondeafkeuringbewaring>().AddBewaarsoort<Bewijsbewaring>();
        diensten.AddKlus<Koppelklus>();
        diensten.AddDienst<Tabellenwacht>();
        diensten.AddSingleton(new Tabelgroep(Groep, Mailingtabellen.Alle, eigen => Configuratie.Maak(eigen).Weigering));
        diensten.AddSingleton<MaakRonde>().AddSingleton<LaadBron>().AddSingleton<BeoordeelBron>().AddSingleton<KoppelRonde>().AddSingleton<GeefUitvoer>();
        diensten.AddSingleton<VraagVernietiging>().AddSingleton<VernietigRonde>().AddSingleton<GeefBewijs>().AddSingleton<BewaarBereik>().AddSingleton<KeurBereik>().AddSingleton<VulBereik>();
        diensten.AddSingleton<LegOvereenkomstVast>().AddSingleton<BeeindigOvereenkomst>().AddSingleton<Afsprakenlezer>().AddSingleton<IAfloopbron, Afloopmelding>();
        diensten.AddSingleton<StelTransparantieOp>().AddSingleton<KeurTransparantieGoed>().AddSingleton<TrekTransparantieIn>();
        diensten.AddSingleton<Rondelezer>().AddSingleton<Bereiklezer>().AddSingleton<IZoeker, Rondevinder>();
        diensten.AddSingleton(new Menupunt("Rondes", Paden.Rondes, "ronde", Groep, 30) { Vereist = [MailingRechten.BekijkenCode] });
        diensten.AddSingleton(new Menupunt("Bereik", Paden.Bereik, "grafiek", Groep, 40) { Vereist = [MailingRechten.BereikCode] });
        diensten.AddSingleton(new Menupunt("Afspraken", Paden.Afspraken, "schild", Groep, 50) { Vereist = [MailingRechten.AfsprakenBekijkenCode] });
        diensten.AddSingleton(new Startkaart("Rondes", typeof(RondesKaart), 20) { Vereist = [MailingRechten.BekijkenCode] });
        diensten.AddSingleton(new Startkaart("Bereik per regeling", typeof(BereikKaart), 30) { Vereist = [MailingRechten.BereikCode] });
    }

    public IEnumerable<Command> Opdrachten(Func<IEnumerable<string>> andereTabellen) => [KoppelOpdracht.Maak(andereTabellen), BrievenOpdracht.Maak(andereTabellen, TimeProvider.System)];

    public void Map(IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapUpload("/" + Paden.Rondes + "/{ronde:guid}/bronnen/{bron}", MailingRechten.Laden, async (upload, stop) =>
            await upload.Dienst<LaadBron>().Voer(upload.Wie, Guid.Parse(upload.Route("ronde")), upload.Route("bron"), upload.Inhoud, stop), GrootsteBron);
        eindpunten.MapUpload("/" + Paden.BereikBestand, MailingRechten.BereikVullen, async (upload, stop) =>
            await upload.Dienst<KeurBereik>().Voer(upload.Wie, upload.Inhoud, stop), KeurBereik.Grootste);
        eindpunten.MapDownload("/" + Paden.Rondes + "/{ronde:guid}/bestanden/{naam}", MailingRechten.Uitvoeren, async (vraag, stop) =>
            await vraag.Dienst<GeefUitvoer>().Voer(vraag.Wie, Guid.Parse(vraag.Route("ronde")), vraag.Route("naam"), vraag.Vraag("doel"), stop));
        eindpunten.MapDownload("/" + Paden.Rondes + "/{ronde:guid}/bestanden.zip", MailingRechten.Uitvoeren, async (vraag, stop) =>
            await vraag.Dienst<GeefUitvoer>().VoerAlles(vraag.Wie, Guid.Parse(vraag.Route("ronde")), vraag.Vraag("doel"), stop));
        eindpunten.MapDownload("/" + Paden.Rondes + "/{ronde:guid}/bewijs.csv", MailingRechten.Bekijken, async (vraag, stop) =>
            await vraag.Dienst<GeefBewijs>().Voer(vraag.Wie, Guid.Parse(vraag.Route("ronde")), stop));
    }
}
