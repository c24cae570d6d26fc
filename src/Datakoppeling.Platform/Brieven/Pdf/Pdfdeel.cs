using System.Globalization;
using System.IO.Compression;
using System.Text;
using Datakoppeling.Platform.Brieven.Zetten;

namespace Datakoppeling.Platform.Brieven.Pdf;

/// <summary>
/// One piece as bytes: its pages each a stream, and its page dictionaries, elements and list of readers together in a stream of objects.
/// Numbers are given out before, so that pieces are made beside each other.
/// </summary>
/// <param name="Eerste">Number of its first object: pages, then elements, then the list; after those the stream of objects, and the streams of its pages.</param>
/// <param name="Objecten">How many stand in the stream of objects.</param>
/// <param name="Takken">Of each page the node of the tree of pages that it hangs under.</param>
/// <param name="EersteBlad">Number of its first page in the file, from 0.</param>
/// <param name="Ouder">The element that it is part of.</param>
internal sealed record Pdfdeel(int Eerste, int Objecten, int[] Takken, int EersteBlad, int Ouder)
{
    private readonly List<(int, ReadOnlyMemory<byte>)> _stromen = [];

    public int Boom => Eerste + Takken.Length;
    public int Leesblad => Eerste + Objecten - 1;
    public int Objectstroom => Eerste + Objecten;
    private int Bladstroom(int blad) => Eerste + Objecten + 1 + blad;

    /// <summary>What is written, in its order.</summary>
    public IReadOnlyList<(int Nummer, ReadOnlyMemory<byte> Inhoud)> Stromen => _stromen;

    public void Maak(Gezetstuk stuk, bool dicht)
    {
        for (var i = 0; i < Takken.Length; i++) { _stromen.Add((Bladstroom(i), Stroom(Bladstroom(i), "", stuk.Bladen[i].Inhoud.Gelezen, dicht))); }
        var (kop, lijf) = (new Inhoud(), new Inhoud());
        var nummer = Eerste;
        for (var i = 0; i < Takken.Length; i++) { Begin(); Blad(lijf, i); }
        foreach (var knoop in stuk.Boom.Knopen) { Begin(); Knoop(lijf, knoop); }
        Begin();
        Leeslijst(lijf, stuk);
        var eerste = kop.Lengte;
        kop.Schrijf(lijf.Gelezen);
        _stromen.Add((Objectstroom, Stroom(Objectstroom, string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {Objecten}/First {eerste}"), kop.Gelezen, dicht)));

        void Begin() => kop.Getal(nummer++).Schrijf(" "u8).Getal(lijf.Lengte).Schrijf(" "u8);
    }

    private void Blad(Inhoud uit, int blad) =>
        uit.Schrijf("<</Type/Page/Parent "u8).Getal(Takken[blad]).Schrijf(" 0 R/Contents "u8).Getal(Bladstroom(blad)).Schrijf(" 0 R/Tabs/S/StructParents "u8).Getal(EersteBlad + blad).Schrijf(">>\n"u8);

    private void Knoop(Inhoud uit, Knoop knoop)
    {
        uit.Schrijf("<</S/"u8).Schrijf(knoop.Soort).Schrijf("/P "u8).Getal(knoop.Ouder < 0 ? Ouder : Boom + knoop.Ouder).Schrijf(" 0 R"u8);
        if (knoop.Inhoud is { } inhoud)
        {
            var blad = inhoud[0].Blad;
            uit.Schrijf("/Pg "u8).Getal(Eerste + blad).Schrijf(" 0 R/K["u8);
            foreach (var (op, nummer) in inhoud)
            {
                if (op == blad) { uit.Getal(nummer).Schrijf(" "u8); }
                else { uit.Schrijf("<</Type/MCR/Pg "u8).Getal(Eerste + op).Schrijf(" 0 R/MCID "u8).Getal(nummer).Schrijf(">>"u8); }
            }
            uit.Schrijf("]"u8);
        }
        else if (knoop.Kinderen is { } kinderen)
        {
            uit.Schrijf("/K["u8);
            foreach (var kind in kinderen) { uit.Getal(Boom + kind).Schrijf(" 0 R "u8); }
            uit.Schrijf("]"u8);
        }
        if (knoop.Taal is { } taal) { uit.Schrijf("/Lang("u8).Schrijf(taal).Schrijf(")"u8); }
        if (knoop.Betekenis is { } betekenis) { uit.Schrijf("/Alt"u8).Leestekst(betekenis); }
        if (knoop.Eigenschappen is { } meer) { uit.Schrijf(meer); }
        uit.Schrijf(">>\n"u8);
    }

    private void Leeslijst(Inhoud uit, Gezetstuk stuk)
    {
        uit.Schrijf("<</Limits["u8).Getal(EersteBlad).Schrijf(" "u8).Getal(EersteBlad + Takken.Length - 1).Schrijf("]/Nums["u8);
        for (var i = 0; i < Takken.Length; i++)
        {
            uit.Getal(EersteBlad + i).Schrijf("["u8);
            foreach (var knoop in stuk.Bladen[i].Knopen) { uit.Getal(Boom + knoop).Schrijf(" 0 R "u8); }
            uit.Schrijf("]"u8);
        }
        uit.Schrijf("]>>\n"u8);
    }

    /// <summary>An object with bytes, compressed unless they are so already.</summary>
    public static ReadOnlyMemory<byte> Stroom(int nummer, string eigenschappen, ReadOnlySpan<byte> inhoud, bool dicht = true)
    {
        using var kern = new MemoryStream(inhoud.Length / 2 + 64);
        if (dicht)
        {
            using var pers = new ZLibStream(kern, CompressionLevel.Fastest, leaveOpen: true);
            pers.Write(inhoud);
        }
        else { kern.Write(inhoud); }
        var lang = (int)kern.Length;
        var kop = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{nummer} 0 obj\n<</Length {lang}{(dicht ? "/Filter/FlateDecode" : "")}{eigenschappen}>>stream\n"));
        var slot = "\nendstream\nendobj\n"u8;
        var samen = new byte[kop.Length + lang + slot.Length];
        kop.CopyTo(samen, 0);
        kern.GetBuffer().AsSpan(0, lang).CopyTo(samen.AsSpan(kop.Length));
        slot.CopyTo(samen.AsSpan(kop.Length + lang));
        return samen;
    }
}
