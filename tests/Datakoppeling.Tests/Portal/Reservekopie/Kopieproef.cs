using System.Collections.Concurrent;
using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Reservekopie;

/// <summary>The real portal under a master key of its own, a place for copies, and the two verbs as an administrator types them.</summary>
internal sealed class Kopieproef : IAsyncDisposable
{
    public static readonly string Hoofdsleutel = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly Maand Maand = new(2026, 2);
    private readonly TijdelijkeMap _buiten = new();
    private int _nummer;

    private Kopieproef(Draaiend portaal) => Portaal = portaal;

    public Draaiend Portaal { get; }
    public string Kopiemap => Path.Combine(_buiten.Pad, "kopieen");
    public T Dienst<T>() where T : notnull => Portaal.App.Services.GetRequiredService<T>();
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Geheugenmap Dossiers = MaakDossiers();

    public static async Task<Kopieproef> Maak()
    {
        var portaal = await Draaiend.Start(null, $"--Kluis:Hoofdsleutel={Hoofdsleutel}");
        await Proefafspraken.LegVast(portaal.App.Services, Stop);
        return new Kopieproef(portaal);
    }

    /// <summary>A folder that does not exist yet.</summary>
    public string NieuweMap() => Path.Combine(_buiten.Pad, $"map{Interlocked.Increment(ref _nummer)}");

    public async Task<Guid> Ronde(params string[] bronnen)
    {
        var ronde = (await Dienst<MaakRonde>().Voer(Rondeproef.Armoede, $"Kopieronde {Interlocked.Increment(ref _nummer)}", Rondeproef.Peildatum, ["stadspas"], Stop)).Waarde;
        foreach (var bron in bronnen)
        {
            (await Dienst<LaadBron>().Voer(Rondeproef.Beheerder, ronde, bron, new MemoryStream(Rondeproef.Stadsbestanden[bron + ".csv"]), Stop)).Weigering.ShouldBeNull();
        }
        return ronde;
    }

    /// <summary>Goes on working until it is stopped: compartments filled and destroyed, sources loaded, income imported.</summary>
    public async Task Werk(ConcurrentBag<Exception> fouten, CancellationToken klaar)
    {
        await Task.WhenAll(Keer(Kluis), Keer(() => Ronde("bijstand")), Keer(LeverAlles));

        async Task Keer(Func<Task> doe)
        {
            try { while (!klaar.IsCancellationRequested) { await doe(); } }
            catch (Exception fout) { fouten.Add(fout); }
        }

        async Task LeverAlles()
        {
            foreach (var soort in Enum.GetValues<Leveringsoort>())
            {
                await Lever(soort);
                await Task.Delay(150, Stop);
            }
        }
    }

    /// <summary>A month of the inkomstenverrekening, imported and proposed to the end.</summary>
    public async Task Importeer()
    {
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            (await Lever(soort)).Weigering.ShouldBeNull();
            await Klusrust.Wacht(Portaal.App.Services, Stop);
        }
    }

    /// <summary>Each time another file, by its empty lines: the same one twice would be refused.</summary>
    private async Task<Uitkomst<Leverantwoord>> Lever(Leveringsoort soort)
    {
        using var stroom = new MemoryStream([.. Dossiers.Bytes(soort.Bestand()), .. Enumerable.Repeat((byte)'\n', Interlocked.Increment(ref _nummer))]);
        return await Dienst<LeverBestand>().Voer(Rondeproef.Beheerder, Maand.ToString(), soort.Url(), stroom, Stop);
    }

    private static Geheugenmap MaakDossiers()
    {
        var dossiers = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(60, Maand, Seed: 5, FoutenPerTienduizend: 100), dossiers.Open, Stop);
        return dossiers;
    }

    private async Task Kluis()
    {
        var kluis = Dienst<IKluis>();
        Guid vak;
        await using (var context = await Dienst<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop))
        {
            vak = kluis.MaakVak(context);
            await context.SaveChangesAsync(Stop);
        }
        for (var i = 0; i < 5; i++) { await kluis.Berg(vak, "proef.csv", new MemoryStream(RandomNumberGenerator.GetBytes(90_000)), "u1", Stop); }
        await using (var context = await Dienst<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop))
        {
            await kluis.VernietigSleutel(context, vak, "u1", DateTime.UnixEpoch, Stop);
            await context.SaveChangesAsync(Stop);
        }
        await kluis.RuimOp(Stop);
    }

    /// <summary>Makes a copy; its folder.</summary>
    public async Task<string> Kopieer()
    {
        var voor = Directory.Exists(Kopiemap) ? Directory.GetDirectories(Kopiemap) : [];
        (await Opdracht("reservekopie", Kopiemap, "--map", Portaal.Map)).Code.ShouldBe(0);
        return Directory.GetDirectories(Kopiemap).Except(voor, StringComparer.Ordinal).ShouldHaveSingleItem();
    }

    public static Task<(int Code, string Fouten)> Herstel(string kopie, string map) => Opdracht("herstel", kopie, "--map", map);

    public static async Task<(int Code, string Fouten)> Opdracht(params string[] args)
    {
        var (uit, oud) = (new StringWriter(), Console.Error);
        Console.SetError(uit);
        try { return (await Opdrachtingang.Voer(args, _ => Task.FromResult(99)), uit.ToString()); }
        finally { Console.SetError(oud); }
    }

    public async ValueTask DisposeAsync()
    {
        await Portaal.DisposeAsync();
        _buiten.Dispose();
    }
}
