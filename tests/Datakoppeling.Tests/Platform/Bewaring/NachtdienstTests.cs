using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datakoppeling.Tests.Platform.Bewaring;

/// <summary>The job that destroys what is past its term, by itself.</summary>
[OpBeideDatabases]
public sealed class NachtdienstTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ja", "2026-03-01T00:59:00Z", 0)]
    [InlineData("ja", "2026-03-01T01:00:00Z", 1)]
    [InlineData("ja", "2026-03-01T03:59:00Z", 1)]
    [InlineData("ja", "2026-03-01T04:00:00Z", 0)]
    [InlineData("nee", "2026-03-01T02:00:00Z", 0)]
    public async Task Opruimen_WordtEenKeerPerNachtKlaargezet(string nachtelijk, string nu, int klussen)
    {
        await using var platform = await Proefplatform.Maak();
        var klok = new Stilstaand(DateTimeOffset.Parse(nu, System.Globalization.CultureInfo.InvariantCulture));
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection([new("Bewaren:Nachtelijk", nachtelijk)]).Build();
        var planning = new Bewaarplanning(platform.Dienst<IDbContextFactory<PortaalContext>>(), new Bewaartermijnen([], instellingen), platform.Dienst<INieuws>(), klok);
        // Two nodes, that both look several times.
        foreach (var node in new[] { new Nachtdienst(planning, klok, NullLogger<Nachtdienst>.Instance), new Nachtdienst(planning, klok, NullLogger<Nachtdienst>.Instance) })
        {
            await node.Kijk(Stop);
            await node.Kijk(Stop);
        }
        await using var context = platform.Context();
        (await context.Set<Klus>().CountAsync(Stop)).ShouldBe(klussen);
    }

    private sealed class Stilstaand(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }
}
