using Datakoppeling.Platform.Opslag;
using Datakoppeling.Portal;
using Datakoppeling.Portal.Opdrachten;

Maprechten.AlleenVoorOnszelf();
// A verb runs without a host; no verb starts the portal. A mistyped verb is an error, never a portal that starts.
return await Opdrachtingang.Voer(args, Portaal.Start);
