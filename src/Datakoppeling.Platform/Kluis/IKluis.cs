using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Kluis;

/// <summary>
/// Keeps deliveries so that nobody can look into them: encrypted while they come in, under a key per compartment ("vak"; one per
/// ronde), read only by the linking engine, in memory, and gone for good once the key is destroyed (besluiten/zwarte-doos.md).
/// </summary>
public interface IKluis
{
    /// <summary>Adds a new compartment with a data key of its own; saved with the handeling whose context it is.</summary>
    Guid MaakVak(PortaalContext context);

    /// <summary>Encrypts <paramref name="inhoud"/> while it streams in; nothing plain touches the disk.</summary>
    /// <param name="naam">What the file is for, such as <c>brp.csv</c>: a name of ours, not the one the supplier chose.</param>
    /// <param name="door">The id of the user who loads it.</param>
    /// <remarks>
    /// A stream that breaks off leaves nothing behind. Writes by itself: call it before the handeling that registers the delivery,
    /// not within its transaction.
    /// </remarks>
    Task<Uitkomst<Kluisbestand>> Berg(Guid vak, string naam, Stream inhoud, string door, CancellationToken stop = default);

    /// <summary>
    /// The content, decrypted chunk by chunk. Refused when the key or the file is gone; a chunk that was changed, moved or cut off
    /// throws <see cref="KluisGeschondenException"/> while reading.
    /// </summary>
    Task<Uitkomst<Stream>> Lees(Guid bestand, CancellationToken stop = default);

    /// <summary>
    /// Reads a file to its end and forgets it: why it cannot be given, or null. For who sends it on: once half of it has gone there is no
    /// taking back.
    /// </summary>
    Task<Weigering?> Controleer(Guid bestand, CancellationToken stop = default);

    /// <summary>
    /// Which of these files are not there, are not as long as they were, or are another file. Looks at each from the outside, so it is quick;
    /// a byte that was changed within is found by reading.
    /// </summary>
    Task<IReadOnlyDictionary<Guid, Weigering>> Kijk(IReadOnlyCollection<Guid> bestanden, CancellationToken stop = default);

    /// <summary>
    /// Why nothing in this compartment can be read: destroyed, or its key did not come along with a restored backup; null when it can.
    /// </summary>
    Task<Weigering?> Bezwaar(Guid vak, CancellationToken stop = default);

    /// <summary>Removes one file, for a delivery that was replaced or turned down. Its content stays unreadable without a trace of it.</summary>
    Task VerwijderBestand(Guid bestand, CancellationToken stop = default);

    /// <summary>
    /// Decides the destruction, within the handeling whose context it is: from its commit on nothing in the compartment is read. Call
    /// <see cref="RuimOp"/> after it: that destroys the key, and then the files.
    /// </summary>
    /// <returns>What was in it, for the certificate: name, hash, size, moments and who.</returns>
    Task<Uitkomst<IReadOnlyList<Kluisbestand>>> VernietigSleutel(PortaalContext context, Guid vak, string door, DateTime nu, CancellationToken stop = default);

    /// <summary>
    /// Destroys the key and then the files of compartments whose destruction was decided, and removes what a crash left half written.
    /// Safe to repeat; also done at start.
    /// </summary>
    /// <returns>The number of files removed.</returns>
    Task<int> RuimOp(CancellationToken stop = default);
}

/// <summary>Stored content is not what was stored: changed, moved or cut off. Carries no content.</summary>
public class KluisGeschondenException(string bericht) : IOException(bericht);

/// <summary>The same of one file; the sentence names it, as we call it.</summary>
public sealed class KluisbestandGeschondenException(string bericht) : KluisGeschondenException(bericht)
{
    /// <summary>The damage that made something break off, which may have happened on several threads at once; null when it was something else.</summary>
    public static Weigering? Zoek(Exception? fout) => fout switch
    {
        null => null,
        KluisbestandGeschondenException zelf => new(zelf.Message),
        AggregateException samen => samen.InnerExceptions.Select(Zoek).FirstOrDefault(w => w is not null),
        _ => Zoek(fout.InnerException),
    };
}
