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
            var (regels, koppen) = await platform.Kopie();
            var wat = Ingreep(kans, regels, koppen);
            await platform.ZetTerug(regels, koppen);

            var bevinding = await platform.Controleer();
            bevinding.Klopt.ShouldBeFalse($"zaad {zaad}: {wat}");
            bevinding.Zin.ShouldEndWith(".", Case.Sensitive, $"zaad {zaad}: {wat}");
            await platform.Handel(2);
            (await platform.Controleer()).Klopt.ShouldBeFalse($"zaad {zaad} na verder werken: {wat}");
        }
    }

    private static string Ingreep(Random kans, List<Spoorregel> regels, List<Spoorkop> koppen)
    {
        var regel = regels[kans.Next(regels.Count)];
        var plek = regels.IndexOf(regel);
        switch (kans.Next(14))
        {
            case 0:
                regels.Remove(regel);
                return $"regel {regel.Nummer} weg";
            case 1:
                return $"regel {regel.Nummer}: {Wijzig(kans, regel)}";
            case 2:
                regels.Add(Kloon(regel, kans.Next(3) switch { 0 => regels.Count + 1, 1 => -kans.NextInt64(1L << 60), _ => regels.Count + kans.NextInt64(2, 1L << 62) }));
                return $"regel {regels[^1].Nummer} erbij";
            case 3 when regels.Count > 1:
                var ander = regels[(plek + 1) % regels.Count];
                (ander.Nummer, regel.Nummer) = (regel.Nummer, ander.Nummer);
                return $"regel {regel.Nummer} en {ander.Nummer} verwisseld";
            case 4 when plek > 0:
                regels.RemoveRange(plek, regels.Count - plek);
                Zet(koppen[0], regels[^1], kans);
                return $"afgekapt na regel {plek} en de kop teruggezet";
            case 5:
                Wijzig(kans, regel);
                Herreken(regels, plek);
                Zet(koppen[0], regels[^1], kans);
                return $"herschreven vanaf regel {plek + 1}";
            case 6:
                regels.Clear();
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
                regels.Insert(plek, Kloon(regel, regel.Nummer));
                for (var i = plek + 1; i < regels.Count; i++) { regels[i].Nummer++; }
                Herreken(regels, plek);
                Zet(koppen[0], regels[^1], kans);
                return $"een regel tussengevoegd voor {plek + 1}, en alles opgeschoven";
            case 12:
                regel.Zegel = Convert.ToHexStringLower(Bytes(kans));
                return $"het zegel van regel {regel.Nummer}";
            default:
                foreach (var r in regels) { r.Zegel = ""; }
                koppen[0].Zegel = "";
                return "alle zegels weg";
        }
    }

    /// <summary>One field, to something else.</summary>
    private static string Wijzig(Random kans, Spoorregel regel)
    {
        switch (kans.Next(10))
        {
            case 0: regel.Wie += "x"; return "wie";
            case 1: regel.Handeling = "x"; return "handeling";
            case 2: regel.ObjectSoort += " "; return "objectsoort";
            case 3: regel.ObjectId = "9" + regel.ObjectId; return "objectid";
            case 4: regel.Herkomst = "klus 1"; return "herkomst";
            case 5: regel.Details += ";"; return "details";
            case 6: regel.Moment = regel.Moment.AddTicks(10L * kans.Next(1, 1 << 20)); return "moment";
            case 7: regel.Resultaat = Resultaat.Mislukt; return "resultaat";
            case 8: regel.VorigeHash = Convert.ToHexStringLower(Bytes(kans)); return "vorige hash";
            default: regel.Hash = Convert.ToHexStringLower(Bytes(kans)); return "hash";
        }
    }

    /// <summary>What anybody can compute: the hashes, not the seals.</summary>
    private static void Herreken(List<Spoorregel> regels, int vanaf)
    {
        for (var i = vanaf; i < regels.Count; i++)
        {
            regels[i].VorigeHash = i == 0 ? Spoorhash.Begin : regels[i - 1].Hash;
            regels[i].Hash = Spoorhash.Van(regels[i]);
        }
    }

    private static void Zet(Spoorkop kop, Spoorregel laatste, Random kans)
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

    private static List<Spoorregel> Kloon(List<Spoorregel> regels) => [.. regels.Select(r => Kloon(r, r.Nummer))];

    private static Spoorregel Kloon(Spoorregel r, long nummer) => new()
    {
        Nummer = nummer, Moment = r.Moment, Wie = r.Wie, Handeling = r.Handeling, ObjectSoort = r.ObjectSoort, ObjectId = r.ObjectId, Resultaat = r.Resultaat,
        Herkomst = r.Herkomst, Details = r.Details, VorigeHash = r.VorigeHash, Hash = r.Hash, Zegel = r.Zegel,
    };
}
