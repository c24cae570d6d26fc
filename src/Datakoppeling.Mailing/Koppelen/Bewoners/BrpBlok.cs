using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>A persoonslijst as its first row gives it; of <see cref="Bewoner"/> only BSN and source count for who is no resident.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Persoonslijst
{
    /// <summary>Physical line in the file.</summary>
    public int Rijnummer;

    /// <summary>Whether the row itself can be used; its faults are noted.</summary>
    public bool Afgekeurd;
    public GeenInwoner Reden;

    /// <summary>The gemeentecode as a number; -1 when it is none.</summary>
    public short Gemeente;

    /// <summary>What 05.H says: the next row holds another partner.</summary>
    public bool AnderePartnerVolgt;

    /// <summary>The number of further rows up to the next persoonslijst of the block.</summary>
    public int Vervolgrijen;
    public Bewoner Bewoner;
}

/// <summary>What a line that begins no persoonslijst is.</summary>
internal enum Vervolgsoort : byte
{
    /// <summary>A further row of the persoonslijst above it; only its category 05 is read.</summary>
    Rij,

    /// <summary>A rejected line, of which nobody can say what it was.</summary>
    Afgekeurd,

    /// <summary>Empty lines stood here: counted elsewhere, but what follows belongs to nobody.</summary>
    Grens,
}

/// <summary>A line that begins no persoonslijst.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Vervolgrij
{
    public int Rijnummer;
    public Vervolgsoort Soort;
    public bool AnderePartnerVolgt;

    /// <summary>Where the line stands in the block; -1 when category 05 is empty or the row is rejected.</summary>
    public int Plaats;
}

/// <summary>What one block of the BRP file came to. Blocks are read side by side and put together in the order of the file.</summary>
internal sealed class BrpBlok(int nummer, int verwachteTekst, int verwachteRijen)
{
    public int Nummer { get; } = nummer;

    /// <summary>The lines of residents and of their further rows, each a field as it was delivered (<see cref="Persoonsteksten"/>).</summary>
    public Tekstblok Tekst { get; } = new(verwachteTekst);
    public List<Persoonslijst> Lijsten { get; } = new(verwachteRijen);
    public List<Vervolgrij> Vervolgrijen { get; } = [];

    /// <summary>Further rows before the first persoonslijst of the block: they belong to the last one of the block before.</summary>
    public int VervolgrijenVooraf { get; set; }
    public List<(int Regel, int Kolom, string Reden)> Fouten { get; } = [];

    /// <summary>Empty lines that no row of this block follows.</summary>
    public List<int> LegeRijen { get; } = [];
    public int LegeRijenTussen { get; set; }
    public bool HeeftRijen { get; set; }

    /// <summary>Looks up what the sources say, and who is there twice: not known yet while the block is read.</summary>
    /// <param name="gezien">The BSNs of all blocks.</param>
    /// <param name="dubbel">Told of each BSN that was there before.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Zoek(Bronstanden standen, BsnIndex gezien, Action<int> dubbel)
    {
        foreach (ref var lijst in CollectionsMarshal.AsSpan(Lijsten))
        {
            ref var bewoner = ref lijst.Bewoner;
            bewoner.Bron = standen.Zoek(bewoner.Bsn);
            bewoner.Kenmerken |= standen[bewoner.Bron].Kenmerken;
            if (!lijst.Afgekeurd && !gezien.Voeg(bewoner.Bsn)) { dubbel(bewoner.Bsn); }
        }
    }

    /// <summary>Makes room for another block.</summary>
    public void Vergeet()
    {
        Tekst.Terug(0);
        Lijsten.Clear();
        Vervolgrijen.Clear();
        Fouten.Clear();
        LegeRijen.Clear();
        (VervolgrijenVooraf, LegeRijenTussen, HeeftRijen) = (0, 0, false);
    }
}
