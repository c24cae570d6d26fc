using System.Security.Cryptography;
using Datakoppeling.EndToEnd.Aanmelding;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Datakoppeling.EndToEnd.Buitenaf;

/// <summary>The portal as it stands at a municipality: Production, behind TLS, under its own name, with a provider that signs in.</summary>
public abstract class Buitentest(Opstelling opstelling) : Schermtest(opstelling)
{
    private readonly Voordeur _deur = new();
    private Aanbiederproces? _aanbieder;

    private protected Voordeur Deur => _deur;
    private protected Aanbiederproces Aanbieder => _aanbieder!;

    /// <summary>What this test sets besides.</summary>
    protected virtual string[] Meer => [];

    protected override Uri Adres => _deur.Portaal;

    protected override async Task<Portaalproces> KiesPortaal()
    {
        if ((Aanbiederproces.Ontbreekt ?? (Nginxproces.Programma is null ? "nginx is niet geïnstalleerd; het portaal is niet van buitenaf getoetst." : null)) is { } reden)
        {
            if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) { Assert.Fail(reden); }
            Assert.Skip(reden);
        }
        _aanbieder = await Aanbiederproces.Start(_deur.Portaal);
        var portaal = await Portaalproces.Start(
            ["--environment=Production", $"--Portaal:Adres={_deur.Portaal}", "--Portaal:Uitloop=00:00:00", "--Kluis:Hoofdsleutel=" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
            $"--Toegang:Aanbieder:Authority={_aanbieder.Uitgever}", "--Toegang:Aanbieder:ClientId=portaal", "--Toegang:Aanbieder:ClientSecret=een-geheim-voor-deze-toets",
            "--Toegang:Aanbieder:Rollen:Inkomensconsulent:0=dk-consulent", "--Toegang:Aanbieder:Rollen:Applicatiebeheerder:0=dk-beheerder", .. Meer]);
        await _deur.Start(portaal.Adres);
        return portaal;
    }

    /// <summary>Signs in at the provider and waits until the page is alive.</summary>
    private protected async Task Binnen(string pad, string wie, params string[] rollen)
    {
        await Aanbieder.Geef(wie, rollen);
        await Aanbiederscherm.MeldAan(Pagina, pad, wie);
        await Expect(Pagina.Locator(".balk")).ToContainTextAsync("Proef " + wie);
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await _deur.DisposeAsync();
        if (_aanbieder is not null) { await _aanbieder.DisposeAsync(); }
    }
}
