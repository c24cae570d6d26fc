using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Datakoppeling.Platform.Opslag;

/// <summary>EF caches a model per context type; ours also depends on which modules contribute.</summary>
internal sealed class ModelSleutel : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), (context as PortaalContext)?.Samenstelling, designTime);
}
