// An OpenID provider on loopback, for one test: users with the roles that the test gives them, and the provider's own sign-in page.
// Usage: node aanbieder.mjs <address of the portal> [<tenant> <certificate> <key>]. Prints its issuer, and ends when its input is closed.
// With a tenant it has the shape of Microsoft Entra ID: TLS, /{tenant}/v2.0 in its address, the claims tid and oid.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { Provider } from 'oidc-provider';

const [portaal, tenant, certificaat, sleutel] = process.argv.slice(2);
const rollen = new Map();
let talm = 0;
const server = tenant ? createTlsServer({ cert: readFileSync(certificaat), key: readFileSync(sleutel) }) : createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const pad = tenant ? `/${tenant}/v2.0` : '';
const adres = `${tenant ? 'https' : 'http'}://127.0.0.1:${server.address().port}`;
const uitgever = adres + pad;

const aanbieder = new Provider(uitgever, {
  clients: [{
    client_id: 'portaal',
    client_secret: 'een-geheim-voor-deze-toets',
    token_endpoint_auth_method: 'client_secret_post',
    redirect_uris: [`${portaal}/aanmelden/terug`],
    post_logout_redirect_uris: [`${portaal}/afgemeld`],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  }],
  pkce: { required: () => true },
  claims: { openid: ['sub', ...(tenant ? ['tid', 'oid'] : [])], profile: ['name', 'roles'] },
  conformIdTokenClaims: false,
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  cookies: { keys: ['alleen-voor-deze-toets'] },
  findAccount: async (_, id) => rollen.has(id)
    ? { accountId: id, claims: async () => ({ sub: id, name: `Proef ${id}`, roles: rollen.get(id), tid: tenant, oid: id }) }
    : undefined,
});
const antwoord = aanbieder.callback();

server.on('request', async (vraag, uit) => {
  // What was asked under another path is not there.
  if (!vraag.url.startsWith(`${pad}/`)) {
    uit.writeHead(404).end();
    return;
  }
  // By the difference of these two the provider knows what stands before its own paths.
  vraag.originalUrl = vraag.url;
  vraag.url = vraag.url.slice(pad.length);
  if (talm > 0 && vraag.url.startsWith('/session/end')) { await setTimeout(talm); }
  await antwoord(vraag, uit);
});
// What the test changes, a line each: {"wie": "u1", "rollen": ["dk-consulent"]}, or {"talm": 4000} in milliseconds.
const opdrachten = createInterface({ input: process.stdin });
opdrachten.on('line', (rij) => {
  const opdracht = JSON.parse(rij);
  if (opdracht.wie) { rollen.set(opdracht.wie, opdracht.rollen); }
  if (opdracht.talm) { talm = opdracht.talm; }
  console.log('gedaan');
});
opdrachten.on('close', () => process.exit(0));
console.log(`uitgever ${uitgever}`);
