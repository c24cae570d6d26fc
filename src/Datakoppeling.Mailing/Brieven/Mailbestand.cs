using System.Globalization;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Brieven;

/// <summary>The list that goes with a PDF of letters: one row per envelope, in its order (docs/bestandsindelingen.md).</summary>
public sealed class Mailbestand : IDisposable
{
    private readonly CsvSchrijver _schrijver;
    private readonly string _pdf;
    private int _volgnummer;

    /// <param name="pdf">The name of the file with the letters.</param>
    public Mailbestand(Stream naar, string pdf)
    {
        _pdf = pdf;
        _schrijver = new(naar, "volgnummer", "kenmerk", "regelingen", "vorm", "naam", "adresregel1", "adresregel2", "postcode", "huisnummer", "kix", "paginas", "pdf", "eerste_pagina");
    }

    public void Voeg(Briefrij rij, string regelingen, int bladen, int eerste)
    {
        ArgumentNullException.ThrowIfNull(rij);
        foreach (var cel in (string[])
            [Getal(++_volgnummer), rij.Kenmerk, regelingen, rij.Vorm, string.Join('|', rij.Naam), rij.Adresregel1, rij.Adresregel2, rij.Postcode, rij.Huisnummer, rij.Kix, Getal(bladen), _pdf, Getal(eerste)])
        {
            _schrijver.Cel(cel);
        }
        _schrijver.EindRij();
    }

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => _schrijver.Dispose();
}
