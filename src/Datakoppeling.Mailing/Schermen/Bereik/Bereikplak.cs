using FluentValidation;

namespace Datakoppeling.Mailing.Schermen.Bereik;

/// <summary>A table that was pasted.</summary>
public sealed class Bereikplak
{
    /// <summary>Characters: what a browser sends in one message; more goes as a file.</summary>
    public const int Langst = 20_000;

    public string? Tekst { get; set; }

    public static IValidator<Bereikplak> Controle { get; } = new Toets();

    private sealed class Toets : AbstractValidator<Bereikplak>
    {
        public Toets() => RuleFor(p => p.Tekst).NotEmpty().WithMessage("Plak een tabel met de kop erbij.")
            .Must(t => t is null || t.Length < Langst).WithMessage("Deze tabel is te lang om te plakken. Sla haar op als csv en kies het bestand.");
    }
}
