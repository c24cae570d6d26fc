using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

public class AanschrijfregelsTests
{
    [Fact]
    public void Nummers_DieEensGegevenZijn_VeranderenNiet() =>
        Aanschrijfregels.Alle.Select(regel => regel.Nummer).ShouldBe(Enumerable.Range(1, 15).Select(n => $"AAN-{n}"));

    [Fact]
    public void Regels_Allemaal_HebbenEenZinEnEenBron() =>
        Aanschrijfregels.Alle.ShouldAllBe(regel => regel.Zin.EndsWith('.') && regel.Zin.Length > 20 && regel.Bron.Length > 10);
}
