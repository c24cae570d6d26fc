namespace Datakoppeling.Mailing;

/// <summary>Marks this assembly for the router: its pages live in the folder Schermen.</summary>
public sealed class MailingSchermen;
