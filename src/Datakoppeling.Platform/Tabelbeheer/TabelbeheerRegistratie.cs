using Datakoppeling.Kern;
using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Tabelbeheer;

public static class TabelbeheerRegistratie
{
    public const string Pagina = "beheer/tabellen";

    /// <summary>Registers the tables of the municipality: rows, handelingen, and their line in the menu. A module adds its <see cref="Tabelgroep"/>.</summary>
    public static IServiceCollection AddPlatformTabelbeheer(this IServiceCollection diensten) => diensten
        .AddModelBijdrage<Tabelmodel>().AddRechten<Tabelrechten>()
        .AddSingleton<Tabelzoeker>().AddSingleton<StelTabelrijOp>().AddSingleton<DienTabelrijIn>().AddSingleton<TrekTabelrijIn>().AddSingleton<BeoordeelTabelrij>()
        .AddSingleton<LeesTabelIn>().AddSingleton<Tabelbladen>().AddSingleton<IAfloopbron, Tabelafloop>()
        .AddSingleton(new Menupunt("Tabellen", Pagina, "tabel", "Beheer", 86) { Vereist = [Tabelrechten.BekijkenCode] });

    public static IEndpointRouteBuilder MapTabelbeheer(this IEndpointRouteBuilder eindpunten)
    {
        eindpunten.MapUpload("/" + Pagina + "/{naam}/invoer", Tabelrechten.Opstellen, async (upload, stop) =>
            await upload.Dienst<LeesTabelIn>().Voer(upload.Wie, upload.Route("naam"), upload.Inhoud, stop), LeesTabelIn.Grootst);
        eindpunten.MapDownload("/" + Pagina + "/{naam}.csv", Tabelrechten.Bekijken, async (vraag, stop) =>
        {
            var naam = vraag.Route("naam");
            var bestand = await vraag.Dienst<Tabelbladen>().Bestand(vraag.Wie, naam, stop);
            return bestand.Kies<Uitkomst<Download>>(bytes => Download.Csv(naam + ".csv", async (uit, einde) => await uit.WriteAsync(bytes, einde)), weigering => weigering);
        });
        return eindpunten;
    }
}
