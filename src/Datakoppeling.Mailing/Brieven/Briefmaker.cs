using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Sjablonen;
using Datakoppeling.Platform.Brieven.Model;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Mailing.Brieven;

/// <summary>What every letter of a batch has in common.</summary>
/// <param name="Regeling">Its name.</param>
/// <param name="Vraag">What its form asks; empty is nothing.</param>
/// <param name="Datum">The day on the letter.</param>
/// <param name="MetKix">Bars for sorting under the address.</param>
public sealed record Briefopdracht(Afzender Afzender, Vensterprofiel Venster, string Regeling, string Vraag, DateOnly Datum, bool MetKix = false);

/// <summary>
/// Makes of a template and somebody a letter to print: sender, address in the window, date and kenmerk at their places, the text under
/// them, and the form on a page of its own with what a scan needs (docs/besluiten/de-brief.md).
/// </summary>
public sealed class Briefmaker(Sjabloon sjabloon, Briefopdracht opdracht)
{
    private const double TekstLinks = 25, TekstRechts = 20, Gegevens = 120;
    private const double Adreslijn = 13, Kixruimte = 22;
    private const double Codezijde = 22, Merkzijde = 5, Merkplaats = 15;

    /// <param name="rij">Checked: a kenmerk that is one, as many names as salutations.</param>
    public Stuk Maak(Briefrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        List<Deel> delen = [Brief(rij)];
        if (sjabloon.HeeftFormulier) { delen.Add(Formulier(rij)); }
        return new(sjabloon.Titel, delen);
    }

    private Deel Brief(Briefrij rij)
    {
        var afzender = opdracht.Afzender;
        var venster = opdracht.Venster;
        var (boven, hoog) = (venster.Boven + Math.Max(venster.Kop, venster.Rand), venster.Hoog - Math.Max(venster.Kop, venster.Rand) - venster.Rand);
        string[] lijnen = [.. rij.Naam, .. new[] { rij.Adresregel1, rij.Adresregel2 }.Where(r => r.Length > 0)];
        List<Blok> adres = [Lijnen.Van(lijnen) with { Hoogte = Adreslijn }];
        // The bars are an extra: where they do not fit, the address goes before.
        if (opdracht.MetKix && Kix.Balken(rij.Kix) is { } balken && (lijnen.Length * Adreslijn) + Kixruimte < hoog * 72 / 25.4) { adres.AddRange([new Wit(8), new Kixcode(balken)]); }
        return new(
            new Bladopmaak(TekstLinks, TekstRechts, Boven: 20, Onder: 20, BovenEerste: Math.Max(96, venster.Boven + venster.Hoog + 6), Vouwmerk: 105),
            [
                new Plek("de afzender", Gegevens, 15, 210 - Gegevens - TekstRechts, 25, [new Lijnen([Tekst.Van("Gemeente " + afzender.Gemeente, vet: true), afzender.Postadres, afzender.Telefoon, afzender.Website], Klein: true)]),
                new Plek("het adres", venster.Links + venster.Rand, boven, venster.Breed - (2 * venster.Rand), hoog, adres),
                new Plek("het kenmerk", Math.Max(Gegevens, venster.Links + venster.Breed + venster.Rand + 2), boven, 48, 30, [new Lijnen([$"Datum: {Nederlands.Tekst(opdracht.Datum)}", $"Kenmerk: {rij.Kenmerk}"], Klein: true)]),
            ],
            Blokken(sjabloon.Brief, rij), [], [], Voet);
    }

    private string Voet => $"Gemeente {opdracht.Afzender.Gemeente} · Hulp nodig? {opdracht.Afzender.Telefoon} · {opdracht.Afzender.Loket}";

    /// <summary>Four marks, two codes in opposite corners with the kenmerk beside each, the return address where the window of its envelope is.</summary>
    private Deel Formulier(Briefrij rij)
    {
        var inhoud = $"{opdracht.Afzender.Code}/{rij.Kenmerk}/{sjabloon.Versie}/2";
        var code = new Qrcode(inhoud, "QR-code met het kenmerk van dit formulier", Codezijde);
        List<Blok> blokken =
        [
            .. Blokken([sjabloon.Formulier[0]], rij),
            new Alinea($"Dit formulier hoort bij de brief van {Nederlands.Tekst(opdracht.Datum)} met kenmerk {rij.Kenmerk}."),
            new Alinea(new Tekst([new("Van: "), new(string.Join(" en ", rij.Naam), Vet: true), new($", {rij.Adresregel1}, {rij.Adresregel2.Replace("  ", " ", StringComparison.Ordinal)}")])),
        ];
        if (rij.Voor.Count > 0) { blokken.Add(new Alinea(new Tekst([new("Voor: "), new(Opsom(rij.Voor), Vet: true)])) { Boven = 2 }); }
        blokken.AddRange(Blokken(sjabloon.Formulier.Skip(1), rij));
        return new(
            new Bladopmaak(TekstLinks, TekstRechts, Boven: 20, Onder: 48, BovenEerste: 52),
            [
                new Plek("het retouradres", TekstLinks, 24, 85, 22, [new Lijnen([.. opdracht.Afzender.Retouradres.Select(r => Tekst.Van(r))])]),
                new Plek("de code", 210 - TekstRechts - Codezijde - 3, 22, Codezijde, Codezijde, [code]),
                new Plek("het kenmerk", 210 - TekstRechts - Codezijde - 3 - 31, 22, 30, 10, [new Lijnen([rij.Kenmerk], Klein: true)]),
            ],
            blokken,
            [
                new Plek("de code onder", TekstLinks, 251, Codezijde, Codezijde, [code]),
                new Plek("het kenmerk onder", TekstLinks + Codezijde + 4, 251, 60, 10, [new Lijnen([rij.Kenmerk], Klein: true)]),
            ],
            [new(Merkplaats, Merkplaats, Merkzijde), new(210 - Merkplaats, Merkplaats, Merkzijde), new(Merkplaats, 297 - Merkplaats, Merkzijde), new(210 - Merkplaats, 297 - Merkplaats, Merkzijde)],
            $"Gemeente {opdracht.Afzender.Gemeente}", MeesteBladen: 1);
    }

