namespace Datakoppeling.Mailing.Afspraken;

/// <summary>How an agreement stands on a day.</summary>
public enum Afspraakstand { WachtOpGoedkeuring, Straks, Geldig, LooptAf, Voorbij }

/// <summary>From when until when an agreement holds; both days included.</summary>
public readonly record struct Afspraaktermijn(DateOnly Vanaf, DateOnly TotEnMet)
{
    /// <summary>So many days before the end it is shown as about to expire.</summary>
    public const int Waarschuwing = 60;

    public Afspraakstand Op(DateOnly dag) =>
        dag > TotEnMet || TotEnMet < Vanaf ? Afspraakstand.Voorbij
        : dag < Vanaf ? Afspraakstand.Straks
        : TotEnMet.DayNumber - dag.DayNumber <= Waarschuwing ? Afspraakstand.LooptAf
        : Afspraakstand.Geldig;

    /// <summary>The last day when it is ended on <paramref name="vandaag"/>: from that day on it does not hold.</summary>
    public DateOnly EindeOp(DateOnly vandaag) => vandaag <= TotEnMet ? vandaag.AddDays(-1) : TotEnMet;
}
