using System.Globalization;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Spoor;

/// <summary>
/// The law of the trail: for any chain, and anything done to its rows by somebody without the key, the check names a fault; work goes on
/// after it, and the fault is still named then. SPOOR_KEER says how often; a run by hand takes thousands.
/// </summary>
[OpBeideDatabases]
public sealed class SpoorwetTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static readonly int Keer = int.Parse(Environment.GetEnvironmentVariable("SPOOR_KEER") ?? "20", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Spoor_MetEenWillekeurigeIngreep_WordtGenoemdEnSchrijftVerder()
    {
        await using var platform = await Proefplatform.Maak();
        var leeg = await platform.Kopie();
        for (var zaad = 0; zaad < Keer; zaad++)
        {
            var kans = new Random(zaad);
            await platform.ZetTerug(Kloon(leeg.Regels), leeg.Koppen);
            await platform.Handel(kans.Next(1, 9));
            var (rijen, koppen) = await platform.Kopie();
            var wat = Ingreep(kans, rijen, koppen);
            await platform.ZetTerug(rijen, koppen);

            var bevinding = await platform.Controleer();
            bevinding.Klopt.ShouldBeFalse($"zaad {zaad}: {wat}");
            bevinding.Zin.ShouldEndWith(".", Case.Sensitive, $"zaad {zaad}: {wat}");
            await platform.Handel(2);
            (await platform.Controleer()).Klopt.ShouldBeFalse($"zaad {zaad} na verder werken: {wat}");
        }
    }

    private static string Ingreep(Random kans, List<Spoorrij> rijen, List<Spoorkop> koppen)
    {
        var rij = rijen[kans.Next(rijen.Count)];
        var plek = rijen.IndexOf(rij);
        switch (kans.Next(14))
        {
            case 0:
                rijen.Remove(rij);
                return $"rij {rij.Nummer} weg";
            case 1:
                return $"rij {rij.Nummer}: {Wijzig(kans, rij)}";
            case 2:
                rijen.Add(Kloon(rij, kans.Next(3) switch { 0 => rijen.Count + 1, 1 => -kans.NextInt64(1L << 60), _ => rijen.Count + kans.NextInt64(2, 1L << 62) }));
                return $"rij {rijen[^1].Nummer} erbij";
            case 3 when rijen.Count > 1:
                var ander = rijen[(plek + 1) % rijen.Count];
                (ander.Nummer, rij.Nummer) = (rij.Nummer, ander.Nummer);
                return $"rij {rij.Nummer} en {ander.Nummer} verwisseld";
            case 4 when plek > 0:
                rijen.RemoveRange(plek, rijen.Count - plek);
                Zet(koppen[0], rijen[^1], kans);
                return $"afgekapt na rij {plek} en de kop teruggezet";
            case 5:
                Wijzig(kans, rij);
                Herreken(rijen, plek);
                Zet(koppen[0], rijen[^1], kans);
                return $"herschreven vanaf rij {plek + 1}";
            case 6:
                rijen.Clear();
                (koppen[0].Nummer, koppen[0].Hash, koppen[0].Zegel) = (0, Spoorhash.Begin, "");
                return "alles weg";
            case 7:
                koppen.Add(new Spoorkop { Id = kans.Next(2, 1000), Nummer = kans.Next(50), Hash = koppen[0].Hash, Zegel = koppen[0].Zegel });
                return "een tweede kop";
            case 8:
                koppen.Clear();
                return "de kop weg";
            case 9:
                koppen[0].Nummer = kans.NextInt64(long.MinValue, long.MaxValue);
                return $"de kop op {koppen[0].Nummer}";
            case 10:
                koppen[0].Hash = Convert.ToHexStringLower(Bytes(kans));
                return "de hash van de kop";
            case 11:
                rijen.Insert(plek, Kloon(rij, rij.Nummer));
                for (var i = plek + 1; i < rijen.Count; i++) { rijen[i].Nummer++; }
                Herreken(rijen, plek);
                Zet(koppen[0], rijen[^1], kans);
                return $"een rij tussengevoegd voor {plek + 1}, en alles opgeschoven";
            case 12:
                rij.Zegel = Convert.ToHexStringLower(Bytes(kans));
                return $"het zegel van rij {rij.Nummer}";
            default:
                foreach (var r in rijen) { r.Zegel = ""; }
                koppen[0].Zegel = "";
                return "alle zegels weg";
        }
    }

    /// <summary>One field, to something else.</summary>
    private static string Wijzig(Random kans, Spoorrij rij)
    {
        switch (kans.Next(10))
        {
            case 0: rij.Wie += "x"; return "wie";
            case 1: rij.Handeling = "x"; return "handeling";
            case 2: rij.ObjectSoort += " "; return "objectsoort";
            case 3: rij.ObjectId = "9" + rij.ObjectId; return "objectid";
            case 4: rij.Herkomst = "klus 1"; return "herkomst";
            case 5: rij.Details += ";"; return "details";
            case 6: rij.Moment = rij.Moment.AddTicks(10L * kans.Next(1, 1 << 20)); return "moment";
            case 7: rij.Resultaat = Resultaat.Mislukt; return "resultaat";
            case 8: rij.VorigeHash = Convert.ToHexStringLower(Bytes(kans)); return "vorige hash";
            default: rij.Hash = Convert.ToHexStringLower(Bytes(kans)); return "hash";
        }
    }

    /// <summary>What anybody can compute: the hashes, not the seals.</summary>
    private static void Herreken(List<Spoorrij> rijen, int vanaf)
    {
        for (var i = vanaf; i < rijen.Count; i++)
        {
            rijen[i].VorigeHash = i == 0 ? Spoorhash.Begin : rijen[i - 1].Hash;
            rijen[i].Hash = Spoorhash.Van(rijen[i]);
        }
    }

    private static void Zet(Spoorkop kop, Spoorrij laatste, Random kans)
    {
        (kop.Nummer, kop.Hash) = (laatste.Nummer, laatste.Hash);
        if (kans.Next(2) == 0) { kop.Zegel = kans.Next(2) == 0 ? laatste.Zegel : ""; }
    }

    private static byte[] Bytes(Random kans)
    {
        var bytes = new byte[32];
        kans.NextBytes(bytes);
        return bytes;
    }

    private static List<Spoorrij> Kloon(List<Spoorrij> rijen) => [.. rijen.Select(r => Kloon(r, r.Nummer))];

    private static Spoorrij Kloon(Spoorrij r, long nummer) => new()
    {
        Nummer = nummer, Moment = r.Moment, Wie = r.Wie, Handeling = r.Handeling, ObjectSoort = r.ObjectSoort, ObjectId = r.ObjectId, Resultaat = r.Resultaat,
        Herkomst = r.Herkomst, Details = r.Details, VorigeHash = r.VorigeHash, Hash = r.Hash, Zegel = r.Zegel,
    };
}
