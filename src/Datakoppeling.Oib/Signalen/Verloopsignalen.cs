using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;
using static Datakoppeling.Oib.Signalen.Zinnen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Signals about how the month came about: something to complete first, or a month that was decided before.</summary>
public static class Verloopsignalen
{
    /// <summary>How many months back income may be set off without more ado (art. 58 lid 4).</summary>
    private const int Maanden = 6;

    public static readonly Signaal Onvolledig = new(
        13, "ONVOLLEDIG", Zorgvuldigheid, b => b.IsOnvolledig,
        b => b.Dossier.Gebreken.Select(g => $"{Kolomwoorden.Gebrek(g.Kolom, g.Reden)} (in het dossier)").Concat(b.Oordelen.SelectMany(o => o.Gebreken, Zin)));

    public static readonly Signaal Correctie = new(
        6, "CORRECTIE", "Participatiewet art. 58 lid 4", b => b.Feiten.NaBesluit,
        b => [$"Over {b.Maand.Leesbaar} is al besloten; een latere levering verandert deze maand."]);

    public static readonly Signaal BuitenZesMaanden = new(
        16, "BUITEN_ZES_MAANDEN", "Participatiewet art. 58 lid 4",
        b => b.Feiten.Verrekenmaand is not null && HeeftInkomst(b, r => IsOud(r, b)),
        b => PerInkomst(b, r => IsOud(r, b), r =>
            $"{r.Netto.Leesbaar()} van {r.Werkgever} is langer dan zes maanden geleden ontvangen; verrekenen met de uitkering mag niet zonder meer."));

    public static IReadOnlyList<Signaal> Alle { get; } = [Onvolledig, Correctie, BuitenZesMaanden];

    private static string Zin(Inkomstoordeel oordeel, Gebrek gebrek) => string.Create(CultureInfo.InvariantCulture,
        $"{Kolomwoorden.Gebrek(gebrek.Kolom, gebrek.Reden)} ({Naam(oordeel.Geleverd.Werkgever)}, rij {gebrek.Waar?.Rijnummer ?? oordeel.Geleverd.Rijnummer})");

    /// <summary>Counted from the day of receipt, else from the month of the delivery in which the line first came.</summary>
    private static bool IsOud(Inkomst inkomst, Maandbeeld beeld)
    {
        if (!inkomst.Telt || beeld.Feiten.Verrekenmaand is not { } wanneer) { return false; }
        var ontvangen = inkomst.OntvangenOp is { } dag ? Maand.Van(dag) : inkomst.Geleverd.EerstGeleverd;
        return ontvangen is { } maand && wanneer.Sinds(maand) > Maanden;
    }
}
