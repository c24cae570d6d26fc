using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>Remembers, while dossiers.csv is read, which dossiernummers and which BSNs of live dossiers were accepted before.</summary>
internal sealed class Dossierregister(Maand maand)
{
    // By the fingerprint of a number: a file may hold millions of them, and a number may be long.
    private readonly Dictionary<Vingerafdruk, int> _nummers = [];
    private readonly Dictionary<int, int> _bsns = [];

    /// <summary>Faults a second row of a dossiernummer; true when it is one.</summary>
    public bool ToetsNummer(Rijlezing lezing, string nummer)
    {
        if (nummer.Length == 0 || !_nummers.TryGetValue(Vingerafdruk.Van(nummer), out var regel)) { return false; }
        lezing.Fout(Dossierindeling.Dossiernummer, string.Create(CultureInfo.InvariantCulture, $"staat ook op regel {regel}"));
        return true;
    }

    /// <summary>Faults a second row of a dossiernummer, and otherwise a BSN that is in another live dossier.</summary>
    public void Toets(Rijlezing lezing, string nummer, Bsn? client, Bsn? partner, DateOnly begin, DateOnly? einde)
    {
        // A second row of one dossier is not a second dossier of the person.
        if (ToetsNummer(lezing, nummer) || begin > maand.LaatsteDag || einde < maand.EersteDag) { return; }
        ToetsBsn(lezing, Dossierindeling.Bsn, client);
        ToetsBsn(lezing, Dossierindeling.BsnPartner, partner);
    }

    /// <summary>Remembers an accepted row; false when the dossier is not live in the month.</summary>
    public bool Neem(Dossierfeiten dossier, long regel)
    {
        _nummers[Vingerafdruk.Van(dossier.Dossiernummer)] = (int)regel;
        if (!dossier.LooptIn(maand)) { return false; }
        _bsns[dossier.Client.Nummer] = (int)regel;
        if (dossier.Partner is { } partner) { _bsns[partner.Nummer] = (int)regel; }
        return true;
    }

    private void ToetsBsn(Rijlezing lezing, int kolom, Bsn? bsn)
    {
        if (bsn is not { } wie || !_bsns.TryGetValue(wie.Nummer, out var regel)) { return; }
        lezing.Fout(kolom, string.Create(CultureInfo.InvariantCulture, $"staat ook in het lopende dossier van regel {regel}"));
    }
}

/// <summary>A text as sixteen bytes: two texts with one fingerprint do not happen.</summary>
internal readonly record struct Vingerafdruk(ulong Hoog, ulong Laag)
{
    public static Vingerafdruk Van(string tekst)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(tekst.AsSpan()), hash);
        return new(BinaryPrimitives.ReadUInt64LittleEndian(hash), BinaryPrimitives.ReadUInt64LittleEndian(hash[8..]));
    }
}
