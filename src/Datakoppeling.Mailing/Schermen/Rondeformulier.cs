using FluentValidation;

namespace Datakoppeling.Mailing.Schermen;

/// <summary>What is typed on the page of a new ronde.</summary>
public sealed class Rondeformulier
{
    public string? Naam { get; set; }
    public DateOnly? Peildatum { get; set; }
    public HashSet<string> Codes { get; } = new(StringComparer.Ordinal);

    public static IValidator<Rondeformulier> Controle { get; } = new Toets();

    private sealed class Toets : AbstractValidator<Rondeformulier>
    {
        public Toets()
        {
            RuleFor(r => r.Naam).NotEmpty().WithMessage("Geef de ronde een naam, zoals 'Voorjaar 2026'.");
            RuleFor(r => r.Peildatum).NotNull().WithMessage("Kies een peildatum.");
            RuleFor(r => r.Codes).NotEmpty().When(r => r.Peildatum is not null).WithMessage("Kies ten minste één regeling.");
        }
    }
}
