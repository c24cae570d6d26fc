using System.Reflection;
using Datakoppeling.Mailing;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Handelingen.Bereik;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Portal;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Mono.Cecil;

namespace Datakoppeling.Tests.Mailing.Zwartedoos;

/// <summary>
/// besluiten/zwarte-doos.md: no page, endpoint, verb or log gives a row of a delivered file, or tells from which bron a person came.
/// A property of the code: everything through which something could come out is on a list here; what is not, fails.
/// </summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class OntsnappingTests
{
    private static readonly Assembly Module = typeof(MailingModule).Assembly;

    /// <summary>The only code that opens what lies in the vault, and what it does with it.</summary>
    private static readonly string[] MagLezen =
    [
        "Datakoppeling.Mailing.Handelingen.GeefUitvoer",   // lists that came out, for a purpose that is noted
        "Datakoppeling.Mailing.Handelingen.Koppelklus",    // the engine, in memory
        "Datakoppeling.Mailing.Handelingen.LaadBron",      // whether the file can be used at all
        "Datakoppeling.Oib.Klussen.Kluisinhoud",       // the other module: its own deliveries, no black box
    ];

    /// <summary>The handelingen that give bytes.</summary>
    private static readonly string[] MagGeven = [nameof(GeefBewijs), nameof(GeefUitvoer)];

    /// <summary>Everything a screen or endpoint of this module can be handed: counts, names of files and of colleagues, moments.</summary>
    private static readonly string[] MagZien =
    [
        nameof(Afkeuring), nameof(Afspraakstaat), nameof(Bestanduitslag), nameof(Bereikbeeld), nameof(Bereikcijfer), nameof(Bereikrij), nameof(Bereikvoorstel), nameof(Bereikvoorstelrij), "Bereikopgave", "Bestandsfout", nameof(GeladenBron),
        nameof(Bronoordeel), nameof(Koppeluitslag), nameof(Lijstafname), nameof(Mailingrespons), nameof(Regelinguitslag), nameof(Responsrij), nameof(Ronde), nameof(Rondebeeld), nameof(Rondebron), nameof(Rondedeelname),
        nameof(Ronderij), nameof(Ronderegeling), nameof(Rondestap), nameof(Rondeuitvoer), nameof(VerwachteBron), nameof(Vernietigingspost),
        "Afspraaktermijn", "Jaardag", "Leeftijdsgrens", "Periode", "Regeling", "Transparantiedocument", "Transparantiedoel", "Verwerkersovereenkomst",
        // What every answer is wrapped in.
        "Bedrag", "Lijstpagina`1", "Uitkomst`1", "Veldbezwaar", "Weigering", nameof(Download),
    ];

    /// <summary>Routes of this module beside its pages, with the method. A new one must be thought through and put here.</summary>
    private static readonly string[] Eindpunten =
    [
        "GET /datakoppeling/rondes/{ronde:guid}/bestanden.zip",
        "GET /datakoppeling/rondes/{ronde:guid}/bestanden/{naam}",
        "GET /datakoppeling/rondes/{ronde:guid}/bewijs.csv",
        "POST /datakoppeling/bereik/bestand",
        "POST /datakoppeling/rondes/{ronde:guid}/bronnen/{bron}",
    ];

    private static readonly string[] Rechten =
    [
        "mailing.afspraken", "mailing.afspraken-vastleggen", "mailing.bekijken", "mailing.bereik", "mailing.bereik-vullen", "mailing.koppelen", "mailing.laden",
        "mailing.transparantie-goedkeuren", "mailing.uitvoeren", "mailing.vernietigen", "mailing.voorbereiden",
    ];

    /// <summary>Every text column of the module's tables: none has room for a person.</summary>
    private static readonly string[] Tekstkolommen =
    [
        "Afkeuring.Bestand", "Afkeuring.Kolom", "Afkeuring.Reden", "Bereikcijfer.Naam", "Bereikcijfer.Regeling", "Bestanduitslag.Apartreden", "Bestanduitslag.Bron",
        "Bronoordeel.Bron", "Bronoordeel.Door", "Bronoordeel.DoorNaam", "Bronoordeel.Reden",
        "Koppeluitslag.Runhash", "Koppeluitslag.Tabellen", "Mailingrespons.Mailing", "Mailingrespons.Naam", "Mailingrespons.Regeling", "Regelinguitslag.Code", "Regelinguitslag.Naam",
        "Ronde.Gemeente", "Ronde.Naam", "Ronde.VernietigingGevraagdDoor", "Ronde.VernietigingGevraagdDoorNaam", "Rondebron.Afkeurredenen",
        "Rondebron.Bron", "Rondebron.Codering", "Rondebron.GeladenDoor", "Rondebron.GeladenDoorNaam", "Rondebron.Vorige", "Rondebron.Wachtredenen", "Rondedeelname.Wie", "Ronderegeling.Code", "Ronderegeling.Naam", "Rondestap.Naam", "Rondestap.Wie", "Rondeuitvoer.Naam",
        "Transparantiedocument.GoedgekeurdDoor", "Transparantiedocument.GoedgekeurdDoorNaam", "Transparantiedocument.IngetrokkenDoor",
        "Transparantiedocument.IngetrokkenDoorNaam", "Transparantiedocument.Kenmerk", "Transparantiedocument.Opsteller", "Transparantiedocument.OpstellerNaam",
        "Transparantiedoel.Code", "Transparantiedoel.Naam", "Vernietigingspost.Bestand", "Vernietigingspost.GeborgenDoor", "Vernietigingspost.Hash",
        "Verwerkersovereenkomst.BeeindigdDoor", "Verwerkersovereenkomst.BeeindigdDoorNaam", "Verwerkersovereenkomst.Door", "Verwerkersovereenkomst.DoorNaam",
        "Verwerkersovereenkomst.Kenmerk", "Verwerkersovereenkomst.Leverancier",
    ];

    [Fact]
    public void Kluis_WordtAlleenGelezenDoorWieOpDeLijstStaat()
    {
        var lezers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pad in Directory.GetFiles(AppContext.BaseDirectory, "Datakoppeling.*.dll").Where(p => !p.EndsWith("Tests.dll", StringComparison.Ordinal)))
        {
            using var assembly = AssemblyDefinition.ReadAssembly(pad);
            foreach (var methode in assembly.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
            {
                var leest = methode.Body.Instructions.Any(i => i.Operand is MethodReference m
                    && ((m.DeclaringType.Name == nameof(IKluis) && m.Name == nameof(IKluis.Lees)) || m.DeclaringType.Name == nameof(Kluislezer)));
                var soort = methode.DeclaringType;
                while (soort.DeclaringType is { } buiten) { soort = buiten; }
                if (leest && soort.Namespace != typeof(IKluis).Namespace) { lezers.Add(soort.FullName); }
            }
        }
        lezers.Order(StringComparer.Ordinal).ShouldBe(MagLezen);
    }

    [Fact]
    public void Handelingen_GevenAlleenWatOpDeLijstStaat()
    {
        var gezien = new Dictionary<Type, string>();
        foreach (var soort in Module.GetExportedTypes().Where(t => t.Namespace!.StartsWith(typeof(LaadBron).Namespace!, StringComparison.Ordinal) && t is { IsAbstract: false, IsClass: true }))
        {
            foreach (var methode in soort.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName && !m.Name.Contains('<', StringComparison.Ordinal)))
            {
                if (methode.DeclaringType!.GetInterfaces().Any(i => i.Name == "IKlusUitvoerder") || typeof(Stream).IsAssignableFrom(soort)) { continue; }
                Loop(methode.ReturnType, $"{soort.Name}.{methode.Name}", gezien);
            }
        }
        var bytes = gezien.Where(g => g.Key == typeof(Download)).Select(g => g.Value.Split('.')[0]).ToList();
        bytes.ShouldAllBe(b => MagGeven.Contains(b));
        gezien.Where(g => g.Key.Namespace!.StartsWith("Datakoppeling", StringComparison.Ordinal) && !g.Key.IsEnum && !MagZien.Contains(g.Key.Name, StringComparer.Ordinal))
            .Select(g => $"{g.Key.FullName} door {g.Value}").Order(StringComparer.Ordinal).ShouldBeEmpty();
        gezien.Keys.ShouldAllBe(t => t != typeof(Stream) && t != typeof(byte[]) && !(t.Namespace ?? "").StartsWith("Datakoppeling.Mailing.Koppelen", StringComparison.Ordinal));
        gezien.Keys.ShouldContain(typeof(Rondebron), "anders loopt deze toets niets af");
    }

    /// <summary>Every type that can be reached from a type through its public properties and type arguments.</summary>
    private static void Loop(Type soort, string door, Dictionary<Type, string> gezien)
    {
        if (soort.IsGenericType) { foreach (var deel in soort.GetGenericArguments()) { Loop(deel, door, gezien); } }
        if (soort.HasElementType) { Loop(soort.GetElementType()!, door, gezien); }
        var kern = soort.IsGenericType ? soort.GetGenericTypeDefinition() : soort;
        if (!gezien.TryAdd(kern, door) || kern.Namespace?.StartsWith("Datakoppeling", StringComparison.Ordinal) != true || kern == typeof(Download)) { return; }
        foreach (var eigenschap in soort.GetProperties(BindingFlags.Public | BindingFlags.Instance)) { Loop(eigenschap.PropertyType, door, gezien); }
    }

    [Fact]
    public async Task Eindpunten_VanDeModule_StaanAllemaalOpDeLijst()
    {
        await using var portaal = await Draaiend.Start();
        var routes = portaal.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // A page is drawn by its component, which asks the handelingen above.
            .Where(e => !e.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata"))
            .SelectMany(e => (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(m => $"{m} /{e.RoutePattern.RawText!.TrimStart('/')}"))
            .Where(r => r.Contains("datakoppeling", StringComparison.OrdinalIgnoreCase) && !r.Contains("_content", StringComparison.Ordinal) && !r.Contains(".styles", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        routes.ShouldBe(Eindpunten);
    }

    [Fact]
    public void Rechten_VanDeModule_StaanAllemaalOpDeLijst() =>
        new MailingRechten().Rechten.Select(r => r.Code).Order(StringComparer.Ordinal).ShouldBe(Rechten);

    [Fact]
    public async Task Tabellen_VanDeModule_HebbenAlleenTekstkolommenDieOpDeLijstStaan()
    {
        await using var portaal = await Draaiend.Start();
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var kolommen = context.Model.GetEntityTypes().Where(t => t.ClrType.Assembly == Module)
            .SelectMany(t => t.GetProperties().Where(p => p.ClrType == typeof(string) || p.ClrType == typeof(byte[])).Select(p => $"{t.ClrType.Name}.{p.Name}"));
        kolommen.Order(StringComparer.Ordinal).ShouldBe(Tekstkolommen);
    }

    [Fact]
    public async Task Downloaden_VanEenBron_KanNietOokNietBijZijnKluisbestand()
    {
        await using var proef = await Handelingen.Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        foreach (var bron in (await proef.Beeld(ronde)).Ronde.Bronnen)
        {
            foreach (var naam in new[] { bron.Bron, bron.Bron + ".csv", bron.Kluisbestand.ToString(), $"../kluis/{bron.Kluisbestand:N}.kluis" })
            {
                (await proef.Dienst<GeefUitvoer>().Voer(Handelingen.Rondeproef.Armoede, ronde, naam, "mailing", Handelingen.Rondeproef.Stop))
                    .Weigering!.Zin.ShouldBe("Dit bestand is er niet bij deze ronde. Ga terug naar de ronde.");
            }
        }
    }
}
