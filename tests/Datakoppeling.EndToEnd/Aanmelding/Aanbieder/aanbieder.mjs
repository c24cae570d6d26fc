// An OpenID provider on loopback, for one test: users with the roles that the test gives them, and the provider's own sign-in page.
// Usage: node aanbieder.mjs <address of the portal>. Prints its issuer, and ends when its input is closed.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Provider } from 'oidc-provider';

const portaal = process.argv[2];
const rollen = new Map();
const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const uitgever = `http://127.0.0.1:${server.address().port}`;

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
  claims: { openid: ['sub'], profile: ['name', 'roles'] },
  conformIdTokenClaims: false,
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  cookies: { keys: ['alleen-voor-deze-toets'] },
  findAccount: async (_, id) => rollen.has(id)
    ? { accountId: id, claims: async () => ({ sub: id, name: `Proef ${id}`, roles: rollen.get(id) }) }
    : undefined,
});
const antwoord = aanbieder.callback();

server.on('request', async (vraag, uit) => {
  // What the test changes: /proef/rollen?wie=...&rol=...&rol=...
  const adres = new URL(vraag.url, uitgever);
  if (adres.pathname === '/proef/rollen') {
    rollen.set(adres.searchParams.get('wie'), adres.searchParams.getAll('rol'));
    uit.end('ok');
    return;
  }
  await antwoord(vraag, uit);
});
process.stdin.on('end', () => process.exit(0)).resume();
console.log(`uitgever ${uitgever}`);
