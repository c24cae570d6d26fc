using System.Numerics;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>
/// The signals of one dossier-month, as bits by their number: forty thousand months are computed at once, and the database filters on
/// them. A number that this program does not know stays in the set and is shown nowhere.
/// </summary>
public readonly record struct Signaalset(long Bits)
{
    public bool IsLeeg => Bits == 0;
    public int Aantal => BitOperations.PopCount((ulong)Bits);

    /// <summary>Whether one of them asks for contact with the client.</summary>
    public bool VraagtContact => (Bits & Signaallijst.Contactbits) != 0;

    /// <summary>Whether one of them asks for contact by the table of a month.</summary>
    public bool VraagtContactIn(Maandnormen normen) => !IsLeeg && !MetContactIn(normen).IsLeeg;

    /// <summary>Those of them that ask for contact by the table of a month.</summary>
    public Signaalset MetContactIn(Maandnormen normen)
    {
        var met = default(Signaalset);
        foreach (var signaal in Signaallijst.Alle) { met = met.Als(Bevat(signaal) && normen.VraagtContact(signaal.Code), signaal); }
        return met;
    }

    public bool Bevat(Signaal signaal) => (Bits & Bit(signaal)) != 0;
    public Signaalset Met(Signaal signaal) => new(Bits | Bit(signaal));
    public Signaalset Als(bool waar, Signaal signaal) => waar ? Met(signaal) : this;

    /// <summary>In the order of their codes, as files list them.</summary>
    public IEnumerable<Signaal> Alle() => Alle(Signaallijst.Alle);

    /// <summary>Those of a list, in its order.</summary>
    internal IEnumerable<Signaal> Alle(IReadOnlyList<Signaal> lijst)
    {
        foreach (var signaal in lijst)
        {
            if (Bevat(signaal)) { yield return signaal; }
        }
    }

    internal static long Bit(Signaal signaal) => 1L << signaal.Nummer;

    /// <summary>As files write it: the codes, joined by a bar.</summary>
    public override string ToString() => IsLeeg ? "" : string.Join('|', Alle().Select(s => s.Code));
}
