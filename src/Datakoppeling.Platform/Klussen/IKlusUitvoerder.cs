using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;

namespace Datakoppeling.Platform.Klussen;

/// <summary>
/// Does the jobs of one kind. Registered with <c>AddKlus&lt;T&gt;()</c>; made anew for each job. Works in chunks through
/// <see cref="Kluswerk.Voer{T}"/>, so that a next attempt can go on where this one stopped.
/// </summary>
public interface IKlusUitvoerder
{
    /// <summary>The kind, such as <c>mailing.koppelen</c>.</summary>
    static abstract string Soort { get; }

    /// <summary>Whether a job of this kind waits until those of its kind that were asked for before have ended; on all nodes.</summary>
    static virtual bool EenTegelijk => false;

    /// <returns>The closing sentence for the screen, or a refusal when it could not be done.</returns>
    /// <remarks>An exception is a bug: the user sees a reference number, the log the details. Stopping is an OperationCanceledException.</remarks>
    Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop);

    /// <summary>
    /// The job ends without having been done: it failed, was cancelled, or broke off too often. What it was about gets a state that says so,
    /// from which people can go on. In the transaction that ends the job; maybe on another node than the one that did the work.
    /// </summary>
    /// <param name="zin">What the user is told.</param>
    Task GeefOp(Werk werk, Klus klus, string zin) => Task.CompletedTask;

    /// <summary>After <see cref="GeefOp"/> was saved: clears away what is no longer needed.</summary>
    Task RuimOp(CancellationToken stop) => Task.CompletedTask;
}

/// <summary>Parameters of a job to and from their text.</summary>
public static class Klusparameters
{
    private static readonly JsonSerializerOptions Opties = new(JsonSerializerDefaults.Web);

    public static string AlsTekst<T>(T parameters) => JsonSerializer.Serialize(parameters, Opties);

    public static T Lees<T>(this Klus klus) => JsonSerializer.Deserialize<T>(klus.Parameters, Opties)
        ?? throw new InvalidOperationException($"De parameters van een klus van soort {klus.Soort} ontbreken.");
}

/// <summary>What a handeling does to have long work done: <c>werk.Start(soort, parameters, doel)</c>, in its own transaction.</summary>
public static class KlusStarten
{
    /// <summary>Adds a waiting job; it starts after the commit.</summary>
    /// <param name="parameters">Ids and choices; no personal data.</param>
    public static Klus Start<T>(this Werk werk, string soort, T parameters, Doel doel)
    {
        var klus = Klus.Nieuw(soort, Klusparameters.AlsTekst(parameters), doel, werk.Wie, werk.Nu);
        werk.Context.Add(klus);
        werk.Meld(new KlusGewijzigd(klus.Id, doel));
        return klus;
    }
}
