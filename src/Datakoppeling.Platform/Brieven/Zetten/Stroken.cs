using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>Makes stroken of blokken, and their elements in the order in which they are read. Sizes of the page: docs/besluiten/de-brief.md.</summary>
internal sealed class Stroken(Woordzetter zetter, Gezetstuk stuk)
{
    public const double Punten = 11;
    public const double Regelhoogte = 15;
    public const double Klein = 9;
    public const double Kleinhoogte = 12;
    private const double Mm = Tekenaar.PuntenPerMm;
    private const double TussenAlineas = 6;
    private const double OnderKop = 2;

    private Boom Boom => stuk.Boom;

    /// <param name="waar">What a complaint calls the place.</param>
    public List<Strook> Van(IEnumerable<Blok> blokken, double breed, int ouder, string waar)
    {
        List<Strook> stroken = [];
        var naKop = false;
        foreach (var blok in blokken)
        {
            var eigen = Van(blok, breed, ouder, waar);
            if (eigen.Count > 0 && (blok.Boven ?? (naKop ? OnderKop : null)) is { } boven) { eigen[0].Boven = boven; }
            naKop = blok is Kop { Niveau: > 1 };
            stroken.AddRange(eigen);
        }
        return stroken;
    }

    private List<Strook> Van(Blok blok, double breed, int ouder, string waar) => blok switch
    {
        Kop kop => Kop(kop, breed, ouder, waar),
        Alinea alinea => Alinea(alinea.Tekst, breed, Boom.Voeg("P", ouder, taal: alinea.Tekst.Taal), waar, alinea.Klein),
        Lijnen lijnen => Vaste(lijnen, breed, ouder, waar),
        Opsomming opsomming => Opsomming(opsomming, breed, ouder, waar),
        Tabelblok tabel => Tabel(tabel, breed, ouder, waar),
        Kaderblok kader => [Met(Bundel.Van(Van(kader.Inhoud, breed - (2 * Bundel.Vulling), Boom.Voeg("Sect", ouder), waar), breed, rand: true), boven: 8)],
        Bijeen bijeen => [Bundel.Van(Van(bijeen.Inhoud, breed, ouder, waar), breed, rand: false)],
        Wit wit => [new Tekenstrook((_, _, _) => { }) { Hoogte = wit.Hoogte }],
        Veld veld => Veld(veld, breed, ouder, waar),
        Vinkje vinkje => Vinkje(vinkje, breed, ouder, waar),
        Handtekeningvak vak => Handtekening(vak, breed, ouder, waar),
        Qrcode qr => Qr(qr, ouder, waar),
        Kixcode kix => Kix(kix, ouder),
        Beeld beeld => Beeld(beeld, breed, ouder),
        _ => throw new ArgumentOutOfRangeException(nameof(blok), blok.GetType().Name, "Dit blok kent de zetter niet."),
    };

    private static Strook Met(Strook strook, double boven)
    {
        strook.Boven = boven;
        return strook;
    }

    private List<Tekstlijn> Breek(Tekst tekst, double breed, double punten, string waar)
    {
        var lijnen = Regelbreker.Breek(zetter, tekst, breed, punten);
        if (lijnen.Exists(r => r.Ontbreekt)) { stuk.Bezwaar(Zetbezwaarsoort.TekenOntbreekt, waar); }
        return lijnen;
    }

    private List<Strook> Alinea(Tekst tekst, double breed, int knoop, string waar, bool klein = false)
    {
        var (punten, hoogte) = klein ? (Klein, Kleinhoogte) : (Punten, Regelhoogte);
        var rechts = tekst.IsVanRechts;
        var lijnen = Breek(tekst, breed, punten, waar);
        List<Strook> stroken = [.. lijnen.Select((r, i) => new Regelstrook(r, punten, knoop, rechts)
        {
            Hoogte = hoogte, Boven = i == 0 ? TussenAlineas : 0, In = rechts ? breed - (r.Breedte * punten / 1000) : 0,
        })];
        return Houd(stroken);
    }

