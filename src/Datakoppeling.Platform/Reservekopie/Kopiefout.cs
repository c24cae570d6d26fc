using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Microsoft.Data.Sqlite;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>What whoever makes or restores a copy is told about a fault of disk or database.</summary>
internal static class Kopiefout
{
    public static Weigering? Zin(Exception fout, string map) => fout switch
    {
        SqliteException s when SqliteKopie.IsBeschadigd(s) => new("De database van het portaal is beschadigd. Er is geen kopie gemaakt. Zet de vorige kopie terug."),
        _ when Opslagfout.Zin(fout) is { } zin => zin,
        IOException or UnauthorizedAccessException or SqliteException => new($"In {map} kan niet worden gelezen of geschreven. Controleer of de map er is en of je er rechten op hebt."),
        _ => null,
    };
}
