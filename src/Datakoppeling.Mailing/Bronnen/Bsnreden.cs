using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Why a cell is no BSN, without the value.</summary>
internal static class Bsnreden
{
    public const string Dubbel = "burgerservicenummer staat er al eerder in";

    public static string Van(ReadOnlySpan<byte> cel)
    {
        if (cel.IsEmpty) { return "burgerservicenummer ontbreekt"; }
        if (Excelherkenning.IsAfgekort(cel)) { return "burgerservicenummer " + Excelherkenning.Afgekort; }
        return Kern.Bsn.TryLeesNummer(cel, out _) ? "burgerservicenummer voldoet niet aan de elfproef" : "geen burgerservicenummer van negen cijfers";
    }
}
