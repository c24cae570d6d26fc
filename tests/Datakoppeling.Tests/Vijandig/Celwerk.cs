namespace Datakoppeling.Tests.Vijandig;

/// <summary>Hostile to the cells of one row, or to a whole column, header included.</summary>
internal static class Celwerk
{
    public static byte[] Muteer(byte[] bytes, Random toeval)
    {
        var rijen = Rijwerk.Splits(bytes);
        if (toeval.Next(8) == 0) { return Kolom(rijen, toeval); }
        // The header too, now and then: its names decide about the whole file.
        var welke = toeval.Next(6) == 0 ? 0 : toeval.Next(rijen.Count);
        rijen[welke] = Voeg(Cel(Splits(rijen[welke]), toeval));
        return Rijwerk.Voeg(rijen);
    }

    private static List<byte[]> Cel(List<byte[]> cellen, Random toeval)
    {
        var (a, b) = (toeval.Next(cellen.Count), toeval.Next(cellen.Count));
        switch (toeval.Next(10))
        {
            case 0:
                (cellen[a], cellen[b]) = (cellen[b], cellen[a]);
                break;
            case 1:
                cellen.RemoveAt(a);
                break;
            case 2:
                cellen.InsertRange(a, Enumerable.Repeat(cellen[b], toeval.Next(1, 300)));
                break;
            case 3:
                cellen = [.. cellen.Select(_ => Array.Empty<byte>())];
                break;
            case 4:
                cellen[a] = [.. "\""u8, .. cellen[a], .. "\""u8];
                break;
            case 5:
                cellen[a] = [.. cellen[a], .. Vijandigecellen.Kies(toeval)];
                break;
            case 6:
                cellen[a] = [.. Enumerable.Repeat(toeval.Next(2) == 0 ? (byte)'x' : (byte)'9', toeval.Next(20_000))];
                break;
            default:
                cellen[a] = Vijandigecellen.Kies(toeval);
                break;
        }
        return cellen;
    }

    /// <summary>Two columns change places, one is gone, one comes twice, or one says the same hostile thing on every row.</summary>
    private static byte[] Kolom(List<byte[]> rijen, Random toeval)
    {
        var breedte = Splits(rijen[0]).Count;
        var (a, b, soort, cel) = (toeval.Next(breedte), toeval.Next(breedte), toeval.Next(4), Vijandigecellen.Kies(toeval));
        for (var i = 0; i < rijen.Count; i++)
        {
            var cellen = Splits(rijen[i]);
            if (cellen.Count <= Math.Max(a, b)) { continue; }
            if (soort == 0) { (cellen[a], cellen[b]) = (cellen[b], cellen[a]); }
            else if (soort == 1) { cellen.RemoveAt(a); }
            else if (soort == 2) { cellen.Insert(a, cellen[b]); }
            else if (i > 0) { cellen[a] = cel; }
            rijen[i] = Voeg(cellen);
        }
        return Rijwerk.Voeg(rijen);
    }

    private static List<byte[]> Splits(byte[] rij)
    {
        var cellen = new List<byte[]>();
        foreach (var stuk in rij.AsSpan().Split((byte)';')) { cellen.Add(rij[stuk]); }
        return cellen;
    }

    private static byte[] Voeg(List<byte[]> cellen)
    {
        var uit = new MemoryStream();
        for (var i = 0; i < cellen.Count; i++)
        {
            if (i > 0) { uit.WriteByte((byte)';'); }
            uit.Write(cellen[i]);
        }
        return uit.ToArray();
    }
}
