using System.CommandLine;
using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Spoorbeheer;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary>
/// <c>spoor controleer</c>, <c>spoor anker</c> and <c>spoor sleutel</c>: checks the audit trail and anchors it without the portal, also
/// while it runs. The master key comes from the settings; an auditor without it checks with the public key, and is told what that leaves open.
/// </summary>
internal static class SpoorOpdracht
{
    /// <summary>Exit code when a line does not fit.</summary>
    private const int Geschonden = 1;

    /// <summary>Exit code when nothing was found and it could not be seen who wrote the lines.</summary>
    public const int NietBewezen = 3;

    public static Command Maak()
    {
        var map = Portaalgegevens.Mapoptie();
        var ankers = new Option<string[]>("--anker") { Description = "Een anker dat elders is bewaard; mag vaker. Zonder deze optie: de ankers in de ankermap.", AllowMultipleArgumentsPerToken = true };
        var publiek = new Option<string?>("--sleutel") { Description = "De publieke sleutel van de ankers, voor wie de hoofdsleutel niet heeft." };
        var controleer = new Command("controleer", "Controleert of geen rij van het spoor is gewijzigd, verwijderd, tussengevoegd of verplaatst.") { map, ankers, publiek };
        controleer.SetAction((ontleed, stop) => Open(ontleed.GetValue(map), d => Controleer(d, ontleed.GetValue(ankers) ?? [], ontleed.GetValue(publiek), stop), stop));
        var uitvoer = new Option<string?>("--uitvoer") { Description = "Het bestand (anders op het scherm)." };
        var anker = new Command("anker", "Schrijft nummer en hash van het spoor op dit moment, ondertekend, om op een andere plek te bewaren.") { map, uitvoer };
        anker.SetAction((ontleed, stop) => Open(ontleed.GetValue(map), d => Anker(d, ontleed.GetValue(uitvoer), stop), stop));
        var sleutel = new Command("sleutel", "Schrijft de publieke sleutel waarmee iedereen kan nagaan of een anker van dit portaal is.") { map, uitvoer };
        sleutel.SetAction((ontleed, stop) => Open(ontleed.GetValue(map), d => Sleutel(d, ontleed.GetValue(uitvoer), stop), stop));
        return new Command("spoor", "Het spoor van alle handelingen.") { controleer, anker, sleutel };
    }

    private static async Task<int> Controleer(IServiceProvider diensten, string[] bestanden, string? sleutelbestand, CancellationToken stop)
    {
        var ankers = await Ankers(diensten, bestanden, stop);
        if (ankers.Weigering is { } weigering) { return await Opdrachtingang.Weiger(weigering.Zin); }
        var publiek = await LeesSleutel(sleutelbestand, stop);
        if (publiek.Weigering is { } geenSleutel) { return await Opdrachtingang.Weiger(geenSleutel.Zin); }
        var bevinding = await diensten.GetRequiredService<SpoorControle>().Controleer(ankers.Waarde, publiek.Waarde.Length == 0 ? null : publiek.Waarde, null, stop);
        if (bevinding.Klopt) { await Console.Out.WriteLineAsync(bevinding.Zin); }
        foreach (var fout in bevinding.Fouten) { await Console.Error.WriteLineAsync(fout); }
        return !bevinding.Klopt ? Geschonden : bevinding.MetSleutel ? 0 : NietBewezen;
    }

    private static async Task<Uitkomst<IReadOnlyList<Spooranker>>> Ankers(IServiceProvider diensten, string[] bestanden, CancellationToken stop)
    {
        if (bestanden.Length == 0) { return await diensten.GetRequiredService<Ankermap>().Lees(stop); }
        var ankers = new List<Spooranker>();
        foreach (var bestand in bestanden)
        {
            if (!File.Exists(bestand)) { return new Weigering($"Het ankerbestand {bestand} bestaat niet."); }
            var anker = Spooranker.Lees(await File.ReadAllBytesAsync(bestand, stop), Path.GetFileName(bestand));
            if (anker.Weigering is { } weigering) { return weigering; }
            ankers.Add(anker.Waarde);
        }
        return ankers;
    }

