using System.Diagnostics;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>
/// Open months over half a year among years of what is done: how the database reads them. By hand with TOETS_GROOT=ja at the size of a large
/// city, and then it writes how long that takes; nothing is asserted of time.
/// </summary>
[OpBeideDatabases]
public class WerklijstGrootTests(ITestOutputHelper uit)
{
    private static readonly bool IsGroot = Environment.GetEnvironmentVariable("TOETS_GROOT") is not null;
    private static readonly (int Open, int Klaar) Maat = IsGroot ? (10_000, 200_000) : (1_000, 20_000);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Werklijst_TussenJarenVanWatKlaarIs_WordtUitDeIndexGelezen()
    {
        await using var proef = await Proefmaand.Maak(IsGroot ? 200 : 20);
        await proef.LeverAlles();
        await Vermenigvuldig(proef);
        await using var context = proef.Platform.Context();
        uit.WriteLine($"{await Werklijstfilter.Open(context.Set<Dossiermaand>()).CountAsync(Stop)} open van {await context.Set<Dossiermaand>().CountAsync(Stop)}");
        foreach (var plan in await Leesplan.Van(context, null, ["", "-verschil", "team"], Stop))
        {
            uit.WriteLine(plan);
            plan.ShouldContain("IX_OibDossiermaand_Open");
        }
        var lijst = proef.Platform.Dienst<Werklijst>();
        var filter = new Werklijstfilter();
        for (var keer = 0; keer < 3; keer++)
        {
            await Meet("telling", () => lijst.Telling(Proefmaand.Consulent, filter, Stop));
            await Meet("pagina 1", () => lijst.Pagina(Proefmaand.Consulent, filter, new(1, 40, null, false), Stop));
            await Meet("pagina 200 op verschil", () => lijst.Pagina(Proefmaand.Consulent, filter, new(Maat.Open / 50, 40, "verschil", true), Stop));
            var midden = (await lijst.Pagina(Proefmaand.Consulent, filter, new(Maat.Open / 100, 40, null, false), Stop)).Waarde.Rijen[0].Id;
            await Meet("plaats van een dossier", () => proef.Platform.Dienst<Wachtrij>().Plaats(Proefmaand.Consulent, filter, midden, Stop));
        }
    }

    private async Task Meet<T>(string wat, Func<Task<T>> doe)
    {
        var begin = Stopwatch.GetTimestamp();
        await doe();
        uit.WriteLine($"{wat}: {Stopwatch.GetElapsedTime(begin).TotalMilliseconds:F1} ms");
    }

    /// <summary>Copies of the months that are there, as wide as they are, under other numbers, months and terms.</summary>
    private static async Task Vermenigvuldig(Proefmaand proef)
    {
        await using var context = proef.Platform.Context();
        var kolommen = context.Model.FindEntityType(typeof(Dossiermaand))!.GetProperties().Select(p => p.GetColumnName()).ToList();
        var sqlite = context.Database.IsSqlite();
        var vandaag = Nederlands.Vandaag(TimeProvider.System);
        var soorten = (await proef.Maanden()).Count;
        Task Doe(string sql) => context.Database.ExecuteSqlRawAsync(sql, Stop);
        await Doe("CREATE TABLE n(i INTEGER PRIMARY KEY)");
        await Doe(sqlite
            ? $"WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r WHERE i < {(Maat.Open + Maat.Klaar) / soorten}) INSERT INTO n SELECT i FROM r"
            : $"INSERT INTO n SELECT generate_series(1, {(Maat.Open + Maat.Klaar) / soorten})");
        var open = $"n.i <= {Maat.Open / soorten}";
        string Waarde(string kolom) => kolom switch
        {
            "Id" => sqlite ? "upper(printf('%08x-0000-7000-8000-', n.i) || substr(d.\"Id\", 25, 12))" : "gen_random_uuid()",
            "Maand" => $"d.\"Maand\" - CASE WHEN {open} THEN n.i % 6 ELSE n.i % 100 END",
            "Dossiernummer" or "Zoeknummer" => "d.\"Dossiernummer\" || '-' || n.i",
            "Bak" => $"CASE WHEN {open} THEN d.\"Bak\" ELSE 'Besloten' END",
            "Uiterlijk" => sqlite ? $"date('{vandaag:yyyy-MM-dd}', (n.i % 40 - 15) || ' days')" : $"DATE '{vandaag:yyyy-MM-dd}' + (n.i % 40 - 15)",
            _ => $"d.\"{kolom}\"",
        };
        await Doe($"INSERT INTO \"OibDossiermaand\" ({string.Join(", ", kolommen.Select(k => $"\"{k}\""))}) SELECT {string.Join(", ", kolommen.Select(k => Waarde(k!)))} FROM \"OibDossiermaand\" d, n");
        await Doe(sqlite ? "ANALYZE" : "VACUUM ANALYZE \"OibDossiermaand\"");
    }
}
