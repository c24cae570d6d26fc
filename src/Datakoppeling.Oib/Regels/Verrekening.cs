using System.Collections.Immutable;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>The last steps: what is offset, what is left to pay, and what of that is reserved as vakantietoeslag.</summary>
public static class Verrekening
{
    public static readonly Regel TeVerrekenen = new(
        "OIB-4.6", "Te verrekenen is al het inkomen van cliënt en partner samen, min wat vrij blijft.",
        "Participatiewet art. 19 lid 2 en art. 32 lid 1", Ingang.Participatiewet);

    public static readonly Regel Uitkering = new(
        "OIB-4.7", "De uitkering is de norm min wat wordt verrekend, en nooit minder dan nul.",
        "Participatiewet art. 19 lid 2", Ingang.Participatiewet);

    public static readonly Regel Reservering = new(
        "OIB-4.8", "Van de uitkering wordt een deel gereserveerd als vakantietoeslag, die in juni wordt betaald.",
        "Participatiewet art. 19 lid 3 en art. 45 lid 1", Ingang.Participatiewet);

    public static readonly Regel PartnerZonderRecht = new(
        "OIB-4.10", "Van het inkomen van een partner zonder recht op bijstand telt wat uitkomt boven het deel van de norm dat niet wordt uitgekeerd.",
        "Participatiewet art. 24 en art. 32 lid 3", Ingang.Participatiewet);

    /// <summary>Everybody's income less everybody's exemption; below zero only when a wage is.</summary>
    /// <param name="norm">Of the household; of use only where a partner has no right.</param>
    public static Bedrag BerekenTeVerrekenen(ImmutableArray<Persoonsbeeld> personen, bool partnerZonderRecht, Huishoudnorm norm, Rekenverslag? verslag)
    {
        var som = Bedrag.Nul;
        List<Invoer>? invoer = verslag is null ? null : [];
        foreach (var persoon in personen)
        {
            if (persoon.Rol == Dossierrol.Partner && partnerZonderRecht)
            {
                var deel = DeelVanPartner(persoon.Inkomen.Werk + persoon.Inkomen.Overig, norm, verslag);
                som += deel;
                invoer?.Add(new Invoer("deel van het inkomen van de partner", deel.Leesbaar()));
                continue;
            }
            som += persoon.Inkomen.Werk + persoon.Inkomen.Overig - persoon.Vrij.Bedrag;
            invoer?.AddRange(Invoer(persoon));
        }
        verslag?.Noteer(new Rekenstap(TeVerrekenen, "huishouden", invoer!, "inkomen uit werk plus overig inkomen min vrijlating, over alle personen", "", som));
        return som;
    }

    // Art. 32 lid 3: what the partner has goes first to the part of the norm that is not paid.
    private static Bedrag DeelVanPartner(Bedrag inkomen, Huishoudnorm norm, Rekenverslag? verslag)
    {
        var (leefvorm, eigen) = (norm.VanLeefvorm ?? Bedrag.Nul, norm.Bedrag ?? Bedrag.Nul);
        var deel = Bedrag.Max(Bedrag.Nul, inkomen - Bedrag.Max(Bedrag.Nul, leefvorm - eigen));
        verslag?.Noteer(new Rekenstap(
            PartnerZonderRecht, Dossierrol.Partner.InWoorden(),
            [new("inkomen", inkomen.Leesbaar()), new("norm van de leefvorm", leefvorm.Leesbaar()), new("norm", eigen.Leesbaar())],
            $"{inkomen.Leesbaar()} min ({leefvorm.Leesbaar()} min {eigen.Leesbaar()}), beide nooit onder € 0,00", PartnerZonderRecht.Bron, deel));
        return deel;
    }

    private static IEnumerable<Invoer> Invoer(Persoonsbeeld persoon)
    {
        var wie = persoon.Rol.InWoorden();
        yield return new Invoer("inkomen uit werk " + wie, persoon.Inkomen.Werk.Leesbaar());
        yield return new Invoer("overig inkomen " + wie, persoon.Inkomen.Overig.Leesbaar());
        yield return new Invoer("vrijlating " + wie, persoon.Vrij.Bedrag.Leesbaar());
    }

    public static Bedrag BerekenUitkering(Bedrag norm, Bedrag teVerrekenen, Rekenverslag? verslag)
    {
        var bedrag = Bedrag.Max(Bedrag.Nul, norm - teVerrekenen);
        verslag?.Noteer(new Rekenstap(
            Uitkering, "huishouden", [new("norm", norm.Leesbaar()), new("te verrekenen", teVerrekenen.Leesbaar())],
            $"{norm.Leesbaar()} min {teVerrekenen.Leesbaar()}, nooit onder € 0,00", "", bedrag));
        return bedrag;
    }

    public static Bedrag BerekenReservering(Bedrag uitkering, OibInstellingen instellingen, Rekenverslag? verslag)
    {
        var bedrag = uitkering.Procent(instellingen.VtReservering);
        verslag?.Noteer(new Rekenstap(
            Reservering, "huishouden",
            [new("uitkering", uitkering.Leesbaar()), new("percentage", VtAanspraak.Procent(instellingen.VtReservering))],
            $"afgerond {uitkering.Leesbaar()} × {VtAanspraak.Procent(instellingen.VtReservering)}",
            instellingen.Noem("vakantietoeslag " + VtAanspraak.Procent(instellingen.VtReservering), Instellingentabel.VtReservering), bedrag));
        return bedrag;
    }
}
