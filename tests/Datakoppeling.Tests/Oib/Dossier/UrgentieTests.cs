using Datakoppeling.Oib.Dossier;

namespace Datakoppeling.Tests.Oib.Dossier;

public class UrgentieTests
{
    private static readonly DateOnly Vandaag = new(2026, 2, 27);

    [Theory]
    [InlineData(-400, Urgentie.TeLaat)]
    [InlineData(-1, Urgentie.TeLaat)]
    [InlineData(0, Urgentie.DezeWeek)]
    [InlineData(7, Urgentie.DezeWeek)]
    [InlineData(8, Urgentie.Later)]
    [InlineData(400, Urgentie.Later)]
    public void Urgentie_OpDeRand_IsDieVanDeDagen(int dagen, Urgentie urgentie) =>
        new Urgentiegrens(Vandaag).Van(Vandaag.AddDays(dagen)).ShouldBe(urgentie);
}
