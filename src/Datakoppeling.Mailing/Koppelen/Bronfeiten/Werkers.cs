namespace Datakoppeling.Mailing.Koppelen.Bronfeiten;

/// <summary>Has the same done on every core at once, this one among them. What goes wrong on one of them goes wrong here.</summary>
internal static class Werkers
{
    /// <param name="werk">Given the number of the worker, from zero.</param>
    public static void Doe(Action<int> werk)
    {
        var anderen = new Task[Environment.ProcessorCount - 1];
        for (var i = 0; i < anderen.Length; i++)
        {
            var nummer = i + 1;
            anderen[i] = Task.Run(() => werk(nummer));
        }
        try { werk(0); }
        finally { Task.WhenAll(anderen).GetAwaiter().GetResult(); }
    }

    /// <summary>Does each of a number of parts once, whoever is free the next.</summary>
    public static void Verdeel(int delen, Action<int> werk)
    {
        var volgende = -1;
        Doe(_ =>
        {
            while (Interlocked.Increment(ref volgende) is var deel && deel < delen) { werk(deel); }
        });
    }
}
