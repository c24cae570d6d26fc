using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>What happened to an income in a month, so that every signal of oib-normen.md is seen in the demo.</summary>
internal enum Gebeurtenis : byte
{
    Niets, Hoger, Lager, Ontbreekt, Negatief, HalvePeriode, Kwartaal, ExtraSalaris, NettoBovenBelastbaar, Onvolledig, VakantiegeldBetaald,
    Gecorrigeerd, TenOnrechte,
}

/// <summary>One line of the Inlichtingenbureau: a payment over a period. Days as jjjjmmdd, money in cents.</summary>
internal record struct Loonstrook(int Van, int Tot, int Netto, int Belastbaar)
{
    public int UitbetaaldeVt { get; set; }
    public int ExtraSalaris { get; set; }
}

/// <summary>
/// The payments of an income in a month. The same month gives the same payments, whether it is delivered, corrected later or only
/// history by then: so the amounts of the months fit together.
/// </summary>
internal sealed class Loonstroken(ulong seed)
{
    private const int Meeste = 6;

    /// <summary>Per thousand, in the order of <see cref="Gebeurtenis"/>.</summary>
    private static readonly int[] Kansen = [826, 28, 22, 14, 12, 7, 9, 13, 10, 28, 8, 16, 7];

    private readonly Loonstrook[] _stroken = new Loonstrook[Meeste];
    private int _aantal;

    public Span<Loonstrook> Stroken => _stroken.AsSpan(0, _aantal);

    /// <summary>Fills <see cref="Stroken"/> and says what happened.</summary>
    public Gebeurtenis Trek(ref Inkomensbron bron, int volgnummer, Maand maand)
    {
        _aantal = 0;
        if (!bron.Loopt(maand)) { return Gebeurtenis.Niets; }
        // The first draw decides what happens, so that a later delivery can ask for it again.
        var toeval = Toeval.Van(seed, 11 + volgnummer, ((long)bron.Bsn << 20) + maand.Index);
        var gebeurtenis = (Gebeurtenis)toeval.Gewogen(Kansen);
        if (bron.Kenmerk.Groep == Groep.Uitsluiten) { gebeurtenis = Gebeurtenis.Niets; }
        if (gebeurtenis == Gebeurtenis.Ontbreekt) { return gebeurtenis; }
        Vul(ref bron, maand, ref toeval);
        Verander(gebeurtenis, ref toeval);
        return gebeurtenis;
    }

    private void Vul(ref Inkomensbron bron, Maand maand, ref Toeval toeval)
    {
        if (bron.Ritme == Ritme.Maand)
        {
            Voeg(maand.EersteDag, maand.LaatsteDag, Rond(bron.Bedrag, ref toeval), ref toeval);
            return;
        }
        var dagen = bron.Ritme switch { Ritme.VierWeken => 28, Ritme.TweeWeken => 14, _ => 7 };
        // A payer's periods follow each other without a gap; those that end in the month belong to it. Day 0 was a Monday.
        var laatste = maand.LaatsteDag.DayNumber;
        var einde = laatste - ((laatste + 1 + (7 * bron.Fase)) % dagen);
        var eerste = maand.EersteDag.DayNumber;
        while (einde - dagen >= eerste) { einde -= dagen; }
        for (; einde <= laatste; einde += dagen)
        {
            var bedrag = (int)((long)bron.Bedrag * 12 * dagen / 364);
            Voeg(DateOnly.FromDayNumber(einde - dagen + 1), DateOnly.FromDayNumber(einde), Rond(bedrag, ref toeval), ref toeval);
        }
    }

    private void Voeg(DateOnly van, DateOnly tot, int netto, ref Toeval toeval) => _stroken[_aantal++] =
        new Loonstrook(Datum.AlsGetal(van), Datum.AlsGetal(tot), netto, netto + (netto * toeval.Onder(22) / 100));

    /// <summary>Hours differ a little from month to month: some four percent more or less.</summary>
    private static int Rond(int bedrag, ref Toeval toeval) => bedrag * toeval.Tussen(960, 1_040) / 1_000;

    private void Verander(Gebeurtenis gebeurtenis, ref Toeval toeval)
    {
        if (_aantal == 0) { return; }
        ref var strook = ref _stroken[_aantal - 1];
        switch (gebeurtenis)
        {
            case Gebeurtenis.Hoger: Zet(ref strook, strook.Netto + toeval.Tussen(180_00, 520_00)); break;
            case Gebeurtenis.Lager: Zet(ref strook, strook.Netto / toeval.Tussen(2, 6)); break;
            case Gebeurtenis.Negatief: Zet(ref strook, -toeval.Tussen(20_00, 160_00)); break;
            case Gebeurtenis.HalvePeriode when _aantal > 1: _aantal--; break;
            case Gebeurtenis.ExtraSalaris: strook.ExtraSalaris = toeval.Tussen(80_00, 600_00); break;
            case Gebeurtenis.NettoBovenBelastbaar: strook.Belastbaar = strook.Netto * 9 / 10; break;
            case Gebeurtenis.VakantiegeldBetaald: strook.UitbetaaldeVt = toeval.Tussen(90_00, 700_00); break;
            default: break;
        }
    }

    private static void Zet(ref Loonstrook strook, int netto) => strook = strook with { Netto = netto, Belastbaar = netto + Math.Abs(netto / 8) };

    /// <summary>What this month comes to as history: the periods of four weeks brought back to a month, as the rules will do (oib-normen.md).</summary>
    public int Maandbedrag(Ritme ritme)
    {
        var som = 0L;
        foreach (ref var strook in Stroken) { som += strook.Netto; }
        var (teller, noemer) = ritme switch
        {
            Ritme.VierWeken => (13, 12 * _aantal),
            _ => (1, 1),
        };
        return noemer == 0 ? 0 : (int)(((som * teller) + (Math.Sign(som) * noemer / 2)) / noemer);
    }
}
