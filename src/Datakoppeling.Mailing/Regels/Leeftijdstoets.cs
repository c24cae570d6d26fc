using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>
/// The age range of a regeling on the day on which its ages are taken, worked out once per run (koppeling.md).
/// </summary>
public sealed class Leeftijdstoets
{
    public static readonly Regel InBereikRegel = new("KOP-3.11",
        "Een leeftijd ligt in het bereik als de ondergrens op die dag is gehaald en de bovengrens nog niet voorbij is.", Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel AowBereiktRegel = new("KOP-3.3",
        "De AOW-leeftijd is de leeftijd die op die dag geldt; een verjaardag die niet bestaat, valt op de eerste van de maand erna.",
        "Algemene Ouderdomswet art. 7a", Ingang.Participatiewet);

    private readonly DateOnly _dag;
    private readonly int _daggetal;
    private readonly Leeftijdsgrens? _vanaf;
    private readonly Leeftijdsgrens? _totEnMet;
    private readonly Aowleeftijd? _aow;

    public Leeftijdstoets(Regeling regeling, DateOnly peildatum, Normtabel<Aowleeftijd> aow)
    {
        _dag = regeling.LeeftijdOp?.In(peildatum.Year) ?? peildatum;
        _daggetal = Datum.AlsGetal(_dag);
        (_vanaf, _totEnMet) = (regeling.LeeftijdVanaf, regeling.LeeftijdTotEnMet);
        _aow = aow.GeldigOp(_dag);
    }

    /// <summary>Yes: surely in the range. No: surely outside it. Unknown: some possible days of birth lie in it.</summary>
    public Zekerheid InBereik(Geboortedatum geboren)
    {
        var onder = _vanaf is { } v ? Bereikt(geboren, v, 0) : Zekerheid.Ja;
        // 17 up to and including means: not yet 18. For the AOW age it means: not yet reached.
        var boven = _totEnMet is { } t ? Bereikt(geboren, t, 1) : Zekerheid.Nee;
        if (onder == Zekerheid.Nee || boven == Zekerheid.Ja) { return Zekerheid.Nee; }
        return onder == Zekerheid.Ja && boven == Zekerheid.Nee ? Zekerheid.Ja : Zekerheid.Onbekend;
    }

    /// <summary>Whether the AOW age has been reached on a day; not known where no age is in force then.</summary>
    public static Zekerheid AowBereikt(Geboortedatum geboren, Aowleeftijd? aow, DateOnly dag) =>
        aow is null ? Zekerheid.Onbekend : geboren.HeeftLeeftijd(aow.Jaren, aow.Maanden, dag);

    private Zekerheid Bereikt(Geboortedatum geboren, Leeftijdsgrens grens, int jarenErbij) => grens.IsAow
        ? AowBereikt(geboren, _aow, _dag)
        : Leeftijdsregel.Bereikt(geboren, grens.Jaren + jarenErbij, _daggetal);
}
