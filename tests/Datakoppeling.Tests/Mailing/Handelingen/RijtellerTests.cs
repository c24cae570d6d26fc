using System.Text;
using Datakoppeling.Mailing.Handelingen;

namespace Datakoppeling.Tests.Mailing.Handelingen;

public sealed class RijtellerTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("bsn;datum", 0)]
    [InlineData("bsn;datum\r\n", 0)]
    [InlineData("bsn;datum\n1;2\n3;4", 2)]
    [InlineData("bsn;datum\n1;2\n3;4\n", 2)]
    [InlineData("bsn;datum\r\n\r\n1;2\r\n   \r\n", 1)]
    public async Task Regelteller_HoeDeStukkenOokVallen_TeltDeRegelsNaastDeKop(string tekst, long rijen)
    {
        var bytes = Encoding.UTF8.GetBytes(tekst);
        foreach (var stuk in (int[])[1, 2, 3, 64])
        {
            await using var teller = new Rijteller(new MemoryStream(bytes));
            using var uit = new MemoryStream();
            await teller.CopyToAsync(uit, stuk, TestContext.Current.CancellationToken);
            teller.Rijen.ShouldBe(rijen);
            uit.ToArray().ShouldBe(bytes);
        }
    }
}
