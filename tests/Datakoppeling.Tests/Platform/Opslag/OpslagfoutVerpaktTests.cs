using System.Net.Sockets;
using Datakoppeling.Platform.Opslag;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quartz;

namespace Datakoppeling.Tests.Platform.Opslag;

/// <summary>However a fault is wrapped, it stays what it is: what passes passes, and a bug is a bug.</summary>
public sealed class OpslagfoutVerpaktTests
{
    private static PostgresException Postgres(string code) => new("x", "FATAL", "FATAL", code);

    private static readonly Dictionary<string, Func<Exception>> Weg = new(StringComparer.Ordinal)
    {
        ["uitgezet"] = () => Postgres("57P01"), ["gecrasht"] = () => Postgres("57P02"), ["start nog"] = () => Postgres("57P03"), ["te vol"] = () => Postgres("53300"),
        ["verbroken"] = () => Postgres("08006"), ["leest niet"] = () => new NpgsqlException("x", new EndOfStreamException()),
        ["antwoordt niet"] = () => new NpgsqlException("x", new TimeoutException()), ["geweigerd"] = () => new NpgsqlException("x", new SocketException(111)),
        ["twee adressen"] = () => new NpgsqlException("x", new AggregateException(new NpgsqlException("x", new SocketException(111)), new NpgsqlException("x", new SocketException(113)))),
        ["al opgeruimd"] = () => new ObjectDisposedException("NpgsqlTransaction"),
    };

    private static readonly Dictionary<string, Func<Exception>> Bezet = new(StringComparer.Ordinal)
    {
        ["sqlite bezet"] = () => new SqliteException("x", 5), ["sqlite vergrendeld"] = () => new SqliteException("x", 6), ["volgorde"] = () => Postgres("40001"), ["omarming"] = () => Postgres("40P01"),
    };

    private static readonly Dictionary<string, Func<Exception>> Bug = new(StringComparer.Ordinal)
    {
        ["leeg"] = () => new InvalidOperationException("Sequence contains no elements"), ["null"] = () => new FormatException(), ["dubbel"] = () => Postgres("23505"),
        ["taalfout"] = () => Postgres("42601"), ["sqlite dubbel"] = () => new SqliteException("x", 19), ["bestand"] = () => new IOException("x"), ["net"] = () => new SocketException(111),
        ["tijd"] = () => new TimeoutException(), ["eigen opgeruimd"] = () => new ObjectDisposedException("Lijst"), ["gestopt"] = () => new OperationCanceledException(),
        ["niet open"] = () => new InvalidOperationException("Connection is not open"), ["npgsql verkeerd gebruikt"] = () => new NpgsqlException("x"), ["alleen gestopt"] = () => new AggregateException(new OperationCanceledException()),
        ["een van de twee"] = () => new AggregateException(Postgres("57P01"), new FormatException()),
    };

    private static readonly Func<Exception, Exception>[] Verpakkingen =
    [
        f => new InvalidOperationException("An exception has been raised that is likely due to a transient failure.", f), f => new DbUpdateException("x", f), f => new AggregateException(f),
        f => new SchedulerException("x", f), f => new AggregateException(new OperationCanceledException(), f), f => new System.Reflection.TargetInvocationException(f), f => new TypeInitializationException("x", f),
    ];

    public static TheoryData<string> Wegen => [.. Weg.Keys];
    public static TheoryData<string> Bezetten => [.. Bezet.Keys];
    public static TheoryData<string> Bugs => [.. Bug.Keys];

    /// <summary>Bare, in each wrapper, and in each wrapper within each other.</summary>
    private static IEnumerable<Exception> Verpakt(Func<Exception> maak) =>
        [maak(), .. Verpakkingen.Select(v => v(maak())), .. from buiten in Verpakkingen from binnen in Verpakkingen select buiten(binnen(maak()))];

    [Theory]
    [MemberData(nameof(Wegen))]
    public void DatabaseDieWegIs_HoeOokVerpakt_IsTijdelijkEnEenZin(string wat)
    {
        foreach (var fout in Verpakt(Weg[wat]))
        {
            Opslagfout.IsTijdelijk(fout).ShouldBeTrue(fout.ToString());
            Opslagfout.IsOnbereikbaar(fout).ShouldBeTrue(fout.ToString());
            var zin = Opslagfout.Zin(fout).ShouldNotBeNull();
            zin.Zin.ShouldStartWith("De opslag is even niet bereikbaar");
            zin.IsTijdelijk.ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Bezetten))]
    public void DatabaseDieBezetIs_HoeOokVerpakt_IsTijdelijkMaarNietWeg(string wat)
    {
        foreach (var fout in Verpakt(Bezet[wat]))
        {
            (Opslagfout.IsTijdelijk(fout), Opslagfout.IsOnbereikbaar(fout)).ShouldBe((true, false), fout.ToString());
            Opslagfout.Zin(fout).ShouldNotBeNull().Zin.ShouldStartWith("De opslag is op dit moment bezet");
        }
    }

    [Theory]
    [MemberData(nameof(Bugs))]
    public void Bug_HoeOokVerpakt_BlijftEenBug(string wat)
    {
        foreach (var fout in Verpakt(Bug[wat]))
        {
            Opslagfout.IsTijdelijk(fout).ShouldBeFalse(fout.ToString());
            Opslagfout.Zin(fout).ShouldBeNull(fout.ToString());
        }
    }
}
