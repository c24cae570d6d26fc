namespace Datakoppeling.Kern;

/// <summary>
/// Why something was not done: a Dutch sentence for the person who asked, with what to do next. No personal data in it.
/// </summary>
public sealed record Weigering(string Zin)
{
    /// <summary>Nothing is wrong with what was asked: the storage was busy or away, and the same may succeed a moment later.</summary>
    public bool IsTijdelijk { get; init; }

    /// <summary>The connection broke while it was being saved, and nobody could tell whether it was.</summary>
    public bool IsOnzeker { get; init; }

    /// <summary>Of what was filled in, which field it is about and what is wrong with that; empty when it is about no field.</summary>
    public IReadOnlyList<Veldbezwaar> Velden { get; init; } = [];

    /// <summary>About one field.</summary>
    public static Weigering BijVeld(string veld, string zin) => new(zin) { Velden = [new(veld, zin)] };

    /// <summary>About several fields at once: <paramref name="kop"/>, and then what is wrong with each.</summary>
    public static Weigering BijVelden(string kop, IEnumerable<Veldbezwaar> velden)
    {
        IReadOnlyList<Veldbezwaar> alle = [.. velden];
        return new($"{kop} {string.Join(" ", alle.Select(v => v.Zin))}") { Velden = alle };
    }

    public override string ToString() => Zin;
}

/// <summary>What is wrong with one field of what was filled in.</summary>
/// <param name="Veld">Its name, as the handeling calls it.</param>
/// <param name="Zin">For the person who filled it in, with what to do.</param>
public sealed record Veldbezwaar(string Veld, string Zin);

/// <summary>
/// The result of a handeling: a value, or a refusal as a value. Exceptions are for bugs; what a user can cause comes back as
/// this (architecture: shapes).
/// </summary>
public readonly record struct Uitkomst<T>
{
    private readonly T? _waarde;

    private Uitkomst(T? waarde, Weigering? weigering) => (_waarde, Weigering) = (waarde, weigering);

    public Weigering? Weigering { get; }
    public bool Gelukt => Weigering is null;

    /// <summary>The value; asking for it after a refusal is a bug.</summary>
    public T Waarde => Weigering is null ? _waarde! : throw new InvalidOperationException("Er is geen waarde: de handeling is geweigerd.");

    public static implicit operator Uitkomst<T>(T waarde) => new(waarde, null);
    public static implicit operator Uitkomst<T>(Weigering weigering) => new(default, weigering);

    public TUit Kies<TUit>(Func<T, TUit> gelukt, Func<Weigering, TUit> geweigerd) =>
        Weigering is { } w ? geweigerd(w) : gelukt(_waarde!);
}
