namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>The provider's answer is not one to trust. The reason is of our own making and holds nothing the other side sent.</summary>
public sealed class AanmeldingGeweigerdException : Exception
{
    public AanmeldingGeweigerdException() { }

    public AanmeldingGeweigerdException(string reden) : base(reden) { }

    public AanmeldingGeweigerdException(string reden, Exception oorzaak) : base(reden, oorzaak) { }
}
