using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Oib.Handelingen;

[OpBeideDatabases]
public class WachtrijTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("-bedrag")]
    [InlineData("-nummer")]
    public async Task Volgende_NaEenBesluit_IsDieEropVolgtInDeVolgordeVanDeLijst(string sorteer)
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var filter = new Werklijstfilter(Proefmaand.Maand, Soorten: Bakset.Van(Bak.Voorstel), Sorteer: sorteer);
        var lijst = (await proef.Platform.Dienst<Werklijst>().Pagina(
            Proefmaand.Consulent, filter, new(1, 500, sorteer.TrimStart('-'), sorteer.StartsWith('-')), Stop)).Waarde.Rijen;
        var rij = proef.Platform.Dienst<Wachtrij>();
        var hier = lijst[3];

        var plaats = (await rij.Plaats(Proefmaand.Consulent, filter, hier.Id, Stop)).Waarde;
        (plaats.Nummer, plaats.Totaal).ShouldBe((4, lijst.Count));
        foreach (var id in new[] { hier.Id, lijst[4].Id })
        {
            var maand = (await proef.Maanden()).Single(d => d.Id == id);
            (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, id, maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt.ShouldBeTrue();
        }

        // A colleague did the fifth meanwhile: the sixth is next.
        (await rij.Volgende(Proefmaand.Consulent, filter, hier.Id, plaats.Volgenden, Guid.NewGuid(), Stop)).Waarde.ShouldBe(lijst[5].Id);
        var laatste = (await rij.Plaats(Proefmaand.Consulent, filter, lijst[^1].Id, Stop)).Waarde;
        laatste.Volgenden[0].ShouldBe(lijst[0].Id, "na de laatste komt de eerste");
        (await rij.Volgende(Proefmaand.Consulent, filter with { Zoek = "BESTAAT-NIET" }, hier.Id, [], Guid.NewGuid(), Stop)).Waarde.ShouldBeNull();
    }

    [Fact]
    public async Task Plaats_VanElkDossierInElkeVolgorde_IsDieVanDeLijst()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var rij = proef.Platform.Dienst<Wachtrij>();
        await Besluit(proef, 3);
        var volgorden = from sleutel in (string[])["", "nummer", "team", "bedrag", "besloten", "termijn", "verschil", "maand"] from teken in (string[])["", "-"] select teken + sleutel;
        foreach (var (sorteer, bak) in from v in volgorden from b in (Bak[])[Bak.Voorstel, Bak.Werkopdracht, Bak.Besloten] select (v, b))
        {
            var filter = new Werklijstfilter(Proefmaand.Maand, Soorten: bak == Bak.Besloten ? default : Bakset.Van(bak), Besloten: bak == Bak.Besloten, Sorteer: sorteer);
            var lijst = (await proef.Platform.Dienst<Werklijst>().Pagina(
                Proefmaand.Consulent, filter, new(1, 1_000, sorteer.TrimStart('-'), sorteer.StartsWith('-')), Stop)).Waarde.Rijen.Select(r => r.Id).ToList();
            lijst.Count.ShouldBeGreaterThan(2);
            for (var i = 0; i < lijst.Count; i += Math.Max(1, lijst.Count / 9))
            {
                var plaats = (await rij.Plaats(Proefmaand.Consulent, filter, lijst[i], Stop)).Waarde;
                (plaats.Nummer, plaats.Totaal).ShouldBe((i + 1, lijst.Count));
                plaats.Volgenden.ShouldBe(lijst.Skip(i + 1).Concat(lijst.Take(i)).Take(50));
            }
            var vreemd = (await rij.Plaats(Proefmaand.Consulent, filter, Guid.NewGuid(), Stop)).Waarde;
            vreemd.Nummer.ShouldBe(0);
            vreemd.Volgenden.ShouldBe(lijst.Take(50));
        }
    }

    [Fact]
    public async Task Volgende_DieEenCollegaOpenHeeft_WordtOvergeslagenTotDieWegIs()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var (rij, open) = (proef.Platform.Dienst<Wachtrij>(), proef.Platform.Dienst<Opendossiers>());
        var filter = new Werklijstfilter(Proefmaand.Maand, Soorten: Bakset.Van(Bak.Voorstel));
        var lijst = (await proef.Platform.Dienst<Werklijst>().Pagina(Proefmaand.Consulent, filter, new(1, 500, null, false), Stop)).Waarde.Rijen.Select(r => r.Id).ToList();
        var (ik, collega) = (Guid.NewGuid(), Guid.NewGuid());
        var (mijn, ander) = (Opendossiers.Persoon(Proefmaand.Consulent), Opendossiers.Persoon(Proefmaand.Teamleider));
        async Task<Guid?> Na(Guid id) => (await rij.Volgende(Proefmaand.Consulent, filter, id, (await rij.Plaats(Proefmaand.Consulent, filter, id, Stop)).Waarde.Volgenden, ik, Stop)).Waarde;

        var gehoord = new List<bool>();
        open.Gewijzigd += (_, _) => gehoord.Add(open.Elders(lijst[1], ik, mijn));
        open.Open(lijst[1], collega, ander);
        gehoord.ShouldBe([true], "wie het hoort, ziet het al");
        (await Na(lijst[0])).ShouldBe(lijst[2]);
        (await rij.Volgende(Proefmaand.Teamleider, filter, lijst[0], [lijst[2]], collega, Stop)).Waarde.ShouldNotBe(lijst[2], "wat ik kreeg, krijgt een ander niet ook");

        open.Sluit(collega);
        (await Na(lijst[0])).ShouldBe(lijst[1]);
        foreach (var id in lijst) { open.Open(id, Guid.NewGuid(), ander); }
        (await Na(lijst[0])).ShouldBe(lijst[1], "heeft iedereen alles open, dan gaat de volgorde voor");
    }

    private static async Task Besluit(Proefmaand proef, int aantal)
    {
        foreach (var maand in (await proef.Maanden()).Where(d => d.Bak == Bak.Voorstel).Take(aantal))
        {
            (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt.ShouldBeTrue();
        }
    }
}
