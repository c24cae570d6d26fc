using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Datakoppeling.Portal.Onderdelen.Hulp;

/// <summary>Reads a guide as it stands in docs/gebruik: the same file on the site of the code and in the portal.</summary>
internal static class Gidslezer
{
    /// <summary>Where the guides are, and where their pictures are.</summary>
    public const string Pad = "hulp", Beelden = Pad + "/beelden";

    private const string Achtervoegsel = ".md", Beeldenmap = "../beelden/";

    private static readonly MarkdownPipeline Vorm = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    /// <exception cref="FormatException">It does not begin with one title: it is no guide.</exception>
    public static Gids Lees(string naam, string tekst)
    {
        var blad = Markdown.Parse(tekst, Vorm);
        if (blad.FirstOrDefault() is not HeadingBlock { Level: 1 } kop) { throw new FormatException($"De gids {naam} begint niet met een titel."); }
        var titel = Woorden(kop);
        blad.Remove(kop);
        var delen = Delen(blad);
        foreach (var link in blad.Descendants<LinkInline>().ToList()) { Verwijs(link, naam); }
        using var uit = new StringWriter();
        var tekenaar = new HtmlRenderer(uit);
        Vorm.Setup(tekenaar);
        tekenaar.Render(blad);
        return new(naam, titel, uit.ToString(), delen);
    }

    private static List<Gidsdeel> Delen(MarkdownDocument blad)
    {
        List<Gidsdeel> delen = [];
        foreach (var blok in blad)
        {
            if (blok is HeadingBlock { Level: 2 or 3 } kop) { delen.Add(new(kop.GetAttributes().Id!, kop.Level, Woorden(kop), "")); }
            else if (delen.Count > 0) { delen[^1] = delen[^1] with { Tekst = $"{delen[^1].Tekst} {Woorden(blok)}".Trim() }; }
        }
        return delen;
    }

    private static string Woorden(MarkdownObject blok)
    {
        IEnumerable<MarkdownObject> kern = blok is LeafBlock { Inline: { } inhoud } ? inhoud.Descendants() : blok.Descendants();
        var stukken = kern.Select(d => d switch
        {
            LiteralInline letterlijk => letterlijk.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            LeafBlock => " ",
            _ => "",
        });
        return string.Join(' ', string.Concat(stukken).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A guide points at files beside it; here those are addresses. What the portal does not show, stays as words.</summary>
    private static void Verwijs(LinkInline link, string naam)
    {
        var (doel, anker) = (link.Url ?? "").Split('#', 2) is [var voor, var na] ? (voor, "#" + na) : (link.Url ?? "", "");
        if (link.IsImage && doel.StartsWith(Beeldenmap, StringComparison.Ordinal)) { link.Url = $"{Beelden}/{doel[Beeldenmap.Length..]}"; }
        else if (doel.Length == 0 && anker.Length > 1) { link.Url = $"{Pad}/{naam}{anker}"; }
        else if (doel.EndsWith(Achtervoegsel, StringComparison.Ordinal) && !doel.Contains('/')) { link.Url = $"{Pad}/{doel[..^Achtervoegsel.Length]}{anker}"; }
        else if (!doel.StartsWith("https://", StringComparison.Ordinal))
        {
            while (link.FirstChild is { } kind)
            {
                kind.Remove();
                link.InsertBefore(kind);
            }
            link.Remove();
        }
    }
}
