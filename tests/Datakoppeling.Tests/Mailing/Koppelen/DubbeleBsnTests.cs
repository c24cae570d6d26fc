using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>Who is there twice is found by several workers at once, and yet it is the first in the file that stays.</summary>
public sealed class DubbeleBsnTests
{
    private static readonly BrpLezing Lezing = new(
        new Koprij((byte)';', ["01.01.20"], [.. Enumerable.Range(0, BrpIndeling.Aantal).Select(kolom => kolom == BrpIndeling.Bsn ? 0 : -1)]), -1, "0363"u8.ToArray(), Proefstad.Peildatum, Tekencodering.Utf8);

    [Fact]
    public void VanTweeMetHetzelfdeBsn_OverBlokkenHeen_BlijftDeEersteDieDeugt()
    {
        var toeval = new Random(20260301);
        for (var keer = 0; keer < 60; keer++)
        {
            var blokken = Enumerable.Range(0, 9).Select(nummer => new BrpBlok(nummer, 256, 64)).ToList();
            var verwacht = new List<long>();
            var gehad = new HashSet<int>();
            for (var rijnummer = 2; rijnummer < 900; rijnummer++)
            {
                var (bsn, afgekeurd) = (toeval.Next(1, keer % 3 == 0 ? 40 : 4000), toeval.Next(4) == 0);
                blokken[rijnummer / 100].Lijsten.Add(new Persoonslijst { Rijnummer = rijnummer, Afgekeurd = afgekeurd, Reden = toeval.Next(3) == 0 ? GeenInwoner.Overleden : GeenInwoner.Inwoner, Bewoner = new Bewoner { Bsn = bsn } });
                if (!afgekeurd && !gehad.Add(bsn)) { verwacht.Add(rijnummer); }
            }
            var bewoners = Bewonerslijst.VoegSamen(blokken, Lezing, Bronstanden.Maak([]));
            bewoners.Fouten.ShouldAllBe(f => f.Reden == Bsnreden.Dubbel);
            bewoners.Fouten.Select(f => f.Rijnummer).ShouldBe(verwacht);
            bewoners.Telling.Gelezen.ShouldBe(898);
        }
    }
}
