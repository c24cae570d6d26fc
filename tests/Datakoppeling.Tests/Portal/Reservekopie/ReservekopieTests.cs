using System.Collections.Concurrent;
using System.Reflection;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Portal;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Reservekopie;

/// <summary>The rehearsal: copies of a portal that is at work, each put back and started.</summary>
[Collection(nameof(PortaalTests))]
public sealed class ReservekopieTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reservekopie_TerwijlHetPortaalSchrijft_IsSteedsHeelEnStartNaHerstel()
    {
        await using var proef = await Kopieproef.Maak();
        using var klaar = new CancellationTokenSource();
        var fouten = new ConcurrentBag<Exception>();
        var werk = Task.Run(() => proef.Werk(fouten, klaar.Token), Stop);
        var kopieen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            await Task.Delay(400, Stop);
            kopieen.Add(await proef.Kopieer());
        }
        await klaar.CancelAsync();
        await werk;
        fouten.ShouldBeEmpty("het portaal werkt door terwijl de kopie wordt gemaakt");
        Laatstekopie.Lees(proef.Dienst<OpslagInstellingen>())!.Bytes.ShouldBeGreaterThan(100_000);

        var rijen = new List<long>();
        foreach (var kopie in kopieen) { rijen.Add(await Controleer(proef, kopie)); }
        rijen.ShouldBe(rijen.Order().ToList(), "elke kopie is van later");
        rijen[^1].ShouldBeGreaterThan(rijen[0]);
    }

    /// <summary>Puts it back, walks the chain, starts the portal on it, and reads every row and every vault file that it names.</summary>
    /// <returns>Lines in the trail.</returns>
    private static async Task<long> Controleer(Kopieproef proef, string kopie)
    {
        Directory.GetFileSystemEntries(kopie).Select(Path.GetFileName).ShouldBe(["kluis", "manifest.json", "manifest.sha256", "portaal.db"], ignoreOrder: true);
        var map = proef.NieuweMap();
        (await Kopieproef.Herstel(kopie, map)).ShouldBe((0, ""));
        // These verbs have no master key; the portal has.
        (await Kopieproef.Opdracht("spoor", "controleer", "--map", map)).ShouldBe((SpoorOpdracht.NietBewezen, ""));
        var gebouwd = await Start(map);
        await using var app = gebouwd;
        (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).ShouldSatisfyAllConditions(b => b.Klopt.ShouldBeTrue(b.Zin), b => b.MetSleutel.ShouldBeTrue());
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        foreach (var soort in context.Model.GetEntityTypes().Where(s => !s.IsOwned() && s.ClrType != typeof(Dictionary<string, object>)))
        {
            await (Task)typeof(ReservekopieTests).GetMethod(nameof(LeesAlles), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(soort.ClrType).Invoke(null, [context])!;
        }
        var leesbaar = await context.Set<Kluisvak>().Where(v => v.Vernietigd == null).Join(context.Set<Kluisbestand>(), v => v.Id, b => b.Vak, (_, b) => b).ToListAsync(Stop);
        var bestanden = Directory.GetFiles(Path.Combine(map, "kluis")).Select(p => Path.GetFileNameWithoutExtension(p)!).ToList();
        bestanden.ShouldBe(leesbaar.Select(b => b.Id.ToString("N")), ignoreOrder: true);
        foreach (var bestand in leesbaar)
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(map, "kluis", $"{bestand.Id:N}.kluis"), Stop);
            Kluisindeling.IsKopVan(bytes, bestand.Id).ShouldBeTrue();
            bytes.LongLength.ShouldBeGreaterThan(bestand.Lengte);
        }
        var spoor = context.Set<Spoorrij>().AsNoTracking();
        (await spoor.OrderBy(r => r.Nummer).LastAsync(Stop)).Handeling.ShouldBe("reservekopie.herstellen");
        return await spoor.LongCountAsync(Stop);
    }

    private static async Task LeesAlles<T>(PortaalContext context) where T : class => (await context.Set<T>().AsNoTracking().ToListAsync(Stop)).ShouldNotBeNull();

    private static async Task<WebApplication> Start(string map)
    {
        var gebouwd = await Draaiend.Bouw(map, "Development", $"--Kluis:Hoofdsleutel={Kopieproef.Hoofdsleutel}");
        gebouwd.Weigering.ShouldBeNull();
        return gebouwd.Waarde;
    }

    [Fact]
    public async Task Herstel_GeeftDeInkomstenTerugEnZegtVanEenRondeDatDeSleutelErNietIs()
    {
        await using var proef = await Kopieproef.Maak();
        var ronde = await proef.Ronde("brp", "bijstand");
        using var even = new CancellationTokenSource(TimeSpan.FromMilliseconds(600));
        var fouten = new ConcurrentBag<Exception>();
        await proef.Werk(fouten, even.Token);
        fouten.ShouldBeEmpty();
        await Klusrust.Wacht(proef.Portaal.App.Services, Stop);
        await proef.Importeer();
        var kopie = await proef.Kopieer();
        Directory.GetFiles(kopie, "*", SearchOption.AllDirectories).ShouldAllBe(p => !p.Contains("sleutel", StringComparison.OrdinalIgnoreCase));
        var map = proef.NieuweMap();
        (await Kopieproef.Herstel(kopie, map)).Code.ShouldBe(0);

        await using var app = await Start(map);
        await app.StartAsync(Stop);
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var maanden = await context.Set<Dossiermaand>().AsNoTracking().ToListAsync(Stop);
        maanden.Count.ShouldBeGreaterThan(20);
        maanden.ShouldAllBe(m => m.Bon.StartsWith('{'));
        var beeld = (await app.Services.GetRequiredService<Rondelezer>().Beeld(Rondeproef.Armoede, ronde, Stop)).Waarde;
        beeld.Onleesbaar!.Zin.ShouldContain("laad de bestanden opnieuw");
        var klus = (await app.Services.GetRequiredService<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Stop)).Waarde;
        (await Klusrust.Tot(app.Services, klus, stop: Stop)).Zin.ShouldContain("laad de bestanden opnieuw");
        // It can be destroyed and its certificate made as any other.
        (await app.Services.GetRequiredService<VraagVernietiging>().Voer(Rondeproef.Armoede, ronde, stop: Stop)).Weigering.ShouldBeNull();
        await app.StopAsync(Stop);
    }

    [Fact]
    public async Task Herstel_NaastDeSleutelsDieBleven_MaaktDeRondeWeerLeesbaar()
    {
        await using var proef = await Kopieproef.Maak();
        var ronde = await proef.Ronde("bijstand");
        var (kopie, map) = (await proef.Kopieer(), proef.NieuweMap());
        Directory.CreateDirectory(Path.Combine(map, "sleutels", "vakken"));
        foreach (var pad in Directory.GetFiles(Path.Combine(proef.Portaal.Map, "sleutels", "vakken"))) { File.Copy(pad, Path.Combine(map, "sleutels", "vakken", Path.GetFileName(pad))); }
        (await Kopieproef.Herstel(kopie, map)).Code.ShouldBe(0);
        await using var app = await Start(map);
        (await app.Services.GetRequiredService<Rondelezer>().Beeld(Rondeproef.Armoede, ronde, Stop)).Waarde.Onleesbaar.ShouldBeNull();
        await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var bestand = await context.Set<Kluisbestand>().SingleAsync(Stop);
        await using var inhoud = (await app.Services.GetRequiredService<IKluis>().Lees(bestand.Id, Stop)).Waarde;
        using var geheugen = new MemoryStream();
        await inhoud.CopyToAsync(geheugen, Stop);
        geheugen.ToArray().ShouldBe(Rondeproef.Stadsbestanden["bijstand.csv"]);
    }

    [Fact]
    public async Task Opdrachten_OpPostgreSql_NoemenPgDump()
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection([new("Opslag:Soort", "PostgreSQL")]).Build();
        KopieOpdracht.BijPostgres(instellingen)!.Zin.ShouldContain("pg_dump");
        KopieOpdracht.BijPostgres(new ConfigurationBuilder().Build()).ShouldBeNull();
        (await Kopieproef.Opdracht("reservekopie", "ergens", "--map", Path.Combine(Path.GetTempPath(), $"weg-{Guid.NewGuid():N}"))).Fouten.ShouldContain("geen gegevens");
    }
}
