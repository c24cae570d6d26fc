using System.Security.Cryptography;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Kluis;

/// <summary>
/// A key service behind a program. The one here is a shell script that keeps a key per compartment in a folder and wraps with
/// openssl; that it is no authenticated cipher does not matter to what is tested.
/// </summary>
[OpBeideDatabases]
public sealed class OpdrachtsleutelTests : IDisposable
{
    private const string Script = """
        #!/bin/sh
        set -eu
        hier=$(dirname "$0")
        case "$1" in
          id) echo proefdienst-1 ;;
          wikkel) [ -f "$hier/$2" ] || openssl rand -hex 32 > "$hier/$2"
            base64 -d | openssl enc -aes-256-ctr -K "$(cat "$hier/$2")" -iv 00000000000000000000000000000000 | base64 -w0 ;;
          ontwikkel) [ -f "$hier/$2" ] || exit 4
            base64 -d | openssl enc -d -aes-256-ctr -K "$(cat "$hier/$2")" -iv 00000000000000000000000000000000 | base64 -w0 ;;
          vergeet) rm -f "$hier/$2" ;;
          *) exit 3 ;;
        esac
        """;

    private readonly DirectoryInfo _map = Directory.CreateTempSubdirectory("datakoppeling-dienst-");

    private string Schrijf(string script)
    {
        var pad = Path.Combine(_map.FullName, "sleuteldienst");
        File.WriteAllText(pad, script.ReplaceLineEndings("\n"));
        if (OperatingSystem.IsWindows()) { Assert.Skip("Het proefprogramma is een shellscript."); return ""; }
        File.SetUnixFileMode(pad, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return pad;
    }

    private static Datakoppeling.Kern.Uitkomst<IHoofdsleutel> Lees(string programma) =>
        Hoofdsleutelbron.Lees(HoofdsleutelbronTests.Met(Hoofdsleutelbron.Opdracht, programma), ontwikkeling: false, "");

    [Fact]
    public void Sleuteldienst_WatErInGaat_KomtErUitTotHetVergetenIs()
    {
        var sleutel = Lees(Schrijf(Script)).Waarde;
        sleutel.Id.ShouldBe("proefdienst-1");
        var (vak, data) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(32));
        var gewikkeld = sleutel.Wikkel(data, vak);
        gewikkeld.ShouldNotBe(data);
        sleutel.Ontwikkel(gewikkeld, vak).ShouldBe(data);
        sleutel.Vergeet(vak);
        Should.Throw<KluisGeschondenException>(() => sleutel.Ontwikkel(gewikkeld, vak));
    }

    [Theory]
    [InlineData("#!/bin/sh\nexit 1\n")]
    [InlineData("#!/bin/sh\necho 'een naam met spaties'\n")]
    [InlineData("#!/bin/sh\n")]
    public void Sleuteldienst_DieNietAntwoordtOpId_WordtBijDeStartGeweigerd(string script) =>
        Lees(Schrijf(script)).Weigering!.Zin.ShouldStartWith("Het portaal start niet: het programma van de instelling Kluis:Hoofdsleutelopdracht");

    [Fact]
    public void Sleuteldienst_DieErNietIs_WordtBijDeStartGeweigerd() =>
        Lees(Path.Combine(_map.FullName, "bestaat-niet")).Weigering!.Zin.ShouldContain("bestaat niet");

    [Theory]
    [InlineData("echo geheim-op-stderr >&2; exit 1")]
    [InlineData("echo 'geen base64!'")]
    [InlineData("echo AAAA")]
    public void Sleuteldienst_DieOnzinGeeft_IsEenFoutZonderDeTekst(string antwoord)
    {
        var sleutel = Lees(Schrijf($"#!/bin/sh\n[ \"$1\" = id ] && echo x && exit 0\n{antwoord}\n")).Waarde;
        Should.Throw<KluisGeschondenException>(() => sleutel.Ontwikkel(new byte[60], Guid.NewGuid())).ToString().ShouldNotContain("geheim-op-stderr");
    }

    [AlleenSqlite("een kopie van de map met de database erin")]
    [Fact]
    public async Task Vernietigen_MetEenSleutelPerVak_HoudtOokTegenEenVolledigeKopie()
    {
        var dienst = Lees(Schrijf(Script)).Waarde;
        using var kopie = new TijdelijkeMap();
        Guid bestand;
        await using (var platform = await Proefplatform.Maak(hoofdsleutel: dienst))
        {
            (var vak, bestand) = await ReservekopieTests.Berg(platform);
            ReservekopieTests.Kopieer(platform.Map, kopie.Pad);
            await ReservekopieTests.Vernietig(platform, vak);
        }
        await using (var terug = await Proefplatform.Maak(kopie.Pad, hoofdsleutel: dienst))
        {
            Directory.GetFiles(Path.Combine(kopie.Pad, "sleutels", "vakken")).ShouldNotBeEmpty("ook de ingepakte sleutel zit in de kopie");
            await Should.ThrowAsync<KluisGeschondenException>(() => terug.Dienst<IKluis>().Lees(bestand, TestContext.Current.CancellationToken));
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public void Dispose() => _map.Delete(recursive: true);
}
