using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Mailing.Koppelen;

namespace Datakoppeling.Mailing.Batch;

/// <summary>Shows on stderr where a run is, and how long each phase took. Called from several threads.</summary>
internal sealed class Fasemeter
{
    private readonly Lock _slot = new();
    private readonly Stopwatch _klok = Stopwatch.StartNew();
    private readonly List<(string Fase, TimeSpan Duur)> _fasen = [];
    private string _fase = "";
    private TimeSpan _begin;
    private TimeSpan _gemeld;

    /// <summary>The phases so far with their durations.</summary>
    public IReadOnlyList<(string Fase, TimeSpan Duur)> Fasen => _fasen;

    public void Meld(Koppelvoortgang voortgang)
    {
        lock (_slot)
        {
            if (voortgang.Fase != _fase) { Begin(voortgang.Fase); }
            else if (_klok.Elapsed - _gemeld < TimeSpan.FromMilliseconds(500)) { return; }
            _gemeld = _klok.Elapsed;
            var ver = voortgang.Totaal > 0 ? string.Create(CultureInfo.InvariantCulture, $"{100 * voortgang.Gedaan / voortgang.Totaal} %")
                : voortgang.Gedaan > 0 ? string.Create(CultureInfo.InvariantCulture, $"{voortgang.Gedaan / 1_000_000} MB") : "";
            Console.Error.WriteLine($"{_fase} {ver}".TrimEnd());
        }
    }

    public void Sluit()
    {
        lock (_slot) { Begin(""); }
    }

    private void Begin(string fase)
    {
        var nu = _klok.Elapsed;
        if (_fase.Length > 0) { _fasen.Add((_fase, nu - _begin)); }
        (_fase, _begin) = (fase, nu);
    }
}
