using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>
/// The peildatum and what follows from it: refertejaar (the calendar year before), lopend jaar, schooljaar (1 August to 31 July).
/// </summary>
public readonly record struct Peilmoment(DateOnly Peildatum)
{
    public int LopendJaar => Peildatum.Year;
    public int Refertejaar => Peildatum.Year - 1;
    public Periode Referteperiode => new(new DateOnly(Refertejaar, 1, 1), new DateOnly(Refertejaar, 12, 31));

    /// <summary>The year in which the schooljaar that contains the peildatum begins.</summary>
    public int SchooljaarBegin => Peildatum.Month >= 8 ? Peildatum.Year : Peildatum.Year - 1;

    /// <summary>Whether a period counts as 'in refertejaar': at least one day of it lies there (koppeling.md).</summary>
    public bool InRefertejaar(Periode periode) =>
        periode.Raakt(new DateOnly(Refertejaar, 1, 1), new DateOnly(Refertejaar, 12, 31));

    /// <summary>Whether a year lies in the last <paramref name="jaren"/> calendar years, the current one included.</summary>
    public bool InLaatsteJaren(int jaar, int jaren) => jaar <= LopendJaar && jaar > LopendJaar - jaren;
}
