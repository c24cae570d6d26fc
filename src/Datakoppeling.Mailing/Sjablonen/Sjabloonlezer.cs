using System.Globalization;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Sjablonen;

/// <summary>Reads a template from its text. Every complaint names the line, and what to write instead; all of them at once.</summary>
public static partial class Sjabloonlezer
{
    private const int LangsteTekst = 40_000;
    private static readonly string[] Vormen = [Sjabloon.Ambtshalve, Sjabloon.Ondertekenen, Sjabloon.Aanvullen, Sjabloon.Voorlichting, Sjabloon.Herinnering, "formulier-terug", "bezwaar-gegevens"];
    private static readonly string[] Talen = ["en", "tr", "ar", "pl"];

    [GeneratedRegex(@"^(?<naam>regeling|vorm|titel|versie):\s*(?<waarde>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Kopregel { get; }

    [GeneratedRegex(@"\{(?<naam>[^{}]*)\}|\*\*(?<vet>[^*]+)\*\*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bijzonder { get; }

    /// <param name="naam">Of the file, for its complaints.</param>
    public static Uitkomst<Sjabloon> Lees(string naam, string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        if (tekst.Length > LangsteTekst) { return new Weigering($"{naam} is langer dan een brief kan zijn: {LangsteTekst} tekens."); }
        List<string> fouten = [];
        Dictionary<string, string> kop = new(StringComparer.Ordinal);
        List<Sjabloonblok> brief = [], formulier = [];
        var (deel, kader, nummer) = (0, false, 0);
        foreach (var tekstregel in tekst.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            nummer++;
            var zin = tekstregel.Trim();
            if (zin.Length == 0) { continue; }
            if (deel == 0)
            {
                if (zin == "---") { deel = 1; }
                else if (Kopregel.Match(zin) is { Success: true } m) { kop[m.Groups["naam"].Value] = m.Groups["waarde"].Value.Trim(); }
                else { Fout("staat boven de brief. Daar horen alleen regeling, vorm, titel en versie, en dan een regel met ---."); }
                continue;
            }
            if (zin == "--- formulier" && deel == 1 && !kader) { deel = 2; continue; }
            if (zin == "[kader]" && !kader) { kader = true; continue; }
            if (zin == "[/kader]" && kader) { kader = false; continue; }
            if (Blok(zin, kader, deel == 2, Fout) is { } blok) { (deel == 1 ? brief : formulier).Add(blok); }
        }
        if (kader) { fouten.Add("Het kader wordt niet gesloten. Zet [/kader] op een regel."); }
        Keur(kop, brief, formulier, fouten.Add);
        if (fouten.Count > 0) { return new Weigering($"{naam}: " + string.Join(' ', fouten.Take(5)) + (fouten.Count > 5 ? $" En nog {fouten.Count - 5}." : "")); }
        return new Sjabloon(kop["regeling"], kop["vorm"], kop["titel"], int.Parse(kop["versie"], NumberStyles.None, CultureInfo.InvariantCulture), brief, formulier);

        void Fout(string wat) => fouten.Add(string.Create(CultureInfo.InvariantCulture, $"Regel {nummer} {wat}"));
    }

    private static Sjabloonblok? Blok(string zin, bool kader, bool formulier, Action<string> fout)
    {
        if (kader)
        {
            if (zin.Length < 5 || zin[0] != '@' || zin[3] != ' ' || !Talen.Contains(zin[1..3], StringComparer.Ordinal))
            {
                fout($"in het kader begint niet met een taal: @{string.Join(", @", Talen)}.");
                return null;
            }
            return new(Sjabloonsoort.Kleineletters, Stukken(zin[4..].Trim(), fout), zin[1..3], InKader: true);
        }
        if (zin.StartsWith("## ", StringComparison.Ordinal)) { return new(Sjabloonsoort.Tussenkop, Stukken(zin[3..], fout)); }
        if (zin.StartsWith("# ", StringComparison.Ordinal)) { return new(Sjabloonsoort.Kop, Stukken(zin[2..], fout)); }
        if (zin.StartsWith("- ", StringComparison.Ordinal)) { return new(Sjabloonsoort.Punt, Stukken(zin[2..], fout)); }
        if (zin.StartsWith("> ", StringComparison.Ordinal)) { return new(Sjabloonsoort.Kleineletters, Stukken(zin[2..], fout)); }
        if (zin.Length > 3 && char.IsAsciiDigit(zin[0]) && zin[1] == '.' && zin[2] == ' ') { return new(Sjabloonsoort.Stap, Stukken(zin[3..], fout)); }
        if (zin[0] is '?' or '[' && !formulier)
        {
            fout("is een vraag of een vakje. Die horen onder de regel --- formulier.");
            return null;
        }
        if (zin.StartsWith("[ ] ", StringComparison.Ordinal)) { return new(Sjabloonsoort.Vinkje, Stukken(zin[4..], fout)); }
        if (zin.StartsWith("[handtekening] ", StringComparison.Ordinal)) { return new(Sjabloonsoort.Handtekening, Stukken(zin[15..], fout)); }
        if (zin[0] == '?') { return Vraag(zin, fout); }
        if (zin[0] is '#' or '@' or '[' or '>' || zin.StartsWith("---", StringComparison.Ordinal))
        {
            fout("begint met een teken dat hier niets betekent.");
            return null;
        }
        return new(Sjabloonsoort.Alinea, Stukken(zin, fout));
    }

    private static Sjabloonblok? Vraag(string zin, Action<string> fout)
    {
        var lengte = zin.TakeWhile(t => t == '?').Count();
        var rest = zin[lengte..];
        if (lengte == 1 && rest.StartsWith('[') && rest.IndexOf("] ", StringComparison.Ordinal) is > 1 and var eind
            && int.TryParse(rest[1..eind], NumberStyles.None, CultureInfo.InvariantCulture, out var vakjes) && vakjes is > 0 and <= 24)
        {
            return new(Sjabloonsoort.Vraag, Stukken(rest[(eind + 2)..], fout), Ruimte: -vakjes);
        }
        if (!rest.StartsWith(' ') || lengte > 4)
        {
            fout("is geen vraag zoals ? of ?? of ?[18], met een spatie erachter; hooguit vier regels of 24 vakjes.");
            return null;
        }
        return new(Sjabloonsoort.Vraag, Stukken(rest[1..], fout), Ruimte: lengte);
    }

    private static List<Sjabloonstuk> Stukken(string zin, Action<string> fout)
    {
        List<Sjabloonstuk> stukken = [];
        var plaats = 0;
        void Kaal(int tot, bool vet = false)
        {
            if (tot > plaats) { stukken.Add(new(Bijeen(zin[plaats..tot]), vet)); }
        }
        foreach (Match m in Bijzonder.Matches(zin))
        {
            Kaal(m.Index);
            if (m.Groups["vet"].Success)
            {
                // A placeholder may be bold too.
                foreach (var deel in Stukken(m.Groups["vet"].Value, fout)) { stukken.Add(deel with { Vet = true }); }
            }
            else if (Plaatshouder.Zoek(m.Groups["naam"].Value) is { } vul) { stukken.Add(new("", Vet: false, vul)); }
            else { fout($"noemt {{{Toonbaar.Kort(m.Groups["naam"].Value)}}}, en dat is geen plaatshouder. Kies uit: {string.Join(", ", Plaatshouder.Alle.Select(p => p.Naam))}."); }
            plaats = m.Index + m.Length;
        }
        var staart = zin[plaats..];
        if (staart.AsSpan().IndexOfAny('{', '}') >= 0 || staart.Contains("**", StringComparison.Ordinal)) { fout("heeft een accolade of ** zonder de andere."); }
        Kaal(zin.Length);
        if (stukken.Count == 0) { fout("is leeg."); }
        return stukken;
    }

    /// <summary>An amount stays on one line with its sign.</summary>
    private static string Bijeen(string tekst) => tekst.Replace("€ ", "€\u00A0", StringComparison.Ordinal);

    private static void Keur(Dictionary<string, string> kop, List<Sjabloonblok> brief, List<Sjabloonblok> formulier, Action<string> fout)
    {
        foreach (var naam in (string[])["regeling", "vorm", "titel", "versie"])
        {
            if (!kop.ContainsKey(naam)) { fout($"Boven de brief ontbreekt {naam}."); }
        }
        if (kop.TryGetValue("vorm", out var vorm) && !Vormen.Contains(vorm, StringComparer.Ordinal)) { fout($"De vorm is niet bekend. Kies uit: {string.Join(", ", Vormen)}."); }
        if (kop.TryGetValue("versie", out var versie) && (!int.TryParse(versie, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) || nummer is < 1 or > 999)) { fout("De versie is een getal van 1 tot en met 999."); }
        if (kop.TryGetValue("titel", out var titel) && titel.Length is 0 or > 100) { fout("De titel is leeg of langer dan 100 tekens."); }
        if (brief.Count == 0 || brief[0].Soort != Sjabloonsoort.Kop) { fout("De brief begint niet met een kop (#)."); }
        if (brief.Count(b => b.Soort == Sjabloonsoort.Kop) > 1 || formulier.Count(b => b.Soort == Sjabloonsoort.Kop) > 1) { fout("Een brief en een formulier hebben elk een kop (#); gebruik ## voor de andere."); }
        if (formulier.Count > 0)
        {
            if (formulier[0].Soort != Sjabloonsoort.Kop) { fout("Het formulier begint niet met een kop (#)."); }
            if (formulier.Count(b => b.Soort == Sjabloonsoort.Handtekening) != 1) { fout("Een formulier heeft een vak voor een handtekening: [handtekening]."); }
            if (!formulier.Exists(b => b.Soort == Sjabloonsoort.Vinkje)) { fout("Op het formulier ontbreekt het vakje om nee te zeggen: [ ] Ik wil dit niet."); }
        }
        var moet = vorm is Sjabloon.Ondertekenen or Sjabloon.Aanvullen or Sjabloon.Herinnering;
        if (moet && formulier.Count == 0) { fout($"Een brief met vorm {vorm} heeft een formulier: een regel --- formulier, en wat eronder hoort."); }
        if (vorm is Sjabloon.Ambtshalve or Sjabloon.Voorlichting && formulier.Count > 0) { fout($"Een brief met vorm {vorm} heeft geen formulier."); }
    }
}
