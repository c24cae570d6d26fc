using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>Which of several (ex-)partners counts for the name (AAN-2).</summary>
public static class PartnerVoorNaam
{
    public static readonly Regel KiesRegel = new("AAN-2",
        "Voor de naam telt de partner van de oudste lopende relatie; loopt er geen relatie, dan die van de relatie die het laatst eindigde.",
        Aanschrijfregels.Brp + "aanschrijfwijze/meerdere-partners", Ingang.WetBrp);

    /// <summary>
    /// The partner whose name is used; null without any. An unknown date, or part of one, is older than a known one. Of equal
    /// dates the first in the list counts, so that the same delivery always gives the same letter.
    /// </summary>
    public static Partnergegevens? Kies(IReadOnlyList<Partnergegevens>? partners)
    {
        if (partners is null) { return null; }
        Partnergegevens? actueel = null;
        Partnergegevens? geeindigd = null;
        for (var i = 0; i < partners.Count; i++)
        {
            var partner = partners[i];
            if (partner.Einde.Gevuld)
            {
                if (geeindigd is null || partner.Einde.Getal > geeindigd.Einde.Getal) { geeindigd = partner; }
            }
            else if (partner.IsActueel && (actueel is null || partner.Begin.Getal < actueel.Begin.Getal)) { actueel = partner; }
        }
        return actueel ?? geeindigd;
    }
}