    /// <summary>No line of a paragraph stands alone on a page.</summary>
    private static List<Strook> Houd(List<Strook> stroken)
    {
        if (stroken.Count > 1) { stroken[0].BlijftBij = stroken[^2].BlijftBij = true; }
        return stroken;
    }

    private List<Strook> Kop(Kop kop, double breed, int ouder, string waar)
    {
        var (punten, hoogte, boven) = kop.Niveau == 1 ? (15d, 20d, 0d) : (Punten, Regelhoogte, 9d);
        var knoop = Boom.Voeg(kop.Niveau == 1 ? "H1" : "H2", ouder, taal: kop.Tekst.Taal);
        var vet = kop.Tekst with { Stukken = [.. kop.Tekst.Stukken.Select(s => s with { Vet = true })] };
        return [.. Breek(vet, breed, punten, waar).Select((r, i) => new Regelstrook(r, punten, knoop) { Hoogte = hoogte, Boven = i == 0 ? boven : 0, BlijftBij = true })];
    }

    private List<Strook> Vaste(Lijnen lijnen, double breed, int ouder, string waar)
    {
        var (punten, hoogte) = lijnen.Klein ? (Klein, Kleinhoogte) : (Punten, lijnen.Hoogte ?? Regelhoogte);
        var knoop = Boom.Voeg("P", ouder);
        List<Strook> stroken = [];
        for (var i = 0; i < lijnen.Waarden.Count; i++)
        {
            // One space or two is what a sorting machine looks at: words are not divided anew.
            var woorden = lijnen.Waarden[i].Stukken.Where(s => s.Waarde.Length > 0).Select(s => new Regelwoord(zetter.Zet(s.Waarde, s.Vet), s.Vet, spatie: false)).ToList();
            var lijn = new Tekstlijn(woorden, woorden.Sum(w => w.Woord.Breedte), Laatste: i == lijnen.Waarden.Count - 1);
            if (lijn.Ontbreekt) { stuk.Bezwaar(Zetbezwaarsoort.TekenOntbreekt, waar); }
            if (lijn.Breedte * punten / 1000 > breed + 0.01) { stuk.Bezwaar(Zetbezwaarsoort.PastNiet, waar); }
            stroken.Add(new Regelstrook(lijn, punten, knoop) { Hoogte = hoogte, BlijftBij = i < lijnen.Waarden.Count - 1 });
        }
        return stroken;
    }

    private List<Strook> Opsomming(Opsomming opsomming, double breed, int ouder, string waar)
    {
        const double In = 16;
        var lijst = Boom.Voeg("L", ouder, opsomming.Genummerd ? "/A<</O/List/ListNumbering/Decimal>>" : "/A<</O/List/ListNumbering/Disc>>");
        List<Strook> stroken = [];
        for (var i = 0; i < opsomming.Punten.Count; i++)
        {
            var punt = Boom.Voeg("LI", lijst);
            var label = Boom.Voeg("Lbl", punt);
            var inhoud = Boom.Voeg("LBody", punt, taal: opsomming.Punten[i].Taal);
            var merk = Breek(opsomming.Genummerd ? $"{i + 1}." : "•", In, Punten, waar)[0];
            List<Strook> lijnen = [.. Breek(opsomming.Punten[i], breed - In, Punten, waar).Select((r, j) => new Regelstrook(r, Punten, inhoud)
            {
                Hoogte = Regelhoogte, In = In, Boven = j > 0 ? 0 : i == 0 ? TussenAlineas / 2 : 1.5, Ervoor = j == 0 ? (merk with { Laatste = false }, 2, label) : null,
            })];
            stroken.AddRange(Houd(lijnen));
        }
        return stroken;
    }

