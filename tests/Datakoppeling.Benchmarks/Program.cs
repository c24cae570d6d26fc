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
    case ["fuzz"]:
        return FuzzMeting.Draai(100_000, 1);
    case ["fuzz", "geval", var lezer, var geval, .. var groot] when int.TryParse(geval, NumberStyles.None, CultureInfo.InvariantCulture, out var welk):
        return FuzzMeting.Speel(lezer, welk, groot is ["groot"]);
    case ["fuzz", var gevallen, .. var vanaf] when int.TryParse(gevallen, NumberStyles.None, CultureInfo.InvariantCulture, out var keer):
        return FuzzMeting.Draai(keer, vanaf is [var begin] && int.TryParse(begin, NumberStyles.None, CultureInfo.InvariantCulture, out var zaad) ? zaad : 1);
    default:
        Console.WriteLine("Metingen: namen; velden; koppel [inwoners]; oib [dossiers]; verwerkingslog [inwoners]; fuzz [gevallen [zaad]]; fuzz geval LEZER NUMMER [groot]");
        return 0;
}
