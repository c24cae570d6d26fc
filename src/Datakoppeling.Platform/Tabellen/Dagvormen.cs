using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>A day: <c>1 januari 2027</c>.</summary>
public sealed record Dagvorm : Celvorm
{
    public override string Wenk => "Schrijf een datum, zoals 1-1-2027.";
    public override string Invoer(string cel) => TryLees(cel, out var dag) ? dag.ToString("d-M-yyyy", CultureInfo.InvariantCulture) : cel;

    private static bool TryLees(string cel, out DateOnly dag) => Datum.TryLees(Encoding.UTF8.GetBytes(cel), out dag);

    protected override string Gevuld(string cel) => TryLees(cel, out var dag) ? Nederlands.Tekst(dag) : cel;
    protected override string? Getypt(string getypt) => Daginvoer.TryLees(getypt, out var dag) ? dag.Iso() : null;
}

/// <summary>A day of every year, <c>09-30</c> in the file: <c>30 september</c>.</summary>
public sealed record Jaardagvorm : Celvorm
{
    public override string Wenk => "Schrijf een dag en een maand, zoals 30 september.";

    // In a leap year, so that 29 February is a day.
    protected override string Gevuld(string cel) => Datum.TryLees(Encoding.UTF8.GetBytes("2000-" + cel), out var dag) ? Nederlands.Jaardag(dag.Month, dag.Day) : cel;
    protected override string? Getypt(string getypt) =>
        Daginvoer.TryLeesZonderJaar(getypt, out var dag) ? string.Create(CultureInfo.InvariantCulture, $"{dag.Maand:00}-{dag.Dag:00}") : null;
}
