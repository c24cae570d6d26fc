using FluentValidation;

namespace Datakoppeling.Mailing.Schermen.Afspreken;

/// <summary>What is typed on the pages of a new agreement and of a new transparantiedocument.</summary>
public sealed class Afspraakformulier
{
    public string Leverancier { get; set; } = "";
    public string? Kenmerk { get; set; }
    public DateOnly? Vanaf { get; set; }
    public DateOnly? TotEnMet { get; set; }
    public HashSet<string> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>A year from today, as most agreements run.</summary>
    public static Afspraakformulier Begin(DateOnly vandaag) => new() { Vanaf = vandaag, TotEnMet = vandaag.AddYears(1).AddDays(-1) };

    public static IValidator<Afspraakformulier> Overeenkomst { get; } = new Toets(leverancier: true);
    public static IValidator<Afspraakformulier> Document { get; } = new Toets(leverancier: false);

    private sealed class Toets : AbstractValidator<Afspraakformulier>
    {
        public Toets(bool leverancier)
        {
            if (leverancier) { RuleFor(a => a.Leverancier).NotEmpty().WithMessage("Kies de leverancier."); }
            else { RuleFor(a => a.Codes).NotEmpty().WithMessage("Kies ten minste één regeling waarvoor gegevens vergeleken mogen worden."); }
            RuleFor(a => a.Kenmerk).NotEmpty().WithMessage("Vul het kenmerk in waaronder het stuk in het archief staat.");
            RuleFor(a => a.Vanaf).NotNull().WithMessage("Kies de eerste dag.");
            RuleFor(a => a.TotEnMet).NotNull().WithMessage("Kies de laatste dag.");
            RuleFor(a => a.TotEnMet).GreaterThanOrEqualTo(a => a.Vanaf).When(a => a.Vanaf is not null && a.TotEnMet is not null).WithMessage("De laatste dag ligt voor de eerste. Controleer de datums.");
        }
    }
}
