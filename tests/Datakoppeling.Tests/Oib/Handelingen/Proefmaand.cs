using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>The module on a real SQLite file, with its jobs running and the deliveries of a small invented city at hand.</summary>
internal sealed class Proefmaand : IAsyncDisposable
{
    public static readonly Maand Maand = new(2026, 2);
    public static readonly Gebruiker Beheerder = new("b", "Beheerder", Datakoppeling.Platform.Toegang.Rol.Applicatiebeheerder);
    public static readonly Gebruiker Consulent = new("c", "Consulent", Datakoppeling.Platform.Toegang.Rol.Inkomensconsulent);
    public static readonly Gebruiker Teamleider = new("t", "Teamleider", Datakoppeling.Platform.Toegang.Rol.Teamleider);

    private readonly Geheugenmap _map = new();
    private readonly IAsyncDisposable _loopt;

    private Proefmaand(Proefplatform platform, IAsyncDisposable loopt, int dossiers)
    {
        (Platform, _loopt) = (platform, loopt);
        Bijstandslevering.Schrijf(new Bijstandsplan(dossiers, Maand, Seed: 5, FoutenPerTienduizend: 100), _map.Open);
    }

    public Proefplatform Platform { get; }

    /// <param name="instellingen">Settings of the module. A delivery waits for nobody where they do not say when.</param>
    public static async Task<Proefmaand> Maak(int dossiers = 150, params KeyValuePair<string, string?>[] instellingen)
    {
        var gelezen = new ConfigurationBuilder().AddInMemoryCollection(instellingen).Build();
        var platform = await Proefplatform.Maak(meer: d => d.AddOib(gelezen)
            .AddSingleton(gelezen[Leveringsgrens.Afkeurgrens] is null ? Proefplatform.NooitWachten : Leveringsgrens.Lees(gelezen)));
        return new Proefmaand(platform, await platform.Draai(), dossiers);
    }

    public byte[] Bestand(Leveringsoort soort) => _map.Bytes(soort.Bestand());

    public Task<Uitkomst<Leverantwoord>> Lever(Leveringsoort soort, byte[] inhoud) =>
        Lever(soort, inhoud, Beheerder);

    public async Task<Uitkomst<Leverantwoord>> Lever(Leveringsoort soort, byte[] inhoud, Gebruiker wie)
    {
        using var stroom = new MemoryStream(inhoud);
        var uitkomst = await Platform.Dienst<LeverBestand>().Voer(wie, Maand.ToString(), soort.Url(), stroom, TestContext.Current.CancellationToken);
        await Klusrust.Wacht(Platform.Diensten, TestContext.Current.CancellationToken);
        return uitkomst;
    }

    public Task<Uitkomst<Leverantwoord>> Lever(Leveringsoort soort, string inhoud) => Lever(soort, Encoding.UTF8.GetBytes(inhoud));

    public async Task LeverAlles()
    {
        foreach (var soort in Enum.GetValues<Leveringsoort>()) { (await Lever(soort, Bestand(soort))).Weigering.ShouldBeNull(); }
    }

    public async Task<List<Dossiermaand>> Maanden()
    {
        await using var context = Platform.Context();
        return await context.Set<Dossiermaand>().AsNoTracking().OrderBy(d => d.Dossiernummer).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<Dossiermaand> Een(Bak bak) => (await Maanden()).First(d => d.Bak == bak);

    /// <summary>Ticks off every signal that asks for no contact, as a consulent would.</summary>
    public async Task<Dossiermaand> VinkAlles(Dossiermaand maand)
    {
        maand = await Zelfde(maand);
        foreach (var signaal in maand.Signalen.Alle().Where(s => !s.Contact))
        {
            (await Platform.Dienst<VinkAf>().Voer(Consulent, maand.Id, maand.Versie, signaal.Code, TestContext.Current.CancellationToken)).Weigering.ShouldBeNull();
            maand = await Zelfde(maand);
        }
        return maand;
    }

    public async Task<Dossiermaand> Zelfde(Dossiermaand maand) => (await Maanden()).Single(d => d.Id == maand.Id);

    public async ValueTask DisposeAsync()
    {
        await _loopt.DisposeAsync();
        await Platform.DisposeAsync();
    }
}
