using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Spoor;

/// <summary>
/// Somebody with the whole database in hand and without the master key. Whatever he does is named, also after work went on; and work,
/// signing in first of all, does go on.
/// </summary>
[OpBeideDatabases]
public sealed class SpoorzegelTests
{
    private const string Kolommen = "Moment, Wie, Handeling, ObjectSoort, ObjectId, Resultaat, Herkomst, Details, VorigeHash, Hash, Zegel";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DELETE FROM Spoorregel WHERE Nummer > 3|UPDATE Spoorkop SET Nummer = 3, Hash = (SELECT Hash FROM Spoorregel WHERE Nummer = 3), Zegel = (SELECT Zegel FROM Spoorregel WHERE Nummer = 3)", "De kop van het spoor (rij 3) is niet door het portaal geschreven")]
    [InlineData("DELETE FROM Spoorregel|UPDATE Spoorkop SET Nummer = 0, Hash = '0000000000000000000000000000000000000000000000000000000000000000', Zegel = ''", "De kop van het spoor (rij 0) is niet")]
    [InlineData("INSERT INTO Spoorregel (Nummer, " + Kolommen + ") SELECT 6, " + Kolommen + " FROM Spoorregel WHERE Nummer = 5", "Rij 6 staat voorbij de kop van het spoor (rij 5)")]
    [InlineData("INSERT INTO Spoorregel (Nummer, " + Kolommen + ") SELECT 9223372036854775807, " + Kolommen + " FROM Spoorregel WHERE Nummer = 5", "Rij 9223372036854775807 staat voorbij de kop")]
    [InlineData("INSERT INTO Spoorregel (Nummer, " + Kolommen + ") SELECT 0, " + Kolommen + " FROM Spoorregel WHERE Nummer = 5", "Rij 0 is door iemand anders toegevoegd")]
    [InlineData("INSERT INTO Spoorkop (Id, Nummer, Hash, Zegel) SELECT 2, Nummer, Hash, Zegel FROM Spoorkop", "een tweede kop van het spoor")]
    [InlineData("INSERT INTO Spoorkop (Id, Nummer, Hash, Zegel) SELECT -7, 99, Hash, Zegel FROM Spoorkop", "een tweede kop van het spoor")]
    [InlineData("DELETE FROM Spoorkop", "De kop van het spoor ontbreekt")]
    [InlineData("UPDATE Spoorkop SET Id = 2", "De kop van het spoor ontbreekt")]
    [InlineData("UPDATE Spoorkop SET Nummer = 9223372036854775807", "De kop van het spoor (rij 9223372036854775807) is niet door het portaal geschreven")]
    [InlineData("UPDATE Spoorkop SET Nummer = -4", "De kop van het spoor (rij -4) is niet")]
    [InlineData("UPDATE Spoorregel SET Resultaat = 'gelukt' WHERE Nummer = 2", "Rij 2 is gewijzigd: er staat iets in wat het portaal daar niet schrijft")]
    [InlineData("UPDATE Spoorregel SET Resultaat = 'onzin' WHERE Nummer = 2", "Rij 2 is gewijzigd: er staat iets in wat het portaal daar niet schrijft")]
    [InlineData("UPDATE Spoorregel SET Zegel = '' WHERE Nummer = 5", "Rij 5 is niet door het portaal geschreven: het zegel past niet")]
    [InlineData("DELETE FROM Spoorregel WHERE Nummer IN (2, 3)", "Rij 2 tot en met 3 ontbreken")]
    [InlineData("DELETE FROM Gegevenssleutel WHERE Naam = 'spoor'", "De sleutel van het spoor is uit de database verdwenen")]
    public async Task Spoor_BuitenHetPortaalOmBeschreven_WordtGenoemdEnHetWerkGaatDoor(string sql, string zin)
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(5);
        foreach (var opdracht in sql.Split('|')) { await platform.Sql(opdracht); }

        (await platform.Controleer()).Zin.ShouldContain(zin);
        await platform.Handel(2);

