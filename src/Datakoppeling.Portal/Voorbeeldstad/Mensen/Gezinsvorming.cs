namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>
/// Who lives together, in shares that resemble Amsterdam's: over half of the households one person, one in five a couple, one in
/// six a couple with children, one in twelve a lone parent.
/// </summary>
internal static class Gezinsvorming
{
    /// <summary>Per thousand households, in the order of <see cref="Gezinssamenstelling"/>.</summary>
    private static readonly int[] Aandelen = [250, 180, 110, 93, 108, 108, 62, 85, 4];

    /// <summary>Families with one to five children.</summary>
    private static readonly int[] Kindertal = [42, 40, 13, 4, 1];

    /// <summary>Fills the household with members of a role, sex and age; at most <paramref name="plaats"/> of them.</summary>
    public static void Vul(Huishouden huis, ref Toeval toeval, int plaats)
    {
        huis.Leeg();
        huis.Samenstelling = plaats < Huishouden.MeesteLeden ? Gezinssamenstelling.Alleen : (Gezinssamenstelling)toeval.Gewogen(Aandelen);
        switch (huis.Samenstelling)
        {
            case Gezinssamenstelling.JongAlleen: huis.Voeg(Gezinsrol.Volwassene, Geslacht(ref toeval), Bult(ref toeval, 18, 39)); break;
            case Gezinssamenstelling.Alleen: huis.Voeg(Gezinsrol.Volwassene, Geslacht(ref toeval), Bult(ref toeval, 32, 68)); break;
            case Gezinssamenstelling.OudAlleen: huis.Voeg(Gezinsrol.Volwassene, toeval.Kans(6_400) ? (byte)'V' : (byte)'M', Bult(ref toeval, 66, 98)); break;
            case Gezinssamenstelling.Samenwonend: Paar(huis, ref toeval, Bult(ref toeval, 20, 52)); break;
            case Gezinssamenstelling.Echtpaar: Paar(huis, ref toeval, Bult(ref toeval, 27, 92)); break;
            case Gezinssamenstelling.Eenouder: Eenouder(huis, ref toeval); break;
            case Gezinssamenstelling.Tienermoeder: Tienermoeder(huis, ref toeval); break;
            default:
                Paar(huis, ref toeval, Bult(ref toeval, 22, 58));
                Kinderen(huis, ref toeval, 1 + toeval.Gewogen(Kindertal));
                break;
        }
    }

    /// <summary>The first of a couple is the mother where there are children; one couple in thirty is of one sex.</summary>
    private static void Paar(Huishouden huis, ref Toeval toeval, int leeftijd)
    {
        var gelijk = toeval.Kans(330);
        var eerste = gelijk ? Geslacht(ref toeval) : (byte)'V';
        huis.Voeg(Gezinsrol.Volwassene, eerste, leeftijd);
        huis.Voeg(Gezinsrol.Volwassene, gelijk ? eerste : (byte)'M', Math.Clamp(leeftijd + toeval.Tussen(-3, 6), 18, 99));
    }

    private static void Eenouder(Huishouden huis, ref Toeval toeval)
    {
        huis.Voeg(Gezinsrol.Volwassene, toeval.Kans(8_600) ? (byte)'V' : (byte)'M', Bult(ref toeval, 19, 58));
        Kinderen(huis, ref toeval, 1 + toeval.Gewogen(Kindertal));
    }

    /// <summary>A daughter of 15 to 17 with a baby, in the house of her parents or her mother: one gezin, three generations.</summary>
    private static void Tienermoeder(Huishouden huis, ref Toeval toeval)
    {
        Paar(huis, ref toeval, toeval.Tussen(34, 52));
        huis.Voeg(Gezinsrol.Kind, (byte)'V', toeval.Tussen(15, 17));
        huis.Voeg(Gezinsrol.Kind, Geslacht(ref toeval), toeval.Onder(2));
    }

    private static void Kinderen(Huishouden huis, ref Toeval toeval, int aantal)
    {
        var oudst = Math.Min(huis.Leden[0].Leeftijd - 18, 27);
        for (var i = 0; i < aantal; i++)
        {
            var leeftijd = toeval.Onder(oudst + 1);
            // Two in five who come of age have left the house; a younger child stands in their place.
            if (leeftijd >= 18 && toeval.Kans(4_000)) { leeftijd = toeval.Onder(18); }
            huis.Voeg(leeftijd < 18 ? Gezinsrol.Kind : Gezinsrol.VolwassenKind, Geslacht(ref toeval), leeftijd);
        }
    }

    private static byte Geslacht(ref Toeval toeval) => toeval.Onder(10_000) switch { < 2 => (byte)'O', < 5_060 => (byte)'V', _ => (byte)'M' };

    /// <summary>An age between two bounds, more often near the middle.</summary>
    private static int Bult(ref Toeval toeval, int van, int tot) => (toeval.Tussen(van, tot) + toeval.Tussen(van, tot)) / 2;
}
