using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Oib.Bewaring;

/// <summary>Three real months, decided upon, under a clock that is set forward: what goes is what is past its term, whole, and nothing else.</summary>
[OpBeideDatabases]
public sealed class MaandbewaringTests
{
    private static readonly Gebruiker Beheerder = new("b", "Beheerder", Datakoppeling.Platform.Toegang.Rol.Applicatiebeheerder);
    private static readonly Gebruiker Consulent = new("c", "Consulent", Datakoppeling.Platform.Toegang.Rol.Inkomensconsulent);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opruimen_VernietigtPreciesDeMaandenOverDeTermijnEnDeWerklijstWerktDoor()
    {
        var klok = new Verzetklok(new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await using var platform = await Proefplatform.Maak(meer: d =>
        {
            d.AddSingleton<TimeProvider>(klok);
            d.AddPlatformBewaring();
            d.AddOib(new ConfigurationBuilder().Build());
        });
        await using var draait = await platform.Draai();
        var maanden = new[] { new Maand(2025, 12), new Maand(2026, 1), new Maand(2026, 2) };
        foreach (var maand in maanden) { await Lever(platform, maand); }
        // Of the oldest month one is decided only much later: that one has a term of its own.
        var laat = await Beslis(platform, maanden[0]);
        await Beslis(platform, maanden[1]);
        klok.Begin = new(2030, 6, 1, 9, 0, 0, TimeSpan.Zero);
        await Beslis(platform, maanden[0], opnieuw: laat);

        // Ten years after the last day of December 2025: not a day earlier.
        klok.Begin = new(2035, 12, 30, 9, 0, 0, TimeSpan.Zero);
        var voor = await Stand(platform);
        await Opruimen(platform);
        (await Stand(platform)).ShouldBe(voor, "op de laatste dag van de termijn blijft alles");

        var eerder = await Vernietigd(platform, "InkomstenMaanden");
        eerder.ShouldBeGreaterThan(0, "de historie van maanden daarvoor was al over haar termijn");
        klok.Begin = new(2036, 1, 1, 9, 0, 0, TimeSpan.Zero);
        var overzicht = (await platform.Dienst<Bewaarlezer>().Lees(Beheerder, Stop)).Waarde;
        var verwacht = overzicht.Soorten.Single(s => s.Regel.Code == "InkomstenMaanden").Over;
        verwacht.ShouldBeGreaterThan(50);
        await Opruimen(platform);
        await using (var context = platform.Context())
        {
            (await context.Set<Dossiermaand>().Where(d => d.Maand == maanden[0]).Select(d => d.Id).ToListAsync(Stop)).ShouldBe([laat]);
            (await context.Set<Dossierrij>().CountAsync(d => d.Maand == maanden[0], Stop)).ShouldBe(1);
            (await context.Set<Inkomstenrij>().CountAsync(r => r.Maand == maanden[0], Stop)).ShouldBeGreaterThan(0);
            (await Teruggevonden(context)).ShouldBeEmpty("niets verwijst naar wat weg is");
        }
        var na = await Stand(platform);
        foreach (var maand in maanden.Skip(1)) { Van(na, maand).ShouldBe(Van(voor, maand), $"{maand} is binnen zijn termijn"); }
        (await Vernietigd(platform, "InkomstenMaanden") - eerder).ShouldBe(verwacht, "het rapport telt wat de pagina vooraf telde");

        // The worklist and the cases that are left.
        (await platform.Dienst<Werklijst>().Pagina(Consulent, new(maanden[2], Soorten: Bakset.Van(Bak.Voorstel)), new(1, 50, null, false), Stop)).Waarde.Totaal.ShouldBeGreaterThan(0);
        (await platform.Dienst<Werklijst>().Maanden(Consulent, Stop)).Waarde.ShouldBe(maanden.Reverse());
        (await platform.Dienst<Zaaklezer>().Lees(Consulent, laat, Stop)).Weigering.ShouldBeNull();

        // And the late one after its own ten years.
        klok.Begin = new(2040, 6, 1, 9, 0, 0, TimeSpan.Zero);
        await Opruimen(platform);
        await using var leeg = platform.Context();
        (await leeg.Set<Dossiermaand>().CountAsync(Stop)).ShouldBe(0);
        (await leeg.Set<Persoonsmaand>().CountAsync(Stop) + await leeg.Set<Beslissing>().CountAsync(Stop) + await leeg.Set<Contactpoging>().CountAsync(Stop)).ShouldBe(0);
        (await leeg.Set<Dossierrij>().CountAsync(Stop) + await leeg.Set<Inkomstenrij>().CountAsync(Stop) + await leeg.Set<Historiebedrag>().CountAsync(Stop)).ShouldBe(0);
        (await leeg.Set<Levering>().CountAsync(Stop)).ShouldBe(0);
        (await platform.Dienst<SpoorControle>().Controleer(Stop)).Klopt.ShouldBeTrue();
    }

    [Fact]
    public async Task Opruimen_VanWatAfgebrokenIs_LaatDeRestStaanEnVernietigtDeSleutel()
    {
        var klok = new Verzetklok(new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        await using var platform = await Proefplatform.Maak(meer: d =>
        {
            d.AddSingleton<TimeProvider>(klok);
            d.AddPlatformBewaring();
            d.AddOib(new ConfigurationBuilder().Build());
        });
        await using var draait = await platform.Draai();
        await Lever(platform, new(2026, 2));
        await using (var context = platform.Context())
        {
            // As a crash leaves it: rows stored, the account never closed.
            var inkomsten = await context.Set<Levering>().SingleAsync(l => l.Soort == Leveringsoort.Inkomsten, Stop);
            await context.Set<Levering>().Where(l => l.Id == inkomsten.Id).ExecuteUpdateAsync(s => s.SetProperty(l => l.Status, Leveringstatus.Ontvangen), Stop);
        }
        klok.Begin = new(2026, 4, 20, 9, 0, 0, TimeSpan.Zero);
        await Opruimen(platform);
        (await Aantal<Levering>(platform)).ShouldBe(3, "41 dagen is nog geen 42");
        klok.Begin = new(2026, 4, 21, 9, 0, 0, TimeSpan.Zero);
        await Opruimen(platform);
        (await Aantal<Levering>(platform)).ShouldBe(2);
        (await Aantal<Inkomstenrij>(platform)).ShouldBe(0);
        (await Aantal<Dossierrij>(platform)).ShouldBeGreaterThan(0);
    }

    private static async Task Lever(Proefplatform platform, Maand maand)
    {
        var map = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(60, maand, Seed: (ulong)maand.Index, FoutenPerTienduizend: 200), map.Open, Stop);
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            using var stroom = new MemoryStream(map.Bytes(soort.Bestand()));
            (await platform.Dienst<LeverBestand>().Voer(Beheerder, maand.ToString(), soort.Url(), stroom, Stop)).Weigering.ShouldBeNull();
            await Klusrust.Wacht(platform.Diensten, Stop);
        }
    }

