using System.Globalization;
using System.Resources;
using System.Text;
using System.Text.RegularExpressions;
using Bunit;
using Datakoppeling.Platform.Schermdelen.Bibliotheek;
using Datakoppeling.Tests.Documentatie;
using Datakoppeling.Tests.Hulp;
using MudBlazor;
using MudBlazor.Utilities;

namespace Datakoppeling.Tests.Platform.Schermdelen;

/// <summary>What the component library brings, under our rules (docs/besluiten/mudblazor.md).</summary>
public sealed partial class BibliotheekTests : Schermdeltest
{
    private static string Stijl(string naam) => Path.Combine(Projectmap.Wortel, "src", "Datakoppeling.Portal", "wwwroot", "css", naam);

    [Fact]
    public void Taalgever_ElkeTekstVanDeBibliotheek_StaatErInHetNederlands()
    {
        var taal = new Taalgever();
        using var bron = typeof(MudLocalizer).Assembly.GetManifestResourceStream("MudBlazor.Resources.LanguageResource.resources")!;
        using var teksten = new ResourceReader(bron);
        var aantal = 0;
        foreach (System.Collections.DictionaryEntry tekst in teksten)
        {
            aantal++;
            var sleutel = (string)tekst.Key;
            taal[sleutel].ResourceNotFound.ShouldBeFalse(sleutel);
            // The same places to fill in, or a sentence breaks when it is needed.
            Gaten().Matches(taal[sleutel].Value).Select(g => g.Value).Order(StringComparer.Ordinal).ShouldBe(Gaten().Matches((string)tekst.Value!).Select(g => g.Value).Order(StringComparer.Ordinal), sleutel);
        }
        aantal.ShouldBeGreaterThan(100);
        taal["MudPagination_PageIndex", 3].Value.ShouldBe("Pagina 3");
    }

    /// <summary>
    /// css/mudblazor.css is what the library's own theme provider would write for our colours, light and dark in one. To make it anew:
    /// run this test with THEMA_SCHRIJF=1.
    /// </summary>
    [Fact]
    public void Thema_InDeStijl_IsWatDeBibliotheekZelfZouSchrijven()
    {
        var licht = Variabelen(donker: false);
        var donker = Variabelen(donker: true);
        var stijl = new StringBuilder("/* The variables of the component library, from the colours in thema.css. Made by BibliotheekTests; a style element would break the content security policy. */\n:root {\n");
        foreach (var (naam, waarde) in licht)
        {
            var ander = donker[naam];
            stijl.Append(CultureInfo.InvariantCulture, $"  {naam}: {(ander == waarde ? waarde : naam.EndsWith("-rgb", StringComparison.Ordinal) || !Kleur(waarde) ? throw new InvalidOperationException(naam) : $"light-dark({waarde}, {ander})")};\n");
        }
        stijl.Append("}\n");
        if (Environment.GetEnvironmentVariable("THEMA_SCHRIJF") == "1") { File.WriteAllText(Stijl("mudblazor.css"), stijl.ToString()); }
        File.ReadAllText(Stijl("mudblazor.css")).ShouldBe(stijl.ToString());
    }

