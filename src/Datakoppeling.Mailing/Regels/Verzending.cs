using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>Whether the household's right is proved by a register or only likely.</summary>
public enum Soort : byte { Geen, Onzeker, Zeker }

/// <summary>What is asked of the citizen: nothing, a signature, or the questions that no register answers.</summary>
public enum Vorm : byte { Ambtshalve, Ondertekenen, Aanvullen }

/// <summary>When a letter goes out and in which form (koppeling.md).</summary>
public static class Verzending
{
    public static readonly Regel VormRegel = new("KOP-5.1",
        "Een zekere regeling die vanzelf wordt toegekend, krijgt de vorm ambtshalve; een zekere aanvraag zonder vraag hoeft alleen ondertekend te worden; elke andere wordt aangevuld.",
        Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel MagAmbtshalveRegel = new("KOP-5.2",
        "Een regeling op grond van de Participatiewet wordt alleen ambtshalve toegekend als een wet of besluit dat toestaat: anders is een aanvraag nodig.",
        "Participatiewet art. 43 lid 1", Ingang.Participatiewet);

    public static readonly Regel DatumRegel = new("KOP-5.4",
        "De brief gaat uit op de peildatum als die in de verzendperiode ligt, en anders aan het begin van de volgende periode.",
        Ingang.Tabel, Ingang.Participatiewet);

    /// <summary>Whether the configuration may say of a regeling that it is granted without an application.</summary>
    /// <param name="uitzondering">The law or decision that allows it under the Participatiewet; empty when there is none.</param>
    public static bool MagAmbtshalve(Grondslag grondslag, string uitzondering) => grondslag != Grondslag.Participatiewet || uitzondering.Length > 0;

    public static Vorm Vorm(Regeling regeling, Soort soort)
    {
        if (soort == Soort.Onzeker) { return Regels.Vorm.Aanvullen; }
        if (regeling.Toekenning == Toekenning.Ambtshalve) { return Regels.Vorm.Ambtshalve; }
        return regeling.VraagOpFormulier.Length > 0 ? Regels.Vorm.Aanvullen : Regels.Vorm.Ondertekenen;
    }

    /// <summary>
    /// The peildatum when it lies in the window of the regeling, else the first day on which the next window opens; without a
    /// window the peildatum.
    /// </summary>
    public static DateOnly Datum(Regeling regeling, DateOnly peildatum)
    {
        if (regeling.VerzendenVan is not { } van) { return peildatum; }
        var dag = Jaardag.Van(peildatum);
        var tot = regeling.VerzendenTot ?? new Jaardag(12, 31);
        // A window may run over the turn of the year: 1 November to 31 January.
        var erin = van <= tot ? van <= dag && dag <= tot : van <= dag || dag <= tot;
        if (erin) { return peildatum; }
        var ditJaar = van.In(peildatum.Year);
        return ditJaar >= peildatum ? ditJaar : van.In(peildatum.Year + 1);
    }
}
