using System.Text;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Oib.Bestanden;

/// <summary>A dossiernummer is remembered by its fingerprint: which numbers are one, and which are not.</summary>
public sealed class DossiernummerTests
{
    private static readonly string[] Nummers =
    [
        "D", "D1", "D10", "1D", new('9', 14), new('9', 15), new('9', 16), new('9', 17), new('9', 32), new('9', 33), "é", "è", "e\u0301", "𝒳", "D1é", "D1è",
        "a234567890123456", "b234567890123456",
    ];

    [Fact]
    public void Nummers_DieEenBeginOfVerlengingVanElkaarZijn_ZijnElkEenDossier()
    {
        var gelezen = Lees(Nummers);
        gelezen.Fouten.ShouldBeEmpty();
        gelezen.Rijen.Select(r => r.Dossiernummer).ShouldBe(Nummers);
    }

    [Fact]
    public void Nummer_DatErAlStaat_WordtAfgekeurdMetDeRegel_HoeLangHetOokIs()
    {
        var gelezen = Lees([.. Nummers, .. Nummers]);
        gelezen.Rijen.Count.ShouldBe(Nummers.Length);
        gelezen.Fouten.Select(f => (f.Rijnummer, f.Reden)).ShouldBe(Nummers.Select((_, i) => ((long)(i + 2 + Nummers.Length), $"staat ook op rij {i + 2}")));
    }

    private static Leesresultaat<Datakoppeling.Oib.Feiten.Dossierfeiten> Lees(string[] nummers) => Dossierlezer.Lees(
        "dossiers.csv", Encoding.UTF8.GetBytes("dossiernummer;bsn;leefvorm;begindatum\n" + string.Concat(nummers.Select((n, i) => $"{n};{Proefstad.Bsn(i)};alleenstaande;2020-01-01\n"))),
        Proefdossier.Februari, OibNormen.Ingebouwd.Bijstand.Leefvormen).Waarde;
}
