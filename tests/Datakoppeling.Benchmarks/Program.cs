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
    case ["verwerkingslog"]:
        return await VerwerkingslogMeting.Draai(200_000);
    case ["verwerkingslog", var inwoners] when int.TryParse(inwoners, NumberStyles.None, CultureInfo.InvariantCulture, out var mensen):
        return await VerwerkingslogMeting.Draai(mensen);
    case ["velden"]:
        return VeldMeting.Draai();
    default:
        Console.WriteLine("Metingen: namen; velden; koppel [inwoners]; oib [dossiers]; verwerkingslog [inwoners]");
        return 0;
}
