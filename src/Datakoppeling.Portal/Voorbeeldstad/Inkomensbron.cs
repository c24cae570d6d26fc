using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>How the Inlichtingenbureau counts an income: for wages, for a benefit, or not at all until a human decided.</summary>
internal enum Groep : byte { Werk, Overig, Mens, Uitsluiten }

/// <summary>A kind of income as the demo knows it.</summary>
/// <param name="Gewicht">How often it occurs beside the others.</param>
/// <param name="Van">Lowest usual net amount a month, in cents.</param>
/// <param name="Tot">Highest usual net amount a month, in cents.</param>
internal sealed record Inkomenssoort(int Gewicht, int Code, string Soort, Groep Groep, int Van, int Tot, string? Betaler = null)
{
    /// <summary>Codes of the inkomstenverhouding; who pays a benefit is named here, an employer comes from the list.</summary>
    public static readonly Inkomenssoort[] Alle =
    [
        new(720, 15, "loon", Groep.Werk, 120_00, 880_00),
        new(8, 15, "loon", Groep.Werk, 1_900_00, 2_600_00),
        new(50, 33, "uitkering", Groep.Overig, 300_00, 1_000_00, "UWV"),
        new(28, 31, "uitkering", Groep.Overig, 250_00, 900_00, "UWV"),
        new(45, 40, "uitkering", Groep.Overig, 350_00, 1_050_00, "UWV"),
        new(40, 37, "uitkering", Groep.Overig, 400_00, 1_000_00, "UWV"),
        new(20, 46, "uitkering", Groep.Overig, 80_00, 300_00, "UWV"),
        new(12, 24, "uitkering", Groep.Overig, 300_00, 900_00, "SVB"),
        new(28, 56, "pensioen", Groep.Overig, 60_00, 420_00, "Pensioenfonds De Haven"),
        new(8, 57, "pensioen", Groep.Overig, 90_00, 500_00, "Nabestaandenfonds Zuiderzee"),
        new(6, 61, "uitkering", Groep.Mens, 100_00, 500_00),
        new(4, 60, "uitkering", Groep.Mens, 80_00, 300_00, "Lijfrente De Eik"),
        new(31, 43, "uitkering", Groep.Uitsluiten, 700_00, 1_200_00, "Gemeente"),
    ];

    public static readonly int[] Gewichten = [.. Alle.Select(s => s.Gewicht)];

    /// <summary>The place of a pension from an employer, for those above the AOW age.</summary>
    public const int Pensioen = 8;
}

/// <summary>How often is paid; the codes stand in bestandsindelingen.md.</summary>
internal enum Ritme : byte { Maand = 6, VierWeken = 5, TweeWeken = 20, Week = 4 }

/// <summary>One inkomstenverhouding of one person: it goes on for months, with a beginning and an end.</summary>
internal struct Inkomensbron
{
    public int Bsn;
    public int Soort;
    public int Werkgever;
    public Ritme Ritme;

    /// <summary>Net a month, in cents.</summary>
    public int Bedrag;
    public bool Korting;
    public bool ReserveertVt;
    public int Fase;

    /// <summary>Most go on for ever; the others are there for a year and a half and then for over a year not.</summary>
    public bool Tijdelijk;

    private const int Ronde = 32;
    private const int Werkzaam = 18;

    public readonly bool Loopt(Maand maand) => !Tijdelijk || (maand.Index + Fase) % Ronde < Werkzaam;

    public readonly Inkomenssoort Kenmerk => Inkomenssoort.Alle[Soort];

    public static Inkomensbron Trek(ref Toeval toeval, int bsn, int? soort = null)
    {
        var bron = new Inkomensbron
        {
            Bsn = bsn,
            Soort = soort ?? toeval.Gewogen(Inkomenssoort.Gewichten),
            Werkgever = toeval.Onder(Lijsten.Werkgevers.Length),
            Korting = toeval.Kans(8_200),
            ReserveertVt = toeval.Kans(8_300),
            Fase = toeval.Onder(Ronde),
            Tijdelijk = toeval.Kans(2_600),
            Ritme = Ritme.Maand,
        };
        bron.Bedrag = toeval.Tussen(bron.Kenmerk.Van, bron.Kenmerk.Tot);
        if (bron.Kenmerk.Groep == Groep.Werk)
        {
            bron.Ritme = toeval.Gewogen([68, 15, 3, 14]) switch { 0 => Ritme.Maand, 1 => Ritme.VierWeken, 2 => Ritme.TweeWeken, _ => Ritme.Week };
        }
        return bron;
    }
}
