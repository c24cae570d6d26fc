using System.Linq.Expressions;
using System.Reflection;
using Datakoppeling.Oib.Dossier;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>
/// The orders of the worklist, and what comes after a row in each. What is empty stands last, up and down: the two databases would
/// each put it elsewhere. Dossiernummer and month decide between equals, so that every order is total.
/// </summary>
internal static class Werklijstvolgorde
{
    private static readonly Sleutel Nummer = Van(d => d.Dossiernummer);
    private static readonly Sleutel Maand = Van(d => d.Maand);
    private static readonly Sleutel Termijn = Van(d => d.Uiterlijk);

    public static IQueryable<Dossiermaand> Sorteer(IQueryable<Dossiermaand> keus, Werklijstfilter filter)
    {
        var (sleutels, eerst) = (Sleutels(filter), true);
        foreach (var (sleutel, aflopend) in sleutels)
        {
            keus = sleutel.Orden(keus, aflopend, eerst);
            eerst = false;
        }
        return keus;
    }

    /// <summary>The rows that stand below <paramref name="hier"/>, without reading those above it.</summary>
    public static IQueryable<Dossiermaand> Na(IQueryable<Dossiermaand> keus, Dossiermaand hier, Werklijstfilter filter)
    {
        var d = Expression.Parameter(typeof(Dossiermaand), "d");
        Expression? na = null;
        // From the last key to the first: after it in this one, or equal in this one and after it in those that follow.
        foreach (var (sleutel, aflopend) in Sleutels(filter).Reverse())
        {
            var (verder, gelijk) = (sleutel.Na(d, hier, aflopend), sleutel.Gelijk(d, hier));
            na = na is null ? verder : Expression.OrElse(verder, Expression.AndAlso(gelijk, na));
        }
        return keus.Where(Expression.Lambda<Func<Dossiermaand, bool>>(na!, d));
    }

    private static IReadOnlyList<(Sleutel Sleutel, bool Aflopend)> Sleutels(Werklijstfilter filter)
    {
        var af = filter.Aflopend;
        return filter.Sleutel switch
        {
            "verschil" => [(Van(d => d.Verschil == null), false), (Van(d => d.Verschil), af), (Nummer, false), (Maand, false)],
            "bedrag" when filter.Besloten => [(Van(d => d.BeslotenBedrag == null), false), (Van(d => d.BeslotenBedrag), af), (Nummer, false), (Maand, false)],
            "bedrag" => [(Van(d => d.TeVerrekenen == null), false), (Van(d => d.TeVerrekenen), af), (Nummer, false), (Maand, false)],
            "team" => [(Van(d => d.Team), af), (Nummer, false), (Maand, false)],
            "maand" => [(Maand, af), (Nummer, false)],
            "besloten" => [(Van(d => d.BeslotenOp == null), false), (Van(d => d.BeslotenOp), af), (Nummer, false), (Maand, false)],
            "nummer" => [(Nummer, af), (Maand, false)],
            "termijn" => [(Termijn, af), (Nummer, false), (Maand, false)],
            // What cannot wait stands first; of what is done there is no term.
            _ => filter.Besloten ? [(Nummer, false), (Maand, false)] : [(Termijn, false), (Nummer, false), (Maand, false)],
        };
    }

    private static readonly MethodInfo Vergelijk = typeof(string).GetMethod(nameof(string.CompareTo), [typeof(string)])!;

    private static Sleutel<T> Van<T>(Expression<Func<Dossiermaand, T>> wat) => new(wat);

    private abstract class Sleutel
    {
        public abstract IQueryable<Dossiermaand> Orden(IQueryable<Dossiermaand> keus, bool aflopend, bool eerst);
        public abstract Expression Na(ParameterExpression d, Dossiermaand hier, bool aflopend);
        public abstract Expression Gelijk(ParameterExpression d, Dossiermaand hier);
    }

    private sealed class Sleutel<T>(Expression<Func<Dossiermaand, T>> wat) : Sleutel
    {
        private readonly Func<Dossiermaand, T> _lees = wat.Compile();

        public override IQueryable<Dossiermaand> Orden(IQueryable<Dossiermaand> keus, bool aflopend, bool eerst) => (eerst, aflopend) switch
        {
            (true, false) => keus.OrderBy(wat),
            (true, true) => keus.OrderByDescending(wat),
            (_, false) => ((IOrderedQueryable<Dossiermaand>)keus).ThenBy(wat),
            _ => ((IOrderedQueryable<Dossiermaand>)keus).ThenByDescending(wat),
        };

        public override Expression Na(ParameterExpression d, Dossiermaand hier, bool aflopend)
        {
            (Expression links, Expression rechts) = (In(d), Waarde(hier));
            if (typeof(T) == typeof(bool))
            {
                // Only "is empty", which goes from no to yes.
                return Expression.AndAlso(links, Expression.Not(rechts));
            }
            if (typeof(T) == typeof(string))
            {
                (links, rechts) = (Expression.Call(links, Vergelijk, rechts), Expression.Constant(0));
            }
            return aflopend ? Expression.LessThan(links, rechts) : Expression.GreaterThan(links, rechts);
        }

        public override Expression Gelijk(ParameterExpression d, Dossiermaand hier) => Expression.Equal(In(d), Waarde(hier));

        private Expression In(ParameterExpression d) => new Vervanger(wat.Parameters[0], d).Visit(wat.Body);

        // A member of an object, as a captured variable is: EF makes a parameter of it, and one plan serves every row.
        private MemberExpression Waarde(Dossiermaand hier) => Expression.Field(Expression.Constant(new Vak(_lees(hier))), nameof(Vak.Inhoud));

        private sealed class Vak(T inhoud)
        {
            public readonly T Inhoud = inhoud;
        }
    }

    private sealed class Vervanger(ParameterExpression oud, ParameterExpression nieuw) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == oud ? nieuw : base.VisitParameter(node);
    }
}