    /// <summary>Points and steps that follow each other are one list; what is in the box is one box.</summary>
    private List<Blok> Blokken(IEnumerable<Sjabloonblok> van, Briefrij rij)
    {
        List<Blok> blokken = [];
        List<Sjabloonblok> samen = [];
        foreach (var blok in van)
        {
            if (samen.Count > 0 && (samen[0].Soort, samen[0].InKader) != (blok.Soort, blok.InKader)) { Sluit(); }
            if (blok.InKader || blok.Soort is Sjabloonsoort.Punt or Sjabloonsoort.Stap) { samen.Add(blok); }
            else { blokken.Add(Los(blok, rij)); }
        }
        Sluit();
        return blokken;

        void Sluit()
        {
            if (samen.Count == 0) { return; }
            blokken.Add(samen[0].InKader ? new Kaderblok([.. samen.Select((b, i) => Los(b, rij) with { Boven = i == 0 ? 0 : 3 })])
                : new Opsomming([.. samen.Select(b => Vul(b, rij))], samen[0].Soort == Sjabloonsoort.Stap));
            samen = [];
        }
    }

    private Blok Los(Sjabloonblok blok, Briefrij rij) => blok.Soort switch
    {
        Sjabloonsoort.Kop => new Kop(1, Vul(blok, rij)),
        Sjabloonsoort.Tussenkop => new Kop(2, Vul(blok, rij)),
        Sjabloonsoort.Kleineletters => new Alinea(Vul(blok, rij), Klein: true),
        Sjabloonsoort.Vraag => new Veld(Vul(blok, rij), Math.Max(1, blok.Ruimte), Math.Max(0, -blok.Ruimte)),
        Sjabloonsoort.Vinkje => new Vinkje(Vul(blok, rij)),
        Sjabloonsoort.Handtekening => new Handtekeningvak(Vul(blok, rij)),
        _ => new Alinea(Vul(blok, rij)),
    };

    private Tekst Vul(Sjabloonblok blok, Briefrij rij)
    {
        var stukken = new Tekststuk[blok.Stukken.Count];
        for (var i = 0; i < stukken.Length; i++)
        {
            var stuk = blok.Stukken[i];
            var waarde = stuk.Vul is { } vul ? Waarde(vul.Naam, rij) : stuk.Tekst;
            // A name that begins a sentence or a line of its own is written as it is; a phrase of ours begins with a capital there.
            if (i == 0 && stuk.Vul?.Naam == Plaatshouder.UwKinderen) { waarde = Nederlands.Hoofdletter(waarde); }
            stukken[i] = new(waarde, stuk.Vet);
        }
        return new(stukken, blok.Taal);
    }

    private string Waarde(string naam, Briefrij rij) => naam switch
    {
        Plaatshouder.Aanhef => Aanhef(rij.Aanhef),
        Plaatshouder.Namen => Opsom(rij.Voor),
        Plaatshouder.UwKinderen => (rij.Voor.Count == 1 ? "uw kind " : "uw kinderen ") + Opsom(rij.Voor),
        Plaatshouder.Regeling => opdracht.Regeling,
        Plaatshouder.Gemeente => opdracht.Afzender.Gemeente,
        Plaatshouder.Datum => Dag(opdracht.Datum),
        Plaatshouder.TerugVoor => Dag(opdracht.Datum.AddDays(opdracht.Afzender.Terugdagen)),
        Plaatshouder.BezwaarTot => Dag(opdracht.Datum.AddDays(opdracht.Afzender.Bezwaardagen)),
        Plaatshouder.Kenmerk => rij.Kenmerk,
        Plaatshouder.Telefoon => Bijeen(opdracht.Afzender.Telefoon),
        Plaatshouder.Loket => opdracht.Afzender.Loket,
        Plaatshouder.Website => opdracht.Afzender.Website,
        Plaatshouder.Vraag => opdracht.Vraag,
        _ => throw new ArgumentOutOfRangeException(nameof(naam), "Deze plaatshouder is niet bekend."),
    };

    /// <summary>A day and a number are read in one go: they do not fall over two lines.</summary>
    private static string Dag(DateOnly dag) => Bijeen(Nederlands.Tekst(dag));

    private static string Bijeen(string tekst) => tekst.Replace(' ', '\u00A0');

    /// <summary>Of two: the second goes on in the same sentence.</summary>
    private static string Aanhef(IReadOnlyList<string> van) => string.Join(", ", van.Select((a, i) => i > 0 && a.StartsWith("Geachte", StringComparison.Ordinal) ? "geachte" + a["Geachte".Length..] : a));

    internal static string Opsom(IReadOnlyList<string> namen) => namen.Count switch
    {
        0 => "",
        1 => namen[0],
        _ => string.Join(", ", namen.Take(namen.Count - 1)) + " en " + namen[^1],
    };
}
