namespace Datakoppeling.Belasting;

/// <summary>How people work, and how long a run takes.</summary>
/// <param name="Duur">How long a run takes, at most.</param>
/// <param name="Keer">A run ends sooner when what it is about was done so often: whether all still works does not depend on the clock then. Zero: the whole time.</param>
/// <param name="Factor">1: five to twenty seconds between two interactions; 0.1: ten times as quick.</param>
/// <param name="Geduld">What takes longer is an error.</param>
internal sealed record Tempo(TimeSpan Duur, int Keer, double Factor, TimeSpan Geduld)
{
    public TimeSpan Denktijd(Random toeval) => TimeSpan.FromSeconds((5 + (toeval.NextDouble() * 15)) * Factor);
}
