using Npgsql;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>
/// Holds one table, so that who writes into it has to wait: the test then knows that the work is under way, and where. Ends with its
/// connection.
/// </summary>
internal sealed class Tafelslot : IAsyncDisposable
{
    private readonly NpgsqlConnection _houdt;
    private readonly string _verbinding;
    private readonly string _tabel;

    private Tafelslot(string verbinding, string tabel) => (_houdt, _verbinding, _tabel) = (new NpgsqlConnection(verbinding + ";Pooling=false"), verbinding, tabel);

    public static async Task<Tafelslot> Op(Cluster cluster, string tabel)
    {
        var slot = new Tafelslot(cluster.Verbinding, tabel);
        await slot._houdt.OpenAsync(TestContext.Current.CancellationToken);
        await using var neem = new NpgsqlCommand($"BEGIN; LOCK TABLE \"{tabel}\" IN SHARE MODE", slot._houdt);
        await neem.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return slot;
    }

    /// <summary>Waits until somebody stands still before it.</summary>
    public async Task Geraakt()
    {
        await using var kijkt = new NpgsqlConnection(_verbinding + ";Pooling=false");
        await kijkt.OpenAsync(TestContext.Current.CancellationToken);
        await using var vraag = new NpgsqlCommand($"SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '\"{_tabel}\"'::regclass", kijkt);
        await Afwachten.Tot($"er wordt in {_tabel} geschreven", async () => (long)(await vraag.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0);
    }

    public ValueTask DisposeAsync() => _houdt.DisposeAsync();
}
