using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Datakoppeling.Tests.Platform.Opslag;

/// <summary>
/// Stands at every point where EF tells an interceptor something: each is a step, and at one of them it goes wrong. What EF will tell
/// in a later version is a step by itself.
/// </summary>
public sealed class Storing
{
    private readonly int _bij;
    private readonly Action _wat;

    /// <param name="bij">The step at which it goes wrong; 0 for never.</param>
    public Storing(int bij, Action wat) => (_bij, _wat) = (bij, wat);

    public int Stappen { get; private set; }

    /// <summary>From here on it counts.</summary>
    public bool Telt { get; set; }

    public IInterceptor[] Onderscheppers =>
        [Maak<IDbTransactionInterceptor>(), Maak<IDbConnectionInterceptor>(), Maak<IDbCommandInterceptor>()];

    private T Maak<T>() where T : class, IInterceptor
    {
        var tussen = DispatchProxy.Create<T, Tussen>();
        ((Tussen)(object)tussen).Storing = this;
        return tussen;
    }

    private void Stap()
    {
        if (Telt && ++Stappen == _bij) { _wat(); }
    }

    public class Tussen : DispatchProxy
    {
        internal Storing Storing { get; set; } = null!;

        /// <summary>Gives back what it was given, as an interceptor does that changes nothing.</summary>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Storing.Stap();
            var soort = targetMethod!.ReturnType;
            if (soort == typeof(void)) { return null; }
            if (soort == typeof(Task)) { return Task.CompletedTask; }
            if (soort == typeof(ValueTask)) { return ValueTask.CompletedTask; }
            var uit = soort.IsGenericType && soort.GetGenericTypeDefinition() == typeof(ValueTask<>) ? soort.GetGenericArguments()[0] : soort;
            var waarde = args!.Last(a => uit.IsInstanceOfType(a));
            return uit == soort ? waarde : Activator.CreateInstance(soort, waarde);
        }
    }
}
