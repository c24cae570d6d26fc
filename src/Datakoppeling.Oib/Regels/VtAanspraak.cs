using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>A vakantietoeslag claim over one month.</summary>
/// <param name="Bedrag">Never below zero when it comes from a table.</param>
/// <param name="TabelVerouderd">A table was used that had ended before the month.</param>
/// <param name="TabelOntbreekt">No table of the article was ever published.</param>
public readonly record struct Aanspraak(Bedrag Bedrag, bool TabelVerouderd = false, bool TabelOntbreekt = false);

/// <summary>
/// Which vakantietoeslag is built up in a month, because the payout later is left alone: as the Inlichtingenbureau computed it,
/// else by table on the net wage. Whoever reserves nothing has it in the wage.
/// </summary>
public static class VtAanspraak
{
    public static readonly Regel Regel = new(
        "OIB-3.2", "Bij het nettoloon komt de aanspraak op vakantietoeslag van die maand: zoals het Inlichtingenbureau haar levert, anders volgens de tabel van de Regeling.",
        "Participatiewet art. 31 lid 4; Regeling Participatiewet, IOAW en IOAZ art. 11, 12, 13 en 14", Ingang.Participatiewet);

    /// <summary>Computes the claim of one inkomstenverhouding and article.</summary>
    /// <param name="netto">Its netto_maand.</param>
    /// <param name="inkomsten">Its lines that count, at least one.</param>
    /// <param name="aow">The person is of AOW age: then art. 14, whatever the income.</param>
    public static Aanspraak Bereken(Bedrag netto, IReadOnlyList<Inkomst> inkomsten, bool aow, Maandnormen normen, string onderwerp, Rekenverslag? verslag)
    {
        var laatste = Laatste(inkomsten);
        if (!laatste.ReserveringVt)
        {
            verslag?.Noteer(new Rekenstap(
                Regel, onderwerp, [new("netto_maand", netto.Leesbaar()), new("reservering_vt", "N")],
                "de vakantietoeslag zit in het loon: geen aanspraak daarbovenop", "", Bedrag.Nul));
            return default;
        }
        return Geleverd(inkomsten, onderwerp, verslag) ?? VolgensTabel(netto, laatste, aow, normen, onderwerp, verslag);
    }

    // The last one by periode_tot says whether vakantietoeslag is reserved, and with which table.
    private static Inkomst Laatste(IReadOnlyList<Inkomst> inkomsten)
    {
        var laatste = inkomsten[0];
        for (var i = 1; i < inkomsten.Count; i++)
        {
            if (inkomsten[i].IsLaterDan(laatste)) { laatste = inkomsten[i]; }
        }
        return laatste;
    }

    private static Aanspraak? Geleverd(IReadOnlyList<Inkomst> inkomsten, string onderwerp, Rekenverslag? verslag)
    {
        Bedrag? som = null;
        foreach (var inkomst in inkomsten)
        {
            if (inkomst.VtAanspraak is { } aanspraak) { som = (som ?? Bedrag.Nul) + aanspraak; }
        }
        if (som is not { } bedrag) { return null; }
        verslag?.Noteer(new Rekenstap(
            Regel, onderwerp,
            [.. inkomsten.Where(r => r.VtAanspraak is not null)
                .Select(r => new Invoer(FormattableString.Invariant($"vt_aanspraak tot en met {r.Tot:yyyy-MM-dd}"), r.VtAanspraak!.Value.Leesbaar()))],
            "som van de aanspraak die het Inlichtingenbureau leverde", "", bedrag));
        return new(bedrag);
    }

    private static Aanspraak VolgensTabel(Bedrag netto, Inkomst laatste, bool aow, Maandnormen normen, string onderwerp, Rekenverslag? verslag)
    {
        var artikel = Artikel(laatste, aow);
        if (normen.Vt(artikel) is not { } tabel)
        {
            verslag?.Noteer(new Rekenstap(
                Regel, onderwerp, [new("netto_maand", netto.Leesbaar()), new("reservering_vt", "J")],
                $"er is geen tabel van artikel {artikel}: geen aanspraak", "", Bedrag.Nul));
            return new(Bedrag.Nul, TabelOntbreekt: true);
        }
        var band = tabel.Band(netto);
        var bedrag = Reken(netto, band);
        verslag?.Noteer(new Rekenstap(
            Regel, onderwerp,
            [
                new("netto_maand", netto.Leesbaar()), new("reservering_vt", "J"), new("loonheffingskorting", laatste.Loonheffingskorting ? "J" : "N"),
                new("percentage", Procent(band.Percentage)), new("aftrek", band.Aftrek.Leesbaar()),
            ],
            $"afgerond {netto.Leesbaar()} × {Procent(band.Percentage)}, min {band.Aftrek.Leesbaar()}, nooit onder € 0,00",
            Parameter(tabel, band, normen), bedrag));
        return new(bedrag, TabelVerouderd: tabel.IsVerouderdOp(normen.Dag));
    }

    /// <summary>Which article of the Regeling: 14 of AOW age, 13 without loonheffingskorting, else 11 for work and 12 for the rest.</summary>
    public static int Artikel(Inkomst laatste, bool aow) =>
        aow ? 14 : !laatste.Loonheffingskorting ? 13 : laatste.Soort.Behandeling == Behandeling.Art11 ? 11 : 12;

    /// <summary>The rule itself: the percentage, rounded, less the deduction, never below zero.</summary>
    public static Bedrag Reken(Bedrag netto, Vtband band) => Bedrag.Max(Bedrag.Nul, netto.Procent(band.Percentage) - band.Aftrek);

    /// <summary>A percentage as the trace writes it: <c>5,08 %</c>, <c>8 %</c>.</summary>
    internal static string Procent(decimal percentage) =>
        percentage.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',') + " %";

    private static string Parameter(Vttabel tabel, Vtband band, Maandnormen normen)
    {
        var tot = band.Tot is { } grens ? $"band tot {grens.Leesbaar()}" : "hoogste band";
        var oud = tabel.IsVerouderdOp(normen.Dag) ? FormattableString.Invariant($"; liep tot en met {tabel.Einde:yyyy-MM-dd}, een latere tabel ontbreekt") : "";
        return $"{tabel.Bron}, {tabel.Aanduiding}, {tot}{oud}";
    }
}
