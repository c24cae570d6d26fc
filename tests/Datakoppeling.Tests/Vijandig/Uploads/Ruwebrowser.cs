using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Tests.Portal;

namespace Datakoppeling.Tests.Vijandig.Uploads;

/// <summary>A signed-in client that writes its bytes itself: slow, half, or against the rules, as no HTTP library would.</summary>
internal sealed class Ruwebrowser : IDisposable
{
    private readonly TcpClient _draad = new();
    private readonly string _kop;

    private Ruwebrowser(string kop) => _kop = kop;

    /// <summary>Signs in and takes the seal against forgery, ready to post to <paramref name="pad"/>.</summary>
    public static async Task<Ruwebrowser> Naar(Draaiend portaal, string pad, CancellationToken stop)
    {
        var koekjes = new CookieContainer();
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = koekjes }) { BaseAddress = portaal.Adres };
        ((int)(await browser.MeldAan("demo-beheerder")).StatusCode).ShouldBe(302);
        var zegel = await browser.Vers();
        var ruw = new Ruwebrowser($"POST {pad} HTTP/1.1\r\nHost: {portaal.Adres.Authority}\r\nCookie: {koekjes.GetCookieHeader(portaal.Adres)}\r\n"
            + $"{zegel.Kop}: {zegel.Waarde}\r\n{UploadEindpunt.KopBestandsnaam}: brp.csv\r\n");
        await ruw._draad.ConnectAsync(portaal.Adres.Host, portaal.Adres.Port, stop);
        return ruw;
    }

    /// <param name="koppen">The rest of the head, such as the length.</param>
    public Task Begin(string koppen, CancellationToken stop) => Zend(_kop + koppen + "\r\n\r\n", stop);

    public async Task Zend(string tekst, CancellationToken stop) => await _draad.GetStream().WriteAsync(Encoding.Latin1.GetBytes(tekst), stop);

    /// <summary>The status of the answer; 0 when the connection was broken without one.</summary>
    public async Task<int> Status(CancellationToken stop)
    {
        try
        {
            var buffer = new byte[1024];
            var gelezen = await _draad.GetStream().ReadAsync(buffer, stop);
            return gelezen < 12 ? 0 : int.Parse(Encoding.Latin1.GetString(buffer, 9, 3), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public void Dispose() => _draad.Dispose();
}
