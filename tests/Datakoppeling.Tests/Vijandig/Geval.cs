using System.Diagnostics;
using System.Globalization;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>One hostile file and its reader; <see cref="Toets"/> says what is wrong with what came of it.</summary>
/// <param name="Nummer">With the reader this is the whole case: the same number gives the same file.</param>
internal sealed record Geval(Lezer Lezer, int Nummer, bool Groot)
{
    private const int LangsteZin = 1_000;

    // Tables are told all their faults at once, some thirty at most.
    private const int LangsteTabelzin = 8_000;
    private const int VasteRuimte = 8 << 20;
    private const int RuimtePerByte = 400;
    private static readonly TimeSpan VasteTijd = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TijdPerMegabyte = TimeSpan.FromSeconds(10);

    public byte[] Bytes() => Mutator.Muteer(Lezer.Zaden[Nummer % Lezer.Zaden.Count], Nummer, Groot);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"lezer '{Lezer.Naam}', geval {Nummer}{(Groot ? " (groot)" : "")}");

    /// <summary>What is wrong, in words; null when nothing is.</summary>
    public string? Toets(Meting? meting = null)
    {
        var bytes = Bytes();
        var (begin, vooraf) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        Lezing een, twee;
        try
        {
            een = Lezer.Lees(bytes);
            var (duur, ruimte) = (Stopwatch.GetElapsedTime(begin), GC.GetAllocatedBytesForCurrentThread() - vooraf);
            meting?.Noteer(this, bytes.Length, duur, ruimte, een.Weigering is not null);
            if (duur > VasteTijd + (TijdPerMegabyte * (bytes.Length / 1e6))) { return string.Create(CultureInfo.InvariantCulture, $"duurt {duur.TotalSeconds:0.0} s op {bytes.Length} bytes"); }
            if (ruimte > VasteRuimte + ((long)RuimtePerByte * bytes.Length)) { return string.Create(CultureInfo.InvariantCulture, $"vraagt {ruimte} bytes geheugen voor {bytes.Length} bytes"); }
            twee = Lezer.Lees(bytes);
        }
        catch (Exception fout)
        {
            return "gooit " + fout;
        }
        if (een.Afdruk != twee.Afdruk) { return "geeft de tweede keer iets anders"; }
        return Zin(een) ?? Telling(een, bytes);
    }

    private string? Zin(Lezing lezing)
    {
        if (lezing.Weigering is { } zin && (zin.Length == 0 || zin.Length > (Lezer.MagCellenNoemen ? LangsteTabelzin : LangsteZin) || !zin.EndsWith('.') || zin.Any(t => char.IsControl(t) && t is not ('\r' or '\n'))))
        {
            return $"weigert met een zin die geen zin is ({zin.Length} tekens): {zin[..Math.Min(zin.Length, 200)]}";
        }
        return Lezer.MagCellenNoemen ? null : (lezing.Teksten ?? []).Append(lezing.Weigering ?? "").FirstOrDefault(LijktOpBsn) is { } lek ? "noemt een nummer: " + lek : null;
    }

    private static bool LijktOpBsn(string tekst)
    {
        var cijfers = 0;
        foreach (var teken in tekst)
        {
            cijfers = char.IsAsciiDigit(teken) ? cijfers + 1 : 0;
            if (cijfers >= 7) { return true; }
        }
        return false;
    }

    private string? Telling(Lezing lezing, byte[] bytes)
    {
        if (lezing.Telling is not { } telling) { return null; }
        if (telling.Aangenomen < 0 || telling.Afgekeurd < 0 || telling.Apart.Values.Any(a => a < 0)) { return "telt onder nul"; }
        if (lezing.Rijen is { } rijen && rijen != telling.Aangenomen) { return $"geeft {rijen} rijen en telt er {telling.Aangenomen} aangenomen"; }
        if (Lezer.IsCsv && telling.Gelezen == 0 && Rijentelling.HeeftMeerDanEenKop(bytes)) { return "telt geen enkele rij terwijl er iets staat"; }
        return Lezer.IsCsv && Rijentelling.Van(bytes) is { } verwacht && verwacht != telling.Gelezen ? $"telt {telling.Gelezen} rijen waar er {verwacht} staan" : null;
    }
}
