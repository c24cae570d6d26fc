using System.CommandLine;
using System.Reflection;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Platform.Spoor;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary><c>reservekopie</c> and <c>herstel</c>: a copy of everything while the portal runs, and putting one back into an empty folder.</summary>
internal static class KopieOpdracht
{
    public static Command MaakReservekopie()
    {
        var map = Portaalgegevens.Mapoptie();
        var doel = new Argument<string>("doelmap") { Description = "De map waarin de kopie een eigen map krijgt; op een andere schijf." };
        var opdracht = new Command("reservekopie", "Maakt een kopie van database en kluis, ook terwijl het portaal draait. De sleutels van rondes gaan niet mee.") { doel, map };
        opdracht.SetAction((ontleed, stop) => Kopieer(ontleed.GetValue(map), ontleed.GetValue(doel)!, stop));
        return opdracht;
    }

    public static Command MaakHerstel()
    {
        var map = Portaalgegevens.Mapoptie();
        var kopie = new Argument<string>("kopie") { Description = "De map van de kopie." };
        var opdracht = new Command("herstel", "Zet een kopie terug in een lege map met gegevens. Stop eerst het portaal.") { kopie, map };
        opdracht.SetAction((ontleed, stop) => Herstel(ontleed.GetValue(map), ontleed.GetValue(kopie)!, stop));
        return opdracht;
    }

    private static async Task<int> Kopieer(string? map, string doel, CancellationToken stop)
    {
        if (BijPostgres(Portaalgegevens.LeesInstellingen(map)) is { } elders) { return await Opdrachtingang.Weiger(elders.Zin); }
        var gegevens = Portaalgegevens.Zoek(map);
        if (gegevens.Weigering is { } weigering) { return await Opdrachtingang.Weiger(weigering.Zin); }
        await using var diensten = await Diensten(gegevens.Waarde.Opslag, gegevens.Waarde.Instellingen, gegevens.Waarde.Hoofdsleutel(), stop);
        var uitkomst = await diensten.GetRequiredService<Kopiemaker>().Maak(doel, Versie, stop);
        if (uitkomst.Weigering is { } mislukt) { return await Opdrachtingang.Weiger(mislukt.Zin); }
        await Console.Out.WriteLineAsync($"Reservekopie gemaakt: {uitkomst.Waarde.Map} ({uitkomst.Waarde.Manifest.Bestanden.Count} bestanden, {uitkomst.Waarde.Manifest.Bytes} bytes).");
        if (uitkomst.Waarde.Manifest.Verloren is > 0 and var verloren)
        {
            await Console.Error.WriteLineAsync($"Let op: {verloren} bestanden uit de kluis waren er al niet meer in het portaal zelf. De kopie is verder heel.");
        }
        await Console.Out.WriteLineAsync("De hoofdsleutel staat er niet in: bewaar die op een andere plek. Zonder die sleutel is de kopie niet te lezen.");
        return 0;
    }

    private static async Task<int> Herstel(string? map, string kopie, CancellationToken stop)
    {
        var instellingen = Portaalgegevens.LeesInstellingen(map);
        if (BijPostgres(instellingen) is { } elders) { return await Opdrachtingang.Weiger(elders.Zin); }
        var opslag = OpslagInstellingen.Lees(instellingen);
        if (opslag.Weigering is { } weigering) { return await Opdrachtingang.Weiger(weigering.Zin); }
        var gebruikt = File.Exists(Path.Combine(opslag.Waarde.Map, Mapslot.Bestand));
        var slot = await Portaalgegevens.Neem(opslag.Waarde, "herstel", stop);
        if (slot.Weigering is { } bezet) { return await Opdrachtingang.Weiger(bezet.Zin); }
        using var eigen = slot.Waarde;
        // Without a key in the settings the copy can be put back all the same; the portal asks for the key when it starts.
        var hoofdsleutel = Hoofdsleutelbron.Lees(instellingen, Hoofdsleutelbron.HeeftOntwikkelsleutel(opslag.Waarde.Map), opslag.Waarde.Map);
        await using var diensten = await Diensten(opslag.Waarde, instellingen, null, stop);
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
        var voorwaarden = new Herstelvoorwaarden([.. context.Database.GetMigrations()], hoofdsleutel.Gelukt ? hoofdsleutel.Waarde.Id : null);
        var uitkomst = await diensten.GetRequiredService<Kopiehersteller>().Herstel(kopie, voorwaarden, Noteer, stop);
        if (uitkomst.Weigering is { } mislukt)
        {
            if (!gebruikt) { eigen?.RuimOp(); }
            return await Opdrachtingang.Weiger(mislukt.Zin);
        }
        await Console.Out.WriteLineAsync($"De kopie van {uitkomst.Waarde.Gemaakt:yyyy-MM-dd HH:mm} UTC staat in {opslag.Waarde.Map}. Start het portaal met de hoofdsleutel die erbij hoort.");
        await Console.Out.WriteLineAsync("Rondes waarvan de sleutel hier niet staat, zijn niet meer te lezen: vernietig die en laad de bestanden in een nieuwe ronde. Controleer het spoor met: spoor controleer.");
        return 0;

        async Task Noteer(OpslagInstellingen klaar, Kopiemanifest manifest)
        {
            // In a copy of an earlier release the line does not fit yet: the portal writes it once it has brought the database up to date.
            var vanNu = manifest.Migratie == voorwaarden.Migraties[^1];
            await using var tijdelijk = await Diensten(klaar, instellingen, hoofdsleutel.Gelukt && vanNu ? hoofdsleutel.Waarde : null, stop);
            await using (var eerste = await tijdelijk.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop))
            {
                // A copy has no write-ahead log; the portal first looks at it through a connection that may not make one.
                await eerste.Database.OpenConnectionAsync(stop);
            }
            await tijdelijk.GetRequiredService<Kopiespoor>().Noteer(Kopiespoor.Herstellen, manifest, opslag.Waarde.Map, stop);
        }
    }

    /// <summary>A server has its own copies, of one moment over all its databases.</summary>
    internal static Weigering? BijPostgres(IConfiguration instellingen) =>
        OpslagInstellingen.Gevraagd(instellingen) is { Gelukt: true, Waarde: Opslagsoort.PostgreSQL }
            ? new("De gegevens staan in PostgreSQL. Maak de kopie met pg_dump --format=custom en zet haar terug met pg_restore; kopieer daarna de map kluis, en nooit de map van Kluis:Sleutelmap.")
            : null;

    private static string Versie =>
        typeof(KopieOpdracht).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "onbekend";

    /// <summary>With the trail opened where there is a key to open it with.</summary>
    private static async Task<ServiceProvider> Diensten(OpslagInstellingen opslag, IConfiguration instellingen, IHoofdsleutel? hoofdsleutel, CancellationToken stop)
    {
        var diensten = new ServiceCollection().AddSingleton(instellingen).AddPlatformOpslag(opslag, typeof(KopieOpdracht).Assembly).AddSpoorVoorOpdracht(hoofdsleutel)
            .AddSingleton<Kopiespoor>().AddSingleton<Kopiemaker>().AddSingleton<Kopiehersteller>().BuildServiceProvider();
        if (hoofdsleutel is not null) { await diensten.GetRequiredService<Spooropening>().OpenBestaande(stop); }
        return diensten;
    }
}
