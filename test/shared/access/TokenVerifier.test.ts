import { createServer } from 'node:http';
import fc from 'fast-check';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../shared/access/Principal.js';
import { createTokenVerifier, type TokenVerifier } from '../../../shared/access/TokenVerifier.js';
import { AppError } from '../../../shared/errors/AppError.js';
import { clockOnDay } from '../../../shared/time/Clock.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';

const ISSUER = 'https://issuer.example';
const AUDIENCE = 'https://sla.example';
const clock = clockOnDay(toPlainDate('2024-06-14'));
const now = Math.floor(Date.now() / 1000);

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let keys: Keys;
let others: Keys;
let verify: TokenVerifier;

beforeAll(async () => {
  keys = await generateKeyPair('ES256', { extractable: true });
  others = await generateKeyPair('ES256');
  const published = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'ES256', use: 'sig' };
  const rules = { issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [published] }) };
  verify = createTokenVerifier(rules, clock);
});

type Claims = Readonly<Record<string, unknown>>;

const GOOD: Claims = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'somebody',
  client_id: 'an-app',
  jti: 'a-token',
  iat: now,
  exp: now + 600,
  scope: 'cases:read cases:write',
  parties: ['DEBT_MANAGEMENT'],
  grade: 'HEO',
};

/** A good token, but for what is changed; undefined leaves a claim out. */
function sign(changes: Claims = {}, header: Claims = {}, key = keys.privateKey): Promise<string> {
  const claims = Object.fromEntries(
    Object.entries({ ...GOOD, ...changes }).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one', ...header })
    .sign(key);
}

async function refusal(authorization: string): Promise<unknown> {
  const error = await verify(authorization).catch((caught: unknown) => caught);
  return error instanceof AppError
    ? { message: error.message, code: error.code, http: error.extensions.http }
    : error;
}

const refused = (message: string) => ({
  message,
  code: 'UNAUTHENTICATED',
  http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) },
});

describe('a token that is not good is refused, and nothing is said but that', () => {
  it.each<[string, () => Promise<string>, string]>([
    ['expired', () => sign({ exp: now - 10 }), 'The token has expired.'],
    ['not yet valid', () => sign({ nbf: now + 60 }), 'The token is not valid.'],
    ['of another issuer', () => sign({ iss: 'https://other.example' }), 'The token is not valid.'],
    ['for another audience', () => sign({ aud: 'https://other.example' }), 'The token is not valid.'],
    ['of another type', () => sign({}, { typ: 'JWT' }), 'The token is not valid.'],
    ['of no type', () => sign({}, { typ: undefined }), 'The token is not valid.'],
    ['signed with another key', () => sign({}, {}, others.privateKey), 'The token is not valid.'],
    ['of an unknown key', () => sign({}, { kid: 'two' }), 'The token is not valid.'],
    ...['iss', 'aud', 'sub', 'client_id', 'jti', 'iat', 'exp'].map(
      (claim): [string, () => Promise<string>, string] => [
        `without ${claim}`,
        () => sign({ [claim]: undefined }),
        'The token is not valid.',
      ],
    ),
    ['with a day for an end', () => sign({ exp: '2030-01-01' }), 'The token is not valid.'],
    ['with an empty subject', () => sign({ sub: '' }), 'The token is not an access token of this service.'],
    [
      'with a body for bodies',
      () => sign({ parties: 'DEBT_MANAGEMENT' }),
      'The token is not an access token of this service.',
    ],
    [
      'with numbers for bodies',
      () => sign({ parties: [1] }),
      'The token is not an access token of this service.',
    ],
    [
      'with a list of scopes',
      () => sign({ scope: ['admin'] }),
      'The token is not an access token of this service.',
    ],
  ])('%s', async (_why, token, message) => {
    expect(await refusal(`Bearer ${await token()}`)).toEqual(refused(message));
  });

  it('signed with nothing', async () => {
    const token = new UnsecuredJWT(GOOD).encode();
    expect(await refusal(`Bearer ${token}`)).toEqual(
      refused('Send the token as "Authorization: Bearer <token>".'),
    );
    expect(await refusal(`Bearer ${token}x`)).toEqual(refused('The token is not valid.'));
  });

  it('signed with the published key as a shared secret', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
    const header = { alg: 'HS256', typ: 'at+jwt', kid: 'one' };
    const token = await new SignJWT(GOOD).setProtectedHeader(header).sign(secret);
    expect(await refusal(`Bearer ${token}`)).toEqual(refused('The token is not valid.'));
  });

  it('changed after it was signed', async () => {
    const [head, , signature] = (await sign()).split('.');
    const claims = Buffer.from(JSON.stringify({ ...GOOD, parties: ['HOME_OFFICE'] })).toString('base64url');
    expect(await refusal(`Bearer ${head}.${claims}.${signature}`)).toEqual(
      refused('The token is not valid.'),
    );
  });

  it.each([
    ['no token', 'Bearer'],
    ['an empty token', 'Bearer '],
    ['two parts', 'Bearer a.b'],
    ['four parts', 'Bearer a.b.c.d'],
    ['words after it', 'Bearer a.b.c d'],
    ['another scheme', 'Basic YTpi'],
    ['the token alone', 'a.b.c'],
    ['nothing', ''],
  ])('%s', async (_why, authorization) => {
    expect(await refusal(authorization)).toEqual(
      refused('Send the token as "Authorization: Bearer <token>".'),
    );
  });

  it.each([
    ['nonsense', 'a.b.c'],
    ['a header that is no JSON', `${Buffer.from('{').toString('base64url')}.e30.a`],
    ['a header that is a list', `${Buffer.from('[]').toString('base64url')}.e30.a`],
    [
      'an algorithm that is a number',
      `${Buffer.from('{"alg":1,"typ":"at+jwt"}').toString('base64url')}.e30.a`,
    ],
    [
      'a critical header nobody knows',
      `${Buffer.from('{"alg":"ES256","crit":["x"],"x":1}').toString('base64url')}.e30.a`,
    ],
  ])('%s for a token', async (_why, token) => {
    expect(await refusal(`Bearer ${token}`)).toEqual(refused('The token is not valid.'));
  });
});

