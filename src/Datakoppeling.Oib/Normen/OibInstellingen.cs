using System.Collections.Immutable;
using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// What the law leaves to the municipality, with the defaults of oib-normen.md. Dated like a norm: a later choice is a new record, and
/// a proposal names the one that it used.
/// </summary>
/// <param name="Ingang">First day on which these choices hold.</param>
public sealed record OibInstellingen(DateOnly Ingang) : INormrij
{
    /// <summary>The first of those that travel with the program.</summary>
    public static OibInstellingen Standaard => OibNormen.Ingebouwd.Instellingen.Rijen[0];

    /// <summary>AFWIJKING: a difference with the month before above this amount; exactly this amount is none.</summary>
    public Bedrag DrempelAfwijking { get; init; }

    /// <summary>VERSCHIL_OPGAVE: a difference with the client's own statement above this amount.</summary>
    public Bedrag DrempelOpgave { get; init; }

    /// <summary>EERSTE_WERK: so many months before without income from work.</summary>
    public int MaandenZonderWerk { get; init; }

    /// <summary>The part of the payout that is reserved as vakantietoeslag (art. 19 lid 3 Participatiewet), in per cent.</summary>
    public decimal VtReservering { get; init; }

    /// <summary>A decision that differs more than this from the proposal needs a second person (besluiten/besluit-over-een-maand.md).</summary>
    public Bedrag DrempelTweedePersoon { get; init; }

    /// <summary>Days from delivery within which a month is to be decided: a working agreement of the municipality, not law.</summary>
    public int Behandeltermijn { get; init; }

    /// <summary>The numbers under which the municipality itself pays; a municipal payment under another number is of elsewhere. Empty: not looked at.</summary>
    public ImmutableArray<string> EigenLoonheffingennummers { get; init; } = [];

    /// <summary>How each loontijdvak becomes a month; the others of the law beside those of the table.</summary>
    public ImmutableArray<Periodemethode> Methodes { get; init; } =
        [Periodemethode.Som(Periodiciteit.Maand), Periodemethode.Geen(Periodiciteit.Kwartaal), Periodemethode.Geen(Periodiciteit.Jaar)];

    /// <summary>Since when each setting has its value; one that is not here since <see cref="Ingang"/>.</summary>
    public ImmutableArray<Instellingsdag> Sinds { get; init; } = [];

    public Periodemethode Methode(Periodiciteit periode)
    {
        foreach (var methode in Methodes)
        {
            if (methode.Periode == periode) { return methode; }
        }
        return Periodemethode.Geen(periode);
    }

    /// <summary>How the trace names a setting: its value and the day from which it holds.</summary>
    /// <param name="naam">Its name in the table.</param>
    public string Noem(string instelling, string naam)
    {
        var dag = Dag(naam);
        return string.Create(CultureInfo.InvariantCulture, $"instelling: {instelling} (vanaf {dag.Ingang:yyyy-MM-dd}{(dag.Bron.Length > 0 ? ", " + dag.Bron : "")})");
    }

    private Instellingsdag Dag(string naam)
    {
        foreach (var dag in Sinds)
        {
            if (dag.Naam == naam) { return dag; }
        }
        return new Instellingsdag(naam, Ingang, "");
    }
}

/// <summary>The day from which a setting has its value, and where that was decided.</summary>
public sealed record Instellingsdag(string Naam, DateOnly Ingang, string Bron);
