using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Tabelbeheer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// A node that is killed while somebody approves a row of a table: the approval is wholly there or wholly not, in the audit trail likewise,
/// and every node shows the same rows afterwards.
/// </summary>
public sealed class TabelgoedkeuringTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const string Lijst = "/beheer/tabellen/instellingen";
    private Cluster _cluster = null!;

    protected override async Task<Portaalproces> KiesPortaal()
    {
        _cluster = await Cluster.Maak(2);
        return _cluster.Nodes[1];
    }

    [Fact]
    public async Task Node_GedoodTijdensHetGoedkeuren_IsErHelemaalOfHelemaalNiet()
    {
        await MeldAan(Demorol.TweedeBeheerder);
        // Between the row and its line in the trail, and by hand (NODES_KEREN) before the row is written too: it waits there, within its transaction.
        foreach (var (tabel, maand) in new[] { ("Spoorregel", 1), ("Tabelwijziging", 2) })
        {
            if (maand == 2 && Environment.GetEnvironmentVariable("NODES_KEREN") is null) { continue; }
            var rij = await Ingediend(maand);
            var pagina = await Beoordelaar(_cluster.Nodes[0]);
            await using (var slot = await Tafelslot.Op(_cluster, tabel))
            {
                await pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed" }).ClickAsync();
                await slot.Geraakt();
                await _cluster.Dood(_cluster.Nodes[0]);
            }
            await pagina.Context.CloseAsync();
            (await Stand(rij)).ShouldBe((Wijzigingstand.Ingediend, 0));
            // The other node: nothing holds the row, and it can be approved there.
            await Open(Lijst);
            await Pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed" }).ClickAsync();
            await Expect(Pagina.GetByRole(AriaRole.Button, new() { Name = "Keur goed" })).ToHaveCountAsync(0);
            (await Stand(rij)).ShouldBe((Wijzigingstand.Goedgekeurd, 1));
            await Erbij();
        }
        // As soon as it is there, before anybody was told.
        var laatste = await Ingediend(3);
        var bijna = await Beoordelaar(_cluster.Nodes[0]);
        await bijna.GetByRole(AriaRole.Button, new() { Name = "Keur goed" }).ClickAsync();
        await Afwachten.Tot("de rij is goedgekeurd", async () => (await Stand(laatste)).Stand == Wijzigingstand.Goedgekeurd);
        await _cluster.Dood(_cluster.Nodes[0]);
        (await Stand(laatste)).ShouldBe((Wijzigingstand.Goedgekeurd, 1));
        await bijna.Context.CloseAsync();
        await Erbij();
        var hier = await Rijen(Pagina);
        hier.ShouldContain("besluit 3");
        (await Rijen(await Beoordelaar(_cluster.Nodes[0]))).ShouldBe(hier);
        await using var context = _cluster.Context();
        (await context.Set<Tabelwijziging>().ToListAsync(Stop)).ShouldAllBe(w => w.Stand == Wijzigingstand.Goedgekeurd);
    }

    private async Task<Guid> Ingediend(int maand)
    {
        var id = (await _cluster.Dienst<StelTabelrijOp>().Voer(Cluster.Beheerder, "instellingen", null, [[$"2027-0{maand}-01", "behandeltermijn", $"2{maand}", ""]], $"besluit {maand}", Stop)).Waarde;
        (await _cluster.Dienst<DienTabelrijIn>().Voer(Cluster.Beheerder, id, true, Stop)).Weigering.ShouldBeNull();
        return id;
    }

    private async Task<IPage> Beoordelaar(Portaalproces node)
    {
        var pagina = await Opstelling.Browser.NewPageAsync(new() { BaseURL = node.Adres.ToString(), Locale = "nl-NL", ReducedMotion = ReducedMotion.Reduce });
        pagina.SetDefaultTimeout(Opstelling.Geduld);
        await MeldAan(Demorol.TweedeBeheerder, pagina);
        await Open(Lijst, pagina);
        return pagina;
    }

    // Nodes[0] is the one that may die; Pagina is on the other.
    private async Task Erbij()
    {
        await _cluster.Erbij();
        _cluster.ZetVooraan(_cluster.Nodes[^1]);
    }

    /// <summary>How far the row is, and how many approvals of it the trail has.</summary>
    private async Task<(Wijzigingstand Stand, int InHetSpoor)> Stand(Guid rij)
    {
        await using var context = _cluster.Context();
        var stand = await context.Set<Tabelwijziging>().Where(w => w.Id == rij).Select(w => w.Stand).SingleAsync(Stop);
        return (stand, await context.Set<Spoorrij>().CountAsync(s => s.ObjectId == rij.ToString() && s.Handeling == Tabelrechten.GoedkeurenCode && s.Resultaat == Resultaat.Gelukt, Stop));
    }

    private async Task<string> Rijen(IPage pagina)
    {
        await Open(Lijst, pagina);
        var tabel = pagina.GetByRole(AriaRole.Table, new() { Name = "Rijen van Keuzes van de gemeente" });
        await Expect(tabel).ToContainTextAsync("besluit 3");
        return await tabel.InnerTextAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_cluster is not null) { await _cluster.DisposeAsync(); }
    }
}
