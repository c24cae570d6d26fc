using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>Proposals that are made while others make or change them too.</summary>
[OpBeideDatabases]
public sealed class VoorstelklusTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Two deliveries that were read shortly after each other each ask for the proposals of their month.</summary>
    [Fact]
    public async Task Voorstellen_TweeKlussenVanEenMaandTegelijk_MakenElkVoorstelEenmaal()
    {
        await using var proef = await Proefmaand.Maak(dossiers: 1_500);
        await proef.LeverAlles();
        var bedoeld = Stand(await proef.Maanden());
        // As it was before the first proposals.
        await using (var context = proef.Platform.Context()) { await context.Set<Dossiermaand>().ExecuteDeleteAsync(Stop); }

        await Vraag(proef, keer: 3);
        await Rust(proef);

        Stand(await proef.Maanden()).ShouldBe(bedoeld);
        await using var klaar = proef.Platform.Context();
        var klussen = await klaar.Set<Klus>().AsNoTracking().Where(k => k.Soort == Voorstelklus.Soort).OrderBy(k => k.Gemaakt).ToListAsync(Stop);
        klussen.Zip(klussen.Skip(1)).ShouldAllBe(k => k.Second.Gestart >= k.First.Klaar, "een tegelijk, op volgorde");
    }

    /// <summary>Decisions do not wait for a renewal, and a renewal does not give up because of a decision.</summary>
    [Fact]
    public async Task Voorstellen_VernieuwdTerwijlErWordtBesloten_KomenAf()
    {
        await using var proef = await Proefmaand.Maak(dossiers: 1_500);
        await proef.LeverAlles();
        // So that every proposal is renewed.
        await using (var context = proef.Platform.Context()) { await context.Set<Dossiermaand>().ExecuteUpdateAsync(s => s.SetProperty(d => d.Bon, "eerder"), Stop); }
        await Vraag(proef, keer: 1);

        var besloten = 0;
        foreach (var maand in (await proef.Maanden()).Where(d => d.Bak == Bak.Voorstel))
        {
            for (var poging = 0; poging < 20; poging++)
            {
                var nu = await proef.Zelfde(maand);
                if (!(await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, nu.Id, nu.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt) { continue; }
                besloten++;
                break;
            }
            if (besloten == 40) { break; }
        }
        await Rust(proef);

        besloten.ShouldBe(40);
        // Whatever was decided before its turn came stays as it was decided on.
        (await proef.Maanden()).Where(d => d.Bak is not (Bak.Besloten or Bak.TweedePersoon)).ShouldAllBe(d => d.Bon != "eerder");
    }

    private static List<string> Stand(List<Dossiermaand> maanden) => [.. maanden.Select(d => $"{d.Dossiernummer} {d.Bak} {d.Uitkomst} {d.TeVerrekenen}")];

    private static async Task Vraag(Proefmaand proef, int keer)
    {
        await using var context = proef.Platform.Context();
        var doel = new Doel("leveringsmaand", Proefmaand.Maand.ToString());
        for (var i = 0; i < keer; i++)
        {
            var opdracht = Klusparameters.AlsTekst(new Voorstelopdracht([Proefmaand.Maand.ToString()], DateTime.UtcNow));
            context.Add(Klus.Nieuw(Voorstelklus.Soort, opdracht, doel, Proefmaand.Beheerder, DateTime.UtcNow));
        }
        await context.SaveChangesAsync(Stop);
    }

    private static async Task Rust(Proefmaand proef)
    {
        try
        {
            await Klusrust.Wacht(proef.Platform.Diensten, Stop);
        }
        catch (InvalidOperationException fout)
        {
            throw new InvalidOperationException(string.Join('\n', proef.Platform.Logs.Rijen.Where(r => r.Contains("mislukte", StringComparison.Ordinal))), fout);
        }
    }
}
