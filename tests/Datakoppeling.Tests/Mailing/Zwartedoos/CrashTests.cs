using System.Buffers;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Zwartedoos;

/// <summary>When linking breaks off, whatever is thrown, logged, stored or shown carries nobody of the delivery.</summary>
[OpBeideDatabases]
public sealed class CrashTests
{
    private const string Brp = "brp.csv";
    private static readonly List<string> Mensen = Zoekwoorden();
    private static readonly SearchValues<string> Zoeker = SearchValues.Create([.. Mensen], StringComparison.Ordinal);

    /// <summary>Burgerservicenummers and longer names of the city's BRP.</summary>
    private static List<string> Zoekwoorden()
    {
        var rijen = Encoding.UTF8.GetString(Rondeproef.Stadsbestanden[Brp]).Split('\n').Select(r => r.Split(';')).ToList();
        int[] kolommen = [.. new[] { "01.01.20", "01.02.10", "01.02.40" }.Select(k => Array.IndexOf(rijen[0], k))];
        return [.. rijen.Skip(1).Where(r => r.Length >= rijen[0].Length).SelectMany(r => kolommen.Select(k => r[k].Trim())).Where(c => c.Length >= 8).Distinct(StringComparer.Ordinal)];
    }

    private static void BevatNiemand(string tekst, string waar) => Gevonden(tekst).ShouldBeNull(waar);

    /// <returns>The first of them with what stands around it; null when there is nobody.</returns>
    private static string? Gevonden(string tekst)
    {
        for (var hier = 0; tekst.AsSpan(hier).IndexOfAny(Zoeker) is >= 0 and var bij; hier += bij + 1)
        {
            var plaats = hier + bij;
            if (!InEenHash(tekst, plaats)) { return tekst[Math.Max(0, plaats - 40)..Math.Min(tekst.Length, plaats + 40)]; }
        }
        return null;
    }

    /// <summary>
    /// Nine digits in a row inside a hash or an id are nobody: among some thousand BSNs it happens once in so many runs. Inside: the run of
    /// hexadecimal digits goes on, with letters, on both sides.
    /// </summary>
    private static bool InEenHash(string tekst, int plaats)
    {
        if (!char.IsAsciiDigit(tekst[plaats])) { return false; }
        var (van, tot) = (plaats, plaats + 9);
        while (van > 0 && Hex(tekst[van - 1])) { van--; }
        while (tot < tekst.Length && Hex(tekst[tot])) { tot++; }
        return tot - van >= 32 && tekst[van..plaats].Any(char.IsAsciiLetter) && tekst[(plaats + 9)..tot].Any(char.IsAsciiLetter);

        static bool Hex(char teken) => char.IsAsciiHexDigit(teken) || teken == '-';
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("voor;{0};na", true)]
    [InlineData("0101{0}20260301", true)]
    [InlineData("abcdef{0}abcdef", true)]
    [InlineData("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08{0}", true)]
    [InlineData("9f86d081884c7d6{0}5ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", false)]
    [InlineData("0B9E4D5A-1C2D-4E3F-A{0}AB", true)]
    [InlineData("0B9E4D5A-1C2D-4E3F-9A8B-A{0}EF", false)]
    public void Zoeker_EenBsn_WordtGevondenBehalveMiddenInEenHash(string vorm, bool gevonden)
    {
        var bsn = Mensen.First(m => m.All(char.IsAsciiDigit));
        (Gevonden(string.Format(System.Globalization.CultureInfo.InvariantCulture, vorm, bsn)) is not null).ShouldBe(gevonden);
    }

    [Fact]
    public void Koppelen_BronDieOpEenPlekAfbreekt_GeeftEenFoutZonderIemandErin()
    {
        Mensen.Count.ShouldBeGreaterThan(1_000);
        Encoding.UTF8.GetString(Rondeproef.Stadsbestanden[Brp]).AsSpan().IndexOfAny(Zoeker).ShouldBeGreaterThan(-1, "anders vindt de zoeker nooit iets");
        var brp = Rondeproef.Stadsbestanden[Brp];
        for (var deel = 0; deel <= 20; deel++)
        {
            var fout = Should.Throw<Exception>(() => Koppel(() => new Brekend(brp, brp.Length * deel / 20)));
            fout.ToString().ShouldContain("afgebroken");
            BevatNiemand(fout.ToString(), $"bij {deel} van 20");
        }
    }

