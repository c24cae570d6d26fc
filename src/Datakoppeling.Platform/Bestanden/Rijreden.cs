namespace Datakoppeling.Platform.Bestanden;

/// <summary>Why a line is rejected by itself, as bestandsindelingen.md names it.</summary>
public static class Rijreden
{
    public const string Aanhaling = "aanhalingsteken sluit niet op deze regel";
    public const string GeenUtf8 = "geen geldige UTF-8";
    public const string Leeg = "lege regel";
    public const string TeWeinig = "te weinig kolommen op deze regel";
    public const string TeVeel = "te veel kolommen op deze regel";
    public const string TeLang = "regel is langer dan 16 MB";
}
