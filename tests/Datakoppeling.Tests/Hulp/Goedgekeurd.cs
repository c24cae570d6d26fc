using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Platform;

namespace Datakoppeling.Tests.Hulp;

/// <summary>A row of a table as it counts: written by one, approved by another.</summary>
internal static class Goedgekeurd
{
    private static readonly Gebruiker Een = Demogebruikers.Zoek("demo-beheerder")!, Ander = Demogebruikers.Zoek("demo-beheerder-2")!;

    public static async Task Rij(Proefplatform platform, string tabel, params string[] cellen)
    {
        var stop = TestContext.Current.CancellationToken;
        var id = (await platform.Dienst<StelTabelrijOp>().Voer(Een, tabel, null, [cellen], "raadsbesluit", stop)).Waarde;
        (await platform.Dienst<DienTabelrijIn>().Voer(Een, id, true, stop)).Weigering.ShouldBeNull();
        (await platform.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, id, stop)).Weigering.ShouldBeNull();
        await Klusrust.Wacht(platform.Diensten, stop);
    }
}
