using System.Collections.Frozen;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>
/// The drawings behind <see cref="Icoon"/>: SVG path data on a 24 x 24 grid, drawn as strokes. Inline, because an icon font of
/// the component library weighs a megabyte and shows letters while it loads.
/// </summary>
public static class Iconen
{
    private const string Cirkel = "M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z";

    private static readonly FrozenDictionary<string, string> Paden = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["huis"] = "M4 11l8-7l8 7 M6 9.5V20h12V9.5 M10 20v-6h4v6",
        ["boek"] = "M12 6.5C10 5 7.5 4.5 4 4.5v13c3.5 0 6 .5 8 2 2-1.5 4.5-2 8-2v-13c-3.5 0-6 .5-8 2Z M12 6.5v13",
        ["lijst"] = "M9 6h11 M9 12h11 M9 18h11 M4.5 6h.01 M4.5 12h.01 M4.5 18h.01",
        ["map"] = "M3 6.5h6l2 2.5h10v10.5H3z",
        ["dossier"] = "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",
        ["ronde"] = "M20 12a8 8 0 1 1-2.6-5.9 M20 3v4.5h-4.5",
        ["grafiek"] = "M4 20h16 M7 20v-6 M12 20V6 M17 20v-9",
        ["lijn"] = "M4 20h16 M4 15l5-5l4 3l7-8",
        ["brief"] = "M3 6h18v12H3z M3 7l9 6l9-6",
        ["mensen"] = "M9 11a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7z M3 20c0-3.5 2.5-6 6-6s6 2.5 6 6 M16 4.5a3.5 3.5 0 0 1 0 6.3 M18 14.5c2 .8 3 2.8 3 5.5",
        ["persoon"] = "M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8z M4.5 20.5c0-3.8 3.2-6 7.5-6s7.5 2.2 7.5 6",
        ["instellingen"] = "M4 7h9 M17 7h3 M15 5v4 M4 17h3 M11 17h9 M9 15v4 M4 12h2 M10 12h10 M8 10v4",
        ["slot"] = "M5 11h14v10H5z M8 11V8a4 4 0 0 1 8 0v3",
        ["uitloggen"] = "M14 4H5v16h9 M10 12h11 M17 8l4 4l-4 4",
        ["upload"] = "M12 16V4 M7 9l5-5l5 5 M4 16v4h16v-4",
        ["printer"] = "M7 9V4h10v5 M7 17H4v-8h16v8h-3 M7 14h10v6H7z",
        ["download"] = "M12 4v12 M7 11l5 5l5-5 M4 16v4h16v-4",
        ["vink"] = "M5 12.5l4.5 4.5L19 7.5",
        ["kruis"] = "M6 6l12 12 M18 6L6 18",
        ["plus"] = "M12 5v14 M5 12h14",
        ["min"] = "M5 12h14",
        ["zoek"] = "M16 10.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z M14.7 14.7L20 20",
        ["filter"] = "M3 5h18l-7 8v6l-4 2v-8z",
        ["rechts"] = "M9 5l7 7l-7 7",
        ["links"] = "M15 5l-7 7l7 7",
        ["omlaag"] = "M5 9l7 7l7-7",
        ["omhoog"] = "M5 15l7-7l7 7",
        ["sorteer"] = "M8 9l4-4l4 4 M8 15l4 4l4-4",
        ["contrast"] = Cirkel + " M12 3v18 M12 7l7.5 0 M12 11h9 M12 15h8 M12 19h5",
        ["zijbalk"] = "M3 5h18v14H3z M9 5v14",
        ["oog"] = "M2.5 12S6 5.5 12 5.5S21.5 12 21.5 12S18 18.5 12 18.5S2.5 12 2.5 12z M15 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0z",
        ["oogdicht"] = "M4 4l16 16 M9.5 5.9C10.3 5.6 11.1 5.5 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-3 3.8 M6 7.7A16 16 0 0 0 2.5 12S6 18.5 12 18.5c1.5 0 2.8-.4 4-1",
        ["klok"] = Cirkel + " M12 7v5.5l3.5 2",
        ["kalender"] = "M4 6h16v14H4z M4 10.5h16 M8 3.5V8 M16 3.5V8",
        ["goed"] = Cirkel + " M8 12.3l3 3l5-6",
        ["info"] = Cirkel + " M12 11v5.5 M12 7.5h.01",
        ["gevaar"] = Cirkel + " M12 7v6 M12 16.5h.01",
        ["aandacht"] = "M12 3.5L22 20.5H2z M12 10v5 M12 17.8h.01",
        ["bezig"] = "M12 3v4 M12 17v4 M3 12h4 M17 12h4 M5.6 5.6l2.9 2.9 M15.5 15.5l2.9 2.9 M5.6 18.4l2.9-2.9 M15.5 8.5l2.9-2.9",
        ["neutraal"] = Cirkel + " M8 12h8",
        ["pauze"] = Cirkel + " M10 8.5v7 M14 8.5v7",
        ["potlood"] = "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19z M14 6.5l3.5 3.5",
        ["prullenbak"] = "M4 7h16 M9 7V4h6v3 M6 7l1 13h10l1-13 M10 11v5 M14 11v5",
        ["telefoon"] = "M6 3h4l1.5 5l-2.5 1.5a12 12 0 0 0 5.5 5.5L16 12.5l5 1.5v4c0 1.7-1.3 3-3 3C10 21 3 14 3 6c0-1.7 1.3-3 3-3z",
        ["tabel"] = "M3 5h18v14H3z M3 10h18 M3 14.5h18 M9 5v14",
        ["vraag"] = Cirkel + " M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7 M12 16.8h.01",
        ["koppel"] = "M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3 M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.5-1.5",
        ["kopie"] = "M9 9h11v11H9z M5 15H4V4h11v1",
        ["buiten"] = "M14 4h6v6 M20 4l-9 9 M18 14v6H4V6h6",
        ["schild"] = "M12 3l8 3v6c0 4.5-3.2 7.8-8 9c-4.8-1.2-8-4.5-8-9V6z",
        ["euro"] = "M18 6.5A7 7 0 1 0 18 17.5 M4 10.5h9 M4 13.5h9",
        ["niets"] = "M4 8l3-4h10l3 4v11H4z M4 13h4.5l1.5 2.5h4l1.5-2.5H20",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Namen => Paden.Keys.Order(StringComparer.Ordinal);

    /// <summary>The path of an icon; an unknown name draws a question mark, which the gallery and its test make visible.</summary>
    public static string Pad(string naam) => Paden.TryGetValue(naam, out var pad) ? pad : Paden["vraag"];

    public static bool Bestaat(string naam) => Paden.ContainsKey(naam);
}
