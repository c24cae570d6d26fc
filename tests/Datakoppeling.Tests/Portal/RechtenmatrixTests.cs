using System.Net;
using System.Reflection;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

/// <summary>
/// Drives every endpoint (pages, uploads, downloads, the hub) and every handeling with every role and with nobody, and holds what
/// happens against the table of docs/rechten.md. Nothing is listed here that the program could be asked.
/// </summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class RechtenmatrixTests
{
    /// <summary>What is open to everybody, each with its reason; anything else without a right is a mistake.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["aanmelden"] = "you are not signed in yet", ["afmelden"] = "signing out twice is no harm", ["afgemeld"] = "after signing out",
        ["aanmelden-mislukt"] = "a refused sign-in", ["geen-rol"] = "known to the provider, no role here", ["fout"] = "a fault before or at signing in",
        ["niet-gevonden"] = "an address that is not there", ["verder"] = "between another site and a page of ours",
        ["gezondheid/levend"] = "a load balancer signs in nowhere; it learns a word", ["gezondheid/gereed"] = "a load balancer signs in nowhere; it learns a word",
    };

    /// <summary>What needs a sign-in and no right: it shows nothing of anybody.</summary>
    private static readonly HashSet<string> AlleenAangemeld = new(StringComparer.Ordinal)
    {
        "", "geen-toegang", "verificatie", "hulp", "hulp/{Naam}", "hulp/beelden/{naam}", "onderdelen", "onderdelen/upload", "_blazor", "_blazor/negotiate", "_blazor/initializers", "_blazor/disconnect",
        // The framework's own: a page that a redirect within a circuit passes through, and the answer to a file that is not there.
        "_framework/opaque-redirect", "{**path:file}",
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eindpunten_MetElkeRolEnZonder_DoenWatDeTabelZegt()
    {
        await using var portaal = await Draaiend.Start();
        var tabel = portaal.App.Services.GetRequiredService<Rechtentabel>();
        var eindpunten = portaal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => !IsStatisch(e)).ToList();
        eindpunten.Count.ShouldBeGreaterThan(20);
        var mensen = new List<(Gebruiker? Wie, HttpClient Browser)> { (null, portaal.Browser()) };
        foreach (var wie in Demogebruikers.Alle.DistinctBy(g => g.Rollen.Single())) { mensen.Add((wie, await portaal.Als(wie.Id))); }
        var fouten = new List<string>();
        foreach (var eindpunt in eindpunten)
        {
            var pad = eindpunt.RoutePattern.RawText!.Trim('/');
            var recht = eindpunt.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).OfType<string>().SingleOrDefault();
            var open = eindpunt.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            if (open != Open.ContainsKey(pad)) { fouten.Add($"/{pad} is {(open ? "open" : "gesloten")} en hoort dat niet te zijn"); }
            if (!open && recht is null && !AlleenAangemeld.Contains(pad)) { fouten.Add($"/{pad} vraagt geen recht"); }
            if (recht is not null && tabel.Zoek(recht) is null) { fouten.Add($"/{pad} vraagt {recht}, dat niet in de tabel staat"); }
            foreach (var (wie, browser) in mensen)
            {
                // Signing out would end the session of the test itself.
                if (open && wie is not null) { continue; }
                var hoort = open || (wie is not null && (recht is null || tabel.Zoek(recht)!.Rollen.Any(wie.Rollen.Contains)));
                foreach (var werkwoord in eindpunt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                {
                    if (await KomtErin(browser, werkwoord, Vul(eindpunt.RoutePattern)) != hoort)
                    {
                        fouten.Add($"{werkwoord} /{pad} ({recht}) {(hoort ? "weigert" : "laat binnen")}: {wie?.Id ?? "niemand"}");
                    }
                }
            }
        }
        foreach (var (_, browser) in mensen) { browser.Dispose(); }
        fouten.ShouldBeEmpty();
    }

    [Fact]
    public async Task Handelingen_MetElkeRolEnZonder_DoenWatDeTabelZegt()
    {
        await using var portaal = await Draaiend.Start();
        var tabel = portaal.App.Services.GetRequiredService<Rechtentabel>();
        var (fouten, gezien) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var werk in Handelingen(portaal.App.Services))
        {
            await Wis(portaal);
            var naam = $"{werk.Dienst.GetType().Name}.{werk.Methode.Name}";
            if (await Roep(werk, null) is not Oordeel.Geweigerd) { fouten.Add($"{naam} doet iets voor niemand"); }
            if (await GeweigerdRecht(portaal) is not { } code || tabel.Zoek(code) is not { } recht)
            {
                fouten.Add($"{naam} noteert niet welk recht ontbrak");
                continue;
            }
            gezien.Add(code);
            foreach (var rol in Enum.GetValues<Rol>())
            {
                var wie = Demogebruikers.Alle.First(g => g.Rollen.Contains(rol));
                var mag = recht.Rollen.Contains(rol);
                if (await Roep(werk, wie) is Oordeel.Geweigerd == mag) { fouten.Add($"{naam} ({code}) {(mag ? "weigert" : "laat toe")}: {rol.Naam()}"); }
            }
        }
        fouten.ShouldBeEmpty();
        gezien.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Portaal_MetEenDerdeNaamVoorHetLaden_StartNiet()
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-");
        var uitkomst = await Draaiend.Bouw(map.FullName, "Development",
            [.. Enumerable.Range(0, 3).Select(i => $"--Toegang:Benoemd:{MailingRechten.Laden.Code}:{i}=b{i}")]);
        uitkomst.Weigering!.Zin.ShouldContain("meer dan 2 namen");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        map.Delete(recursive: true);
    }

    private enum Oordeel { Toegelaten, Geweigerd }

    private sealed record Werkje(object Dienst, MethodInfo Methode);

    /// <summary>Every public method of a registered service of ours that begins with who asks.</summary>
    private static IEnumerable<Werkje> Handelingen(IServiceProvider diensten)
    {
        var soorten = ((Assembly[])[typeof(OibModule).Assembly, typeof(MailingModule).Assembly, typeof(Uitvoerder).Assembly, typeof(Datakoppeling.Portal.Portaal).Assembly])
            .SelectMany(a => a.GetTypes())
            // A search of who has no right finds nothing, and notes nothing either: RondevinderTests, DossierzoekerTests.
            .Where(t => t is { IsClass: true, IsAbstract: false } && t != typeof(Uitvoerder) && !typeof(IZoeker).IsAssignableFrom(t) && t.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
                .Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(Uitvoerder))));
        foreach (var soort in soorten)
        {
            var methoden = soort.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(m => m.GetParameters() is [var eerste, ..] && eerste.ParameterType == typeof(Gebruiker) && typeof(Task).IsAssignableFrom(m.ReturnType)).ToList();
            if (methoden.Count == 0) { continue; }
            var dienst = diensten.GetService(soort) ?? ActivatorUtilities.CreateInstance(diensten, soort);
            foreach (var methode in methoden) { yield return new(dienst, methode); }
        }
    }

    /// <summary>Calls it with nothing but who asks: a refusal must come first, whatever the rest holds.</summary>
    private static async Task<Oordeel> Roep(Werkje werk, Gebruiker? wie)
    {
        var argumenten = werk.Methode.GetParameters().Select((p, i) => i == 0 ? wie : Leeg(p.ParameterType)).ToArray();
        try
        {
            var taak = (Task)werk.Methode.Invoke(werk.Dienst, argumenten)!;
            await taak;
            dynamic uitkomst = ((dynamic)taak).Result;
            return uitkomst.Weigering is Weigering { Zin: var zin } && (zin.StartsWith("Je hebt geen recht", StringComparison.Ordinal) || zin.StartsWith("Je bent niet meer aangemeld", StringComparison.Ordinal))
                ? Oordeel.Geweigerd
                : Oordeel.Toegelaten;
        }
        catch (Exception fout) when (fout is not Xunit.Sdk.XunitException)
        {
            // It came past the right and stumbled over our empty arguments.
            return Oordeel.Toegelaten;
        }
    }

    private static object? Leeg(Type soort) => soort == typeof(string) ? "" : soort.IsValueType ? Activator.CreateInstance(soort) : null;

    private static async Task<string?> GeweigerdRecht(Draaiend portaal)
    {
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        return (await context.Set<Spoorrij>().Where(r => r.Resultaat == Resultaat.GeenRecht && r.Wie == "niemand").OrderByDescending(r => r.Nummer).FirstOrDefaultAsync(Stop))?.Handeling;
    }

    /// <summary>Lines of the call before would be taken for those of this one.</summary>
    private static async Task Wis(Draaiend portaal)
    {
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        await context.Set<Spoorrij>().ExecuteDeleteAsync(Stop);
    }

    private static async Task<bool> KomtErin(HttpClient browser, string werkwoord, string pad)
    {
        using var vraag = new HttpRequestMessage(new HttpMethod(werkwoord), new Uri("/" + pad, UriKind.Relative));
        vraag.Headers.Add("Origin", browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        if (werkwoord is "POST" or "PUT") { vraag.Content = new ByteArrayContent([]); }
        using var antwoord = await browser.SendAsync(vraag, HttpCompletionOption.ResponseHeadersRead, Stop);
        var naar = antwoord.Headers.Location?.ToString() ?? "";
        return antwoord.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            && !(naar.Contains(Aanmeldpaden.Aanmelden + "?", StringComparison.Ordinal) || naar.Contains(Aanmeldpaden.GeenToegang, StringComparison.Ordinal));
    }

    private static bool IsStatisch(RouteEndpoint eindpunt) => eindpunt.Metadata.Any(m => m.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal));

    /// <summary>An address of this form: an id of nothing, a month, a name.</summary>
    private static string Vul(RoutePattern patroon) => string.Join('/', patroon.PathSegments.Select(deel => string.Concat(deel.Parts.Select(stuk => stuk switch
    {
        RoutePatternLiteralPart vast => vast.Content,
        RoutePatternSeparatorPart teken => teken.Content,
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => Guid.Empty.ToString(),
        RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" or "long" }, ..] } => "1",
        _ => "2026-02",
    }))));
}
