using Microsoft.AspNetCore.Components.Forms;

namespace Datakoppeling.Platform.Schermdelen.Velden;

/// <summary>The fields of a form in the order of the screen, so that the summary lists faults in that order and can link to them.</summary>
public sealed class Formulierstaat
{
    private readonly List<FieldIdentifier> _velden = [];

    public IReadOnlyList<FieldIdentifier> Velden => _velden;

    internal void Meld(FieldIdentifier veld) => _velden.Add(veld);
    internal void Vergeet(FieldIdentifier veld) => _velden.Remove(veld);
}

public static class Veldnaam
{
    /// <summary>The id of a field's control: the same wherever it is asked.</summary>
    public static string Id(FieldIdentifier veld) => "veld-" + veld.FieldName.ToLowerInvariant();
}
