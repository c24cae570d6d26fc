namespace Datakoppeling.Portal.Onderdelen.Hulp;

/// <summary>A guide of docs/gebruik, as the portal shows it.</summary>
/// <param name="Naam">The name of its file: the last part of its address.</param>
/// <param name="Html">Of the whole, under the title; our own text, so it needs no cleaning.</param>
internal sealed record Gids(string Naam, string Titel, string Html, IReadOnlyList<Gidsdeel> Delen);

/// <summary>A heading of a guide with what stands under it.</summary>
/// <param name="Anker">The id of the heading in the page.</param>
/// <param name="Niveau">2 for a chapter, 3 for what is under one.</param>
/// <param name="Tekst">Without any marks: to search in.</param>
internal sealed record Gidsdeel(string Anker, int Niveau, string Titel, string Tekst);
