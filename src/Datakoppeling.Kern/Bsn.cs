namespace Datakoppeling.Kern;
