namespace Datakoppeling.Platform.Handelingen;

/// <summary>The object of a handeling, for the audit trail: its kind and its id. Never a BSN or a name.</summary>
public readonly record struct Doel(string Soort, string Id)
{
    /// <summary>For what is about no object in particular.</summary>
    public static readonly Doel Geen = new("", "");

    public Doel(string soort, Guid id) : this(soort, id.ToString()) { }
    public Doel(string soort, long id) : this(soort, id.ToString(System.Globalization.CultureInfo.InvariantCulture)) { }
}
