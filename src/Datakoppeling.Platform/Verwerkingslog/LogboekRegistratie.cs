using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Verwerkingslog;

public static class LogboekRegistratie
{
    public const string Inzagepagina = "beheer/inzage", Registerpagina = "beheer/verwerkingen";

    /// <summary>Registers the log, its register and inzage. Refuses, with the setting to change, when it may not start so.</summary>
    public static Uitkomst<LogboekInstellingen> AddPlatformVerwerkingslog(this IServiceCollection diensten, IConfiguration instellingen)
    {
        var gelezen = LogboekInstellingen.Lees(instellingen);
        if (!gelezen.Gelukt) { return gelezen; }
        diensten.AddSingleton(gelezen.Waarde);
        diensten.AddModelBijdrage<LogboekModel>().AddRechten<InzageRechten>().AddVerwerkingen<InzageVerwerkingen>();
        diensten.AddSingleton<Verwerkingsregister>().AddSingleton<Pseudoniemsleutel>();
        if (gelezen.Waarde.Collector is not null) { diensten.AddSingleton<Otlpzender>(); }
        diensten.AddSingleton(d => new Logboek(d.GetRequiredService<Pseudoniemsleutel>(), d.GetRequiredService<Verwerkingsregister>(), d.GetService<Otlpzender>(), d.GetRequiredService<TimeProvider>()));
        diensten.AddSingleton(d => new GeefInzage(
            d.GetRequiredService<Uitvoerder>(), d.GetRequiredService<Pseudoniemsleutel>(), d.GetRequiredService<Verwerkingsregister>(), d.GetRequiredService<Logboek>()));
        diensten.AddSingleton(new Menupunt("Inzage", Inzagepagina, "oog", "Beheer", 92) { Vereist = [InzageRechten.InzageCode] });
        diensten.AddSingleton(new Menupunt("Verwerkingen", Registerpagina, "tabel", "Beheer", 94) { Vereist = [InzageRechten.RegisterCode] });
        return gelezen;
    }

    /// <summary>Adds the rows of a module to the register.</summary>
    public static IServiceCollection AddVerwerkingen<T>(this IServiceCollection diensten) where T : class, IVerwerkingsbijdrage =>
        diensten.AddSingleton<IVerwerkingsbijdrage, T>();
}