    /// <summary>
    /// A list, a day and a tick look and work the same everywhere, with the day as people here write it and what is wrong at the field: so
    /// they come from one room (docs/besluiten/mudblazor.md).
    /// </summary>
    [Fact]
    public void Keuze_DagEnVink_BuitenDeSchermdelen_ZijnGeenKaleElementen() =>
        Directory.EnumerateFiles(Repo.Pad("src"), "*.razor", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/Schermdelen/", StringComparison.Ordinal) && Kaal().IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Repo.Pad(), f)).ShouldBeEmpty("gebruik Keuzelijst, Datumveld of Vink");

    [GeneratedRegex("<select\\b|<(option|datalist)\\b|type=\"?(date|month|datetime-local|checkbox)\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kaal();

    /// <summary>The library is a choice of one room: screens know our words for it.</summary>
    [Fact]
    public void Bibliotheek_BuitenDeSchermdelen_WordtNietGenoemd()
    {
        var schermen = Directory.EnumerateFiles(Path.Combine(Projectmap.Wortel, "src"), "*.*", SearchOption.AllDirectories)
            .Where(b => Path.GetExtension(b) is ".razor" or ".cs" && !b.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && !b.Contains(Path.Combine("Datakoppeling.Platform", "Schermdelen"), StringComparison.Ordinal));
        schermen.Where(b => Naam().IsMatch(File.ReadAllText(b))).Select(Path.GetFileName).ShouldBeEmpty();
    }

    private SortedDictionary<string, string> Variabelen(bool donker)
    {
        var tekst = Render<MudThemeProvider>(p => p.Add(t => t.Theme, Thema()).Add(t => t.IsDarkMode, donker).Add(t => t.DefaultScrollbar, true)).Markup;
        var uit = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match m in Variabele().Matches(tekst))
        {
            var naam = m.Groups[1].Value;
            // Parts of a colour cannot follow light and dark; what uses them is not used here. The scheme itself is ours to say.
            if (naam.EndsWith("-rgb", StringComparison.Ordinal) || naam == "--mud-native-html-color-scheme") { continue; }
            uit[naam] = m.Groups[2].Value.Trim();
        }
        uit.Count.ShouldBeGreaterThan(150);
        return uit;
    }

    private static MudTheme Thema()
    {
        var theme = new MudTheme { PaletteLight = new PaletteLight(), PaletteDark = new PaletteDark() };
        Kleed(theme.PaletteLight, 1);
        Kleed(theme.PaletteDark, 2);
        theme.LayoutProperties.DefaultBorderRadius = "4px";
        string[] letter = ["Source Sans 3", "Segoe UI", "system-ui", "sans-serif"];
        foreach (var soort in typeof(Typography).GetProperties())
        {
            if (soort.GetValue(theme.Typography) is not BaseTypography vorm) { continue; }
            vorm.FontFamily = letter;
            vorm.LetterSpacing = "normal";
            vorm.TextTransform = "none";
        }
        return theme;
    }

    /// <summary>From the tokens of thema.css; group 1 is light, group 2 dark.</summary>
    private static void Kleed(Palette palet, int kant)
    {
        var tokens = Token().Matches(File.ReadAllText(Stijl("thema.css"))).ToDictionary(m => m.Groups["naam"].Value, m => new MudColor(m.Groups[kant == 1 ? "licht" : "donker"].Value), StringComparer.Ordinal);
        var (inkt, zacht, papier) = (tokens["inkt"], tokens["inkt-zacht"], tokens["papier"]);
        palet.Primary = tokens["accent"];
        palet.PrimaryContrastText = papier;
        palet.Secondary = palet.Tertiary = palet.Info = tokens["accent"];
        palet.Success = tokens["goed"];
        palet.Warning = tokens["aandacht"];
        palet.Error = tokens["gevaar"];
        palet.Dark = inkt;
        palet.TextPrimary = inkt;
        palet.TextSecondary = palet.ActionDefault = palet.DrawerText = palet.DrawerIcon = zacht;
        // Readable too: what is off still says something.
        palet.TextDisabled = palet.ActionDisabled = zacht;
        palet.ActionDisabledBackground = palet.BackgroundGray = palet.Skeleton = tokens["vlak-sterk"];
        palet.Surface = palet.Background = papier;
        palet.DrawerBackground = tokens["vlak"];
        palet.AppbarBackground = tokens["balk"];
        palet.LinesDefault = palet.TableLines = palet.Divider = palet.DividerLight = tokens["lijn"];
        palet.LinesInputs = tokens["lijn-veld"];
        palet.TableStriped = palet.TableHover = tokens["vlak"];
        (palet.Black, palet.White) = (inkt, papier);
    }

    private static bool Kleur(string waarde) => waarde.StartsWith('#') || waarde.StartsWith("rgb", StringComparison.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gaten();

    [GeneratedRegex(@"(--mud-[a-z0-9-]+):\s*([^;]+);")]
    private static partial Regex Variabele();

    [GeneratedRegex(@"--(?<naam>[a-z-]+): light-dark\((?<licht>#[0-9a-f]{6}), (?<donker>#[0-9a-f]{6})\)")]
    private static partial Regex Token();

    [GeneratedRegex(@"<Mud[A-Z]|using MudBlazor")]
    private static partial Regex Naam();
}
