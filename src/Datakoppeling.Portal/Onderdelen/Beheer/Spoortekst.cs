using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>The trail in words: it keeps codes and ids for ever, a reader gets sentences and names.</summary>
public sealed class Spoortekst(Rechtentabel rechten, IMedewerkers namen, IEnumerable<IDetailwoorden> woorden)
{
    // Who is no colleague: the portal itself, the command line, and who never said who it was.
    private static readonly Dictionary<string, string> Anderen = new(StringComparer.Ordinal)
    {
        ["systeem"] = "Het portaal zelf", ["opdrachtregel"] = "Iemand op de server", ["niemand"] = "Niemand (niet aangemeld)",
    };

    private static readonly string[] Persoonsnamen = ["wie", "opgesteld door", "gevraagd"];

    /// <summary>What was done: what the right allows; a job and a line of the portal itself have a sentence of their own.</summary>
    public string Handeling(string code) => Bekend(code) ?? "Werk van het portaal zelf";

    /// <returns>Null when nobody wrote words for it.</returns>
    public string? Bekend(string code) =>
        rechten.Zoek(code) is { Zin.Length: > 0 } recht ? Nederlands.Hoofdletter(recht.Zin) : Aanmeldwoorden.Zin(code) ?? Spoorwoorden.Zin(code) ?? woorden.Select(w => w.Zin(code)).FirstOrDefault(z => z is not null);

    /// <summary>The name of who did it; the id where nobody knows a name.</summary>
    public string Wie(string id) => Anderen.GetValueOrDefault(id ?? "") ?? namen.Naam(id ?? "");

    /// <summary>What was noted with it, stored as name=value; name=value.</summary>
    public string Details(string details) =>
        string.Join(" · ", Spoordetails.Lees(details).Select(d => d.Naam.Length == 0 ? string.Join(", ", d.Waarde.Split(',').Select(Rolnaam)) : $"{d.Naam}: {Waarde(d.Naam, d.Waarde)}"));

    // Who signs in brings roles, as the program calls them.
    private static string Rolnaam(string woord)
    {
        var kaal = woord.Trim();
        // A number is none, though it could be read as one.
        return kaal.Length > 0 && char.IsLetter(kaal[0]) && Enum.TryParse<Rol>(kaal, out var rol) ? rol.Naam() : kaal;
    }

    private string Waarde(string naam, string waarde) =>
        Persoonsnamen.Contains(naam) ? Wie(waarde)
        : naam == "handeling" ? Handeling(waarde)
        : woorden.Select(w => w.Lees(naam, waarde)).FirstOrDefault(w => w is not null)
        ?? waarde switch { "J" => "ja", "N" => "nee", _ => waarde.Replace('_', ' ') };
}
