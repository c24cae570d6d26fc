using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Klussen;

/// <summary>How an attempt at a job ended.</summary>
/// <param name="Referentie">Of a fault of ours; empty otherwise.</param>
internal sealed record Klusafloop(Klusstatus Status, string Zin, string Referentie = "")
{
    /// <summary>The storage fell away under it: nothing is wrong with the job, and another attempt goes on.</summary>
    public static readonly Klusafloop Onderbroken = new(Klusstatus.Wachtend, "");

    /// <summary>It was stopped: by who asked for it, by the host, or by who took it over.</summary>
    public static readonly Klusafloop Afgebroken = new(Klusstatus.Geannuleerd, "Geannuleerd. Wat al bewaard was, is gebleven.");

    public static Klusafloop Mislukt(string zin, string referentie = "") => new(Klusstatus.Mislukt, zin, referentie);

    public static Klusafloop Van(Uitkomst<string> uitkomst) => uitkomst.Weigering switch
    {
        null => new(Klusstatus.Gereed, uitkomst.Waarde),
        { IsTijdelijk: true } => Onderbroken,
        var weigering => Mislukt(weigering.Zin),
    };
}
