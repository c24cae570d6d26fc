using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// Where the keys of rondes may be. In the data folder they would travel with every copy of it, and such a copy with the master key opens
/// a ronde that was destroyed afterwards. So outside Development they have a folder elsewhere, or the portal does not start.
/// </summary>
public static class Sleutelplaats
{
    /// <summary>Everything that is wrong with it; nothing is made or moved.</summary>
    public static IEnumerable<string> Bezwaren(IConfiguration instellingen, bool ontwikkeling)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var opslag = OpslagInstellingen.Lees(instellingen);
        // Development has everything in one folder that can be thrown away; settings that are wrong say so themselves.
        if (ontwikkeling) { yield break; }
        if (!opslag.Gelukt)
        {
            if (instellingen[Sleutelmap.Instelling] is null or "") { yield return $"{Sleutelmap.Instelling} ontbreekt. Geef een map op buiten die met gegevens."; }
            yield break;
        }
        var (map, oud) = (opslag.Waarde.Map, Sleutelmap.Standaard(opslag.Waarde));
        if (instellingen[Sleutelmap.Instelling] is not { Length: > 0 } gezet)
        {
            yield return $"{Sleutelmap.Instelling} ontbreekt. De sleutels van rondes horen niet in de map met gegevens: met een kopie van die map en de hoofdsleutel is een vernietigde ronde "
                + $"anders toch te lezen. Geef een map op buiten {map}, waarvan geen kopie wordt gemaakt, bijvoorbeeld /var/lib/datakoppeling-sleutels.{Verhuizing(oud)}";
        }
        else if (Mapverwantschap.Overlappen(gezet, map))
        {
            yield return $"{Sleutelmap.Instelling} ({Path.GetFullPath(gezet)}) en de map met gegevens ({map}) liggen in elkaar, misschien via een link of een aankoppeling. "
                + $"Geef voor de sleutels een map op die er los van staat en waarvan geen kopie wordt gemaakt.{Verhuizing(oud)}";
        }
        else if (HeeftSleutels(oud))
        {
            yield return $"In {oud} staan nog sleutels van rondes. Stop alle nodes en verplaats wat daar staat naar {Path.GetFullPath(gezet)}, met mv: een kopie mag niet achterblijven. "
                + "Gooi ook kopieën van de map met gegevens van voor die tijd weg.";
        }
        if (instellingen[Hoofdsleutelbron.Bestand] is { Length: > 0 } bestand && Mapverwantschap.Overlappen(bestand, map))
        {
            yield return $"{Hoofdsleutelbron.Bestand} wijst naar een bestand in de map met gegevens ({map}). Een kopie van die map heeft dan de sleutel bij zich. Zet het bestand ergens anders.";
        }
    }

    /// <summary>Why a copy cannot be made there: it would lie beside the keys, or take them along.</summary>
    public static Weigering? BezwaarTegenKopie(string doelmap, OpslagInstellingen opslag, IConfiguration instellingen)
    {
        ArgumentNullException.ThrowIfNull(opslag);
        if (Mapverwantschap.Overlappen(doelmap, opslag.Map)) { return new("Een reservekopie hoort niet in de map met gegevens zelf, en ook niet eromheen. Geef een map op een andere schijf op."); }
        return Mapverwantschap.Overlappen(doelmap, Sleutelmap.Plaats(opslag, instellingen))
            ? new($"Een reservekopie hoort niet bij de sleutels van rondes ({Sleutelmap.Instelling}). Geef een map op een andere schijf op.") : null;
    }

    private static string Verhuizing(string oud) => HeeftSleutels(oud)
        ? $" Stop alle nodes, verplaats wat in {oud} staat daarheen met mv, en zet {Sleutelmap.Instelling} op die map." : "";

    private static bool HeeftSleutels(string map) => Directory.Exists(map) && Directory.EnumerateFiles(map).Any();
}