    private List<Strook> Tabel(Tabelblok tabel, double breed, int ouder, string waar)
    {
        var knoop = Boom.Voeg("Table", ouder);
        var samen = tabel.Kolommen.Sum(k => k.Deel);
        var koprij = Boom.Voeg("TR", Boom.Voeg("THead", knoop));
        Strook? herhaald = null;
        var kop = Rij([.. tabel.Kolommen.Select(k => k.Kop with { Stukken = [.. k.Kop.Stukken.Select(s => s with { Vet = true })] })], _ => Boom.Voeg("TH", koprij, "/A<</O/Table/Scope/Column>>"), 0.75);
        kop.Boven = TussenAlineas;
        kop.BlijftBij = true;
        herhaald = kop;
        var lijf = Boom.Voeg("TBody", knoop);
        List<Strook> stroken = [kop];
        foreach (var rij in tabel.Rijen)
        {
            var tr = Boom.Voeg("TR", lijf);
            stroken.Add(Rij(rij, i => i == 0 && tabel.Rijkop ? Boom.Voeg("TH", tr, "/A<</O/Table/Scope/Row>>") : Boom.Voeg("TD", tr), 0.25));
        }
        return stroken;

        Rijstrook Rij(IReadOnlyList<Tekst> cellen, Func<int, int> element, double dik)
        {
            List<Rijstrook.Cel> gezet = [];
            var links = 0d;
            for (var i = 0; i < tabel.Kolommen.Count; i++)
            {
                var ruimte = breed * tabel.Kolommen[i].Deel / samen;
                var (van, tot) = (i == 0 ? 0 : Rijstrook.Marge, i == tabel.Kolommen.Count - 1 ? 0 : Rijstrook.Marge);
                gezet.Add(new(Breek(cellen[i], ruimte - van - tot, Punten, waar), links + van, ruimte - van - tot, tabel.Kolommen[i].Rechts, element(i)));
                links += ruimte;
            }
            var hoogte = (gezet.Max(c => Math.Max(1, c.Lijnen.Count)) * Regelhoogte) + (2 * Rijstrook.Marge);
            return new(gezet, breed, Punten, Regelhoogte, dik) { Hoogte = hoogte, Herhaald = herhaald };
        }
    }

    private List<Strook> Veld(Veld veld, double breed, int ouder, string waar)
    {
        var vraag = Alinea(veld.Vraag, breed, Boom.Voeg("P", ouder), waar);
        foreach (var strook in vraag) { strook.BlijftBij = true; }
        var knoop = Boom.Voeg("Form", ouder, Drukveld("tv", veld.Vraag.ToString()));
        if (veld.Vakjes > 0)
        {
            const double Vak = 5 * Mm, Hoog = 7 * Mm, Tussen = 1.5 * Mm;
            vraag.Add(new Tekenstrook((op, x, y) =>
            {
                for (var i = 0; i < veld.Vakjes; i++) { op.Rand(x + (i * (Vak + Tussen)), y, Vak, Hoog, 0.5, knoop); }
            }) { Hoogte = Hoog, Boven = 3 });
            return vraag;
        }
        const double Schrijf = 8 * Mm;
        vraag.Add(new Tekenstrook((op, x, y) =>
        {
            for (var i = 1; i <= veld.Lijnen; i++) { op.Lijn(x, y + (i * Schrijf), x + breed, y + (i * Schrijf), 0.5, knoop); }
        }) { Hoogte = (veld.Lijnen * Schrijf) + 1 });
        return vraag;
    }

    private List<Strook> Vinkje(Vinkje vinkje, double breed, int ouder, string waar)
    {
        const double Vak = 4.5 * Mm, In = 8 * Mm;
        var knoop = Boom.Voeg("Form", ouder, Drukveld("cb", vinkje.Tekst.ToString()));
        var tekst = Boom.Voeg("P", ouder, taal: vinkje.Tekst.Taal);
        var lijnen = Breek(vinkje.Tekst, breed - In, Punten, waar);
        return [new Tekenstrook((op, x, y) =>
        {
            op.Rand(x + 0.5, y + 1, Vak, Vak, 0.75, knoop);
            for (var i = 0; i < lijnen.Count; i++) { op.Tekst(lijnen[i], x + In, y + (i * Regelhoogte) + Regelstrook.Grondlijn(Regelhoogte, Punten), Punten, tekst); }
        }) { Hoogte = Math.Max(Vak + 2, lijnen.Count * Regelhoogte), Boven = TussenAlineas }];
    }

