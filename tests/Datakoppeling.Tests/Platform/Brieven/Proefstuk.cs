using System.Buffers.Binary;
using System.IO.Compression;
using Datakoppeling.Platform.Brieven;
using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;
using Datakoppeling.Platform.Brieven.Pdf;
using Datakoppeling.Platform.Brieven.Zetten;

namespace Datakoppeling.Tests.Platform.Brieven;

/// <summary>Builds pieces with everything a page can hold, and prints them.</summary>
internal static class Proefstuk
{
    public static readonly Pdfgegevens Gegevens = new("Brieven van een proef", new DateTimeOffset(2026, 5, 15, 9, 0, 0, TimeSpan.Zero));

    public static Stuk Van(params Blok[] blokken) => new("Proef", [new Deel(new Bladopmaak(), blokken, "Gemeente Voorbeeldstad")]);

    /// <summary>A letter and a form with one of each, for somebody with this name.</summary>
    public static Stuk MetAlles(string naam = "J.J.A. van den Berg", string aanhef = "Geachte heer Van den Berg,")
    {
        var qr = new Qrcode("0363/AAAAAAAAAAAAAAAX/12/2", "QR-code met het kenmerk van dit formulier");
        var brief = new Deel(
            new Bladopmaak(BovenEerste: 100, Vouwmerk: 105),
            [
                new Plek("het adres", 25, 50, 80, 35, [Lijnen.Van(naam, "Dorpsstraat 12 III", "1234 AB  VOORBEELDSTAD"), new Wit(8), new Kixcode("TDFATDAFDTAFTTFFAFTDDADATFDATTFFDTFADTAFTTFF")]),
                new Plek("de datum", 120, 50, 70, 30, [new Lijnen(["Datum: 15 mei 2026"], Klein: true)]),
            ],
            [
                new Kop(1, "Geld voor school: zet alleen uw handtekening"),
                new Alinea(aanhef),
                new Alinea(new Tekst([new("U krijgt "), new("€\u00A0300", Vet: true), new(" per kind. U mag zelf kiezen waar u het geld aan uitgeeft.")])),
                new Kop(2, "Wat krijgt u?"),
                new Opsomming(["Schoolspullen.", "Een uitje met de klas. Dat mag ook een kamp zijn van meer dan een dag, als de school het organiseert en u het zelf betaalt."]),
                new Opsomming(["Vul in.", "Stuur terug."], Genummerd: true),
                new Tabelblok([new("Kind", 2), new("Bedrag", 1, Rechts: true)], [["Emma", "€ 300,00"], ["Sem", "€ 300,00"]], Rijkop: true),
                new Kaderblok([new Alinea(Tekst.Van("This letter is about money. Ask for help at 14 020.", taal: "en"), Klein: true), new Alinea(Tekst.Van("اطلب المساعدة على الرقم 14 020.", taal: "ar"), Klein: true)]),
                new Datakoppeling.Platform.Brieven.Model.Beeld(Png(12, 8), "Het wapen van de gemeente", 20),
            ], [], [], "Gemeente Voorbeeldstad");
        var formulier = new Deel(
            new Bladopmaak(BovenEerste: 45), [new Plek("de code", 160, 22, 22, 22, [qr])],
            [
                new Kop(1, "Formulier"), new Veld("Hoe ver is het fietsen naar school?", 2), new Veld("Uw rekeningnummer", Vakjes: 18), new Vinkje("Ik wil dit niet."),
                new Handtekeningvak("Wat op dit formulier staat, klopt."),
            ],
            [new Plek("de code onder", 25, 250, 22, 22, [qr])], [new(15, 15, 5), new(195, 15, 5), new(15, 282, 5), new(195, 282, 5)], "Gemeente Voorbeeldstad", MeesteBladen: 1);
        return new("Brief", [brief, formulier]);
    }

    /// <summary>Text enough for several pages, a table among it.</summary>
    public static Stuk Lang(int alineas = 60) => Van(
    [
        new Kop(1, "Een lang stuk"),
        .. Enumerable.Range(1, alineas).Select(i => (Blok)new Alinea($"Alinea {i} gaat over iets dat in een paar woorden niet te zeggen is, en beslaat daarom meer dan een enkele regel op dit blad.")),
        new Tabelblok([new("Nummer"), new("Waarde")], [.. Enumerable.Range(1, 80).Select(i => (IReadOnlyList<Tekst>)[$"rij {i}", $"waarde {i}"])]),
    ]);

    public static byte[] Druk(params IEnumerable<Stuk> stukken)
    {
        using var uit = new MemoryStream();
        Brievendrukker.Druk(stukken, uit, Gegevens, (_, plaats) => plaats.Bezwaren.ShouldBeEmpty());
        return uit.ToArray();
    }

    /// <summary>The same without compression, so that a test can break something in it.</summary>
    public static byte[] DrukOpen(params IReadOnlyList<Stuk> stukken)
    {
        using var uit = new MemoryStream();
        using var schrijver = new Pdfschrijver(uit, Gegevens, dicht: false);
        schrijver.Voeg([.. stukken.Select(s => Zetter.Zet(s, Woordzetter.Hier))]);
        schrijver.Sluit();
        return uit.ToArray();
    }

    /// <summary>A PNG of one colour.</summary>
    /// <param name="soort">2 colours, 6 with transparency.</param>
    public static byte[] Png(int breed, int hoog, byte soort = 2)
    {
        using var uit = new MemoryStream();
        uit.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var kop = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(kop, breed);
        BinaryPrimitives.WriteInt32BigEndian(kop.AsSpan(4), hoog);
        (kop[8], kop[9]) = (8, soort);
        Deel("IHDR", kop);
        using var rijen = new MemoryStream();
        using (var pers = new ZLibStream(rijen, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var y = 0; y < hoog; y++) { pers.Write([0, .. Enumerable.Repeat((byte)0x40, breed * (soort == 2 ? 3 : 4))]); }
        }
        Deel("IDAT", rijen.ToArray());
        Deel("IEND", []);
        return uit.ToArray();

        void Deel(string naam, byte[] inhoud)
        {
            Span<byte> getal = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(getal, inhoud.Length);
            uit.Write(getal);
            byte[] geheel = [.. System.Text.Encoding.ASCII.GetBytes(naam), .. inhoud];
            uit.Write(geheel);
            // Nobody here looks at the check of a part.
            getal.Clear();
            uit.Write(getal);
        }
    }
}
