using System.Net.Sockets;
using System.Text;

namespace Datakoppeling.Portal.Gezondheid;

/// <summary>
/// Tells systemd how the service is doing (<c>Type=notify</c>): a datagram to the socket that it names
/// (https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html). Without that name nobody asked.
/// </summary>
internal static class Dienstbeheer
{
    public const string Variabele = "NOTIFY_SOCKET";

    public static void Meld(string stand)
    {
        if (Environment.GetEnvironmentVariable(Variabele) is not { Length: > 1 } pad) { return; }
        try
        {
            using var kanaal = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // An address in the abstract namespace begins with a zero byte, which the variable writes as @.
            kanaal.Connect(new UnixDomainSocketEndPoint(pad[0] == '@' ? "\0" + pad[1..] : pad));
            kanaal.Send(Encoding.UTF8.GetBytes(stand));
        }
        catch (SocketException)
        {
            // systemd is not there to hear it; the portal runs all the same.
        }
    }
}
