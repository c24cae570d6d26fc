using System.Globalization;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Brieven;

/// <summary>The list that goes with a PDF of letters: one row per envelope, in its order (docs/bestandsindelingen.md).</summary>
public sealed class Mailbestand : IDisposable
{
    /// <summary>Its columns, for who reads it.</summary>
    public static Bestandsindeling Indeling { get; } = new("mailbestand-BATCH.csv", "Een envelop per rij, in de volgorde van brieven-BATCH.pdf.",
    [
        new("volgnummer", "getal", true, "1", "Plaats in de PDF, vanaf 1."),
        new("kenmerk", "tekst", true, "0123456789ABC", "Kenmerk van de brief."),
        new("regelingen", "tekst", true, "stadspas", "Waarover de brieven in de envelop gaan, gescheiden door |."),
        new("vorm", "tekst", true, "ondertekenen", "Vorm van de brief."),
        new("naam", "tekst", true, "J. Jansen", "Namen van wie de brief krijgt, gescheiden door |."),
        new("adresregel1", "tekst", true, "Dorpsstraat 1", "Straat en nummer."),
        new("adresregel2", "tekst", true, "1234 AB  VOORBEELDSTAD", "Postcode en plaats."),
        new("postcode", "tekst", true, "1234AB", "Postcode."),
        new("huisnummer", "tekst", true, "1", "Huisnummer."),
        new("kix", "tekst", true, "1234AB1", "Inhoud van de KIX-code."),
        new("paginas", "getal", true, "2", "Hoeveel bladen."),
        new("pdf", "tekst", true, "brieven-BATCH.pdf", "Bestand waarin de brief staat."),
        new("eerste_pagina", "getal", true, "1", "Eerste blad van de brief in dat bestand."),
    ]);

    private readonly CsvSchrijver _schrijver;
    private readonly string _pdf;
    private int _volgnummer;

    /// <param name="pdf">The name of the file with the letters.</param>
    public Mailbestand(Stream naar, string pdf)
    {
        _pdf = pdf;
        _schrijver = new(naar, Indeling.Kolommen.Select(k => k.Naam));
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
