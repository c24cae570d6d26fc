using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Datakoppeling.Tests.Platform.Kader;

/// <summary>A screen as a module writes one, whose answers the test gives when it wants.</summary>
public sealed class Proefscherm : Laadscherm<string>
{
    public static readonly Recht Openen = new("proef.openen", "openen", Rol.Inkomensconsulent);

    [Parameter, EditorRequired] public Proefbron Bron { get; set; } = null!;
    [Parameter] public int Nummer { get; set; }

    protected override object Over => Nummer;

    protected override void Begin()
    {
        HerlaadBij<Proefnieuws>(n => n.Nummer == Nummer);
        Volg(h => Bron.Veranderd += h, h => Bron.Veranderd -= h, Teken);
        VolgAdres();
    }

    protected override Task<Uitkomst<string>> Laad(Gebruiker? wie, CancellationToken stop) => Bron.Vraag(Nummer, stop);

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenComponent<Paginakader<string>>(0);
        builder.AddComponentParameter(1, nameof(Paginakader<string>.Van), this);
        builder.AddComponentParameter(2, nameof(Paginakader<string>.ChildContent), (RenderFragment<string>)(tekst => b =>
        {
            b.AddContent(0, tekst);
            if (Mag(Openen)) { b.AddMarkupContent(1, "<em>mag</em>"); }
        }));
        builder.CloseComponent();
        builder.OpenComponent<Weigerbericht>(3);
        builder.AddComponentParameter(4, nameof(Weigerbericht.Weigering), Geweigerd);
        builder.CloseComponent();
        builder.OpenElement(5, "button");
        builder.AddAttribute(6, "onclick", EventCallback.Factory.Create(this, () => Doe(Bron.Doe)));
        builder.CloseElement();
    }
}

public sealed record Proefnieuws(int Nummer);

/// <summary>Where a <see cref="Proefscherm"/> reads from: each question waits until the test answers it.</summary>
public sealed class Proefbron
{
    private readonly Lock _slot = new();
    private readonly List<(int Nummer, CancellationToken Stop, TaskCompletionSource<Uitkomst<string>> Antwoord)> _vragen = [];

    public event EventHandler? Veranderd;

    public int Luisteraars => Veranderd?.GetInvocationList().Length ?? 0;
    public TaskCompletionSource<Uitkomst<bool>> Handeling { get; } = new();
    public int Gedaan { get; private set; }

    public IReadOnlyList<int> Gevraagd { get { lock (_slot) { return [.. _vragen.Select(v => v.Nummer)]; } } }

    public Task<Uitkomst<string>> Vraag(int nummer, CancellationToken stop)
    {
        lock (_slot)
        {
            _vragen.Add((nummer, stop, new()));
            return _vragen[^1].Antwoord.Task;
        }
    }

    public Task<Uitkomst<bool>> Doe(Gebruiker? wie)
    {
        Gedaan++;
        return Handeling.Task;
    }

    public CancellationToken Stop(int vraag) { lock (_slot) { return _vragen[vraag].Stop; } }
    public void Antwoord(int vraag, Uitkomst<string> antwoord) { lock (_slot) { _vragen[vraag].Antwoord.SetResult(antwoord); } }
    public void Breek(int vraag, Exception fout) { lock (_slot) { _vragen[vraag].Antwoord.SetException(fout); } }
    public void Meld() => Veranderd?.Invoke(this, EventArgs.Empty);
}

/// <summary>News that counts who listens.</summary>
public sealed class Proefbord : INieuws
{
    private readonly List<Delegate> _luisteraars = [];

    public int Luisteraars => _luisteraars.Count;

    public void Meld(object bericht)
    {
        foreach (var luisteraar in _luisteraars.ToList()) { luisteraar.DynamicInvoke(bericht); }
    }

    public IDisposable Abonneer<T>(Action<T> bijBericht)
    {
        _luisteraars.Add(bijBericht);
        return new Einde(() => _luisteraars.Remove(bijBericht));
    }

    private sealed class Einde(Action weg) : IDisposable
    {
        public void Dispose() => weg();
    }
}
