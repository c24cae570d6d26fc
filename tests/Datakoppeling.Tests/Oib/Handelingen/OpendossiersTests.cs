using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Handelingen;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>Who has a case open: a colleague, never oneself; and nobody whose browser or node is gone.</summary>
public sealed class OpendossiersTests : IDisposable
{
    private static readonly Guid Dossier = Guid.NewGuid();
    private readonly Nieuwsbord _nieuws = new(NullLogger<Nieuwsbord>.Instance);
    private readonly Draaiklok _klok = new();
    private readonly Opendossiers _hier;
    private readonly Guid _ik = Opendossiers.Persoon(Proefmaand.Consulent), _collega = Opendossiers.Persoon(Proefmaand.Teamleider);

    public OpendossiersTests() => _hier = new Opendossiers(_nieuws, _klok);

    [Fact]
    public void Dossier_InMijnAndereTabblad_IsNietBijEenCollega()
    {
        var (een, ander) = (Guid.NewGuid(), Guid.NewGuid());
        _hier.Open(Dossier, een, _ik);
        _hier.Elders(Dossier, ander, _ik).ShouldBeFalse();
        _hier.Neem(Dossier, ander, _ik).ShouldBeTrue();
        _hier.Elders(Dossier, Guid.NewGuid(), _collega).ShouldBeTrue();
        _hier.Neem(Dossier, Guid.NewGuid(), _collega).ShouldBeFalse();
    }

    [Fact]
    public void Persoon_NoemtNiemand() => _ik.ToString().ShouldNotContain(Proefmaand.Consulent.Id.PadRight(8));

    [Fact]
    public void Dossier_OpEenNodeDieWegviel_IsBinnenEenMinuutVrij()
    {
        var node = Guid.NewGuid();
        _nieuws.Meld(new DossierOpScherm(Dossier, Guid.NewGuid(), true, _collega, node));
        _hier.Elders(Dossier, Guid.NewGuid(), _ik).ShouldBeTrue();
        for (var i = 0; i < 10; i++)
        {
            _klok.Verder(TimeSpan.FromSeconds(15));
            _nieuws.Meld(new NodeLeeft(node));
        }
        _hier.Elders(Dossier, Guid.NewGuid(), _ik).ShouldBeTrue("zolang de node zich meldt, staat het open");

        var gehoord = 0;
        _hier.Gewijzigd += (_, _) => gehoord++;
        for (var i = 0; i < 4; i++) { _klok.Verder(TimeSpan.FromSeconds(15)); }
        _hier.Elders(Dossier, Guid.NewGuid(), _ik).ShouldBeFalse();
        gehoord.ShouldBe(1, "wie ernaar kijkt, hoort het");
    }

    [Fact]
    public void Node_MetEenOpenDossier_MeldtZichVaakGenoeg()
    {
        var gehoord = 0;
        using var luister = _nieuws.Abonneer<NodeLeeft>(_ => gehoord++);
        _klok.Verder(TimeSpan.FromSeconds(15));
        gehoord.ShouldBe(0, "zonder open dossier is er niets te melden");
        _hier.Open(Dossier, Guid.NewGuid(), _ik);
        for (var i = 0; i < 3; i++) { _klok.Verder(TimeSpan.FromSeconds(15)); }
        gehoord.ShouldBe(3);
    }

    public void Dispose() => _hier.Dispose();

    /// <summary>A clock of which the test turns the hands; its timers go off with them.</summary>
    private sealed class Draaiklok : TimeProvider
    {
        private readonly List<Action> _timers = [];
        private DateTimeOffset _nu = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _nu;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add(() => callback(state));
            return new Timer();
        }

        /// <summary>One period on.</summary>
        public void Verder(TimeSpan tijd)
        {
            _nu += tijd;
            _timers.ForEach(t => t());
        }

        private sealed class Timer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;
            public void Dispose() { }
            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
