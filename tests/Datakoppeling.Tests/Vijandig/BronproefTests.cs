using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Lezen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// Who loads a source sees its figures at once: those must be the figures that the linking comes to, whatever is wrong with the file.
/// </summary>
public sealed class BronproefTests
{
    private const int Gevallen = 250;
    private static readonly Koppelopdracht Opdracht = new(Configuratie.Standaard(), Zaden.Peildatum, "0363");

    [Fact]
    public void Brp_HoeOokBeschadigd_GeeftDeCijfersVanDeRekenkern()
    {
        var (vergeleken, afgekeurd) = (0, 0L);
        foreach (var zaad in Zaden.Brp(Zaden.Gedeeld()))
        {
            for (var nummer = 0; nummer < Gevallen; nummer++)
            {
                var inhoud = nummer == 0 ? zaad : Dubbel(Mutator.Muteer(zaad, nummer), nummer);
                var kern = Koppeling.Voer(Opdracht, new Bronlevering(() => Stroom(inhoud), new Dictionary<string, Func<Stream>>(StringComparer.Ordinal)), stop: TestContext.Current.CancellationToken);
                // A file without residents is refused by the linking alone: who is a resident, nobody asks here.
                if (!kern.Gelukt) { continue; }
                vergeleken++;
                afgekeurd += Vergelijk("brp", inhoud, kern.Waarde, $"geval {nummer}");
            }
        }
        vergeleken.ShouldBeGreaterThan(Gevallen / 4);
        afgekeurd.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Bron_HoeOokBeschadigd_GeeftDeCijfersVanDeRekenkern()
    {
        var brp = Zaden.Van("brp.csv");
        var (vergeleken, afgekeurd) = (0, 0L);
        foreach (var bron in Zaden.Bronnen.Where(b => Bronlijst.Verwacht(Opdracht.Configuratie).Contains(b, StringComparer.Ordinal)))
        {
            for (var nummer = 0; nummer < Gevallen / 5; nummer++)
            {
                var inhoud = Mutator.Muteer(Zaden.Van(bron + ".csv"), nummer);
                var kern = Koppeling.Voer(Opdracht, new Bronlevering(() => Stroom(brp), new Dictionary<string, Func<Stream>>(StringComparer.Ordinal) { [bron] = () => Stroom(inhoud) }), stop: TestContext.Current.CancellationToken);
                if (!kern.Gelukt)
                {
                    Bronproef.Neem(Opdracht, bron, () => Stroom(inhoud), TestContext.Current.CancellationToken).Weigering!.Zin.ShouldBe(kern.Weigering!.Zin);
                    continue;
                }
                vergeleken++;
                afgekeurd += Vergelijk(bron, inhoud, kern.Waarde, $"{bron} {nummer}");
            }
        }
        vergeleken.ShouldBeGreaterThan(Gevallen);
        afgekeurd.ShouldBeGreaterThan(100);
    }

    private static long Vergelijk(string bron, byte[] inhoud, Koppelresultaat kern, string geval)
    {
        var proef = Bronproef.Neem(Opdracht, bron, () => Stroom(inhoud), TestContext.Current.CancellationToken).Waarde;
        var telling = kern.Bestanden[bron];
        (proef.Gelezen, proef.Afgekeurd, proef.Codering).ShouldBe((telling.Gelezen, telling.Afgekeurd, telling.Codering.Naam()), geval);
        proef.Redenen.ShouldBe(kern.Fouten.Where(f => f.Bestand == bron + ".csv").GroupBy(f => (f.Kolom, f.Reden))
            .Select(g => new Afkeurreden(g.Key.Kolom, g.Key.Reden, g.Count())), ignoreOrder: true, geval);
        return proef.Afgekeurd;
    }

    // The same persoonslijsten twice, and empty lines before further rows: what only shows when blocks are put together.
    private static byte[] Dubbel(byte[] inhoud, int nummer)
    {
        var kop = Array.IndexOf(inhoud, (byte)'\n') + 1;
        return (nummer % 5) switch
        {
            0 => [.. inhoud, .. inhoud.AsSpan(kop)],
            1 => [.. inhoud, .. "\n\n"u8, .. inhoud.AsSpan(kop)],
            2 => [.. inhoud, .. "\n\n"u8],
            _ => inhoud,
        };
    }

    private static MemoryStream Stroom(byte[] inhoud) => new(inhoud, writable: false);
}
