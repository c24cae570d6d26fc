using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Writes what leaves the box: a file of letters per regeling, those of secret addresses apart, and the manual work.</summary>
internal sealed class Uitvoerbestanden(IReadOnlyList<Regelingplan> regelingen, IReadOnlyList<Gezinspost> post)
{
    private static readonly string[] Kop =
        ["kenmerk", "soort", "vorm", "aanspreekvorm", "naam", "aanhef", "adresregel1", "adresregel2", "postcode", "huisnummer", "kix", "geheim", "voor", "verzenddatum"];

    public static string Bestandsnaam(string code, bool geheim) => $"aanschrijving-{code}{(geheim ? "-geheim" : "")}.csv";

    /// <summary>Whether there is a letter about this regeling to a secret address: only then that file exists.</summary>
    public bool HeeftGeheim(int regeling) => post.Any(p => p.Geheim && p.Brieven.Exists(b => b.Regeling == regeling));

    /// <summary>Writes one file of letters.</summary>
    /// <returns>The hash over everything but the kenmerken: the same inputs give the same (koppeling.md section 5).</returns>
    public byte[] SchrijfBrieven(int regeling, bool geheim, Stream naar)
    {
        var plan = regelingen[regeling];
        var verzenddatum = Encoding.ASCII.GetBytes(plan.Verzenddatum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var kenmerken = new Kenmerkgever();
        Span<byte> kenmerk = stackalloc byte[Kenmerkgever.Lengte];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var schrijver = new CsvSchrijver(naar, Kop);
        foreach (var gezin in post)
        {
            if (gezin.Geheim != geheim) { continue; }
            foreach (var brief in gezin.Brieven)
            {
                if (brief.Regeling != regeling) { continue; }
                kenmerken.Volgende(kenmerk);
                schrijver.Cel(kenmerk);
                SchrijfBrief(schrijver, gezin, brief, plan.Regeling);
                schrijver.Cel(verzenddatum);
                hash.AppendData(schrijver.Rij(Kenmerkgever.Lengte));
                schrijver.EindRegel();
            }
        }
        return hash.GetHashAndReset();
    }

    private static void SchrijfBrief(CsvSchrijver schrijver, Gezinspost gezin, Brief brief, Regeling regeling)
    {
        schrijver.Cel(brief.Soort == Soort.Zeker ? "zeker"u8 : "onzeker"u8);
        schrijver.Cel(Verzending.Vorm(regeling, brief.Soort) switch
        {
            Vorm.Ambtshalve => "ambtshalve"u8,
            Vorm.Ondertekenen => "ondertekenen"u8,
            _ => "aanvullen"u8,
        });
        schrijver.Cel(gezin.Aanspreekvorm);
        schrijver.Cel(gezin.Naam);
        schrijver.Cel(gezin.Aanhef);
        schrijver.Cel(gezin.Adresregel1);
        schrijver.Cel(gezin.Adresregel2);
        schrijver.Cel(gezin.Postcode);
        schrijver.Cel(gezin.Huisnummer);
        schrijver.Cel(gezin.Kix);
        schrijver.Cel(gezin.Geheim ? "J"u8 : "N"u8);
        schrijver.Cel(brief.Voor);
    }

    /// <summary>Writes the list for manual work: in the order of the regelingen, then as the letters.</summary>
    public byte[] SchrijfHandwerk(Stream naar)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var schrijver = new CsvSchrijver(naar, "regeling", "reden", "naam", "adresregel1", "adresregel2");
        for (var regeling = 0; regeling < regelingen.Count; regeling++)
        {
            foreach (var gezin in post)
            {
                foreach (var handwerk in gezin.Handwerk)
                {
                    if (handwerk.Regeling != regeling) { continue; }
                    schrijver.Cel(regelingen[regeling].Regeling.Code);
                    schrijver.Cel(Omschrijving(handwerk.Reden));
                    schrijver.Cel(gezin.Naam);
                    schrijver.Cel(gezin.Adresregel1);
                    schrijver.Cel(gezin.Adresregel2);
                    hash.AppendData(schrijver.Rij());
                    schrijver.EindRegel();
                }
            }
        }
        return hash.GetHashAndReset();
    }

    public static string Omschrijving(Handwerkreden reden) => reden switch
    {
        Handwerkreden.Curatele => "curatele",
        Handwerkreden.GeenAdres => "geen adres",
        _ => "geen naam",
    };

    /// <summary>Writes the rejected rows; shared in form with the other module.</summary>
    public static void SchrijfAfgekeurd(IEnumerable<Bestandsfout> fouten, Stream naar)
    {
        using var schrijver = new CsvSchrijver(naar, "bestand", "regel", "kolom", "reden");
        foreach (var fout in fouten)
        {
            schrijver.Cel(fout.Bestand);
            schrijver.Getal(fout.Regel.ToString(CultureInfo.InvariantCulture));
            schrijver.Cel(fout.Kolom);
            schrijver.Cel(fout.Reden);
            schrijver.EindRegel();
        }
    }
}
