using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// What a module (or a folder of the platform) adds to the one model: its entities and their tables. Registered as a singleton;
/// so the modules share a database and a transaction without knowing each other.
/// </summary>
public interface IModelBijdrage
{
    /// <summary>Adds the entities. Called once per process; must give the same model every time.</summary>
    void Bouw(ModelBuilder model);
}
