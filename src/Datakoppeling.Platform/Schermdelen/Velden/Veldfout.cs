namespace Datakoppeling.Platform.Schermdelen.Velden;

/// <summary>A line of the summary of faults.</summary>
/// <param name="VeldId">Id of the control it is about; null when it is about no single field.</param>
/// <param name="Zin">What is wrong and what to do.</param>
public sealed record Veldfout(string? VeldId, string Zin);
