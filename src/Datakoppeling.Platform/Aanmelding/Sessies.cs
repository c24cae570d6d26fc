using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>The sessions in the database, behind the cookie. Expiry is decided here and nowhere else.</summary>
internal sealed class Sessies(
    IDbContextFactory<PortaalContext> contexten, IDataProtectionProvider bescherming, Sessieinstellingen instellingen,
    Medewerkers medewerkers, TimeProvider klok, ILogger<Sessies> log) : ITicketStore
{
    /// <summary>Claim with the id of the session: how a circuit finds the session it was opened with.</summary>
    public const string Claim = "sessie";

    private static readonly TimeSpan Nauwkeurigheid = TimeSpan.FromMinutes(1);
    private static readonly DateTime Nooit = DateTime.UnixEpoch;
    private readonly IDataProtector _zegel = bescherming.CreateProtector("datakoppeling.sessie");

    /// <summary>The id of the session that a principal was made for; null when there is none.</summary>
    public static Guid? Id(ClaimsPrincipal wie) => Guid.TryParse(wie.FindFirst(Claim)?.Value, out var id) ? id : null;

    private DateTime Nu => klok.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var sleutel = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await Begin(sleutel, ticket);
        return sleutel;
    }

    /// <summary>Somebody who was signed in signs in again: nothing of the old session stays but its key.</summary>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await RemoveAsync(key);
        await Begin(key, ticket);
    }

    private async Task Begin(string sleutel, AuthenticationTicket ticket)
    {
        var (id, nu) = (Guid.NewGuid(), Nu);
        var wie = Gebruiker.Uit(ticket.Principal) ?? throw new InvalidOperationException("Een sessie zonder gebruiker.");
        ((ClaimsIdentity)ticket.Principal.Identity!).AddClaim(new Claim(Claim, id.ToString()));
        var sessie = new Sessie
        {
            Id = id, Sleutelhash = Hash(sleutel), Wie = wie.Id, Ticket = Verzegel(ticket), Begonnen = nu, LaatstActief = nu, Bevestigd = nu, VraagBegonnen = Nooit,
        };
        await Bewaar(sessie, wie);
        medewerkers.Onthoud(wie);
    }

    private async Task Bewaar(Sessie sessie, Gebruiker wie)
    {
        await using var context = await contexten.CreateDbContextAsync();
        await using var transactie = await context.Database.BeginTransactionAsync();
        // A newcomer with two browsers at once: both write the name, and neither finds that the other was first. Both databases know this.
        var rollen = Medewerker.Schrijf(wie.Rollen);
        await context.Database.ExecuteSqlAsync($"""INSERT INTO "Medewerker" ("Id", "Naam", "Rollen") VALUES ({wie.Id}, {wie.Naam}, {rollen}) ON CONFLICT ("Id") DO UPDATE SET "Naam" = excluded."Naam", "Rollen" = excluded."Rollen" """);
        context.Add(sessie);
        await context.SaveChangesAsync();
        await transactie.CommitAsync();
        var oud = sessie.Begonnen - instellingen.Langst;
        await context.Set<Sessie>().Where(s => s.Begonnen < oud).ExecuteDeleteAsync();
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) => await Zoek(key) is { } sessie ? Open(sessie) : null;

    /// <summary>Leaves the session with the request, so that what comes after need not look for it again.</summary>
    async Task<AuthenticationTicket?> ITicketStore.RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (await Zoek(key) is not { } sessie) { return null; }
        httpContext.Features.Set(sessie);
        return Open(sessie);
    }

    private async Task<Sessie?> Zoek(string sleutel)
    {
        var hash = Hash(sleutel);
        await using var context = await contexten.CreateDbContextAsync();
        var sessie = await context.Set<Sessie>().AsNoTracking().SingleOrDefaultAsync(s => s.Sleutelhash == hash);
        return sessie is not null && await LeeftNog(context, sessie) ? sessie : null;
    }

    public async Task RemoveAsync(string key)
    {
        var hash = Hash(key);
        await using var context = await contexten.CreateDbContextAsync();
        await context.Set<Sessie>().Where(s => s.Sleutelhash == hash).ExecuteDeleteAsync();
    }

    /// <summary>The living session of this id; null when it ended, was idle for too long, or never was.</summary>
    public async Task<Sessie?> Zoek(Guid id, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var sessie = await context.Set<Sessie>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, stop);
        return sessie is not null && await LeeftNog(context, sessie) ? sessie : null;
    }

    /// <summary>Notes that the person of this session did something, unless that was noted a moment ago.</summary>
    public Task Raak(Sessie sessie) => sessie.LaatstActief < Nu - Nauwkeurigheid ? Raak(sessie.Id) : Task.CompletedTask;

    /// <summary>Notes that the person did something. When the database is busy the next time will do: work never waits for this.</summary>
    public async Task Raak(Guid id)
    {
        var (nu, grens) = (Nu, Nu - Nauwkeurigheid);
        try
        {
            await using var context = await contexten.CreateDbContextAsync();
            await context.Set<Sessie>().Where(s => s.Id == id && s.LaatstActief < grens).ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstActief, nu));
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            log.LogDebug("Activiteit van een sessie is niet genoteerd: de opslag was bezet.");
        }
    }

    public async Task Beeindig(Guid id, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        await context.Set<Sessie>().Where(s => s.Id == id).ExecuteDeleteAsync(stop);
    }

    /// <summary>Takes the turn to ask the provider; false when another has it.</summary>
    public async Task<bool> NeemBeurt(Sessie sessie, TimeSpan beurt, CancellationToken stop)
    {
        var (nu, grens) = (Nu, Nu - beurt);
        await using var context = await contexten.CreateDbContextAsync(stop);
        return await context.Set<Sessie>().Where(s => s.Id == sessie.Id && s.Bevestigd == sessie.Bevestigd && s.VraagBegonnen <= grens)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.VraagBegonnen, nu), stop) == 1;
    }

    public async Task Bevestig(Sessie sessie, AuthenticationTicket ticket, CancellationToken stop)
    {
        var (nu, zegel) = (Nu, Verzegel(ticket));
        await using var context = await contexten.CreateDbContextAsync(stop);
        await context.Set<Sessie>().Where(s => s.Id == sessie.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Bevestigd, nu).SetProperty(x => x.Ticket, zegel).SetProperty(x => x.VraagBegonnen, Nooit), stop);
    }

    /// <summary>The ticket of a session; null when the keys of the portal no longer open it.</summary>
    public AuthenticationTicket? Open(Sessie sessie)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(_zegel.Unprotect(sessie.Ticket));
        }
        catch (CryptographicException fout) when (!Opslagfout.IsTijdelijk(fout))
        {
            return null;
        }
    }

    private async Task<bool> LeeftNog(PortaalContext context, Sessie sessie)
    {
        var nu = Nu;
        if (nu - sessie.LaatstActief <= instellingen.Inactief && nu - sessie.Begonnen <= instellingen.Langst) { return true; }
        await context.Set<Sessie>().Where(s => s.Id == sessie.Id).ExecuteDeleteAsync();
        return false;
    }

    private byte[] Verzegel(AuthenticationTicket ticket) => _zegel.Protect(TicketSerializer.Default.Serialize(ticket));

    private static string Hash(string sleutel) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sleutel)));
}
