using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>How the sentences of the signals are put together: one per person, line or block that the signal is about.</summary>
internal static class Zinnen
{
    public const string Register = "algoritmeregister Amsterdam, Ondersteuning Inkomstenverrekening Bijstand";
    public const string Zorgvuldigheid = "Awb art. 3:2";

    /// <summary>A sentence about the client begins with a capital; one about the partner says so first.</summary>
    public static string Zin(Dossierrol rol, string zin) => rol == Dossierrol.Partner ? "Partner: " + zin : char.ToUpperInvariant(zin[0]) + zin[1..];

    public static IEnumerable<string> PerPersoon(Maandbeeld beeld, Func<Persoonsbeeld, Maandbeeld, bool> geldt, Func<Persoonsbeeld, string> zin) =>
        beeld.Personen.Where(p => geldt(p, beeld)).Select(p => Zin(p.Rol, zin(p)));

    public static IEnumerable<string> PerInkomst(Maandbeeld beeld, Func<Inkomst, bool> geldt, Func<Inkomst, string> zin) =>
        beeld.Personen.SelectMany(p => p.Inkomsten.Where(geldt).Select(r => Zin(p.Rol, zin(r))));

    public static bool Heeft(Maandbeeld beeld, Func<Persoonsbeeld, Maandbeeld, bool> geldt)
    {
        foreach (var persoon in beeld.Personen)
        {
            if (geldt(persoon, beeld)) { return true; }
        }
        return false;
    }

    public static bool HeeftInkomst(Maandbeeld beeld, Func<Inkomst, bool> geldt)
    {
        foreach (var persoon in beeld.Personen)
        {
            foreach (var inkomst in persoon.Inkomsten)
            {
                if (geldt(inkomst)) { return true; }
            }
        }
        return false;
    }

    public static string Dag(DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maand.Van(dag).Leesbaar}");

    public static string Dagen(Inkomst inkomst) => $"{Dag(inkomst.Dagen.Van)} tot en met {Dag(inkomst.Tot)}";

    public static string Naam(string werkgever) => werkgever.Length == 0 ? "een onbekende betaler" : werkgever;

    public static string Opsomming(IEnumerable<string> delen)
    {
        var namen = delen.Distinct(StringComparer.Ordinal).ToList();
        return namen.Count <= 1 ? string.Concat(namen) : string.Join(", ", namen.SkipLast(1)) + " en " + namen[^1];
    }
}
