using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>Counts per regeling; the place in each array is the place of the regeling in the plan.</summary>
internal sealed class Koppeltelling(int regelingen)
{
    public long Gezinnen { get; set; }
    public long[] Zeker { get; } = new long[regelingen];
    public long[] Onzeker { get; } = new long[regelingen];
    public long[] Handwerk { get; } = new long[regelingen];
    public long[] GeenKandidaat { get; } = new long[regelingen];
    public long[] AlToegekend { get; } = new long[regelingen];
    public long[] GeenGeadresseerde { get; } = new long[regelingen];

    public void Tel(Brief brief, bool handwerk)
    {
        if (handwerk) { Handwerk[brief.Regeling]++; }
        else if (brief.Soort == Soort.Zeker) { Zeker[brief.Regeling]++; }
        else { Onzeker[brief.Regeling]++; }
    }

    public void Voeg(Koppeltelling andere)
    {
        Gezinnen += andere.Gezinnen;
        foreach (var (naar, van) in new[]
        {
            (Zeker, andere.Zeker), (Onzeker, andere.Onzeker), (Handwerk, andere.Handwerk), (GeenKandidaat, andere.GeenKandidaat),
            (AlToegekend, andere.AlToegekend), (GeenGeadresseerde, andere.GeenGeadresseerde),
        })
        {
            for (var i = 0; i < naar.Length; i++) { naar[i] += van[i]; }
        }
    }
}
