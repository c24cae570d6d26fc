using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Writes names and address of one gezin into the <see cref="Postbak"/> of its worker.</summary>
internal sealed class Postschrijver(Bewoners bewoners, Persoonslezer lezer) : IDisposable
{
    private readonly CsvSchrijver _cellen = new(Stream.Null);
    private readonly List<Naamregels> _namen = [];

    public Postbak Bak { get; } = new();

    /// <summary>Writes the post of one gezin, whose letters stand in the bak from <paramref name="eersteBrief"/> on.</summary>
    /// <param name="reden">Why a person must look at it, as far as is known.</param>
    /// <returns>The reason after names and address have been made (rule 6 of koppeling.md section 3).</returns>
    public Handwerkreden Schrijf(List<int> leden, List<int> geadresseerden, int eersteBrief, Handwerkreden reden)
    {
        var adres = lezer.Adres(geadresseerden[0]);
        var regels = Adresregels.Van(adres);
        var zonderNaam = false;
        _namen.Clear();
        foreach (var lid in geadresseerden)
        {
            var regelsVanLid = lezer.Naam(lid);
            zonderNaam |= regelsVanLid.Naam is null;
            _namen.Add(regelsVanLid);
        }
        if (reden == Handwerkreden.Geen)
        {
            reden = regels is null ? Handwerkreden.GeenAdres : zonderNaam ? Handwerkreden.GeenNaam : Handwerkreden.Geen;
        }
        var (geheim, laagste) = (false, int.MaxValue);
        foreach (var lid in leden)
        {
            ref readonly var bewoner = ref bewoners.Alle[lid];
            geheim |= bewoner.Heeft(Kenmerken.Geheim);
            laagste = Math.Min(laagste, bewoner.Bsn);
            Bak.Leden.Add(bewoner.Bsn);
        }
        var plaats = Bak.Tekst.Voeg(adres.Postcode ?? "");
        Bak.Tekst.Voeg(regels?.Regel1 ?? "");
        Bak.Tekst.Voeg(Samen(n => n.Naam));
        Bak.Tekst.Voeg(regels?.Regel2 ?? "");
        Bak.Tekst.Voeg(Cellen(Bak.Tekst.Vanaf(plaats), adres, geheim));
        _cellen.EindRegel();
        Bak.Post.Add(new Gezinspost
        {
            Plaats = plaats,
            EersteBrief = eersteBrief,
            Brieven = (byte)(Bak.Brieven.Count - eersteBrief),
            EersteLid = Bak.Leden.Count - leden.Count,
            Leden = checked((ushort)leden.Count),
            Handwerk = reden,
            Geheim = geheim,
            LaagsteBsn = laagste,
            Postcode = Postbak.Postcodesleutel(Bak.Tekst.Vanaf(plaats).Veld()),
            Huisnummer = Postbak.Huisnummersleutel(adres.Huisnummer ?? ""),
        });
        return reden;
    }

    /// <param name="tekst">What was just put in the bak: it is bytes already.</param>
    private ReadOnlySpan<byte> Cellen(Tekstlezer tekst, in Adresgegevens adres, bool geheim)
    {
        var postcode = tekst.Veld();
        var regel1 = tekst.Veld();
        var naam = tekst.Veld();
        var regel2 = tekst.Veld();
        _cellen.Cel(Samen(n => n.Aanspreekvorm));
        _cellen.Cel(naam);
        _cellen.Cel(Samen(n => n.Aanhef));
        _cellen.Cel(regel1);
        _cellen.Cel(regel2);
        _cellen.Cel(postcode);
        _cellen.Cel(adres.Huisnummer ?? "");
        _cellen.Cel(Kix.Van(adres) ?? "");
        _cellen.Cel(geheim ? "J"u8 : "N"u8);
        return _cellen.Rij();
    }

    private string Samen(Func<Naamregels, string?> deel) => _namen.Count switch
    {
        1 => deel(_namen[0]) ?? "",
        2 => string.Concat(deel(_namen[0]), "|", deel(_namen[1])),
        _ => string.Join('|', _namen.Select(deel)),
    };

    public void Dispose() => _cellen.Dispose();
}
