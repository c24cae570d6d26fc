using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>Issue Vertrouwen, point 3: the personal fields of the store are encrypted, and still found.</summary>
[OpBeideDatabases]
public sealed class VersleuteldeOpslagTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Opslag_NaLeverenBeslissenEnAanvullen_BevatGeenBsnWerkgeverOfReden()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        const string reden = "De zus van mevrouw Zonnebloem belde";
        var maand = await proef.Een(Bak.Voorstel);
        (await proef.Platform.Dienst<Beslis>().Voer(
            Proefmaand.Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Afgewezen, null, reden), Stop)).Weigering.ShouldBeNull();

        var geheim = Geheim(proef).Append(reden).ToList();
        geheim.Count.ShouldBeGreaterThan(200);
        foreach (var (bestand, bytes) in await Mapinhoud.Lees(proef.Platform.Map, Stop))
        {
            foreach (var codering in new[] { Encoding.UTF8, Encoding.Unicode })
            {
                geheim.Where(g => bytes.AsSpan().IndexOf(codering.GetBytes(g)) >= 0).Select(_ => Path.GetFileName(bestand)).ShouldBeEmpty();
            }
        }
        // And what is left out of sight is still there.
        var zaak = (await proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        zaak.Maand.Beslissingen.ShouldHaveSingleItem().Reden.ShouldBe(reden);
        zaak.Inkomsten.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Opslag_BsnAlsGetal_StaatNergens()
    {
        await using var proef = await Proefmaand.Maak(dossiers: 40);
        await proef.LeverAlles();
        await using var context = proef.Platform.Context();
        foreach (var soort in new[] { typeof(Dossierrij), typeof(Inkomstenrij), typeof(Historiebedrag), typeof(Persoonsmaand) })
        {
            var velden = context.Model.FindEntityType(soort)!.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Bsn)).ToList();
            velden.ShouldNotBeEmpty();
            velden.ShouldAllBe(p => p.GetValueConverter()!.ProviderClrType == typeof(byte[]));
        }
    }

    [Fact]
    public async Task Opslag_ZoekenOpBsn_VindtDePersoonInElkeTabel()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        await using var context = proef.Platform.Context();
        var wie = await context.Set<Inkomstenrij>().Select(r => r.Bsn).FirstAsync(Stop);
        List<Bsn> lijst = [wie];
        (await context.Set<Inkomstenrij>().CountAsync(r => r.Bsn == wie, Stop)).ShouldBeGreaterThan(0);
        (await context.Set<Dossierrij>().CountAsync(d => lijst.Contains(d.Client) || (d.Partner != null && lijst.Contains(d.Partner.Value)), Stop)).ShouldBeGreaterThan(0);
    }

    /// <summary>Every BSN and every employer of the deliveries.</summary>
    private static HashSet<string> Geheim(Proefmaand proef)
    {
        var uit = new HashSet<string>(StringComparer.Ordinal);
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            var rijen = Encoding.UTF8.GetString(proef.Bestand(soort)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.TrimEnd('\r').Split(';')).ToList();
            var kolommen = rijen[0].Index().Where(k => k.Item is "bsn" or "bsn_partner" or "werkgever" or "loonheffingennummer").Select(k => k.Index).ToList();
            uit.UnionWith(rijen.Skip(1).SelectMany(r => kolommen.Where(k => k < r.Length).Select(k => r[k].Trim('"'))).Where(c => c.Length >= 7));
        }
        return uit;
    }
}
