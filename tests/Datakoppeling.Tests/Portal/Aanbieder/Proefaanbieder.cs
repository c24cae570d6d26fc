using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>
/// An OpenID Connect provider that asks nobody anything and lies on request. It keeps to the protocol otherwise: a code works once,
/// and only with the secret and the verifier that belongs to its challenge.
/// </summary>
internal sealed class Proefaanbieder : IAsyncDisposable
{
    public const string ClientId = "portaal";
    public const string Geheim = "een-geheim-dat-lang-genoeg-is-voor-hs256";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Uitgifte> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _vernieuwtokens = new(StringComparer.Ordinal);
    private RsaSecurityKey _sleutel = Sleutel("eerste");

    private Proefaanbieder(WebApplication app) => _app = app;

    public Leugen Leugen { get; set; }
    public string Wie { get; set; } = "u-1";
    public string[] Rollen { get; set; } = ["dk-consulent"];

    /// <summary>Answers nothing but 503.</summary>
    public bool IsOnwel { get; set; }

    /// <summary>What the portal asked of the authorize endpoint last.</summary>
    public IQueryCollection? LaatsteVraag { get; private set; }
    public int Vernieuwingen { get; private set; }
    public string Adres => _app.Urls.First();

    /// <summary>The settings with which a portal signs in here.</summary>
    public string[] Instellingen(params string[] meer) =>
    [
        $"--Toegang:Aanbieder:Authority={Adres}", $"--Toegang:Aanbieder:ClientId={ClientId}", $"--Toegang:Aanbieder:ClientSecret={Geheim}",
        "--Toegang:Aanbieder:Rollen:Inkomensconsulent:0=dk-consulent", "--Toegang:Aanbieder:Rollen:Manager:0=dk-manager", .. meer,
    ];

    public static async Task<Proefaanbieder> Start()
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var zelf = new Proefaanbieder(app);
        app.Use((http, volgende) => zelf.IsOnwel ? Onwel(http) : volgende(http));
        app.MapGet("/.well-known/openid-configuration", zelf.Beschrijving);
        app.MapGet("/sleutels", zelf.Sleutels);
        app.MapGet("/vraag", zelf.Vraag);
        app.MapPost("/token", zelf.Token);
        app.MapGet("/uit", (string post_logout_redirect_uri) => Results.Redirect(post_logout_redirect_uri));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return zelf;
    }

    /// <summary>New keys, as a provider has from time to time.</summary>
    public void WisselSleutel() => _sleutel = Sleutel("tweede");

    private static Task Onwel(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private IResult Beschrijving() => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["issuer"] = Adres, ["authorization_endpoint"] = Adres + "/vraag", ["token_endpoint"] = Adres + "/token", ["jwks_uri"] = Adres + "/sleutels",
        ["end_session_endpoint"] = Adres + "/uit", ["authorization_response_iss_parameter_supported"] = true,
        ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private IResult Sleutels()
    {
        var publiek = _sleutel.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _sleutel.KeyId, n = Base64UrlEncoder.Encode(publiek.Modulus), e = Base64UrlEncoder.Encode(publiek.Exponent) } },
        });
    }

    private IResult Vraag(HttpRequest vraag)
    {
        LaatsteVraag = vraag.Query;
        var terug = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = vraag.Query["state"], ["iss"] = Leugen == Leugen.TerugwegVanEenAnder ? "https://elders.example" : Adres };
        if (Leugen == Leugen.TerugwegZonderUitgever) { terug.Remove("iss"); }
        if (Leugen == Leugen.FoutInPlaatsVanCode)
        {
            terug["error"] = "access_denied";
            terug["error_description"] = "Jansen mag dit niet";
        }
        else
        {
            var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            _codes[code] = new(vraag.Query["nonce"]!, vraag.Query["code_challenge"]!, vraag.Query["redirect_uri"]!);
            terug["code"] = code;
        }
        return Results.Redirect(QueryHelpers.AddQueryString(vraag.Query["redirect_uri"]!, terug));
    }

    private async Task<IResult> Token(HttpRequest vraag)
    {
        var veld = await vraag.ReadFormAsync();
        if (veld["client_id"] != ClientId || veld["client_secret"] != Geheim) { return Results.BadRequest(new { error = "invalid_client" }); }
        string? nonce = null;
        if (veld["grant_type"] == "authorization_code")
        {
            if (!_codes.TryRemove(veld["code"].ToString(), out var uitgifte)
                || uitgifte.Terug != veld["redirect_uri"]
                || uitgifte.Bewijs != Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(veld["code_verifier"].ToString()))))
            {
                return Results.BadRequest(new { error = "invalid_grant" });
            }
            nonce = uitgifte.Nonce;
        }
        else
        {
            Vernieuwingen++;
            if (!_vernieuwtokens.TryRemove(veld["refresh_token"].ToString(), out _)) { return Results.BadRequest(new { error = "invalid_grant" }); }
        }
        return Results.Json(Antwoord(nonce));
    }

    private Dictionary<string, string> Antwoord(string? nonce)
    {
        var toegang = Guid.NewGuid().ToString("N");
        var antwoord = new Dictionary<string, string>(StringComparer.Ordinal) { ["access_token"] = toegang, ["token_type"] = "Bearer" };
        if (Leugen != Leugen.ZonderIdToken) { antwoord["id_token"] = Idtoken(nonce, toegang); }
        if (Leugen != Leugen.ZonderVernieuwtoken)
        {
            var vernieuw = Guid.NewGuid().ToString("N");
            _vernieuwtokens[vernieuw] = 0;
            antwoord["refresh_token"] = vernieuw;
        }
        return antwoord;
    }

    private string Idtoken(string? nonce, string toegang)
    {
        var nu = TimeProvider.System.GetUtcNow().UtcDateTime;
        var hash = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Leugen == Leugen.VerkeerdeToegangshash ? "ander" : toegang))[..16]);
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = Wie, ["name"] = "P. Roef", ["roles"] = Rollen, ["at_hash"] = hash };
        if (nonce is not null && Leugen != Leugen.ZonderNonce) { claims["nonce"] = Leugen == Leugen.VerkeerdeNonce ? nonce + "x" : nonce; }
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Leugen == Leugen.VerkeerdeUitgever ? "https://elders.example" : Adres,
            Audience = Leugen == Leugen.AnderPubliek ? "een-ander" : ClientId,
            IssuedAt = nu, NotBefore = nu.AddHours(-2),
            Expires = Leugen switch { Leugen.ZonderVerloop => null, Leugen.Verlopen => nu.AddHours(-1), _ => nu.AddMinutes(10) },
            Claims = claims, SigningCredentials = Ondertekening(),
        });
    }

    private SigningCredentials? Ondertekening() => Leugen switch
    {
        Leugen.ZonderHandtekening => null,
        // Another key under the name of the published one.
        Leugen.VerkeerdeHandtekening => new(Sleutel(_sleutel.KeyId), SecurityAlgorithms.RsaSha256),
        Leugen.OnbekendeSleutel => new(Sleutel("niet-bekend"), SecurityAlgorithms.RsaSha256),
        Leugen.GedeeldGeheimAlsSleutel => new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Geheim)) { KeyId = _sleutel.KeyId }, SecurityAlgorithms.HmacSha256),
        _ => new(_sleutel, SecurityAlgorithms.RsaSha256),
    };

    private static RsaSecurityKey Sleutel(string naam) => new(RSA.Create(2048)) { KeyId = naam };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed record Uitgifte(string Nonce, string Bewijs, string Terug);
}
