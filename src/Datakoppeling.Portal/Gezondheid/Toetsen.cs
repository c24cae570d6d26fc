using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Gezondheid;

/// <summary>The database answers and has the schema of this version: not an older one, nor one that a newer node has changed.</summary>
internal sealed class Opslagtoets(IDbContextFactory<PortaalContext> contexten) : IGereedheidstoets
{
    public string Naam => "de database antwoordt niet, of heeft niet het schema van deze versie";

    public async Task<bool> IsGoed(CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        return (await context.Database.GetAppliedMigrationsAsync(stop)).SequenceEqual(context.Database.GetMigrations(), StringComparer.Ordinal);
    }
}

/// <summary>The database takes a write: one that is rolled back.</summary>
internal sealed class Schrijfproeftoets(Schrijfproef proef) : IGereedheidstoets
{
    public string Naam => "de database neemt niets aan: een ander programma houdt haar vast, of de schijf is niet te beschrijven";

    public TimeSpan Houdbaar => TimeSpan.FromSeconds(5);

    public Task<bool> IsGoed(CancellationToken stop) => proef.Lukt(stop);
}

/// <summary>The data folder can be written to, and has room.</summary>
internal sealed class Schijftoets(OpslagInstellingen opslag, IConfiguration instellingen) : IGereedheidstoets
{
    /// <summary>Setting: megabytes that must be free.</summary>
    public const string Instelling = "Gezondheid:VrijeRuimte";

    public const int Standaard = 256;

    public string Naam => "de gegevensmap is niet te beschrijven, of bijna vol";

    public TimeSpan Houdbaar => TimeSpan.FromSeconds(10);

    public async Task<bool> IsGoed(CancellationToken stop)
    {
        if (new DriveInfo(opslag.Map).AvailableFreeSpace < (long)instellingen.GetValue(Instelling, Standaard) << 20) { return false; }
        var proef = Path.Combine(opslag.Map, $"gezondheid-{Guid.NewGuid():N}.tmp");
        var opties = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose };
        await using var bestand = new FileStream(proef, opties);
        await bestand.WriteAsync("datakoppeling"u8.ToArray(), stop);
        await bestand.FlushAsync(stop);
        return true;
    }
}

/// <summary>The master key opens the data key.</summary>
internal sealed class Sleuteltoets(Veldsleutelopening opening) : IGereedheidstoets
{
    public string Naam => "de hoofdsleutel opent de gegevens niet";

    // A key service is a program across the network.
    public TimeSpan Houdbaar => TimeSpan.FromMinutes(1);

    public Task<bool> IsGoed(CancellationToken stop) => opening.Klopt(stop);
}

/// <summary>The runner of jobs looks for work.</summary>
internal sealed class Klussentoets(Klushartslag hartslag) : IGereedheidstoets
{
    public string Naam => "er worden geen klussen genomen";

    public Task<bool> IsGoed(CancellationToken stop) => Task.FromResult(hartslag.Klopt);
}

/// <summary>What runs in the background and cannot be missed, runs.</summary>
internal sealed class Dienstentoets(Dienststanden standen) : IGereedheidstoets
{
    public string Naam => "een dienst op de achtergrond is uitgevallen: " + string.Join(", ", Gevallen.Select(s => s.Naam));

    public Task<bool> IsGoed(CancellationToken stop) => Task.FromResult(!Gevallen.Any());

    private IEnumerable<Dienststand> Gevallen => standen.Alle.Where(s => s is { IsOnmisbaar: true, IsGevallen: true });
}
