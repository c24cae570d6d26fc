namespace Datakoppeling.Tests.Vijandig;

/// <summary>Hostile to the rows of a file: doubled, cut, shuffled, torn, empty, or without a header.</summary>
internal static class Rijwerk
{
    public static byte[] Muteer(byte[] bytes, Random toeval)
    {
        var rijen = Splits(bytes);
        var (a, b) = (toeval.Next(rijen.Count), toeval.Next(rijen.Count));
        switch (toeval.Next(9))
        {
            case 0:
                rijen.Insert(a, rijen[b]);
                break;
            case 1:
                rijen.RemoveAt(a);
                break;
            case 2:
                (rijen[a], rijen[b]) = (rijen[b], rijen[a]);
                break;
            case 3:
                var volgorde = rijen.ToArray();
                toeval.Shuffle(volgorde.AsSpan(Math.Min(1, volgorde.Length)));
                rijen = [.. volgorde];
                break;
            case 4:
                rijen.RemoveAt(0);
                break;
            case 5:
                rijen.InsertRange(a, Enumerable.Repeat(Array.Empty<byte>(), toeval.Next(1, 20)));
                break;
            case 6:
                rijen.InsertRange(a, Enumerable.Repeat(rijen[b], toeval.Next(1, 40)));
                break;
            case 7:
                rijen[a] = [.. rijen[a], .. rijen[b]];
                break;
            default:
                rijen[a] = rijen[a][..toeval.Next(rijen[a].Length + 1)];
                break;
        }
        return Voeg(rijen);
    }

    public static List<byte[]> Splits(byte[] bytes)
    {
        var rijen = new List<byte[]>();
        foreach (var stuk in bytes.AsSpan().Split((byte)'\n')) { rijen.Add(bytes[stuk]); }
        return rijen;
    }

    public static byte[] Voeg(List<byte[]> rijen)
    {
        var uit = new MemoryStream();
        for (var i = 0; i < rijen.Count; i++)
        {
            if (i > 0) { uit.WriteByte((byte)'\n'); }
            uit.Write(rijen[i]);
        }
        return uit.ToArray();
    }
}
