using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Datakoppeling.Belasting;

/// <summary>How long each interaction took, from sending the event to the batch that answers it, and what went wrong.</summary>
internal sealed class Metingen
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<double>> _tijden = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _fouten = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _voorvallen = new(StringComparer.Ordinal);

    public int Fouten => _fouten.Values.Sum();
    public int Aantal => _tijden.Values.Sum(t => t.Count);

    public async Task Meet(string soort, Func<Task> doe)
    {
        var begin = Stopwatch.GetTimestamp();
        await doe();
        _tijden.GetOrAdd(soort, _ => new()).Enqueue(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
    }

    /// <summary>Until <paramref name="soort"/> was done so often, or somebody says stop.</summary>
    public async Task Tot(string soort, int keer, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && (!_tijden.TryGetValue(soort, out var tijden) || tijden.Count < keer))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Fout(string wat) => _fouten.AddOrUpdate(wat.Length > 200 ? wat[..200] : wat, 1, (_, n) => n + 1);

    /// <summary>What is no fault and must be known all the same, such as a colleague who was first.</summary>
    public void Voorval(string wat) => _voorvallen.AddOrUpdate(wat, 1, (_, n) => n + 1);

    /// <summary>The 95th percentile of everything, in milliseconds.</summary>
    public double P95 => Deel([.. _tijden.Values.SelectMany(t => t).Order()], 0.95);

    public IEnumerable<string> Tabel()
    {
        yield return $"  {"interactie",-28}{"aantal",8}{"p50",8}{"p95",8}{"p99",8}{"max",8}  ms";
        foreach (var (soort, tijden) in _tijden.OrderBy(t => t.Key, StringComparer.Ordinal)) { yield return Rij(soort, [.. tijden.Order()]); }
        yield return Rij("alles samen", [.. _tijden.Values.SelectMany(t => t).Order()]);
        foreach (var (wat, keer) in _voorvallen) { yield return string.Create(CultureInfo.InvariantCulture, $"  {keer} keer: {wat}"); }
        yield return string.Create(CultureInfo.InvariantCulture, $"  fouten: {Fouten}");
        foreach (var (wat, keer) in _fouten) { yield return string.Create(CultureInfo.InvariantCulture, $"    {keer} keer: {wat}"); }
    }

    private static string Rij(string soort, double[] t) => string.Create(CultureInfo.InvariantCulture,
        $"  {soort,-28}{t.Length,8}{Deel(t, 0.5),8:0}{Deel(t, 0.95),8:0}{Deel(t, 0.99),8:0}{Deel(t, 1),8:0}");

    private static double Deel(double[] op, double deel) => op.Length == 0 ? 0 : op[Math.Min(op.Length - 1, (int)(op.Length * deel))];
}
