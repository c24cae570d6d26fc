using System.Globalization;
using System.Security;

namespace Datakoppeling.Platform.Brieven.Pdf;

/// <summary>What a PDF says of itself. Nothing of anybody: it can be read without opening a letter.</summary>
/// <param name="Taal">BCP 47, of what does not say otherwise.</param>
public sealed record Pdfgegevens(string Titel, DateTimeOffset Gemaakt, string Taal = "nl-NL", string Programma = "Datakoppeling")
{
    internal string Xmp()
    {
        var gemaakt = Gemaakt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(Titel)}</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>{Taal}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{gemaakt}</xmp:CreateDate><xmp:ModifyDate>{gemaakt}</xmp:ModifyDate>
            <pdf:Producer>{SecurityElement.Escape(Programma)}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
    }
}
