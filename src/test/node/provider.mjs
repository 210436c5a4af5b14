// A provider of OpenID Connect that lets everybody in by the name they type. What it says of them stands below.
import { Provider } from 'oidc-provider';

const [, , port, callback] = process.argv;
const groups = {
  rita: ['kb-readers'],
  edward: ['staff', 'kb-editors'],
  vera: ['kb-reviewers', 'kb-readers'],
  ada: ['kb-editors', 'kb-admins'],
  uma: ['staff'],
  admin: ['kb-readers'],
  'no name!': ['kb-readers'],
};

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: 'errata',
      client_secret: 'a secret: of tests & others',
      redirect_uris: [callback],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  // As most providers do: what is claimed stands in the token.
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['preferred_username', 'realm_access'], email: ['email'] },
  pkce: { required: () => true },
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: `number of ${id}`, preferred_username: id, realm_access: { roles: groups[id] ?? [] } }),
  }),
});
provider.listen(port, '127.0.0.1', () => console.log('listening'));
// Never outlives the test, even where that is killed.
process.stdin.on('end', () => process.exit(0)).resume();
