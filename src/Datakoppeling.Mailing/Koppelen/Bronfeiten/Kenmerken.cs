namespace Datakoppeling.Mailing.Koppelen.Bronfeiten;

/// <summary>Facts about a resident that fit in a bit.</summary>
[Flags]
internal enum Kenmerken : byte
{
    Geen = 0,
    Briefadres = 1,
    Geheim = 2,
    Curatele = 4,
    Afgemeld = 8,

    /// <summary>What <see cref="Datakoppeling.Mailing.Regels.Trefferregel.IsAfgewezen"/> says.</summary>
    Herbeoordeeld = 16,
    HeeftMeerPartners = 32,

    /// <summary>Not surely under 18 on the peildatum.</summary>
    Volwassen = 64,

    /// <summary>Surely 18 or over on the peildatum.</summary>
    ZekerVolwassen = 128,
}
