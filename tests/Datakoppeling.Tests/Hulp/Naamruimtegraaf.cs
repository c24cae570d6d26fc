using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Datakoppeling.Tests.Hulp;

/// <summary>Which namespace of the solution uses which, read from the compiled assemblies: what is compiled is what counts, not what a using says.</summary>
public sealed class Naamruimtegraaf
{
    private readonly Dictionary<(string Van, string Naar), string> _pijlen = [];
    private readonly HashSet<string> _naamruimten = new(StringComparer.Ordinal);

    /// <summary>All namespaces, without the leading product name: <c>Oib.Regels</c>.</summary>
    public IReadOnlySet<string> Naamruimten => _naamruimten;

    /// <summary>All uses, each with one place where it happens.</summary>
    public IReadOnlyDictionary<(string Van, string Naar), string> Pijlen => _pijlen;

    /// <summary>Types outside the solution, per namespace that uses them, with one place each.</summary>
    public Dictionary<(string Van, string Soort), string> Buiten { get; } = [];

    public static Naamruimtegraaf Lees(string map)
    {
        var graaf = new Naamruimtegraaf();
        foreach (var pad in Directory.GetFiles(map, "Datakoppeling.*.dll").Where(p => !Path.GetFileName(p).Contains("Tests", StringComparison.Ordinal)))
        {
            using var assembly = AssemblyDefinition.ReadAssembly(pad);
            foreach (var soort in assembly.MainModule.Types.Where(t => t.Namespace.StartsWith("Datakoppeling", StringComparison.Ordinal))) { graaf.Bezoek(soort); }
        }
        return graaf;
    }

    private void Bezoek(TypeDefinition soort)
    {
        var van = Groep(soort)!;
        _naamruimten.Add(van);
        Noteer(van, soort, soort.BaseType, soort);
        foreach (var deel in soort.Interfaces) { Noteer(van, soort, deel.InterfaceType, soort); }
        foreach (var kenmerk in soort.CustomAttributes) { Noteer(van, soort, kenmerk.AttributeType, soort); }
        foreach (var veld in soort.Fields) { Noteer(van, soort, veld.FieldType, veld); }
        foreach (var methode in soort.Methods) { Bezoek(van, soort, methode); }
        foreach (var binnen in soort.NestedTypes) { Bezoek(binnen); }
    }

    private void Bezoek(string van, TypeDefinition soort, MethodDefinition methode)
    {
        Noteer(van, soort, methode.ReturnType, methode);
        foreach (var parameter in methode.Parameters) { Noteer(van, soort, parameter.ParameterType, methode); }
        if (!methode.HasBody) { return; }
        foreach (var lokaal in methode.Body.Variables) { Noteer(van, soort, lokaal.VariableType, methode); }
        foreach (Instruction stap in methode.Body.Instructions)
        {
            switch (stap.Operand)
            {
                case TypeReference t: Noteer(van, soort, t, methode); break;
                case FieldReference f: Noteer(van, soort, f.DeclaringType, methode); Noteer(van, soort, f.FieldType, methode); break;
                case MethodReference m: NoteerAanroep(van, soort, m, methode); break;
                default: break;
            }
        }
    }

    private void NoteerAanroep(string van, TypeDefinition soort, MethodReference aanroep, MethodDefinition waar)
    {
        Noteer(van, soort, aanroep.DeclaringType, waar);
        Buiten.TryAdd((van, $"{aanroep.DeclaringType.FullName}::{aanroep.Name}"), waar.FullName);
        if (aanroep is not GenericInstanceMethod soortelijk) { return; }
        foreach (var argument in soortelijk.GenericArguments) { Noteer(van, soort, argument, waar); }
    }

    private void Noteer(string van, TypeDefinition soort, TypeReference? naar, IMemberDefinition waar)
    {
        if (naar is null || naar.IsGenericParameter) { return; }
        if (naar is GenericInstanceType soortelijk)
        {
            foreach (var argument in soortelijk.GenericArguments) { Noteer(van, soort, argument, waar); }
        }
        if (naar is TypeSpecification { ElementType: var kern }) { Noteer(van, soort, kern, waar); return; }
        if (Groep(naar) is not { } groep) { Buiten.TryAdd((van, naar.FullName), waar.FullName); return; }
        if (!string.Equals(groep, van, StringComparison.Ordinal)) { _pijlen.TryAdd((van, groep), waar.FullName); }
    }

    /// <summary>The namespace of the outermost type, so that what the compiler makes counts with who wrote it.</summary>
    private static string? Groep(TypeReference soort)
    {
        while (soort.DeclaringType is { } buiten) { soort = buiten; }
        var delen = soort.Namespace.Split('.');
        return delen is not ["Datakoppeling", ..] ? null : string.Join('.', delen.Skip(1));
    }
}
