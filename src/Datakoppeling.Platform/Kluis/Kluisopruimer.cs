using Datakoppeling.Platform.Levensloop;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Kluis;

/// <summary>At start: removes what a crash left between destroying a key and deleting its files.</summary>
internal sealed class Kluisopruimer(IKluis kluis, Dienststanden standen, TimeProvider klok, ILogger<Kluisopruimer> log) : Dienst(standen, klok, log)
{
    public override string Naam => "De kluis opruimen na een start";

    protected override async Task Werk(CancellationToken stop)
    {
        var aantal = await kluis.RuimOp(stop);
        if (aantal > 0) { log.LogInformation("{Aantal} onleesbare kluisbestanden verwijderd.", aantal); }
    }
}
