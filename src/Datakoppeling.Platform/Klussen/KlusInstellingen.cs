namespace Datakoppeling.Platform.Klussen;

/// <summary>Settings under <c>Klussen</c>.</summary>
public sealed class KlusInstellingen
{
    /// <summary>How many jobs one node runs at once.</summary>
    public int Tegelijk { get; set; } = 2;

    /// <summary>How long a job is left to a node that gives no sign; renewed every third of it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often to look for work that nobody announced (another node's, or of a crashed one).</summary>
    public TimeSpan Kijken { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After so many attempts that ended in a crash a job is given up.</summary>
    public int Pogingen { get; set; } = 3;
}
