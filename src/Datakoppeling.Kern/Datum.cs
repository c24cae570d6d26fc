using System.Runtime.CompilerServices;

namespace Datakoppeling.Kern;

/// <summary>Reads the complete dates of the deliveries, without culture (bestandsindelingen.md).</summary>
public static class Datum
{
    /// <summary>Reads <c>jjjj-mm-dd</c> or <c>jjjjmmdd</c>; the day must exist.</summary>
    public static bool TryLees(ReadOnlySpan<byte> tekst, out DateOnly dag)
    {
        dag = default;
        if (!TryLeesCijfers(tekst, out var getal)) { return false; }
        var (jaar, maand, d) = (getal / 10_000, getal / 100 % 100, getal % 100);
        if (jaar < 1 || maand is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(jaar, maand)) { return false; }
        dag = new DateOnly(jaar, maand, d);
        return true;
    }

    /// <summary>The eight digits of a date in either form as one number, zeros allowed and existence unchecked.</summary>
    public static bool TryLeesCijfers(ReadOnlySpan<byte> tekst, out int getal)
    {
        getal = 0;
        if (tekst.Length == 10 && tekst[4] == '-' && tekst[7] == '-')
        {
            return Cijfers(tekst[..4], ref getal) && Cijfers(tekst.Slice(5, 2), ref getal) && Cijfers(tekst.Slice(8, 2), ref getal);
        }
        if (tekst.Length != 8 || !Kern.Cijfers.TryLeesAcht(tekst, out uint acht)) { return false; }
        getal = (int)acht;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Cijfers(ReadOnlySpan<byte> tekst, ref int getal)
    {
        foreach (var t in tekst)
        {
            var cijfer = t - '0';
            if ((uint)cijfer > 9) { return false; }
            getal = (getal * 10) + cijfer;
        }
        return true;
    }

    /// <summary>The day as the number jjjjmmdd, in which later days are larger.</summary>
    public static int AlsGetal(DateOnly dag) => (dag.Year * 10_000) + (dag.Month * 100) + dag.Day;
}
