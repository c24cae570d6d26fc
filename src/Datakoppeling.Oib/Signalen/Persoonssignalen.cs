using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using static Datakoppeling.Oib.Signalen.Zinnen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Signals about the income of one of the two persons beside that of the months before.</summary>
public static class Persoonssignalen
{
    public static readonly Signaal EersteWerk = new(
        8, "EERSTE_WERK", Register,
        b => Heeft(b, IsEersteWerk),
        b => PerPersoon(b, IsEersteWerk, p =>
            $"in de {b.Instellingen.MaandenZonderWerk} maanden voor {b.Maand.Naam} was er geen inkomen uit werk; nu {Werkbetalers(p)}."));

    public static readonly Signaal AfwijkingHoger = new(
        1, "AFWIJKING_HOGER", Register,
        b => Heeft(b, IsHoger), b => b.Personen.Where(p => IsHoger(p, b)).Select(p => Afwijkingsreden.Zin(p, b)));

    public static readonly Signaal AfwijkingLager = new(
        2, "AFWIJKING_LAGER", Register,
        b => Heeft(b, IsLager), b => b.Personen.Where(p => IsLager(p, b)).Select(p => Afwijkingsreden.Zin(p, b)));

    public static readonly Signaal VerwachtNietOntvangen = new(
        15, "VERWACHT_NIET_ONTVANGEN", Zorgvuldigheid,
        b => Heeft(b, IsNietOntvangen),
        b => PerPersoon(b, IsNietOntvangen, p =>
            $"in {b.Maand.Vorige.Naam} was er {p.Historie.Op(b.Maand.Vorige)!.Value.Netto.Leesbaar()} inkomen en over {b.Maand.Naam} is niets geleverd."));

    public static readonly Signaal Loonheffingskorting = new(
        10, "LOONHEFFINGSKORTING", "Wet op de loonbelasting 1964 art. 23",
        b => Heeft(b, HeeftDubbeleKorting),
        b => PerPersoon(b, HeeftDubbeleKorting, p => $"{Opsomming(MetKorting(p, b).Select(r => Naam(r.Werkgever)))} passen allebei de loonheffingskorting toe."));

    public static readonly Signaal MogelijkDubbel = new(
        23, "MOGELIJK_DUBBEL", Zorgvuldigheid,
        b => Heeft(b, HeeftDubbele),
        b => PerPersoon(b, HeeftDubbele, p => Dubbele(p) is var (een, twee)
            ? $"{een.Werkgever} en {twee.Werkgever} leverden allebei {een.Netto.Leesbaar()} over {Dagen(een)}." : ""));

    public static readonly Signaal NieuweBetaler = new(
        24, "NIEUWE_BETALER", Register,
        b => Heeft(b, HeeftNieuwe),
        b => PerPersoon(b, HeeftNieuwe, p => $"{Opsomming(Nieuwe(p, b.Maand).Select(r => Naam(r.Werkgever)))} betaalde in {b.Maand.Vorige.Naam} nog niets."));

    public static readonly Signaal BetalerWeg = new(
        25, "BETALER_WEG", Register,
        b => Heeft(b, HeeftWeg),
        b => PerPersoon(b, HeeftWeg, p =>
            $"loonheffingennummer {Opsomming(Weg(p, b.Maand))} betaalde in {b.Maand.Vorige.Naam} en leverde over {b.Maand.Naam} niets."));

    public static IReadOnlyList<Signaal> Alle { get; } =
        [EersteWerk, AfwijkingHoger, AfwijkingLager, VerwachtNietOntvangen, Loonheffingskorting, MogelijkDubbel, NieuweBetaler, BetalerWeg];

    private static bool IsEersteWerk(Persoonsbeeld persoon, Maandbeeld beeld)
    {
        foreach (var inkomst in persoon.Inkomsten)
        {
            if (inkomst.Soort.Behandeling == Behandeling.Art11) { return !persoon.Historie.HadWerkVoor(beeld.Maand, beeld.Instellingen.MaandenZonderWerk); }
        }
        return false;
    }

    /// <summary>
    /// The difference with the month before; null when there is nothing to compare with: no row for that month, and the dossier
    /// was not live then.
    /// </summary>
    internal static Bedrag? Verschil(Persoonsbeeld persoon, Maandbeeld beeld) => persoon.Historie.Op(beeld.Maand.Vorige) is { } vorige
        ? persoon.Inkomen.Netto - vorige.Netto
        : beeld.Dossier.LooptIn(beeld.Maand.Vorige) ? persoon.Inkomen.Netto : null;