    /// <summary>Nothing stands within seven millimetres of the box: what is measured there is the ink of who signs.</summary>
    private List<Strook> Handtekening(Handtekeningvak vak, double breed, int ouder, string waar)
    {
        const double Leeg = 7 * Mm;
        var (hoog, lang) = (vak.Hoog * Mm, vak.Breed * Mm);
        var label = Alinea(vak.Label, breed, Boom.Voeg("P", ouder), waar);
        var knoop = Boom.Voeg("Form", ouder, Drukveld("tv", vak.Label.ToString()));
        var datumlabel = Boom.Voeg("P", ouder);
        var datum = Boom.Voeg("Form", ouder, Drukveld("tv", "Datum"));
        var woord = Breek("Datum", 40 * Mm, Punten, waar)[0];
        return [Met(Bundel.Van([.. label, new Tekenstrook((op, x, y) =>
        {
            op.Rand(x, y + Leeg, lang, hoog, 0.75, knoop);
            var rechts = x + lang + Leeg + (3 * Mm);
            op.Tekst(woord, rechts, y + Leeg + hoog - (11 * Mm), Punten, datumlabel);
            op.Lijn(rechts, y + Leeg + hoog, x + breed, y + Leeg + hoog, 0.5, datum);
        }) { Hoogte = hoog + (2 * Leeg) }], breed, rand: false), TussenAlineas)];
    }

    private static string Drukveld(string rol, string betekenis) =>
        $"/A<</O/PrintField/Role/{rol}{(rol == "cb" ? "/checked/off" : "")}/Desc{Inhoud.AlsLeestekst(betekenis)}>>";

    private List<Strook> Qr(Qrcode qr, int ouder, string waar)
    {
        var zijde = qr.Zijde * Mm;
        if (Qrvlakken.Van(qr.Inhoud) is not { } patroon)
        {
            stuk.Bezwaar(Zetbezwaarsoort.PastNiet, waar);
            return [];
        }
        var knoop = Figuur(ouder, qr.Betekenis);
        var cel = zijde / patroon.Zijde;
        return [new Tekenstrook((op, x, y) => op.Vlakken(patroon.Vlakken.Select(v => (x + (v.X * cel), y + (v.Y * cel), v.Breed * cel, cel)), knoop)) { Hoogte = zijde }];
    }

    /// <summary>Bars half a millimetre wide, every 1.2; long and short ones around one middle line.</summary>
    private List<Strook> Kix(Kixcode kix, int ouder)
    {
        const double Stap = 1.2 * Mm, Dik = 0.5 * Mm, Hoog = 4.8 * Mm, Been = 1.8 * Mm;
        var knoop = Figuur(ouder, "Postcode en huisnummer als streepjes");
        return [new Tekenstrook((op, x, y) => op.Vlakken(kix.Staten.Select((staat, i) =>
        {
            var boven = staat is 'F' or 'A' ? 0 : Been;
            var onder = staat is 'F' or 'D' ? Hoog : Hoog - Been;
            return (x + (i * Stap), y + boven, Dik, onder - boven);
        }), knoop)) { Hoogte = Hoog }];
    }

    private List<Strook> Beeld(Beeld beeld, double breed, int ouder)
    {
        var png = Pngbeeld.Van(beeld.Png);
        stuk.Beelden.Add(png);
        var lang = Math.Min(beeld.Breed * Mm, breed);
        var hoog = lang * png.Hoog / png.Breed;
        var knoop = Figuur(ouder, beeld.Betekenis);
        return [new Tekenstrook((op, x, y) => op.Beeld(png.Naam, x, y, lang, hoog, knoop)) { Hoogte = hoog, Boven = TussenAlineas }];
    }

    private int Figuur(int ouder, string betekenis) => Boom.Voeg("Figure", ouder, betekenis: betekenis);
}
