namespace Datakoppeling.Platform.Klussen;

/// <summary>When the runner of jobs last looked for work: one that hangs is not seen otherwise.</summary>
public sealed class Klushartslag(KlusInstellingen instellingen, TimeProvider klok)
{
    // A look at a busy database may take its timeout and the tries after it.
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(60);
    private long _laatst;

    /// <summary>Whether it looked lately; false before its first look.</summary>
    public bool Klopt => Interlocked.Read(ref _laatst) is var laatst and not 0 && klok.GetElapsedTime(laatst) < Geduld + (4 * instellingen.Kijken);

    internal void Tik() => Interlocked.Exchange(ref _laatst, klok.GetTimestamp());
}