    [Fact]
    public void Koppelen_BronMetWillekeurigeSchade_GeeftGeenTekstMetIemandErin()
    {
        var toeval = new Random(20260301);
        for (var keer = 0; keer < 60; keer++)
        {
            byte[] brp = [.. Rondeproef.Stadsbestanden[Brp]];
            for (var i = 0; i < 1 + toeval.Next(200); i++) { brp[toeval.Next(brp.Length)] = (byte)"\";\n\0\u00ff9a"[toeval.Next(7)]; }
            try
            {
                var uitkomst = Koppel(() => new MemoryStream(brp));
                if (uitkomst.Weigering is { } weigering) { BevatNiemand(weigering.Zin, "weigering"); continue; }
                BevatNiemand(string.Join('\n', uitkomst.Waarde.Fouten.Select(f => $"{f.Bestand} {f.Kolom} {f.Reden}")), "afkeuringen");
            }
            catch (Exception fout) when (fout is not Shouldly.ShouldAssertException)
            {
                BevatNiemand(fout.ToString(), "uitzondering");
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Klus_DieMiddenInHetKoppelenCrasht_LaatNiemandAchterInLogDatabaseOfOpSchijf(bool bitfout)
    {
        await using var proef = await Rondeproef.Maak(bitfout ? null : d => d.AddSingleton<IKluis>(s => new Brekendekluis(s)));
        var ronde = await proef.NieuweRonde();
        (await proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden[Brp])).Gelukt.ShouldBeTrue();
        if (bitfout)
        {
            var pad = Directory.GetFiles(Path.Combine(proef.Platform.Map, "kluis")).ShouldHaveSingleItem();
            var bytes = await File.ReadAllBytesAsync(pad, Rondeproef.Stop);
            bytes[bytes.Length / 2] ^= 4;
            await File.WriteAllBytesAsync(pad, bytes, Rondeproef.Stop);
        }
        else { ((Brekendekluis)proef.Dienst<IKluis>()).Breekt = true; }
        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Gelukt.ShouldBeTrue();

        var klus = await proef.WachtOpKlus(ronde);

        klus.Status.ShouldBe(Klusstatus.Mislukt);
        BevatNiemand(klus.Zin + klus.Parameters + klus.Tussenstand, "klus");
        proef.Platform.Logs.Rijen.ShouldContain(r => r.Contains(bitfout ? "Exception" : "afgebroken", StringComparison.Ordinal), "de crash staat in het log");
        BevatNiemand(string.Join('\n', proef.Platform.Logs.Rijen), "log");
        await NiemandOpSchijf(proef);
    }

    [Fact]
    public async Task Ronde_TijdensEnNaAfloop_LaatNiemandAchterInDatabaseOpSchijfOfInHetLog()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        var lijst = (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, "aanschrijving-stadspas.csv", "mailing", Rondeproef.Stop)).Waarde;
        await lijst.Schrijf(Stream.Null, Rondeproef.Stop);
        await NiemandOpSchijf(proef);
        (await proef.Dienst<VraagVernietiging>().Voer(Rondeproef.Armoede, ronde, stop: Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<VernietigRonde>().Voer(Rondeproef.Beheerder, ronde, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        await NiemandOpSchijf(proef);
        BevatNiemand(string.Join('\n', proef.Platform.Logs.Rijen), "log");
        Directory.GetFiles(Path.Combine(proef.Platform.Map, "sleutels", "vakken")).ShouldBeEmpty();
    }

    private static async Task NiemandOpSchijf(Rondeproef proef)
    {
        foreach (var (pad, bytes) in await Mapinhoud.Lees(proef.Platform.Map, Rondeproef.Stop))
        {
            // UTF-8 and Latin-1 of these words are the same bytes but for diacritics; UTF-16 is how they stand in memory.
            BevatNiemand(Encoding.UTF8.GetString(bytes), Path.GetFileName(pad));
            BevatNiemand(Encoding.Unicode.GetString(bytes), Path.GetFileName(pad));
            if (bytes.Length > 1) { BevatNiemand(Encoding.Unicode.GetString(bytes, 1, bytes.Length - 1), Path.GetFileName(pad)); }
        }
    }

    private static Uitkomst<Koppelresultaat> Koppel(Func<Stream> brp) => Koppeling.Voer(
        new Koppelopdracht(Configuratie.Standaard(), Rondeproef.Peildatum, "0363"),
        new Bronlevering(brp, new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { ["bijstand"] = () => new MemoryStream(Rondeproef.Stadsbestanden["bijstand.csv"]) }));

    /// <summary>Gives its content and then breaks, as a disk or a network file does.</summary>
    private sealed class Brekend(byte[] inhoud, int na) : MemoryStream(inhoud, 0, na)
    {
        // Of a derived class the framework sends every other way of reading here; overriding one of those too would read in a circle.
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var aantal ? aantal : throw new InvalidOperationException("afgebroken");
    }

    /// <summary>The real vault, whose streams break halfway once told to.</summary>
    private sealed class Brekendekluis(IServiceProvider diensten) : IKluis
    {
        private readonly Schijfkluis _echt = ActivatorUtilities.CreateInstance<Schijfkluis>(diensten);
        public bool Breekt { get; set; }

        public Guid MaakVak(PortaalContext context) => _echt.MaakVak(context);
        public Task<Uitkomst<Kluisbestand>> Berg(Guid vak, string naam, Stream inhoud, string door, CancellationToken stop = default) => _echt.Berg(vak, naam, inhoud, door, stop);
        public Task<Weigering?> Bezwaar(Guid vak, CancellationToken stop = default) => _echt.Bezwaar(vak, stop);
        public Task<Weigering?> Controleer(Guid bestand, CancellationToken stop = default) => _echt.Controleer(bestand, stop);
        public Task<IReadOnlyDictionary<Guid, Weigering>> Kijk(IReadOnlyCollection<Guid> bestanden, CancellationToken stop = default) => _echt.Kijk(bestanden, stop);
        public Task VerwijderBestand(Guid bestand, CancellationToken stop = default) => _echt.VerwijderBestand(bestand, stop);
        public Task<int> RuimOp(CancellationToken stop = default) => _echt.RuimOp(stop);

        public Task<Uitkomst<IReadOnlyList<Kluisbestand>>> VernietigSleutel(PortaalContext context, Guid vak, string door, DateTime nu, CancellationToken stop = default) =>
            _echt.VernietigSleutel(context, vak, door, nu, stop);

        public async Task<Uitkomst<Stream>> Lees(Guid bestand, CancellationToken stop = default)
        {
            var gelezen = await _echt.Lees(bestand, stop);
            if (!Breekt || !gelezen.Gelukt) { return gelezen; }
            await using var stroom = gelezen.Waarde;
            using var inhoud = new MemoryStream();
            await stroom.CopyToAsync(inhoud, stop);
            return new Brekend(inhoud.ToArray(), (int)inhoud.Length / 2);
        }
    }
}
