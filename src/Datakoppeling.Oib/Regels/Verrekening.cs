using System.Collections.Immutable;
using Datakoppeling.Kern;
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

    /// <summary>Everybody's income less everybody's exemption; below zero only when a wage is.</summary>
    public static Bedrag BerekenTeVerrekenen(ImmutableArray<Persoonsbeeld> personen, Rekenspoor? spoor)
    {
        var som = Bedrag.Nul;
        foreach (var persoon in personen) { som += persoon.Inkomen.Werk + persoon.Inkomen.Overig - persoon.Vrij.Bedrag; }
        spoor?.Noteer(new Rekenstap(
            TeVerrekenen, "huishouden", [.. personen.SelectMany(Invoer)], "inkomen uit werk plus overig inkomen min vrijlating, over alle personen", "", som));
        return som;
    }

    private static IEnumerable<Invoer> Invoer(Persoonsbeeld persoon)
    {
        var wie = persoon.Rol.InWoorden();
        yield return new Invoer("inkomen uit werk " + wie, persoon.Inkomen.Werk.Leesbaar());
        yield return new Invoer("overig inkomen " + wie, persoon.Inkomen.Overig.Leesbaar());
        yield return new Invoer("vrijlating " + wie, persoon.Vrij.Bedrag.Leesbaar());
    }

    public static Bedrag BerekenUitkering(Bedrag norm, Bedrag teVerrekenen, Rekenspoor? spoor)
    {
        var bedrag = Bedrag.Max(Bedrag.Nul, norm - teVerrekenen);
        spoor?.Noteer(new Rekenstap(
            Uitkering, "huishouden", [new("norm", norm.Leesbaar()), new("te verrekenen", teVerrekenen.Leesbaar())],
            $"{norm.Leesbaar()} min {teVerrekenen.Leesbaar()}, nooit onder € 0,00", "", bedrag));
        return bedrag;
    }

    public static Bedrag BerekenReservering(Bedrag uitkering, OibInstellingen instellingen, Rekenspoor? spoor)
    {
        var bedrag = uitkering.Procent(instellingen.VtReservering);
        spoor?.Noteer(new Rekenstap(
            Reservering, "huishouden",
            [new("uitkering", uitkering.Leesbaar()), new("percentage", VtAanspraak.Procent(instellingen.VtReservering))],
            $"afgerond {uitkering.Leesbaar()} × {VtAanspraak.Procent(instellingen.VtReservering)}",
            instellingen.Noem("vakantietoeslag " + VtAanspraak.Procent(instellingen.VtReservering)), bedrag));
        return bedrag;
    }
}
