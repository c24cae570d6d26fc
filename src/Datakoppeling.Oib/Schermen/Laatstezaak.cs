namespace Datakoppeling.Oib.Schermen;

/// <summary>The case that somebody looked at last in this tab: back in the list its row is marked, and has the focus once.</summary>
public sealed class Laatstezaak
{
    private bool _vers;

    public Guid? Id { get; private set; }

    public void Zie(Guid id) => (Id, _vers) = (id, true);

    /// <summary>Whether it was looked at since the list was last on the screen.</summary>
    public bool Neem()
    {
        var vers = _vers;
        _vers = false;
        return vers;
    }
}
