using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Channels;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Datakoppeling.Platform.Handelingen;

/// <summary>
/// News between nodes, through PostgreSQL's LISTEN and NOTIFY: what is announced here is heard on every node. It is a courtesy, not a
/// promise: while the connection is gone nothing comes over, and then jobs are found by looking and screens by opening them.
/// </summary>
/// <remarks>A message goes over as its type and its JSON, and stays under the 8,000 bytes of a notification; it holds no personal data.</remarks>
internal sealed class Nieuwspost(Nieuwsbord bord, OpslagInstellingen opslag, Dienststanden standen, TimeProvider klok, ILogger<Nieuwspost> log)
    : Dienst(standen, klok, log), INieuws
{
    private const string Kanaal = "datakoppeling_nieuws";
    private static readonly JsonSerializerOptions Opties = new() { Converters = { new Maandomzetter() } };
    private static readonly ConcurrentDictionary<string, Type?> Soorten = new(StringComparer.Ordinal);

    private readonly string _node = Guid.NewGuid().ToString("N");

    // When the database is away for long the oldest news is dropped: nobody waits for it any more.
    private readonly Channel<string> _uit = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public override string Naam => "Nieuws tussen nodes";

    public void Meld(object bericht)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        bord.Meld(bericht);
        _uit.Writer.TryWrite($"{_node}|{Schrijf(bericht)}");
    }

    public IDisposable Abonneer<T>(Action<T> bijBericht) => bord.Abonneer(bijBericht);

    /// <summary>Type and content of a message.</summary>
    internal static string Schrijf(object bericht) =>
        $"{bericht.GetType().Assembly.GetName().Name}|{bericht.GetType().FullName}|{JsonSerializer.Serialize(bericht, bericht.GetType(), Opties)}";

    /// <returns>Null for a message of another version, which this one does not know.</returns>
    internal static object? Lees(ReadOnlySpan<char> tekst)
    {
        var eerste = tekst.IndexOf('|');
        var tweede = eerste < 0 ? -1 : eerste + 1 + tekst[(eerste + 1)..].IndexOf('|');
        if (tweede <= eerste) { return null; }
        // Types of our own alone: who can write into the database must not choose what is made here.
        var soort = Soorten.GetOrAdd($"{tekst[(eerste + 1)..tweede]}, {tekst[..eerste]}", static naam =>
            naam.Contains(", Datakoppeling.", StringComparison.Ordinal) && Type.GetType(naam) is { IsSealed: true, IsAbstract: false } gevonden ? gevonden : null);
        try { return soort is null ? null : JsonSerializer.Deserialize(tekst[(tweede + 1)..], soort, Opties); }
        catch (JsonException) { return null; }
    }

    /// <summary>Listens and speaks until the connection falls away; then it is begun again (<see cref="Dienst"/>).</summary>
    protected override async Task Werk(CancellationToken stop)
    {
        // One to listen and one to speak, outside the pool: they stay as long as the node does.
        var bouwer = new NpgsqlConnectionStringBuilder(opslag.Verbinding) { Pooling = false, KeepAlive = 30 };
        await using var hoort = new NpgsqlConnection(bouwer.ConnectionString);
        await using var spreekt = new NpgsqlConnection(bouwer.ConnectionString);
        await hoort.OpenAsync(stop);
        await spreekt.OpenAsync(stop);
        hoort.Notification += (_, bericht) => Ontvang(bericht.Payload);
        await using (var luister = new NpgsqlCommand($"LISTEN {Kanaal}", hoort)) { await luister.ExecuteNonQueryAsync(stop); }
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var horen = Hoor(hoort, einde.Token);
        var spreken = Spreek(spreekt, einde.Token);
        var eerste = await Task.WhenAny(horen, spreken);
        await einde.CancelAsync();
        try { await Task.WhenAll(horen, spreken); }
        catch (Exception) when (eerste.IsFaulted || stop.IsCancellationRequested) { /* what ended first says why */ }
        await eerste;
    }

    private static async Task Hoor(NpgsqlConnection verbinding, CancellationToken stop)
    {
        while (true) { await verbinding.WaitAsync(stop); }
    }

    private async Task Spreek(NpgsqlConnection verbinding, CancellationToken stop)
    {
        await using var opdracht = new NpgsqlCommand($"SELECT pg_notify('{Kanaal}', $1)", verbinding) { Parameters = { new NpgsqlParameter<string>() } };
        await foreach (var tekst in _uit.Reader.ReadAllAsync(stop))
        {
            ((NpgsqlParameter<string>)opdracht.Parameters[0]).TypedValue = tekst;
            await opdracht.ExecuteNonQueryAsync(stop);
        }
    }

    private void Ontvang(string tekst)
    {
        var scheiding = tekst.IndexOf('|', StringComparison.Ordinal);
        if (scheiding < 0 || tekst.AsSpan(0, scheiding).SequenceEqual(_node)) { return; }
        if (Lees(tekst.AsSpan(scheiding + 1)) is { } bericht) { bord.Meld(bericht); }
    }

    /// <summary>A month knows its neighbours: written out as an object it would never end.</summary>
    private sealed class Maandomzetter : JsonConverter<Maand>
    {
        public override Maand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Maand.VanIndex(reader.GetInt32());
        public override void Write(Utf8JsonWriter writer, Maand value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Index);
    }
}
