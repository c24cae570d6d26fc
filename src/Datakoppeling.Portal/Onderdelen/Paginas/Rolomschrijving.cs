using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Portal.Onderdelen.Paginas;

/// <summary>What a role comes to do in the portal, in one sentence, for who has to choose one.</summary>
public static class Rolomschrijving
{
    public static string Zin(Rol rol) => rol switch
    {
        Rol.Inkomensconsulent => "Bekijkt voorstellen om inkomsten te verrekenen, belt waar dat nodig is en beslist.",
        Rol.Teamleider => "Verdeelt het werk, kijkt mee bij grote bedragen en ziet hoe het loopt.",
        Rol.Applicatiebeheerder => "Levert bestanden aan, beheert instellingen en houdt de verwerking in de gaten.",
        Rol.MedewerkerArmoedebestrijding => "Maakt rondes: wie krijgt een brief over welke regeling, en wat levert dat op.",
        Rol.Manager => "Ziet cijfers: hoeveel er verwerkt is, hoe snel, en hoeveel mensen bereikt zijn.",
        _ => throw new ArgumentOutOfRangeException(nameof(rol)),
    };
}
