using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Datakoppeling.Platform.Klussen;

public static class KlusRegistratie
{
    /// <summary>Registers the table, the schedule and the handelingen of jobs.</summary>
    public static IServiceCollection AddPlatformKlussen(this IServiceCollection diensten, IConfiguration instellingen)
    {
        diensten.AddModelBijdrage<KlusModel>();
        diensten.AddRechten<KlusRechten>();
        diensten.AddSingleton(KlusInstellingen.Lees(instellingen));
        diensten.AddQuartz();
        diensten.AddSingleton(Nodenaam.Nieuw());
        diensten.AddSingleton<Klusplanner>();
        diensten.AddSingleton(d => new Nodelezer(d.GetRequiredService<Klusplanner>()));
        diensten.TryAddSingleton<Stopstand>();
        diensten.AddSingleton<Klushartslag>();
        diensten.AddSingleton<Klusbord>();
        diensten.AddSingleton<Klussluiter>();
        diensten.AddSingleton<Klusloper>();
        diensten.AddSingleton<Klusrooster>();
        diensten.AddDienst<Klusdienst>();
        diensten.AddSingleton(d => new KlusAnnuleren(d.GetRequiredService<Uitvoerder>(), d.GetRequiredService<Toegangscontrole>(), d.GetRequiredService<Klussluiter>()));
        diensten.AddSingleton<KlusLezer>();
        diensten.AddSingleton(d => new Standmeting("datakoppeling.klussen", "{klus}", "Klussen die wachten en lopen", d.GetRequiredService<KlusLezer>().Stand));
        return diensten;
    }

    /// <summary>Has something done by the clock, on one of the nodes: it asks for a job, and does no long work itself.</summary>
    /// <param name="tijden">See <see cref="Klokwerk"/>.</param>
    internal static IServiceCollection AddKlokwerk<T>(this IServiceCollection diensten, string naam, string tijden) where T : class, IJob =>
        diensten.AddSingleton(new Klokwerk(typeof(T), naam, tijden));

    /// <summary>Registers who does one kind of job.</summary>
    public static IServiceCollection AddKlus<T>(this IServiceCollection diensten) where T : class, IKlusUitvoerder
    {
        diensten.AddScoped<T>();
        diensten.AddSingleton(new Klussoort(T.Soort, typeof(T), T.EenTegelijk));
        return diensten;
    }

    /// <summary>Adds work that is looked for at the start of a node.</summary>
    public static IServiceCollection AddOpstartwerk<T>(this IServiceCollection diensten) where T : class, IOpstartwerk
    {
        if (diensten.All(d => d.ServiceType != typeof(Opstartdienst))) { diensten.AddDienst<Opstartdienst>(); }
        return diensten.AddSingleton<IOpstartwerk, T>();
    }
}
