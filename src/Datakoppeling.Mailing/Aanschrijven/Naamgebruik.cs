namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>Which name somebody wants to be written to with (01.61.10).</summary>
public enum Naamgebruik : byte
{
    /// <summary>E: the own name; also where nothing is stated.</summary>
    Eigen = 0,

    /// <summary>P: the (ex-)partner's name.</summary>
    Partner = 1,

    /// <summary>V: the partner's name before the own.</summary>
    PartnerEigen = 2,

    /// <summary>N: the partner's name after the own.</summary>
    EigenPartner = 3,
}

/// <summary>Reads the naamgebruik as the BRP delivers it.</summary>
public static class Naamgebruiken
{
    /// <summary><c>E</c>, <c>P</c>, <c>V</c> or <c>N</c>; whatever else it says, and nothing at all, is the own name.</summary>
    public static Naamgebruik Lees(ReadOnlySpan<byte> code) => code switch
    {
        [(byte)'P'] => Naamgebruik.Partner,
        [(byte)'V'] => Naamgebruik.PartnerEigen,
        [(byte)'N'] => Naamgebruik.EigenPartner,
        _ => Naamgebruik.Eigen,
    };
}
