using Datakoppeling.Mailing.Bronnen;
using FluentValidation;

namespace Datakoppeling.Mailing.Schermen.Bereik;

/// <summary>What is typed on the page with the figures of the reach; counts as people type them, with or without dots.</summary>
public sealed class Bereikformulier
{
    public string? Jaar { get; set; }
    public string Regeling { get; set; } = "";
    public string? Gebruikers { get; set; }
    public string? GroepCbs { get; set; }
    public string? GroepGemeente { get; set; }

    public static IValidator<Bereikformulier> Controle { get; } = new Toets();

    /// <summary>A whole number, dots between thousands allowed; empty is null, and so is what is no number.</summary>
    public static int? Getal(string? tekst) => Bereikgetal.Lees(tekst?.Trim());

    private static bool IsGetal(string? tekst) => string.IsNullOrWhiteSpace(tekst) || Getal(tekst) is not null;

    private sealed class Toets : AbstractValidator<Bereikformulier>
    {
        public Toets()
        {
            RuleFor(b => b.Jaar).Must(j => Bereikgetal.IsJaar(Getal(j))).WithMessage("Vul een jaar in van 2000 tot en met 2100.");
            RuleFor(b => b.Regeling).NotEmpty().WithMessage("Kies een regeling.");
            RuleFor(b => b.Gebruikers).Must(IsGetal).WithMessage("Vul bij Gebruikers een heel getal in, zoals 1.250.");
            RuleFor(b => b.GroepCbs).Must(IsGetal).WithMessage("Vul bij Doelgroep CBS een heel getal in, zoals 4.000.");
            RuleFor(b => b.GroepGemeente).Must(IsGetal).WithMessage("Vul bij Doelgroep gemeente een heel getal in, zoals 3.500.");
        }
    }
}
