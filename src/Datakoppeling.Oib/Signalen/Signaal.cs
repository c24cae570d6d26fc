using System.Numerics;

namespace Datakoppeling.Oib.Signalen;

/// <summary>What makes a human look (oib.md section 5). In alphabetical order of their codes: files list them so.</summary>
public enum Signaal : byte
{
    AfwijkendePeriode,
    AfwijkingHoger,
    AfwijkingLager,
    AowPensioen,
    BijzondereSoort,
    BovenNorm,
    Correctie,
    DeelVanDeMaand,
    EersteWerk,
    ExtraSalaris,
    Loonheffingskorting,
    Negatief,
    NettoBovenBelastbaar,
    Onvolledig,
    VerschilOpgave,
    VerwachtNietOntvangen,
}

/// <summary>A notice: it stands on the row, but unlike a signal it does not stop a proposal. Alphabetical as well.</summary>
public enum Melding : byte
{
    BuitenZesMaanden,
    VrijlatingNietToegepast,
    VtTabelVerouderd,
}

/// <summary>The signals of one dossier-month, as bits: a month has a few of sixteen, and forty thousand months are computed at once.</summary>
public readonly record struct Signaalset(ushort Bits)
{
    public bool IsLeeg => Bits == 0;
    public int Aantal => BitOperations.PopCount(Bits);
    public bool Bevat(Signaal signaal) => (Bits & (1 << (int)signaal)) != 0;
    public Signaalset Met(Signaal signaal) => new((ushort)(Bits | (1 << (int)signaal)));
    public Signaalset Als(bool waar, Signaal signaal) => waar ? Met(signaal) : this;

    /// <summary>In the order of their codes.</summary>
    public IEnumerable<Signaal> Alle()
    {
        for (var i = 0; i < 16; i++)
        {
            if ((Bits & (1 << i)) != 0) { yield return (Signaal)i; }
        }
    }

    /// <summary>As files write it: the codes, joined by a bar.</summary>
    public override string ToString() => IsLeeg ? "" : string.Join('|', Alle().Select(s => s.Code()));
}

/// <summary>The notices of one dossier-month.</summary>
public readonly record struct Meldingset(byte Bits)
{
    public bool IsLeeg => Bits == 0;
    public bool Bevat(Melding melding) => (Bits & (1 << (int)melding)) != 0;
    public Meldingset Als(bool waar, Melding melding) => waar ? new((byte)(Bits | (1 << (int)melding))) : this;

    public IEnumerable<Melding> Alle()
    {
        for (var i = 0; i < 8; i++)
        {
            if ((Bits & (1 << i)) != 0) { yield return (Melding)i; }
        }
    }

    public override string ToString() => IsLeeg ? "" : string.Join('|', Alle().Select(m => m.Code()));
}
