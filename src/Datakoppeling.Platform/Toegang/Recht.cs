namespace Datakoppeling.Platform.Toegang;

/// <summary>
/// One row of the table of rights: a handeling and the roles that may do it. A module declares its own in one static class;
/// a handeling names its row, so that a right that is not in the table cannot be asked for.
/// </summary>
/// <param name="code">Stable, such as <c>oib.beslissen</c>: policy name and the name of the handeling in the audit trail.</param>
/// <param name="zin">What it allows, after 'Je mag': "over een voorstel beslissen".</param>
public sealed class Recht(string code, string zin, params Rol[] rollen)
{
    public string Code { get; } = code;
    public string Zin { get; } = zin;
    public IReadOnlyList<Rol> Rollen { get; } = rollen;

    /// <summary>
    /// Not for the role at large: only for the people named in <c>Toegang:Benoemd:&lt;code&gt;</c> who also have the role
    /// (besluiten/zwarte-doos.md: two named applicatiebeheerders load files).
    /// </summary>
    public bool AlleenBenoemd { get; init; }

    /// <summary>How many people may be named for it; null for as many as needed.</summary>
    public int? Hoogstens { get; init; }

    /// <summary>
    /// Codes of rights that nobody should have beside this one. Within one object the aggregate refuses it; this says of whom it could happen.
    /// </summary>
    public IReadOnlyList<string> NietSamenMet { get; init; } = [];

    public override string ToString() => Code;
}

/// <summary>The rights of one module or folder, for the one table. Registered as a singleton.</summary>
public interface IRechtenBijdrage
{
    IEnumerable<Recht> Rechten { get; }
}
