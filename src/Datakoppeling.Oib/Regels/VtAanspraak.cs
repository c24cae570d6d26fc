using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>A vakantietoeslag claim over one month.</summary>
/// <param name="Bedrag">Never below zero.</param>
/// <param name="TabelVerouderd">A table was used that had ended before the month.</param>
public readonly record struct Aanspraak(Bedrag Bedrag, bool TabelVerouderd);

/// <summary>
/// Which vakantietoeslag is built up in a month: by table on the net wage, because the payout later is left alone. Whoever
/// reserves nothing has it in the wage.
/// </summary>
public static class VtAanspraak
{
    public static readonly Regel Regel = new(
        "OIB-3.2", "Bij het nettoloon komt de aanspraak op vakantietoeslag van die maand, volgens de tabel van de Regeling.",
        "Participatiewet art. 31 lid 4; Regeling Participatiewet, IOAW en IOAZ art. 11, 12 en 13", Ingang.Participatiewet);

    /// <summary>Computes the claim of one inkomstenverhouding.</summary>
    /// <param name="netto">Its netto_maand.</param>
    /// <param name="behandeling">Art. 11 or art. 12.</param>
    /// <param name="laatste">The last line of the inkomstenverhouding, which says whether vakantietoeslag is reserved.</param>
    public static Aanspraak Bereken(
        Bedrag netto, Behandeling behandeling, Inkomstenregel laatste, Maandnormen normen, string onderwerp, Rekenspoor? spoor)
    {
        if (!laatste.ReserveringVt)
        {
            spoor?.Noteer(new Rekenstap(
                Regel, onderwerp, [new("netto_maand", netto.Leesbaar()), new("reservering_vt", "N")],
                "de vakantietoeslag zit in het loon: geen aanspraak daarbovenop", "", Bedrag.Nul));
            return new(Bedrag.Nul, false);
        }
        var tabel = normen.Vt(!laatste.Loonheffingskorting ? 13 : behandeling == Behandeling.Art11 ? 11 : 12);
        var band = tabel.Band(netto);
        var bedrag = Reken(netto, band);
        spoor?.Noteer(new Rekenstap(
            Regel, onderwerp,
            [
                new("netto_maand", netto.Leesbaar()), new("reservering_vt", "J"), new("loonheffingskorting", laatste.Loonheffingskorting ? "J" : "N"),
                new("percentage", Procent(band.Percentage)), new("aftrek", band.Aftrek.Leesbaar()),
            ],
            $"afgerond {netto.Leesbaar()} × {Procent(band.Percentage)}, min {band.Aftrek.Leesbaar()}, nooit onder € 0,00",
            Parameter(tabel, band, normen), bedrag));
        return new(bedrag, tabel.IsVerouderdOp(normen.Dag));
    }

    /// <summary>The rule itself: the percentage, rounded, less the deduction, never below zero.</summary>
    public static Bedrag Reken(Bedrag netto, Vtband band) => Bedrag.Max(Bedrag.Nul, netto.Procent(band.Percentage) - band.Aftrek);

    /// <summary>A percentage as the trace writes it: <c>5,08 %</c>, <c>8 %</c>.</summary>
    internal static string Procent(decimal percentage) =>
        percentage.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',') + " %";

    private static string Parameter(Vttabel tabel, Vtband band, Maandnormen normen)
    {
        var tot = band.TotEnMet is { } grens ? $"band tot en met {grens.Leesbaar()}" : "hoogste band";
        var oud = tabel.IsVerouderdOp(normen.Dag) ? FormattableString.Invariant($"; liep tot en met {tabel.Einde:yyyy-MM-dd}, een latere tabel ontbreekt") : "";
        return $"{tabel.Bron}, {tabel.Aanduiding}, {tot}{oud}";
    }
}
