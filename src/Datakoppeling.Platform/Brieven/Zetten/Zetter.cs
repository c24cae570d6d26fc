using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>Sets a piece: its parts on pages, what has a place in its place, the text under it, the foot on every page.</summary>
internal sealed class Zetter(Woordzetter zetter)
{
    private const double Mm = Tekenaar.PuntenPerMm;
    private const double Voethoogte = 12 * Mm;
    private readonly List<Tekenaar> _bladen = [];

    public static Gezetstuk Zet(Stuk stuk, Woordzetter zetter) => new Zetter(zetter).Zet(stuk);

    private Gezetstuk Zet(Stuk stuk)
    {
        var gezet = new Gezetstuk();
        var stroken = new Stroken(zetter, gezet);
        var wortel = gezet.Boom.Voeg("Part", -1, taal: stuk.Taal);
        List<(int Blad, Deel Deel)> voeten = [];
        foreach (var deel in stuk.Delen)
        {
            var eerste = NieuwBlad(gezet);
            var element = gezet.Boom.Voeg("Sect", wortel);
            foreach (var merk in deel.Merken)
            {
                eerste.Vlak((merk.X - (merk.Zijde / 2)) * Mm, (merk.Y - (merk.Zijde / 2)) * Mm, merk.Zijde * Mm, merk.Zijde * Mm);
            }
            if (deel.Opmaak.Vouwmerk is { } vouw) { eerste.Lijn(4 * Mm, vouw * Mm, 9 * Mm, vouw * Mm, 0.4); }
            foreach (var plek in deel.Eerst) { Plaats(gezet, stroken, eerste, plek, element); }
            Vul(gezet, deel, stroken.Van(deel.Blokken, Breedte(deel), element, "de tekst"));
            foreach (var plek in deel.Slot) { Plaats(gezet, stroken, eerste, plek, element); }
            if (gezet.Bladen.Count - eerste.Blad > deel.MeesteBladen) { gezet.Bezwaar(Zetbezwaarsoort.TeVeelBladen, "dit stuk"); }
            for (var blad = eerste.Blad; blad < gezet.Bladen.Count; blad++) { voeten.Add((blad, deel)); }
        }
        foreach (var (blad, deel) in voeten) { Voet(gezet, _bladen[blad], deel); }
        foreach (var blad in _bladen) { blad.Af(); }
        return gezet;
    }

    private static double Breedte(Deel deel) => (Bladopmaak.Breed - deel.Opmaak.Links - deel.Opmaak.Rechts) * Mm;

    private Tekenaar NieuwBlad(Gezetstuk gezet)
    {
        gezet.Bladen.Add(new Gezetblad());
        var blad = new Tekenaar(gezet, gezet.Bladen.Count - 1, zetter);
        _bladen.Add(blad);
        return blad;
    }

    private static void Plaats(Gezetstuk gezet, Stroken maker, Tekenaar blad, Plek plek, int element)
    {
        var stroken = maker.Van(plek.Inhoud, plek.Breed * Mm, element, plek.Naam);
        var y = plek.Boven * Mm;
        var onder = (plek.Boven + plek.Hoog) * Mm;
        for (var i = 0; i < stroken.Count; i++)
        {
            y += i == 0 ? 0 : stroken[i].Boven;
            stroken[i].Teken(blad, plek.Links * Mm, y);
            y += stroken[i].Hoogte;
        }
        if (y > onder + 0.01) { gezet.Bezwaar(Zetbezwaarsoort.PastNiet, plek.Naam); }
    }

    /// <summary>Page after page; what stays with its next goes along with it, unless that alone is higher than a page.</summary>
    private void Vul(Gezetstuk gezet, Deel deel, List<Strook> stroken)
    {
        var (links, onder) = (deel.Opmaak.Links * Mm, (Bladopmaak.Hoog - deel.Opmaak.Onder) * Mm);
        var boven = deel.Opmaak.Boven * Mm;
        var blad = _bladen[^1];
        var top = (deel.Opmaak.BovenEerste ?? deel.Opmaak.Boven) * Mm;
        var y = top;
        for (var i = 0; i < stroken.Count; i++)
        {
            var (nodig, tot) = (stroken[i].Hoogte, i);
            while (stroken[tot].BlijftBij && tot + 1 < stroken.Count) { tot++; nodig += stroken[tot].Boven + stroken[tot].Hoogte; }
            var vol = y > top && y + stroken[i].Boven + nodig > onder;
            var alleen = y > top && nodig > onder - boven && y + stroken[i].Boven + stroken[i].Hoogte > onder;
            if (nodig > onder - boven ? alleen : vol)
            {
                blad = NieuwBlad(gezet);
                (top, y) = (boven, boven);
                if (stroken[i].Herhaald is { } kop)
                {
                    kop.Teken(blad, links, y, herhaling: true);
                    y += kop.Hoogte;
                }
            }
            if (y > top) { y += stroken[i].Boven; }
            if (stroken[i].Hoogte > onder - boven) { gezet.Bezwaar(Zetbezwaarsoort.PastNiet, "de tekst"); }
            stroken[i].Teken(blad, links, y);
            y += stroken[i].Hoogte;
            // What was weighed together is drawn together.
            for (; i < tot && y + stroken[i + 1].Boven + stroken[i + 1].Hoogte <= onder;)
            {
                i++;
                y += stroken[i].Boven;
                stroken[i].Teken(blad, links, y);
                y += stroken[i].Hoogte;
            }
        }
    }

    private void Voet(Gezetstuk gezet, Tekenaar blad, Deel deel)
    {
        var y = (Bladopmaak.Hoog * Mm) - Voethoogte;
        var rechts = (Bladopmaak.Breed - deel.Opmaak.Rechts) * Mm;
        var nummer = Regelbreker.Breek(zetter, $"Bladzijde {blad.Blad + 1} van {gezet.Bladen.Count}", 60 * Mm, Stroken.Klein)[0];
        var breed = nummer.Breedte * Stroken.Klein / 1000;
        blad.Tekst(nummer, rechts - breed, y, Stroken.Klein, Tekenaar.Opmaak);
        if (deel.Voet.Length == 0) { return; }
        var voet = Regelbreker.Breek(zetter, deel.Voet, rechts - breed - (deel.Opmaak.Links * Mm) - 10, Stroken.Klein);
        if (voet.Count > 1) { gezet.Bezwaar(Zetbezwaarsoort.PastNiet, "de voet"); }
        if (voet.Exists(r => r.Ontbreekt)) { gezet.Bezwaar(Zetbezwaarsoort.TekenOntbreekt, "de voet"); }
        blad.Tekst(voet[0], deel.Opmaak.Links * Mm, y, Stroken.Klein, Tekenaar.Opmaak);
    }
}
