using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Kluis;

/// <summary>A data key that stands in the database, wrapped by the master key.</summary>
public interface IGewikkeldeSleutel
{
    /// <summary>What the wrapping is bound to.</summary>
    Guid Vak { get; }
    byte[] Sleutel { get; }

    /// <summary>Which master key wrapped it.</summary>
    string HoofdsleutelId { get; }

    /// <summary>Takes over the same key, wrapped by another master key.</summary>
    void Herwikkel(byte[] sleutel, string hoofdsleutelId);
}

/// <summary>A table with wrapped keys. Whoever keeps one registers it, so that replacing the master key finds them all.</summary>
public sealed class Sleuteltabel
{
    private Sleuteltabel(Type soort, Func<PortaalContext, IQueryable<IGewikkeldeSleutel>> rijen) => (Soort, Rijen) = (soort, rijen);

    public Type Soort { get; }
    internal Func<PortaalContext, IQueryable<IGewikkeldeSleutel>> Rijen { get; }

    public static Sleuteltabel Van<T>() where T : class, IGewikkeldeSleutel => new(typeof(T), context => context.Set<T>());
}
