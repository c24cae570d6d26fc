namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>The nodes must have the same data folder; one that has another does not start.</summary>
public sealed class MapTests
{
    [Fact]
    public async Task Node_MetEenEigenMap_StartNietEnZegtWaarom()
    {
        await using var cluster = await Cluster.Maak(1);
        var eigen = Directory.CreateTempSubdirectory("datakoppeling-eigen-");
        try
        {
            var fout = await Should.ThrowAsync<InvalidOperationException>(() => cluster.Erbij($"--Opslag:Map={eigen.FullName}"));
            fout.Message.ShouldContain("hoort niet bij deze database. Alle nodes gebruiken dezelfde map");
        }
        finally { eigen.Delete(recursive: true); }
        await cluster.Erbij();
    }
}
