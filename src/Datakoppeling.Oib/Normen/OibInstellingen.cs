using System.Collections.Immutable;
using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// What the law leaves to the municipality, with the defaults of oib.md. Dated like a norm: a later choice is a new record, and
/// a proposal names the one that it used.
/// </summary>
/// <param name="Ingang">First day on which these choices hold.</param>
public sealed record OibInstellingen(DateOnly Ingang) : INormrij
{
    /// <summary>The defaults, in force from the first norm on.</summary>
    public static readonly OibInstellingen Standaard = new(new DateOnly(2023, 1, 1));

    /// <summary>AFWIJKING: a difference with the month before above this amount; exactly this amount is none.</summary>
    public Bedrag DrempelAfwijking { get; init; } = Bedrag.VanEuro(150.00m);

    /// <summary>VERSCHIL_OPGAVE: a difference with the client's own statement above this amount.</summary>
    public Bedrag DrempelOpgave { get; init; } = Bedrag.VanEuro(1.00m);

    /// <summary>EERSTE_WERK: so many months before without income from work.</summary>
    public int MaandenZonderWerk { get; init; } = 12;

    /// <summary>The part of the payout that is reserved as vakantietoeslag (art. 19 lid 3 Participatiewet), in per cent.</summary>
    public decimal VtReservering { get; init; } = 5m;

    /// <summary>A decision that differs more than this from the proposal needs a second person (oib.md section 6).</summary>
    public Bedrag DrempelTweedePersoon { get; init; } = Bedrag.VanEuro(1000.00m);

    /// <summary>Days from delivery within which a month is to be decided: a working agreement of the municipality, not law.</summary>
    public int Behandeltermijn { get; init; } = 21;

    /// <summary>The numbers under which the municipality itself pays; a municipal payment under another number is of elsewhere. Empty: not looked at.</summary>
    public ImmutableArray<string> EigenLoonheffingennummers { get; init; } = [];

    /// <summary>How each loontijdvak becomes a month.</summary>
    public ImmutableArray<Periodemethode> Methodes { get; init; } =
    [
        Periodemethode.Som(Periodiciteit.Week, 5),
        Periodemethode.Som(Periodiciteit.TweeWeken, 3),
        Periodemethode.Gemiddelde(Periodiciteit.VierWeken, 13),
        Periodemethode.Som(Periodiciteit.Maand),
        Periodemethode.Geen(Periodiciteit.Kwartaal),
        Periodemethode.Geen(Periodiciteit.Jaar),
    ];

    public Periodemethode Methode(Periodiciteit periode)
    {
        foreach (var methode in Methodes)
        {
            if (methode.Periode == periode) { return methode; }
        }
        return Periodemethode.Geen(periode);
    }

    /// <summary>How the trace names a setting: its value and the day from which it holds.</summary>
    public string Noem(string instelling) => string.Create(CultureInfo.InvariantCulture, $"instelling: {instelling} (vanaf {Ingang:yyyy-MM-dd})");
}
