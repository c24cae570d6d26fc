using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;

namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>A page as it is drawn: its operators, and which element each marked content belongs to.</summary>
internal sealed class Gezetblad
{
    public Inhoud Inhoud { get; } = new();
    /// <summary>By the number of the marked content.</summary>
    public List<int> Knopen { get; } = [];
}

/// <summary>A piece, set: its pages, its elements, what it used and what is wrong with it.</summary>
internal sealed class Gezetstuk
{
    public List<Gezetblad> Bladen { get; } = [];
    public Boom Boom { get; } = new();
    public List<Zetbezwaar> Bezwaren { get; } = [];
    /// <summary>Glyphs per face, each once or more.</summary>
    public List<Zetdeel> Gebruikt { get; } = [];
    public List<Pngbeeld> Beelden { get; } = [];

    public void Bezwaar(Zetbezwaarsoort soort, string waar)
    {
        Zetbezwaar bezwaar = new(soort, waar);
        if (!Bezwaren.Contains(bezwaar)) { Bezwaren.Add(bezwaar); }
    }
}
