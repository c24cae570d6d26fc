using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Oib.Schermen.Leveren;
using Datakoppeling.Platform.Kader;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Oib;

/// <summary>The menu and the cards on the start page.</summary>
internal static class OibSchermen
{
    private const string Groep = "Inkomstenverrekening";

    public static IServiceCollection AddOibSchermen(this IServiceCollection diensten)
    {
        diensten.AddSingleton(new Menupunt("Werklijst", "oib/werklijst", "lijst", Groep, 20) { Vereist = [OibRechten.LezenCode] });
        diensten.AddSingleton(new Menupunt("Leveringen", "oib/leveringen", "upload", Groep, 30) { Vereist = [OibRechten.LeverenCode] });
        diensten.AddSingleton(new Menupunt("Stuurcijfers", "oib/stuurcijfers", "grafiek", Groep, 40) { Vereist = [OibRechten.StuurcijfersCode] });
        diensten.AddSingleton(new Startkaart("Inkomstenverrekening", typeof(Werkkaart), 10) { Vereist = [OibRechten.LezenCode] });
        diensten.AddSingleton(new Startkaart("Leveringen", typeof(Leverkaart), 20) { Vereist = [OibRechten.LeverenCode] });
        diensten.AddSingleton(new Startkaart("Inkomstenverrekening in cijfers", typeof(Cijferkaart), 30) { Vereist = [OibRechten.StuurcijfersCode] });
        return diensten;
    }
}
