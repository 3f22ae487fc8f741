import { randomUUID } from 'node:crypto';
import { access, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { z } from 'zod';
import { ConfigurationError } from '../../config/ConfigurationError.js';
import type { TokenRules } from '../TokenVerifier.js';
import type { Persona } from './personas.js';

const ISSUER = 'urn:sla-federation:local-issuer';
const AUDIENCE = 'urn:sla-federation';
const ALGORITHM = 'ES256';
const LIFETIME = '12h';

/** Signs tokens for development with a key kept in the data folder. */
export interface LocalIssuer {
  readonly rules: TokenRules;
  issue(persona: Persona): Promise<string>;
}

/**
 * Opens the local issuer of a data folder, making its key on first use.
 * @throws ConfigurationError when NODE_ENV is production, since real deployments name their issuer; and where the
 * key's file holds no key.
 */
export async function openLocalIssuer(dataDir: string, nodeEnv: string | undefined): Promise<LocalIssuer> {
  if (nodeEnv === 'production') {
    throw new ConfigurationError(
      'The local issuer does not run in production: set TOKEN_ISSUER, TOKEN_AUDIENCE and TOKEN_JWKS_URL.',
    );
  }
  const jwk = await loadKey(join(dataDir, 'issuer', 'key.json'));
  const { d: _private, ...publicKey } = jwk;
  const key = await importJWK(jwk, ALGORITHM);
  return {
    rules: { issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [publicKey] }) },
    issue: (persona) => sign(persona, key, jwk.kid),
  };
}

function sign(persona: Persona, key: Awaited<ReturnType<typeof importJWK>>, kid: string): Promise<string> {
  return new SignJWT({
    client_id: 'local-issuer',
    scope: persona.scopes.join(' '),
    parties: persona.parties,
    grade: persona.grade,
  })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(persona.name)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(key);
}

const keyFile = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal(ALGORITHM),
});

async function loadKey(path: string): Promise<z.output<typeof keyFile>> {
  if (!(await exists(path))) await createKey(path);
  const text = await readFile(path, 'utf8');
  try {
    return keyFile.parse(JSON.parse(text));
  } catch {
    // What is wrong with it would quote it.
    throw new ConfigurationError(
      `${path} holds no key of the local issuer: delete it, and a new one is made.`,
    );
  }
}

/** Written beside and then linked, so that two first starts at once read one whole key: the first to be there. */
async function createKey(path: string): Promise<void> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: ALGORITHM, use: 'sig' };
  const folder = dirname(path);
  // The data folder itself stays open: PostgreSQL's user goes through it.
  await mkdir(dirname(folder), { recursive: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(jwk), { mode: 0o600 });
  await link(draft, path).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  await unlink(draft);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