it('whatever stands in a header, it is the token’s fault', async () => {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '').toString('base64url');
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom('ES256', 'none', 'HS256', 'at+jwt', 'one', ['exp']));
  const header = fc.dictionary(
    fc.constantFrom('alg', 'typ', 'kid', 'crit', 'b64', 'jwk', 'jku', 'x5c', 'cty', 'zip'),
    value,
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(header, fc.jsonValue()), fc.jsonValue(), async (head, claims) => {
      expect(await refusal(`Bearer ${part(head)}.${part(claims)}.c2ln`)).toEqual(
        refused('The token is not valid.'),
      );
    }),
    { numRuns: 500 },
  );
});

describe('a good token', () => {
  const GIVEN: Principal = {
    subject: 'somebody',
    parties: ['DEBT_MANAGEMENT'],
    scopes: new Set(['cases:read', 'cases:write']),
    grade: 'HEO',
  };

  it.each<[string, () => Promise<string>, Partial<Principal>]>([
    ['says who asks', () => sign(), {}],
    ['may be of the long type', () => sign({}, { typ: 'application/at+jwt' }), {}],
    ['may be for several audiences', () => sign({ aud: ['other', AUDIENCE] }), {}],
    ['may be over by less than 5 seconds', () => sign({ exp: now - 2 }), {}],
    [
      'gives no scope that nobody knows',
      () => sign({ scope: 'cases:read cases:delete CASES:WRITE' }),
      { scopes: new Set(['cases:read'] as const) },
    ],
    ['without scopes gives none', () => sign({ scope: undefined }), { scopes: new Set() }],
    [
      'gives no body that nobody knows',
      () => sign({ parties: ['LANDLORD', 'LA:XXX', 'la:MAN', 'constructor', '__proto__', 'LA:MAN'] }),
      { parties: ['LA:MAN'] },
    ],
    ['without bodies gives none', () => sign({ parties: undefined }), { parties: [] }],
    [
      'knows an authority by its register code only',
      () => sign({ parties: ['LA:E08000003'] }),
      { parties: [] },
    ],
    [
      'names each body once',
      () => sign({ parties: ['LA:MAN', 'HOME_OFFICE', 'LA:MAN'] }),
      { parties: ['HOME_OFFICE', 'LA:MAN'] },
    ],
    ['of an unknown grade gives none', () => sign({ grade: 'KING' }), { grade: null }],
    ['without a grade gives none', () => sign({ grade: undefined }), { grade: null }],
  ])('%s', async (_why, token, changes) => {
    expect(await verify(`Bearer ${await token()}`)).toEqual({ ...GIVEN, ...changes });
  });

  it.each(['bearer', 'BEARER', 'Bearer '])('may be sent as %s', async (scheme) => {
    expect(await verify(`${scheme} ${await sign()}`)).toEqual(GIVEN);
  });

  it('is not needed to ask who asks: nobody', async () => {
    expect(await verify(undefined)).toBeNull();
  });
});

describe('an issuer whose keys cannot be had is not the caller’s fault', () => {
  it.each([
    ['it answers with an error', 500, ''],
    ['it answers with a page', 200, '<html>'],
    ['it publishes no keys', 200, '{"keys":1}'],
  ])('%s', async (_why, status, body) => {
    const server = createServer((_request, response) => {
      response.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('It does not listen.');
    const remote = createRemoteJWKSet(new URL(`http://127.0.0.1:${address.port}/`));
    const verifier = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: remote }, clock);
    await expect(verifier(`Bearer ${await sign()}`)).rejects.not.toBeInstanceOf(AppError);
    server.close();
  });

  it('nobody listens', async () => {
    const remote = createRemoteJWKSet(new URL('http://127.0.0.1:9/'));
    const verifier = createTokenVerifier({ issuer: ISSUER, audience: AUDIENCE, keys: remote }, clock);
    await expect(verifier(`Bearer ${await sign()}`)).rejects.not.toBeInstanceOf(AppError);
  });
});
