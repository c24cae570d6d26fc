using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// What a module (or a folder of the platform) adds to the one model: its entities and their tables. Registered as a singleton;
/// so the modules share a database and a transaction without knowing each other.
/// </summary>
public interface IModelBijdrage
{
    /// <summary>
    /// Names the model that it gives. More than the type where the model holds something of this composition, such as the key of its
    /// converters: EF caches one model per name for the whole process.
    /// </summary>
    string Samenstelling => GetType().AssemblyQualifiedName!;

    /// <summary>Adds the entities. Called once per composition; must give the same model every time.</summary>
    void Bouw(ModelBuilder model);
}
