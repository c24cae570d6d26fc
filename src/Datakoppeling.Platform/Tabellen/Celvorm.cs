namespace Datakoppeling.Platform.Tabellen;

/// <summary>What can be chosen in a cell: as the file has it, and as a person reads it.</summary>
public sealed record Celkeuze(string Code, string Tekst);

/// <summary>
/// How one kind of cell is shown to a person and typed by one. A cell stays as the file writes it; what is shown and typed again is the same
/// value (a test says so for every kind).
/// </summary>
public abstract record Celvorm
{
    /// <summary>What an empty cell means, in words.</summary>
    public string Leeg { get; init; } = "";

    /// <summary>What can be chosen; empty where a person types.</summary>
    public virtual IReadOnlyList<Celkeuze> Keuzes => [];

    /// <summary>Whether it stands at the right, figures below figures.</summary>
    public virtual bool IsGetal => false;

    /// <summary>How to type it, in a sentence, for who did not.</summary>
    public abstract string Wenk { get; }

    /// <summary>As a person reads it. What cannot be read as what it should be is shown as it is.</summary>
    public string Toon(string cel) => cel.Length == 0 ? Leeg : Gevuld(cel);

    /// <summary>As it stands in a field of a form.</summary>
    public virtual string Invoer(string cel) => cel.Length == 0 ? "" : Gevuld(cel);

    /// <summary>The cell of what a person typed; null when it is not of this kind. The words for an empty cell are an empty cell.</summary>
    public string? Lees(string getypt)
    {
        var schoon = getypt.Replace('\u00A0', ' ').Trim();
        return schoon.Length == 0 || schoon.Equals(Leeg, StringComparison.OrdinalIgnoreCase) ? "" : Getypt(schoon);
    }

    protected abstract string Gevuld(string cel);

    /// <param name="getypt">Not empty, without spaces around it.</param>
    protected abstract string? Getypt(string getypt);
}

/// <summary>Words, which are what they are.</summary>
public sealed record Tekstvorm : Celvorm
{
    public override string Wenk => "Vul een tekst in.";
    protected override string Gevuld(string cel) => cel;
    protected override string Getypt(string getypt) => getypt;
}