    private static bool IsHoger(Persoonsbeeld persoon, Maandbeeld beeld) => Verschil(persoon, beeld) is { } verschil && verschil > beeld.Instellingen.DrempelAfwijking;

    private static bool IsLager(Persoonsbeeld persoon, Maandbeeld beeld) => Verschil(persoon, beeld) is { } verschil && -verschil > beeld.Instellingen.DrempelAfwijking;

    /// <summary>Whether income was expected of a person: there was some in the month before.</summary>
    public static bool WerdVerwacht(Inkomenshistorie historie, Maand maand) => historie.Op(maand.Vorige) is { HeeftInkomen: true };

    /// <summary>There was income in the month before, and nothing of this person is there now.</summary>
    public static bool IsNietOntvangen(Persoonsbeeld persoon, Maand maand) => persoon.Inkomsten.IsEmpty && WerdVerwacht(persoon.Historie, maand);

    private static bool IsNietOntvangen(Persoonsbeeld persoon, Maandbeeld beeld) => IsNietOntvangen(persoon, beeld.Maand);

    private static bool HeeftDubbele(Persoonsbeeld persoon, Maandbeeld beeld) => Dubbele(persoon) is not null;

    private static bool HeeftNieuwe(Persoonsbeeld persoon, Maandbeeld beeld) => Nieuwe(persoon, beeld.Maand).Any();

    private static bool HeeftWeg(Persoonsbeeld persoon, Maandbeeld beeld) => Weg(persoon, beeld.Maand).Any();

    // What the municipality pays itself is looked at too: it may be the second one that applies it.
    private static IEnumerable<GeleverdeInkomst> MetKorting(Persoonsbeeld persoon, Maandbeeld beeld)
    {
        foreach (var oordeel in beeld.Oordelen)
        {
            var inkomst = oordeel.Geleverd;
            if (inkomst.Bsn == persoon.Bsn && inkomst.Loonheffingennummer.Length > 0 && Celwaarde.JaNee(inkomst.Loonheffingskorting) is true) { yield return inkomst; }
        }
    }

    private static bool HeeftDubbeleKorting(Persoonsbeeld persoon, Maandbeeld beeld)
    {
        // One line, the most of them, cannot be two.
        if (beeld.Oordelen.Length < 2) { return false; }
        string? eerste = null;
        foreach (var inkomst in MetKorting(persoon, beeld))
        {
            eerste ??= inkomst.Loonheffingennummer;
            if (eerste != inkomst.Loonheffingennummer) { return true; }
        }
        return false;
    }

    private static (Inkomst Een, Inkomst Twee)? Dubbele(Persoonsbeeld persoon)
    {
        for (var i = 1; i < persoon.Inkomsten.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (een, twee) = (persoon.Inkomsten[j], persoon.Inkomsten[i]);
                if (een.Telt && twee.Telt && !een.Netto.IsNul && een.Netto == twee.Netto && een.Dagen == twee.Dagen && een.Soort.Code == twee.Soort.Code
                    && een.Loonheffingennummer != twee.Loonheffingennummer) { return (een, twee); }
            }
        }
        return null;
    }

    private static IEnumerable<Inkomst> Nieuwe(Persoonsbeeld persoon, Maand maand)
    {
        var betalers = persoon.Historie.BetalersIn(maand.Vorige);
        return betalers.Count == 0 ? [] : persoon.Inkomsten.Where(r => r.Telt && !betalers.Contains(r.Loonheffingennummer, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Weg(Persoonsbeeld persoon, Maand maand)
    {
        var betalers = persoon.Historie.BetalersIn(maand.Vorige);
        return betalers.Count == 0 || persoon.Inkomsten.IsEmpty ? [] : betalers.Where(b => !persoon.Inkomsten.Any(r => r.Loonheffingennummer == b));
    }

    private static string Werkbetalers(Persoonsbeeld persoon)
    {
        var blokken = persoon.Inkomen.Blokken.Where(b => b.Behandeling == Behandeling.Art11).Select(b => $"{b.Netto.Leesbaar()} van {b.Eerste.Werkgever}").ToList();
        return blokken.Count > 0
            ? Opsomming(blokken)
            : "een inkomst van " + Opsomming(persoon.Inkomsten.Where(r => r.Soort.Behandeling == Behandeling.Art11).Select(r => r.Werkgever)) + " die niet meetelt";
    }
}
