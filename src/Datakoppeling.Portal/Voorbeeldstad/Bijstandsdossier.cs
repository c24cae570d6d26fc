using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>A household that receives bijstand, with what it earns beside it.</summary>
internal sealed class Bijstandsdossier
{
    /// <summary>Two of the client, one of the partner.</summary>
    private const int MeesteBronnen = 3;

    private static readonly int[] Gewichten = [590, 135, 105, 55, 15, 20, 3, 4, 3, 3, 12, 2];
    private static readonly string[] Leefvormen =
    [
        "alleenstaande", "kostendeler", "gehuwden", "alleenstaande_aow", "gehuwden_aow", "alleenstaande_18_20", "gehuwden_beiden_18_20",
        "gehuwden_een_18_20", "gehuwden_beiden_18_20_kind", "gehuwden_een_18_20_kind", "inrichting_alleenstaande", "inrichting_gehuwden",
    ];
    private static readonly string[] Teams = ["Centrum", "Nieuw-West", "Noord", "Oost", "West", "Zuid", "Zuidoost"];
    private readonly Inkomensbron[] _bronnen = new Inkomensbron[MeesteBronnen];
    private int _aantal;

    public int Nummer { get; private set; }
    public int Bsn { get; private set; }
    public int Partner { get; private set; }
    public string Leefvorm { get; private set; } = "";
    public int Kostendelers { get; private set; }
    public int AfwijkendeNorm { get; private set; }
    public int Begin { get; private set; }
    public int Einde { get; private set; }
    public char Vrijlating { get; private set; }
    public Maand VrijlatingVan { get; private set; }
    public int VrijlatingMaanden { get; private set; }
    public string Team { get; private set; } = "";
    public Span<Inkomensbron> Bronnen => _bronnen.AsSpan(0, _aantal);
    public bool IsJong => Leefvorm is "alleenstaande_18_20" or "gehuwden_beiden_18_20" or "gehuwden_beiden_18_20_kind" || (!IsAow && Nummer % 17 == 0);
    private bool IsAow => Leefvorm.EndsWith("_aow", StringComparison.Ordinal);

    /// <summary>Makes this the dossier with that number; the object is used again for every dossier.</summary>
    public void Trek(Bijstandsplan plan, Testnummers nummers, int nummer)
    {
        var toeval = Toeval.Van(plan.Seed, 10, nummer);
        Nummer = nummer + 1;
        Bsn = nummers.Bsn(2 * nummer);
        Leefvorm = Leefvormen[toeval.Gewogen(Gewichten)];
        Team = Teams[toeval.Onder(Teams.Length)];
        var samen = Leefvorm.Contains("gehuwden", StringComparison.Ordinal) || (Leefvorm is "kostendeler" && toeval.Kans(1_500));
        Partner = samen ? nummers.Bsn((2 * nummer) + 1) : 0;
        Kostendelers = Leefvorm is "kostendeler" ? toeval.Tussen(2, 5) : 0;
        AfwijkendeNorm = toeval.Kans(120) ? toeval.Tussen(400_00, 1_300_00) : 0;
        Looptijd(plan.Eerste, ref toeval);
        Inkomen(ref toeval);
        TrekVrijlating(plan.Eerste, ref toeval);
    }

    public bool Loopt(Maand maand) =>
        Begin <= Datum.AlsGetal(maand.LaatsteDag) && (Einde == 0 || Einde >= Datum.AlsGetal(maand.EersteDag));

    /// <summary>Most dossiers have run for years; a few begin or end in the months around the first delivery.</summary>
    private void Looptijd(Maand eerste, ref Toeval toeval)
    {
        Begin = Kalender.DagIn(ref toeval, eerste.Jaar - toeval.Tussen(2, 16));
        Einde = 0;
        var rij = toeval.Onder(1_000);
        if (rij < 10) { Begin = DagIn(eerste.Plus(toeval.Onder(2)), ref toeval); }
        else if (rij < 40) { Begin = Datum.AlsGetal(eerste.Plus(-toeval.Tussen(1, 14)).EersteDag); }
        else if (rij < 48) { Einde = DagIn(eerste.Plus(toeval.Onder(4)), ref toeval); }
        else if (rij < 60) { Einde = DagIn(eerste.Plus(-toeval.Tussen(1, 6)), ref toeval); }
    }

    private static int DagIn(Maand maand, ref Toeval toeval) => Datum.AlsGetal(maand.EersteDag.AddDays(toeval.Tussen(1, 26)));

    private void Inkomen(ref Toeval toeval)
    {
        _aantal = 0;
        if (toeval.Kans(5_000))
        {
            Voeg(Inkomensbron.Trek(ref toeval, Bsn, IsAow && toeval.Kans(7_000) ? Inkomenssoort.Pensioen : null));
            if (toeval.Kans(900))
            {
                var tweede = Inkomensbron.Trek(ref toeval, Bsn);
                // Two payers that both apply the loonheffingskorting are the exception: it makes a signal.
                tweede.Korting = toeval.Kans(1_500);
                Voeg(tweede);
            }
        }
        if (Partner != 0 && toeval.Kans(4_600)) { Voeg(Inkomensbron.Trek(ref toeval, Partner)); }
    }

    private void Voeg(Inkomensbron bron) => _bronnen[_aantal++] = bron;

    private void TrekVrijlating(Maand eerste, ref Toeval toeval)
    {
        Vrijlating = '\0';
        if (_aantal == 0 || Bronnen[0].Bsn != Bsn || Bronnen[0].Kenmerk.Groep != Groep.Werk) { return; }
        var rij = toeval.Onder(1_000);
        (Vrijlating, VrijlatingMaanden) = rij switch { < 130 => ('n', 6), < 210 => ('r', 30), < 250 => ('y', 0), _ => ('\0', 0) };
        VrijlatingVan = eerste.Plus(-toeval.Onder(Math.Max(VrijlatingMaanden + 3, 8)));
    }
}
