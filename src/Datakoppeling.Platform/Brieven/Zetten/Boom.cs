namespace Datakoppeling.Platform.Brieven.Zetten;

/// <summary>An element of what a reader is told: its kind, what it is in, and where on which page its content stands.</summary>
internal sealed class Knoop(string soort, int ouder)
{
    /// <summary>A standard type of ISO 32000: P, H1, Table.</summary>
    public string Soort { get; } = soort;
    /// <summary>-1 for the outermost.</summary>
    public int Ouder { get; } = ouder;
    public List<int>? Kinderen { get; set; }
    /// <summary>Page of this piece, and number of the marked content on it.</summary>
    public List<(int Blad, int Nummer)>? Inhoud { get; set; }
    /// <summary>More of its dictionary, as PDF writes it.</summary>
    public string? Eigenschappen { get; init; }
    public string? Taal { get; init; }
    /// <summary>What it shows, in words.</summary>
    public string? Betekenis { get; init; }
}

/// <summary>The elements of one piece, in the order in which they are read.</summary>
internal sealed class Boom
{
    public List<Knoop> Knopen { get; } = [];

    public int Voeg(string soort, int ouder, string? eigenschappen = null, string? taal = null, string? betekenis = null)
    {
        var nummer = Knopen.Count;
        Knopen.Add(new(soort, ouder) { Eigenschappen = eigenschappen, Taal = taal, Betekenis = betekenis });
        if (ouder >= 0) { (Knopen[ouder].Kinderen ??= []).Add(nummer); }
        return nummer;
    }
}