    private static async Task<Guid> Beslis(Proefplatform platform, Maand maand, Guid? opnieuw = null)
    {
        await using var context = platform.Context();
        var zaak = await context.Set<Dossiermaand>().AsNoTracking()
            .Where(d => opnieuw != null ? d.Id == opnieuw : d.Maand == maand && d.Bak == Bak.Voorstel).OrderBy(d => d.Dossiernummer).FirstAsync(Stop);
        await platform.Dienst<LegContactVast>().Voer(Consulent, zaak.Id, zaak.Versie, platform.Dienst<TimeProvider>().GetUtcNow().UtcDateTime.AddHours(-1), Contactwijze.Telefoon, Contactresultaat.Besproken, stop: Stop);
        var nu = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == zaak.Id, Stop);
        (await platform.Dienst<Beslis>().Voer(Consulent, zaak.Id, nu.Versie, new(Besluitsoort.Akkoord, Oorzaak: opnieuw is null ? null : Correctieoorzaak.LateGegevens), Stop)).Weigering.ShouldBeNull();
        return zaak.Id;
    }

    private static async Task Opruimen(Proefplatform platform)
    {
        (await platform.Dienst<RuimBewaardOp>().Voer(Beheerder, Stop)).Weigering.ShouldBeNull();
        await Klusrust.Wacht(platform.Diensten, Stop);
    }

    /// <summary>Every row of every table of the module, by month, as one text per row.</summary>
    private static async Task<List<string>> Stand(Proefplatform platform)
    {
        await using var context = platform.Context();
        var rijen = new List<string>();
        foreach (var d in await context.Set<Dossiermaand>().AsNoTracking().Include(d => d.Beslissingen).Include(d => d.Contacten).ToListAsync(Stop))
        {
            rijen.Add($"{d.Maand} maand {d.Id} {d.Bak} {d.Bon.Length} {d.Beslissingen.Count} {d.Contacten.Count}");
        }
        rijen.AddRange((await context.Set<Dossierrij>().AsNoTracking().ToListAsync(Stop)).Select(d => $"{d.Maand} dossier {d.Id} {d.Inhoud}"));
        rijen.AddRange((await context.Set<Inkomstenrij>().AsNoTracking().ToListAsync(Stop)).Select(d => $"{d.Maand} regel {d.Id} {d.Inhoud}"));
        rijen.AddRange((await context.Set<Persoonsmaand>().AsNoTracking().ToListAsync(Stop)).Select(d => $"{d.Maand} persoon {d.Id} {d.Betalers}"));
        return [.. rijen.Order(StringComparer.Ordinal)];
    }

    private static List<string> Van(List<string> stand, Maand maand) => stand.FindAll(r => r.StartsWith(maand.ToString(), StringComparison.Ordinal));

    private static async Task<List<string>> Teruggevonden(PortaalContext context)
    {
        var los = new List<string>();
        var maanden = context.Set<Dossiermaand>();
        if (await context.Set<Persoonsmaand>().AnyAsync(p => !maanden.Any(d => d.Id == p.DossiermaandId), Stop)) { los.Add("persoonsmaand"); }
        if (await context.Set<Aanvulling>().AnyAsync(a => !context.Set<Inkomstenrij>().Any(r => r.Id == a.InkomstId), Stop)) { los.Add("aanvulling"); }
        if (await context.Set<Inkomstenrij>().AnyAsync(r => !context.Set<Levering>().Any(l => l.Id == r.LeveringId), Stop)) { los.Add("regel"); }
        if (await context.Set<Dossierrij>().AnyAsync(r => !context.Set<Levering>().Any(l => l.Id == r.LeveringId), Stop)) { los.Add("dossier"); }
        if (await context.Set<Verwerkingsblok>().AnyAsync(b => !context.Set<Verwerking>().Any(v => v.Id == b.VerwerkingId), Stop)) { los.Add("blok"); }
        return los;
    }

    private static async Task<long> Vernietigd(Proefplatform platform, string soort)
    {
        var rapport = (await platform.Dienst<GeefBewaarrapport>().Voer(Beheerder, Stop)).Waarde;
        using var geheugen = new MemoryStream();
        await rapport.Schrijf(geheugen, Stop);
        return Encoding.UTF8.GetString(geheugen.ToArray()).Split("\r\n").Skip(1).Select(r => r.Split(';')).Where(r => r.Length == 9 && r[1] == soort)
            .Sum(r => long.Parse(r[3], CultureInfo.InvariantCulture));
    }

    private static async Task<int> Aantal<T>(Proefplatform platform) where T : class
    {
        await using var context = platform.Context();
        return await context.Set<T>().CountAsync(Stop);
    }
}
