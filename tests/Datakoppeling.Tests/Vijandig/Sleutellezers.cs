using System.Globalization;
using System.Text;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Reservekopie;
using Datakoppeling.Platform.Spoor;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// What is no delivery: vault files, keys, fields, anchors, file names. For those of the kluis the one answer to a changed byte is
/// that it was tampered with, and the one thing that may come out is what went in.
/// </summary>
internal sealed class Sleutellezers
{
    private static readonly Guid Bestand = new("11111111-2222-3333-4444-555555555555");
    private static readonly byte[] Datasleutel = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Hoofdsleutel Hoofdsleutel = new([.. Enumerable.Range(0, 32).Select(i => (byte)(i * 7))]);
    private static readonly Veldversleuteling Velden = Geopend();
    private readonly Sleutelmap _sleutelmap;
    private readonly string _map;

    /// <param name="map">A folder of our own.</param>
    public Sleutellezers(string map)
    {
        _map = map;
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Opslag:Map"] = map, [Sleutelmap.Instelling] = Path.Combine(map, "vakken"),
        }).Build();
        _sleutelmap = new Sleutelmap(OpslagInstellingen.Lees(instellingen).Waarde, instellingen);
    }

    private static Veldversleuteling Geopend()
    {
        var velden = new Veldversleuteling();
        velden.Open(Datasleutel);
        return velden;
    }

    public IEnumerable<Lezer> Alle()
    {
        var plat = Zaden.Tekst("bsn;naam\n999990019;Zonnebloem\n");
        yield return Kluisbestand(plat);
        yield return Kluisbestand(new byte[Kluisindeling.Brok + 100], 4);
        _sleutelmap.Bewaar(Bestand, Datasleutel, Hoofdsleutel);
        yield return new("sleutelbestand", [File.ReadAllBytes(Sleutelpad)], Sleutel, IsCsv: false);
        yield return new("hoofdsleutelbestand", [Zaden.Tekst(Convert.ToBase64String(Datasleutel) + "\n")], Hoofd, IsCsv: false);
        var veld = Velden.Versleutel("Zonnebloem, 1234,56", "proef"u8);
        yield return new("veld", [veld], b => Bewaard(() => Zaden.Tekst(Velden.Ontsleutel(b, "proef"u8)), Zaden.Tekst("Zonnebloem, 1234,56")), IsCsv: false);
        yield return new("anker", [new Spooranker(12, new string('a', 64), DateTime.UnixEpoch).AlsJson()], Anker, IsCsv: false);
        yield return new("manifest", [Kopie.AlsJson()], Manifest, IsCsv: false);
        yield return new("bestandsnaam", [Zaden.Tekst("levering één.csv"), Zaden.Tekst("../../C:\\x\r\n\u202Egpj.exe;.csv")], Naam, IsCsv: false);
    }

    private string Sleutelpad => Path.Combine(_map, "vakken", Bestand.ToString("N", CultureInfo.InvariantCulture) + ".sleutel");

    private Lezer Kluisbestand(byte[] plat, int zeldzaam = 1)
    {
        using var uit = new MemoryStream();
        Versleutelaar.Schrijf(new MemoryStream(plat), uit, Datasleutel, Bestand, CancellationToken.None).GetAwaiter().GetResult();
        return new("kluisbestand van " + plat.Length.ToString(CultureInfo.InvariantCulture), [uit.ToArray()], bytes => Bewaard(() =>
        {
            using var lezer = Kluislezer.Open(new MemoryStream(bytes), Datasleutel, Bestand, "brp.csv");
            using var in_ = new MemoryStream();
            lezer.CopyTo(in_);
            return in_.ToArray();
        }, plat), IsCsv: false) { Zeldzaam = zeldzaam };
    }

    private static Lezing Bewaard(Func<byte[]> lees, byte[] plat)
    {
        try
        {
            return lees().AsSpan().SequenceEqual(plat) ? new(null) : throw new InvalidOperationException("Er kwam iets anders uit dan erin ging.");
        }
        catch (KluisGeschondenException fout)
        {
            return Lezing.Geweigerd(fout.Message);
        }
    }

    private Lezing Sleutel(byte[] bytes)
    {
        File.WriteAllBytes(Sleutelpad, bytes);
        return Bewaard(() =>
        {
            _sleutelmap.Alle();
            return _sleutelmap.Geef(Bestand, Hoofdsleutel) ?? throw new InvalidOperationException("De sleutel is er niet.");
        }, Datasleutel);
    }

    private Lezing Hoofd(byte[] bytes)
    {
        var pad = Path.Combine(_map, "hoofdsleutel");
        File.WriteAllBytes(pad, bytes);
        var gelezen = Hoofdsleutelbron.UitBestand(pad);
        return gelezen.Weigering is { } weigering ? Lezing.Geweigerd(weigering.Zin) : new(null, Afdruk: gelezen.Waarde.Id.GetHashCode(StringComparison.Ordinal));
    }

    private static Lezing Anker(byte[] bytes)
    {
        var gelezen = Spooranker.Lees(bytes, "anker.json");
        return gelezen.Weigering is { } weigering ? Lezing.Geweigerd(weigering.Zin) : new(null, Afdruk: gelezen.Waarde.GetHashCode());
    }

    private static readonly Kopiemanifest Kopie = new(Kopiemanifest.EigenSoort, Kopiemanifest.EigenIndeling, DateTime.UnixEpoch, "1.0", "Begin", ["a1"],
        [new(OpslagInstellingen.Bestand, 12, new string('a', 64)), new($"kluis/{Bestand:N}.kluis", 9, new string('b', 64))]);

    private static Lezing Manifest(byte[] bytes)
    {
        var gelezen = Kopiemanifest.Lees(bytes);
        return gelezen.Weigering is { } weigering ? Lezing.Geweigerd(weigering.Zin) : new(null, Afdruk: HashCode.Combine(gelezen.Waarde.Bytes, gelezen.Waarde.Mapnaam));
    }

    private static Lezing Naam(byte[] bytes)
    {
        var schoon = Bestandsnaam.Schoon(Encoding.UTF8.GetString(bytes));
        return schoon.Length is > 0 and <= 100 && schoon.IndexOfAny(['/', '\\']) < 0 && !schoon.Any(char.IsControl) && schoon[0] != '.'
            ? new(null, Afdruk: schoon.GetHashCode(StringComparison.Ordinal))
            : throw new InvalidOperationException("De naam is niet schoon.");
    }
}
