using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
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
/// and only with the secret and the verifier that belongs to its challenge. It can take the shape of Entra ID: a tenant in its address and
/// in its tokens, and no word about who sends the browser back.
/// </summary>
internal sealed class Proefaanbieder : IAsyncDisposable
{
    public const string ClientId = "portaal";
    public const string Geheim = "een-geheim-dat-lang-genoeg-is-voor-hs256";

    /// <summary>The tenant of the portal, and one that it has nothing to do with.</summary>
    public const string Tenant = "6f0a3d52-90a1-4c1e-8d0b-2f1f5a7c9b11";
    public const string AndereTenant = "0e9c7b61-4f7d-4a55-9b52-c4f5e6d7a802";

    private readonly WebApplication _app;
    private readonly bool _isEntra;
    private readonly ConcurrentDictionary<string, Uitgifte> _codes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _vernieuwtokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _aangenomen = new(StringComparer.Ordinal);
    private RsaSecurityKey _sleutel = Sleutel("eerste");

    private Proefaanbieder(WebApplication app, Aanmeldsoort soort) => (_app, _isEntra) = (app, soort == Aanmeldsoort.EntraId);

    public Leugen Leugen { get; set; }
    public string Wie { get; set; } = "u-1";
    public string[] Rollen { get; set; } = ["dk-consulent"];

    /// <summary>Answers nothing but 503.</summary>
    public bool IsOnwel { get; set; }

    /// <summary>Offers to take the questions of a sign-in from the portal itself (RFC 9126).</summary>
    public bool NeemtVragenAan { get; set; }

    /// <summary>Holds the answer to a renewal back until it is completed; the old token is used up by then.</summary>
    public TaskCompletionSource? Aarzeling { get; set; }

    /// <summary>What the portal asked last, through the browser or by itself.</summary>
    public IReadOnlyDictionary<string, string> LaatsteVraag { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What stood in the address that the browser was sent to last.</summary>
    public IQueryCollection? LaatsteAdres { get; private set; }
    public int Vernieuwingen { get; private set; }
    public string Adres => _app.Urls.First();
    public string Uitgever => _isEntra ? UitgeverVan(Tenant) : Adres;

    /// <summary>The settings with which a portal signs in here.</summary>
    public string[] Instellingen(params string[] meer) =>
    [
        $"--Toegang:Aanbieder:Authority={Uitgever}", .. _isEntra ? ["--Aanmelding:Soort=EntraId"] : Array.Empty<string>(), $"--Toegang:Aanbieder:ClientId={ClientId}", $"--Toegang:Aanbieder:ClientSecret={Geheim}",
        "--Toegang:Aanbieder:Rollen:Inkomensconsulent:0=dk-consulent", "--Toegang:Aanbieder:Rollen:Manager:0=dk-manager", .. meer,
    ];

    public static async Task<Proefaanbieder> Start(Aanmeldsoort soort = Aanmeldsoort.OpenIdConnect)
    {
        var bouwer = WebApplication.CreateSlimBuilder();
        bouwer.Logging.ClearProviders();
        bouwer.WebHost.UseUrls("http://127.0.0.1:0");
        var app = bouwer.Build();
        var zelf = new Proefaanbieder(app, soort);
        app.Use((http, volgende) => zelf.IsOnwel ? Onwel(http) : volgende(http));
        app.MapGet((zelf._isEntra ? $"/{Tenant}/v2.0" : "") + "/.well-known/openid-configuration", zelf.Beschrijving);
        app.MapPost("/aanname", zelf.Aanname);
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

    private string UitgeverVan(string tenant) => $"{Adres}/{tenant}/v2.0";

    private IResult Beschrijving()
    {
        var zelf = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Uitgever, ["authorization_endpoint"] = Adres + "/vraag", ["token_endpoint"] = Adres + "/token", ["jwks_uri"] = Adres + "/sleutels",
            ["end_session_endpoint"] = Adres + "/uit", ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        };
        if (!_isEntra) { zelf["authorization_response_iss_parameter_supported"] = true; }
        if (NeemtVragenAan) { zelf["pushed_authorization_request_endpoint"] = Adres + "/aanname"; }
        return Results.Json(zelf);
    }

    private IResult Sleutels()
    {
        var publiek = _sleutel.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _sleutel.KeyId, n = Base64UrlEncoder.Encode(publiek.Modulus), e = Base64UrlEncoder.Encode(publiek.Exponent) } },
        });
    }

    /// <summary>Takes a question from the portal, and gives it a name that the browser brings along.</summary>
    private async Task<IResult> Aanname(HttpRequest vraag)
    {
        var veld = await vraag.ReadFormAsync();
        if (veld["client_secret"] != Geheim) { return Results.BadRequest(new { error = "invalid_client" }); }
        if (Leugen == Leugen.FoutInPlaatsVanCode) { return Results.BadRequest(new { error = "access_denied", error_description = "Jansen mag dit niet" }); }
        var naam = "urn:ietf:params:oauth:request_uri:" + Guid.NewGuid().ToString("N");
        _aangenomen[naam] = veld.ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal);
        return Results.Json(new { request_uri = naam, expires_in = 60 }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Vraag(HttpRequest http)
    {
        LaatsteAdres = http.Query;
        LaatsteVraag = _aangenomen.TryRemove(http.Query["request_uri"].ToString(), out var aangenomen) ? aangenomen : http.Query.ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal);
        var vraag = LaatsteVraag;
        var terug = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = vraag["state"], ["iss"] = Leugen == Leugen.TerugwegVanEenAnder ? "https://elders.example" : Uitgever };
        if (Leugen == Leugen.TerugwegZonderUitgever || (_isEntra && Leugen != Leugen.TerugwegVanEenAnder)) { terug.Remove("iss"); }
        if (Leugen == Leugen.FoutInPlaatsVanCode)
        {
            terug["error"] = "access_denied";
            terug["error_description"] = "Jansen mag dit niet";
        }
        else
        {
            var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
            _codes[code] = new(vraag["nonce"], vraag["code_challenge"], vraag["redirect_uri"]);
            terug["code"] = code;
        }
        return Results.Redirect(QueryHelpers.AddQueryString(vraag["redirect_uri"], terug));
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
            if (Aarzeling is { } aarzeling) { await aarzeling.Task; }
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
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = Wie, ["name"] = "P. Roef", ["roles"] = Rollen };
        if (!_isEntra || Leugen == Leugen.VerkeerdeToegangshash) { claims["at_hash"] = hash; }
        if (_isEntra)
        {
            // The subject is another one for every portal; the person is in oid.
            (claims["sub"], claims["oid"], claims["ver"]) = ("s-" + Wie, Wie, "2.0");
            if (Leugen != Leugen.ZonderTenant) { claims["tid"] = Leugen is Leugen.AndereTenant or Leugen.VerkeerdeTenantclaim ? AndereTenant : Tenant; }
        }
        if (nonce is not null && Leugen != Leugen.ZonderNonce) { claims["nonce"] = Leugen == Leugen.VerkeerdeNonce ? nonce + "x" : nonce; }
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Leugen switch { Leugen.VerkeerdeUitgever => "https://elders.example", Leugen.AndereTenant => UitgeverVan(AndereTenant), _ => Uitgever },
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
