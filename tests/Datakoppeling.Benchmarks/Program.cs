using Datakoppeling.Benchmarks;

switch (args)
{
    case ["namen"]:
        return NamenMeting.Draai();
    default:
        Console.WriteLine("Metingen: namen");
        return 0;
}
