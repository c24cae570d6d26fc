using System.Globalization;
using Bunit;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Schermdelen;

/// <summary>A component drawn without a browser, with the services that components share.</summary>
public abstract class Schermdeltest : BunitContext
{
    protected Schermdeltest()
    {
        Services.AddSchermdelen();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    protected NavigationManager Navigatie => Services.GetRequiredService<NavigationManager>();

    /// <summary>No-break spaces as plain ones, so that an expected text can be read and typed.</summary>
    protected static string Gewoon(string tekst) => tekst.Replace('\u00A0', ' ');

    /// <summary>Runs a test under cultures that write numbers and dates otherwise, and under the Turkish one, which breaks careless casing.</summary>
    protected static void OnderElkeCultuur(Action toets)
    {
        var voor = CultureInfo.CurrentCulture;
        try
        {
            foreach (var naam in (string[])["nl-NL", "en-US", "tr-TR", ""])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(naam);
                toets();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = voor;
        }
    }
}
