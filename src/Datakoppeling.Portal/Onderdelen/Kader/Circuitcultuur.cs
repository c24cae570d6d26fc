using System.Globalization;
using Datakoppeling.Platform.Taal;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Datakoppeling.Portal.Onderdelen.Kader;

/// <summary>Dutch for whatever runs inside a circuit: a circuit takes its culture from the machine unless it is told.</summary>
public sealed class Circuitcultuur : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        CultureInfo.CurrentCulture = Nederlands.Cultuur;
        CultureInfo.CurrentUICulture = Nederlands.Cultuur;
        return next(context);
    };
}