        // It does not heal: what was found stands in the trail, and the line that was put in is still not the portal's.
        var erna = await platform.Controleer();
        erna.Klopt.ShouldBeFalse();
        await using var context = platform.Context();
        (await context.Set<Spoorrij>().CountAsync(r => r.Handeling == "proef.wijzigen" && r.Zegel != "" && r.Wie == "u1", Stop)).ShouldBeGreaterThanOrEqualTo(2);
        (await context.Set<Spoorkop>().CountAsync(Stop)).ShouldBe(1);
        (await context.Set<Spoorrij>().CountAsync(r => r.Handeling == Spoorhandelingen.Breuk, Stop)).ShouldBeLessThanOrEqualTo(1, "een keer noteren is genoeg");
    }

    [Fact]
    public async Task Spoor_MetEenTweedeKop_NoteertDeVondstEnSlaatAlarm()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(2);
        await platform.Sql("INSERT INTO Spoorkop (Id, Nummer, Hash, Zegel) SELECT 2, 7, Hash, Zegel FROM Spoorkop");
        await platform.Sql($"INSERT INTO Spoorregel (Nummer, {Kolommen}) SELECT 3, {Kolommen} FROM Spoorregel WHERE Nummer = 2");

        await platform.Handel(3);

        var bevinding = await platform.Controleer();
        bevinding.Fouten[0].ShouldStartWith("Rij 3 sluit niet aan");
        bevinding.Fouten[1].ShouldContain("Rij 4: het portaal merkte op");
        bevinding.Fouten[1].ShouldContain("er een tweede kop van het spoor bij stond (rij 7) en er rijen voorbij de kop stonden (tot en met rij 3)");
        bevinding.Fouten.Count.ShouldBe(2);
        platform.Logs.Rijen.ShouldContain(r => r.StartsWith("Critical Buiten het portaal om is in het spoor geschreven", StringComparison.Ordinal));
        await using var context = platform.Context();
        (await context.Set<Spoorrij>().OrderBy(r => r.Nummer).Select(r => r.Handeling).ToListAsync(Stop))
            .ShouldBe(["proef.wijzigen", "proef.wijzigen", "proef.wijzigen", Spoorhandelingen.Breuk, "proef.wijzigen", "proef.wijzigen", "proef.wijzigen"]);
    }

    /// <summary>There is no row to stand in line at; on several nodes there is no queue of this process either.</summary>
    [Fact]
    public async Task Spoor_ZonderKop_KrijgtErEenOokAlsVelenTegelijkSchrijven()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(3);
        await platform.Sql("DELETE FROM Spoorkop");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => platform.Dienst<Spoorschrijver>().SchrijfLos(
            platform.Dienst<IDbContextFactory<Datakoppeling.Platform.Opslag.PortaalContext>>(), new Spoorrij { Handeling = "proef.los", Wie = "u1", Moment = DateTime.UtcNow }, Stop), Stop)));

        await using var context = platform.Context();
        (await context.Set<Spoorrij>().CountAsync(Stop)).ShouldBe(3 + 1 + 20);
        (await context.Set<Spoorkop>().SingleAsync(Stop)).Nummer.ShouldBe(24);
        (await platform.Controleer()).Fouten.ShouldHaveSingleItem().ShouldContain("de kop van het spoor weg was");
    }

    [Fact]
    public async Task Spoor_MetEenTijdOnderDeMilliseconde_WordtGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(3);
        await using (var context = platform.Context())
        {
            var moment = (await context.Set<Spoorrij>().AsNoTracking().SingleAsync(r => r.Nummer == 2, Stop)).Moment;
            await context.Set<Spoorrij>().Where(r => r.Nummer == 2).ExecuteUpdateAsync(s => s.SetProperty(r => r.Moment, moment.AddTicks(7000)), Stop);
        }

        (await platform.Controleer()).Zin.ShouldContain("Rij 2 is gewijzigd: het tijdstip is fijner dan een milliseconde");
    }

    [Fact]
    [AlleenSqlite("alleen SQLite neemt in een kolom aan wat er niet in hoort")]
    public async Task Spoor_MetEenTijdDieGeenTijdIs_WordtGenoemdEnDeRestNagelopen()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(4);
        await platform.Sql("UPDATE Spoorregel SET Moment = 'gisteren' WHERE Nummer = 2");
        await platform.Sql("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 4");

        (await platform.Controleer()).Fouten.ShouldBe(["Rij 2 is gewijzigd: er staat iets in wat het portaal daar niet schrijft.", "Rij 4 is gewijzigd."]);
        await platform.Handel(1);
    }

    [Fact]
    public async Task Spoor_NaEenAndereHoofdsleutel_KloptNog()
    {
        using var map = new TijdelijkeMap();
        using var nieuw = new Hoofdsleutel([.. Enumerable.Repeat((byte)9, 32)]);
        Spooranker anker;
        await using (var platform = await Proefplatform.Maak(map.Pad))
        {
            await platform.Handel(3);
            anker = await platform.Anker();
            (await new Hersleuteling(platform.Dienst<IDbContextFactory<Datakoppeling.Platform.Opslag.PortaalContext>>(), platform.Dienst<Sleutelmap>())
                .Voer(platform.Dienst<IHoofdsleutel>(), nieuw, stop: Stop)).Weigering.ShouldBeNull();
        }
        await using (var platform = await Proefplatform.Maak(map.Pad, hoofdsleutel: nieuw))
        {
            await platform.Handel(2);
            var bevinding = await platform.Controleer(anker);
            (bevinding.Klopt, bevinding.Aantal).ShouldBe((true, 5), bevinding.Zin);
            bevinding.Zin.ShouldContain("Het anker past");
        }
        Proefopslag.RuimOp(map.Pad, ook: false);
    }

    [Fact]
    public async Task Spoor_WaarvanDeSleutelWerdWeggehaald_ZegtNaDeStartVanafWanneerHetVerzegeldIs()
    {
        using var map = new TijdelijkeMap();
        await using (var platform = await Proefplatform.Maak(map.Pad))
        {
            await platform.Handel(3);
            await platform.Sql("DELETE FROM Gegevenssleutel WHERE Naam = 'spoor'");
        }
        await using (var platform = await Proefplatform.Maak(map.Pad))
        {
            (await platform.Controleer()).Zin.ShouldContain("Rij 1 heeft een zegel van een andere sleutel");
            // Without seals it looks like a trail of an earlier release: then the verdict says what that means, and since when.
            await platform.Sql("UPDATE Spoorregel SET Zegel = '' WHERE Nummer <= 3");
            var bevinding = await platform.Controleer();
            bevinding.Klopt.ShouldBeTrue(bevinding.Zin);
            bevinding.Zin.ShouldContain("vanaf rij 4: van wat ervoor staat bewijst alleen een anker van toen dat het niet is herschreven");
        }
        Proefopslag.RuimOp(map.Pad, ook: false);
    }
}
