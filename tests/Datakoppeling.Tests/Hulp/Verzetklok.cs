namespace Datakoppeling.Tests.Hulp;

/// <summary>A clock that runs on from a moment that the test sets forward; waiting takes real time.</summary>
internal sealed class Verzetklok(DateTimeOffset begin) : TimeProvider
{
    private readonly long _gestart = System.GetTimestamp();

    public DateTimeOffset Begin { get; set; } = begin;

    public override DateTimeOffset GetUtcNow() => Begin + System.GetElapsedTime(_gestart);
}
