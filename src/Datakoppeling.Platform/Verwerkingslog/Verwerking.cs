using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>Somebody whose data were processed.</summary>
/// <param name="Delen">A bit per part of the processing that the person occurs in; 0 where it has no parts.</param>
public readonly record struct Betrokkene(Bsn Bsn, ulong Delen = 0);

/// <summary>
/// One processing, the span that the records of its betrokkenen hang under: one small row, with the pseudonyms in a few
/// <see cref="Verwerkingsblok"/> rows. Who did it stands in the audit trail, whose line carries <see cref="SpanId"/>; not here.
/// </summary>
public sealed class Verwerking
{
    public long Id { get; internal set; }

    /// <summary>W3C Trace Context, in hex.</summary>
    public string TraceId { get; internal set; } = "";
    public string SpanId { get; internal set; } = "";

    /// <summary>Empty at the root.</summary>
    public string ParentSpanId { get; internal set; } = "";

    /// <summary>Code and version in the register.</summary>
    public string Activiteit { get; internal set; } = "";
    public int Versie { get; internal set; }

    /// <summary>What it was about, such as a ronde; never a person.</summary>
    public string ObjectSoort { get; internal set; } = "";
    public string ObjectId { get; internal set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Begin { get; internal set; }
    public DateTime Einde { get; internal set; }

    /// <summary>It ended without a result: nothing came out of it.</summary>
    public bool Mislukt { get; internal set; }

    /// <summary>Records that hang under it.</summary>
    public int Betrokkenen { get; internal set; }

    /// <summary>The names of the parts, in the order of their bits, separated by <c>|</c>; empty when it has none.</summary>
    public string Delen { get; internal set; } = "";

    /// <summary>In words, for a processing over a whole group that is not recorded one by one; else empty.</summary>
    public string Groep { get; internal set; } = "";

    /// <summary>The processing whose betrokkenen this one was about again, and which part of it: an output file that is downloaded.</summary>
    public long? Omvat { get; internal set; }
    public int OmvatDeel { get; internal set; }
}

/// <summary>
/// The records of some betrokkenen of one processing: sorted pseudonyms of 16 bytes, each followed by 8 bytes of parts where the
/// processing has parts. A block holds one value of the first byte, so that one person is looked up in 1/256 of the log.
/// </summary>
public sealed class Verwerkingsblok
{
    public long Id { get; internal set; }
    public Verwerking Verwerking { get; internal set; } = null!;
    public long VerwerkingId { get; internal set; }

    /// <summary>The first byte of every pseudonym in it.</summary>
    public int Vak { get; internal set; }
    public byte[] Inhoud { get; internal set; } = [];
}
