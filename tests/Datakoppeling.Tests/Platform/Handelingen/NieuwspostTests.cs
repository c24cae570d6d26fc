using System.Collections.Concurrent;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Handelingen;

/// <summary>News from one node to the other.</summary>
[OpBeideDatabases]
public sealed class NieuwspostTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<object> Berichten =>
    [
        new KlusGewijzigd(Guid.NewGuid(), new Doel("ronde", "x|y")), new RondeGewijzigd(Guid.NewGuid()), new AfsprakenGewijzigd(), new DossierGewijzigd(Guid.NewGuid()),
        new DossierOpScherm(Guid.NewGuid(), Guid.NewGuid(), true, Guid.NewGuid(), Guid.NewGuid()), new NodeLeeft(Guid.NewGuid()), new VoorstellenVernieuwd(new Maand(2026, 2)), new TabelGewijzigd("bijstandsnormen"),
        new Klusstand(Guid.NewGuid(), new Doel("maand", "2026-02"), 12, 30_000, "rijen", "BRP lezen: é", new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc)),
    ];

    [Theory]
    [MemberData(nameof(Berichten))]
    public void Bericht_HeenEnTerug_IsHetzelfde(object bericht)
    {
        Nieuwspost.Lees(Nieuwspost.Schrijf(bericht)).ShouldBe(bericht);
        Nieuwspost.Schrijf(bericht).Length.ShouldBeLessThan(2_000, "een melding van PostgreSQL is hoogstens 8000 bytes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Datakoppeling.Oib")]
    [InlineData("Datakoppeling.Oib|Datakoppeling.Oib.BestaatNiet|{}")]
    [InlineData("System.Private.CoreLib|System.IO.FileInfo|{\"fileName\":\"x\"}")]
    [InlineData("Datakoppeling.Oib|Datakoppeling.Oib.Overzichten.DossierGewijzigd|geen json")]
    public void Bericht_DatNietVanOnsIs_WordtNietGelezen(string tekst) => Nieuwspost.Lees(tekst).ShouldBeNull();

    [Fact]
    public async Task Nieuws_VanDeEneNode_IsTeHorenOpDeAndere()
    {
        await using var een = await Proefplatform.Maak();
        await using var twee = await Proefplatform.Maak(een.Map);
        await using var eerste = await een.Draai();
        await using var tweede = await twee.Draai();
        var (gemeld, eigen, ronde) = (0, 0, new RondeGewijzigd(Guid.NewGuid()));
        var gehoord = new ConcurrentBag<RondeGewijzigd>();
        using var a = een.Dienst<INieuws>().Abonneer<RondeGewijzigd>(_ => Interlocked.Increment(ref eigen));
        using var b = twee.Dienst<INieuws>().Abonneer<RondeGewijzigd>(gehoord.Add);

        // News is for who listens already; when the other node does, this one cannot know.
        await Afwachten.Tot("de andere node hoort het", () =>
        {
            een.Dienst<INieuws>().Meld(ronde);
            gemeld++;
            return !Proefopslag.Postgres || !gehoord.IsEmpty;
        });

        gehoord.ShouldAllBe(g => g == ronde);
        eigen.ShouldBe(gemeld, "wie iets meldt, hoort het zelf een keer");
    }

    [Fact]
    public void Berichten_DieGemeldWorden_StaanInDezeToets()
    {
        // A message that does not go over between nodes would be noticed by users of two nodes only.
        var bekend = Berichten.Select(b => b.Data.GetType().Name).ToList();
        var bron = Directory.GetFiles(Repo.Pad("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(p => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(p), @"\.Meld\(new (\w+)\(").Select(m => m.Groups[1].Value)).Distinct(StringComparer.Ordinal);
        bron.Except(bekend, StringComparer.Ordinal).ShouldBe(["Koppelvoortgang"], "de voortgang van de opdracht koppel gaat nergens heen");
    }
}
