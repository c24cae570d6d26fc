using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>The module on a real SQLite file and a real kluis, with the people of the demo and a small generated city.</summary>
public sealed class Rondeproef : IAsyncDisposable
{
    public static readonly Gebruiker Armoede = Demogebruikers.Zoek("demo-armoede")!;
    public static readonly Gebruiker Beheerder = Demogebruikers.Zoek("demo-beheerder")!;
    public static readonly Gebruiker Manager = Demogebruikers.Zoek("demo-manager")!;
    public static readonly DateOnly Peildatum = new(2026, 3, 1);

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> LuieStad = new(MaakStad);

    private Rondeproef(Proefplatform platform) => Platform = platform;

    public static IReadOnlyDictionary<string, byte[]> Stadsbestanden => LuieStad.Value;
    public Proefplatform Platform { get; }
    public T Dienst<T>() where T : notnull => Platform.Dienst<T>();
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="anders">Other services than the module's own.</param>
    /// <param name="afspraken">Whether every supplier has an agreement and every regeling an approved document.</param>
    public static async Task<Rondeproef> Maak(Action<IServiceCollection>? anders = null, string? collector = null, bool afspraken = true)
    {
        var proef = new Rondeproef(await Proefplatform.Maak(meer: diensten =>
        {
            diensten.AddMailing(new ConfigurationBuilder().Build());
            // Loading is for named people; here those of the demo.
            diensten.AddSingleton<IBenoemden, Ieder>();
            anders?.Invoke(diensten);
        }, collector: collector));
        if (afspraken) { await Proefafspraken.LegVast(proef.Platform.Diensten, Stop); }
        return proef;
    }

    private sealed class Ieder : IBenoemden
    {
        public bool IsBenoemd(Gebruiker wie, Recht recht) => Demogebruikers.Zoek(wie.Id) is not null;
    }

    public async Task<Guid> NieuweRonde(string naam = "Proefronde", params string[] codes) =>
        (await Dienst<MaakRonde>().Voer(Armoede, naam, Peildatum, codes.Length == 0 ? ["stadspas", "laptop"] : codes, Stop)).Waarde;

    public Task<Uitkomst<GeladenBron>> Laad(Guid ronde, string bron, byte[] inhoud, Gebruiker? wie = null) =>
        Dienst<LaadBron>().Voer(wie ?? Beheerder, ronde, bron, new MemoryStream(inhoud), Stop);

    public Task<Uitkomst<GeladenBron>> Laad(Guid ronde, string bron, string inhoud) => Laad(ronde, bron, Encoding.UTF8.GetBytes(inhoud));

    public async Task<Rondebeeld> Beeld(Guid ronde) => (await Dienst<Rondelezer>().Beeld(Armoede, ronde, Stop)).Waarde;

    /// <summary>A ronde with the whole city in, linked.</summary>
    public async Task<Guid> GekoppeldeRonde()
    {
        var ronde = await NieuweRonde();
        foreach (var bestand in new[] { "brp.csv", "leerlingen.csv", "bijstand.csv" })
        {
            (await Laad(ronde, Path.GetFileNameWithoutExtension(bestand), Stadsbestanden[bestand])).Gelukt.ShouldBeTrue();
        }
        (await Dienst<KoppelRonde>().Voer(Armoede, ronde, Stop)).Gelukt.ShouldBeTrue();
        var klus = await WachtOpKlus(ronde);
        klus.Status.ShouldBe(Klusstatus.Gereed, $"{klus.Zin} {string.Join('\n', Platform.Logs.Rijen)}");
        return ronde;
    }

    /// <summary>Runs the jobs until the one about this ronde has ended.</summary>
    public async Task<Klus> WachtOpKlus(Guid ronde)
    {
        await using var draait = await Platform.Draai();
        Guid klus;
        await using (var context = Platform.Context())
        {
            klus = await context.Set<Klus>().Where(k => k.ObjectId == ronde.ToString()).Select(k => k.Id).SingleAsync(Stop);
        }
        return await WachtOpEinde(klus, Stop);
    }

    /// <summary>Waits until this job has ended; something must be running the jobs.</summary>
    public Task<Klus> WachtOpEinde(Guid id, CancellationToken stop) => Klusrust.Tot(Platform.Diensten, id, stop: stop);

    public int Kluisbestanden() => Directory.Exists(Kluismap) ? Directory.GetFiles(Kluismap, "*.kluis").Length : 0;

    private string Kluismap => Path.Combine(Platform.Map, "kluis");

    private static Dictionary<string, byte[]> MaakStad()
    {
        var stromen = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(1_500, Peildatum, foutenPerTienduizend: 50).Waarde, naam => stromen[naam] = new MemoryStream());
        return stromen.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}
