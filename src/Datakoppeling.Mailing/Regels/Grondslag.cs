namespace Datakoppeling.Mailing.Regels;

/// <summary>The law a regeling rests on: a choice, because it decides whether an application is needed.</summary>
public enum Grondslag : byte { Gemeentewet, Participatiewet, Onbekend, Anders }
