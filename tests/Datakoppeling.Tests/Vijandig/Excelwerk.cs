using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What a spreadsheet makes of a delivery that somebody opened and saved.</summary>
internal static partial class Excelwerk
{
    /// <summary>Leading zeros are gone, a line says the separator, and Windows ends the lines.</summary>
    public static byte[] Bewaard(byte[] bytes) =>
        Encoding.Latin1.GetBytes("sep=;\r\n" + Nullen().Replace(Encoding.Latin1.GetString(bytes), "").Replace("\n", "\r\n", StringComparison.Ordinal));

    /// <summary>Long numbers are shown short, and their digits are lost.</summary>
    public static byte[] Afgekort(byte[] bytes) =>
        Encoding.Latin1.GetBytes(Lang().Replace(Encoding.Latin1.GetString(bytes), m => Kort(m.Value)));

    public static string Kort(string cijfers) => double.Parse(cijfers, CultureInfo.InvariantCulture).ToString("0.##E+00", CultureInfo.InvariantCulture).Replace('.', ',');

    [GeneratedRegex(@"(?<=^|;)0+(?=[1-9][0-9]*(;|\r|$))", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nullen();

    [GeneratedRegex(@"(?<=^|;)[0-9]{12,}(?=;|\r|$)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lang();
}
