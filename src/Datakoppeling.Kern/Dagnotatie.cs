using System.Globalization;

namespace Datakoppeling.Kern;

/// <summary>A day as files, addresses and the audit trail write it.</summary>
public static class Dagnotatie
{
    /// <summary><c>2026-03-02</c> (ISO 8601).</summary>
    public static string Iso(this DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
