namespace Datakoppeling.Tests.Hulp;

/// <summary>What can happen to a file on a disk behind the back of the portal.</summary>
public enum Bestandsschade { Byte, Afgekapt, Weg, Verwisseld, Leeg }

public static class Beschadigd
{
    public static TheoryData<Bestandsschade> Elke => [.. Enum.GetValues<Bestandsschade>()];

    /// <param name="ander">Another file of the same kind, for the swap.</param>
    public static void Tref(this Bestandsschade schade, string pad, string ander)
    {
        var inhoud = File.ReadAllBytes(pad);
        switch (schade)
        {
            case Bestandsschade.Byte:
                inhoud[^30] ^= 1;
                File.WriteAllBytes(pad, inhoud);
                break;
            case Bestandsschade.Afgekapt: File.WriteAllBytes(pad, inhoud[..^20]); break;
            case Bestandsschade.Weg: File.Delete(pad); break;
            case Bestandsschade.Verwisseld: File.Copy(ander, pad, overwrite: true); break;
            case Bestandsschade.Leeg: File.WriteAllBytes(pad, []); break;
        }
    }
}
