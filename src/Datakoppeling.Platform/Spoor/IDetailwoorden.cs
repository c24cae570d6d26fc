namespace Datakoppeling.Platform.Spoor;

/// <summary>How people read what a module notes in the trail: the trail keeps codes, because they hold for years.</summary>
public interface IDetailwoorden
{
    /// <summary>What a line says that stands for no right: work that begins by itself.</summary>
    /// <returns>Null for what is not of this module.</returns>
    string? Zin(string handeling) => null;

    /// <param name="naam">What was noted.</param>
    /// <param name="waarde">As it stands in the trail.</param>
    /// <returns>Null for what this module does not note.</returns>
    string? Lees(string naam, string waarde);
}