    /// <returns>The PEM; empty when none was asked for.</returns>
    private static async Task<Uitkomst<string>> LeesSleutel(string? bestand, CancellationToken stop)
    {
        if (bestand is null) { return ""; }
        if (!File.Exists(bestand)) { return new Weigering($"Het sleutelbestand {bestand} bestaat niet."); }
        var pem = await File.ReadAllTextAsync(bestand, stop);
        try
        {
            using var paar = ECDsa.Create();
            paar.ImportFromPem(pem);
            return pem;
        }
        catch (Exception fout) when (fout is ArgumentException or CryptographicException)
        {
            return new Weigering($"{Path.GetFileName(bestand)} is geen publieke sleutel. Geef een bestand dat 'spoor sleutel' heeft gemaakt.");
        }
    }

    private static async Task<int> Anker(IServiceProvider diensten, string? uitvoer, CancellationToken stop)
    {
        var sleutel = diensten.GetRequiredService<Spoorsleutel>();
        if (!sleutel.IsOpen) { return await Opdrachtingang.Weiger("Een anker wordt ondertekend, en daar is de hoofdsleutel voor nodig. Geef die op met de instellingen van de kluis."); }
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
        var anker = await Spooranker.Maak(context, sleutel, TimeProvider.System.GetUtcNow().UtcDateTime, stop);
        return anker.Weigering is { } weigering ? await Opdrachtingang.Weiger(weigering.Zin) : await Schrijf(uitvoer, anker.Waarde.AlsJson(), stop);
    }

    private static async Task<int> Sleutel(IServiceProvider diensten, string? uitvoer, CancellationToken stop)
    {
        var sleutel = diensten.GetRequiredService<Spoorsleutel>();
        return sleutel.IsOpen
            ? await Schrijf(uitvoer, System.Text.Encoding.UTF8.GetBytes(sleutel.PubliekeSleutel + "\n"), stop)
            : await Opdrachtingang.Weiger("De publieke sleutel volgt uit de sleutel van het spoor, en daar is de hoofdsleutel voor nodig. Geef die op met de instellingen van de kluis.");
    }

    private static async Task<int> Schrijf(string? uitvoer, byte[] inhoud, CancellationToken stop)
    {
        if (uitvoer is null) { await Console.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(inhoud).AsMemory(), stop); }
        else { Heelbestand.Schrijf(Path.GetFullPath(uitvoer), inhoud); }
        return 0;
    }

    private static async Task<int> Open(string? map, Func<IServiceProvider, Task<int>> doe, CancellationToken stop)
    {
        var gegevens = Portaalgegevens.Zoek(map);
        if (gegevens.Weigering is { } weigering) { return await Opdrachtingang.Weiger(weigering.Zin); }
        var hoofdsleutel = gegevens.Waarde.Hoofdsleutel();
        await using var diensten = new ServiceCollection().AddSingleton(gegevens.Waarde.Instellingen).AddPlatformOpslag(gegevens.Waarde.Opslag, typeof(SpoorOpdracht).Assembly)
            .AddSpoorVoorOpdracht(hoofdsleutel).AddSingleton<Ankermap>().BuildServiceProvider();
        if (hoofdsleutel is not null)
        {
            var geopend = await diensten.GetRequiredService<Spooropening>().OpenBestaande(stop);
            if (geopend is null) { return await Geen(); }
            if (geopend is { Gelukt: false }) { return await Anders(); }
        }
        return await doe(diensten);

        static async Task<int> Geen()
        {
            await Console.Error.WriteLineAsync("De sleutel van het spoor staat niet in de database. Is dit een portaal van een eerdere versie, start het dan eerst. Anders heeft iemand hem weggehaald.");
            return Geschonden;
        }

        static async Task<int> Anders()
        {
            await Console.Error.WriteLineAsync("De hoofdsleutel past niet op de sleutel van het spoor: het is een andere hoofdsleutel, of iemand heeft de sleutel in de database gewijzigd.");
            return Geschonden;
        }
    }
}
