using System.Globalization;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// A number as the trail takes it. A long one comes with dots: the size of a file may be nine digits that pass the elfproef, as one in
/// eleven does, and the trail refuses what can be somebody's number.
/// </summary>
public static class Spoorgetal
{
    private const long Lang = 1_000_000;

    public static string Tekst(long aantal) => aantal < Lang
        ? aantal.ToString(CultureInfo.InvariantCulture) : aantal.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
}
