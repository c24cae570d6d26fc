using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

[OpBeideDatabases]
public class LeverBestandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Voorstellen_NaInlezen_ZijnDieVanDeOpdrachtTotOpDeCent()
    {
        await using var proef = await Proefmaand.Maak(400);
        await proef.LeverAlles();
        var normen = OibNormen.Ingebouwd.Voor(Proefmaand.Maand).Waarde;
        var levering = Maandlevering.Lees(
            normen, new("dossiers.csv", proef.Bestand(Leveringsoort.Dossiers)), new("historie.csv", proef.Bestand(Leveringsoort.Historie)),
            [new("ib-inkomsten.csv", proef.Bestand(Leveringsoort.Inkomsten))]).Waarde;
        var verwacht = Maandrun.Bereken(normen, levering.Dossiers, levering.Inkomsten, levering.Historie, Stop).Where(v => v.IsZichtbaar)
            .Select(v => $"{v.Dossiernummer} {v.Uitkomst} {v.Bedragen?.TeVerrekenen} {v.Bedragen?.Uitkering} {v.Bedragen?.VtReservering} {v.Norm} {v.Signalen}").ToList();
        var gekregen = (await proef.Maanden())
            .Select(d => $"{d.Dossiernummer} {d.Uitkomst} {d.TeVerrekenen} {d.Uitkering} {d.VtReservering} {d.Norm} {d.Signalen}").Order(StringComparer.Ordinal).ToList();
        gekregen.ShouldBe(verwacht);
        await using var context = proef.Platform.Context();
        foreach (var bestand in await context.Set<Levering>().ToListAsync(Stop))
        {
            bestand.Gelezen.ShouldBe(bestand.Aangenomen + bestand.Afgekeurd + bestand.ApartPerReden.Values.Sum());
        }
    }

    [Fact]
    public async Task Inlezen_NogEens_VerandertNietsEnZegtDat()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var voor = (await proef.Maanden()).ConvertAll(d => (d.Id, d.Versie, d.Bon));
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            (await proef.Lever(soort, proef.Bestand(soort))).Waarde.Zin.ShouldContain("al ingelezen");
            // Another file with the same rows: nothing new, row by row.
            (await proef.Lever(soort, [.. proef.Bestand(soort), (byte)'\n'])).Gelukt.ShouldBeTrue();
        }
        (await proef.Maanden()).ConvertAll(d => (d.Id, d.Versie, d.Bon)).ShouldBe(voor);
        await using var context = proef.Platform.Context();
        (await context.Set<Levering>().OrderBy(l => l.Volgnummer).Select(l => l.Nieuw).ToListAsync(Stop)).Skip(3).ShouldBe([0, 0, 0]);
    }

    [Theory]
    [InlineData("a;b;c\n1;2;3\n", "dossiernummer")]
    [InlineData("", "leeg")]
    [InlineData("dossiernummer;bsn;leefvorm;\"begindatum\nD1;1;a;b\n", "aanhalingsteken")]
    [InlineData("dossiernummer;bsn;leefvorm;begindatum\n\n", "geen rijen")]
    public async Task Bestand_DatNietKan_WordtGeweigerdEnLaatNietsNa(string inhoud, string woord)
    {
        await using var proef = await Proefmaand.Maak(1);
        (await proef.Lever(Leveringsoort.Dossiers, inhoud)).Weigering.ShouldNotBeNull().Zin.ShouldContain(woord);
        (await proef.Lever(Leveringsoort.Dossiers, Encoding.Unicode.GetPreamble())).Weigering.ShouldNotBeNull().Zin.ShouldContain("UTF-16");
        await using var context = proef.Platform.Context();
        (await context.Set<Levering>().CountAsync(Stop)).ShouldBe(0);
        NietsInDeKluis(proef);
        (await context.Set<Spoorrij>().CountAsync(r => r.Details.Contains("niet gebruikt"), Stop)).ShouldBe(2, "het spoor zegt wat ermee gebeurde");
    }

    [Fact]
    public async Task Bestand_DatOnderwegAfbreekt_LaatNietsNa()
    {
        await using var proef = await Proefmaand.Maak(1);
        await using var afgebroken = new Afgebrokenstroom(proef.Bestand(Leveringsoort.Dossiers));
        await Should.ThrowAsync<IOException>(() => proef.Platform.Dienst<LeverBestand>().Voer(
            Proefmaand.Beheerder, Proefmaand.Maand.ToString(), Leveringsoort.Dossiers.Url(), afgebroken, Stop));
        NietsInDeKluis(proef);
    }

    private static void NietsInDeKluis(Proefmaand proef)
    {
        foreach (var map in (string[])["kluis", Path.Combine("sleutels", "vakken")])
        {
            var pad = Path.Combine(proef.Platform.Map, map);
            if (Directory.Exists(pad)) { Directory.GetFiles(pad).ShouldBeEmpty(map); }
        }
    }

    /// <summary>Gives what it has, and then breaks as the connection of a browser that is closed.</summary>
    private sealed class Afgebrokenstroom(byte[] inhoud) : MemoryStream(inhoud)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new IOException("De verbinding is verbroken.") : base.ReadAsync(buffer, cancellationToken);
    }

    [Fact]
    public async Task Inkomsten_ZonderDossiers_WordenGeweigerdMetWatErEerstMoet()
    {
        await using var proef = await Proefmaand.Maak(20);
        (await proef.Lever(Leveringsoort.Inkomsten, proef.Bestand(Leveringsoort.Inkomsten))).Weigering.ShouldNotBeNull().Zin.ShouldContain("eerst dossiers.csv");
        (await proef.Lever(Leveringsoort.Dossiers, proef.Bestand(Leveringsoort.Dossiers), Proefmaand.Consulent)).Weigering.ShouldNotBeNull().Zin.ShouldContain("geen recht");
    }
}
