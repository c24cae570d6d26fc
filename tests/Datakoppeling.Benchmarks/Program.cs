using System.Globalization;
using Datakoppeling.Benchmarks;

switch (args)
{
    case ["namen"]:
        return NamenMeting.Draai();
    case ["oib"]:
        return await OibMeting.Draai(40_000);
    case ["oib", var dossiers] when int.TryParse(dossiers, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal):
        return await OibMeting.Draai(aantal);
    default:
        Console.WriteLine("Metingen: namen; oib [dossiers]");
        return 0;
}
