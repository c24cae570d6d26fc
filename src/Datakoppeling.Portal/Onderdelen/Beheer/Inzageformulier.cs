using Datakoppeling.Platform.Verwerkingslog;
using FluentValidation;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>What is typed on the page for inzage. Whether it is a BSN and a case number the handeling decides.</summary>
public sealed class Inzageformulier
{
    public string? Bsn { get; set; }
    public string? Zaaknummer { get; set; }

    public static IValidator<Inzageformulier> Controle { get; } = new Toets();

    private sealed class Toets : AbstractValidator<Inzageformulier>
    {
        public Toets()
        {
            RuleFor(f => f.Bsn).NotEmpty().WithMessage("Vul het burgerservicenummer in van wie om inzage vraagt.");
            RuleFor(f => f.Zaaknummer).NotEmpty().WithMessage("Vul het zaaknummer van het verzoek in.")
                .MaximumLength(GeefInzage.LangsteZaaknummer).WithMessage("Een zaaknummer heeft hier hoogstens 40 tekens.");
        }
    }
}
