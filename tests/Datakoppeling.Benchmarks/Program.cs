using System.Globalization;
using Datakoppeling.Benchmarks;

switch (args)
{
    case ["namen"]:
        return NamenMeting.Draai();
    case ["koppel"]:
        return await KoppelMeting.Draai(920_000);
    case ["koppel", var inwoners] when int.TryParse(inwoners, NumberStyles.None, CultureInfo.InvariantCulture, out var stad):
        return await KoppelMeting.Draai(stad);
    case ["oib"]:
        return await OibMeting.Draai(40_000);
    case ["oib", var dossiers] when int.TryParse(dossiers, NumberStyles.None, CultureInfo.InvariantCulture, out var aantal):
        return await OibMeting.Draai(aantal);
    default:
        Console.WriteLine("Metingen: namen; koppel [inwoners]; oib [dossiers]");
        return 0;
}
