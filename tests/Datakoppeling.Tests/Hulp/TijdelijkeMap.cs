namespace Datakoppeling.Tests.Hulp;

/// <summary>A folder of the test's own that is gone afterwards.</summary>
internal sealed class TijdelijkeMap : IDisposable
{
    public string Pad { get; } = Directory.CreateTempSubdirectory("datakoppeling-").FullName;

    public void Dispose() => Directory.Delete(Pad, recursive: true);
}
