using System.Security.Claims;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>What the source of users says of a session.</summary>
/// <param name="Ticket">The ticket to go on with, when the person still is who they were.</param>
/// <param name="Onbereikbaar">The source gave no answer, so nothing is known.</param>
public readonly record struct Sessieoordeel(AuthenticationTicket? Ticket, bool Onbereikbaar)
{
    public static readonly Sessieoordeel Vervallen;
    public static readonly Sessieoordeel GeenAntwoord = new(null, true);
    public static Sessieoordeel Klopt(AuthenticationTicket ticket) => new(ticket, false);
}

/// <summary>Where users come from: the demo list in Development, the identity provider elsewhere.</summary>
public interface IGebruikersbron
{
    /// <summary>Asks whether this person still exists and still has these roles.</summary>
    Task<Sessieoordeel> Bevestig(AuthenticationTicket ticket, CancellationToken stop);
}

/// <summary>
/// Whether a session may go on: it lives, and the source of users confirmed its roles not too long ago. Asked for every request and,
/// for an open circuit, every so often.
/// </summary>
internal sealed class Sessiecontrole(Sessies sessies, IGebruikersbron bron, Sessieinstellingen instellingen, Aanmeldspoor spoor, TimeProvider klok, ILogger<Sessiecontrole> log)
{
    private static readonly TimeSpan Beurt = TimeSpan.FromSeconds(20);

    /// <summary>For a circuit, which knows its session by the claim.</summary>
    public async Task<bool> KloptNog(ClaimsPrincipal wie, CancellationToken stop) =>
        Sessies.Id(wie) is { } id && await sessies.Zoek(id, stop) is { } sessie && await KloptNog(sessie, stop);

    /// <param name="sessie">As it was found a moment ago, alive.</param>
    public async Task<bool> KloptNog(Sessie sessie, CancellationToken stop)
    {
        var ouderdom = klok.GetUtcNow().UtcDateTime - sessie.Bevestigd;
        if (ouderdom < instellingen.Bevestigen) { return true; }
        // Another circuit or node is asking: its answer is ours, unless it stays away for too long.
        if (!await sessies.NeemBeurt(sessie, Beurt, stop)) { return ouderdom < instellingen.Uiterlijk || (await sessies.Zoek(sessie.Id, stop))?.Bevestigd > sessie.Bevestigd; }
        // From here to the end, also when whoever asked goes away meanwhile: a token is used up by asking, and the next one may not get lost.
        return await VraagNa(sessie, ouderdom);
    }

    private async Task<bool> VraagNa(Sessie sessie, TimeSpan ouderdom)
    {
        if (sessies.Open(sessie) is not { } ticket) { return await Beeindig(sessie, "de sessie is niet meer te openen"); }
        var bevestiging = await bron.Bevestig(ticket, CancellationToken.None);
        if (bevestiging.Ticket is { } nieuw)
        {
            await sessies.Bevestig(sessie, nieuw, CancellationToken.None);
            return true;
        }
        if (!bevestiging.Onbereikbaar) { return await Beeindig(sessie, "de rol of het account is ingetrokken"); }
        return ouderdom < instellingen.Uiterlijk || await Beeindig(sessie, "de aanbieder antwoordt niet");
    }

    private async Task<bool> Beeindig(Sessie sessie, string reden)
    {
        log.LogWarning("Sessie {Sessie} is beëindigd: {Reden}.", sessie.Id, reden);
        await sessies.Beeindig(sessie.Id, CancellationToken.None);
        await spoor.Noteer(sessie.Wie, Aanmeldspoor.Beeindigd, Spoor.Resultaat.Gelukt, reden, CancellationToken.None);
        return false;
    }
}

/// <summary>The demo list: a role cannot be taken away in it, but a name that is no longer on it is gone.</summary>
internal sealed class DemoGebruikersbron : IGebruikersbron
{
    public Task<Sessieoordeel> Bevestig(AuthenticationTicket ticket, CancellationToken stop) => Task.FromResult(
        Gebruiker.Uit(ticket.Principal) is { } wie && Demogebruikers.Zoek(wie.Id) is { } nu && nu.Rollen.SetEquals(wie.Rollen)
            ? Sessieoordeel.Klopt(ticket)
            : Sessieoordeel.Vervallen);
}
