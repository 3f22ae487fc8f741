import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { unauthenticated } from '../errors/AppError.js';
import type { Clock } from '../time/Clock.js';
import { GRADES, type Principal, partiesOn, SCOPES, type Scope } from './Principal.js';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
}

const claims = z.object({
  sub: z.string().min(1).max(200),
  scope: z.string().default(''),
  parties: z.array(z.string()).default([]),
  // A grade that no list has is no grade, as an unknown scope is no scope.
  grade: z.enum(GRADES).nullable().catch(null),
});

/** The scheme's name is not case-sensitive (RFC 9110, 11.1). */
const BEARER = /^bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** What jose throws for the token's sake; anything else it throws is about the issuer's keys. */
const FAULTS_OF_TOKENS = [
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSMultipleMatchingKeys,
  errors.JWKSNoMatchingKey,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
];

/** Turns an Authorization header into a principal; null where there is no header. RFC 9068 access tokens only. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Principal | null>;

/**
 * Gives a verifier for tokens of one issuer. The bodies of a claim are read as of the clock's day.
 * The verifier throws AppError UNAUTHENTICATED for a token that is not good, and says why only where it has expired;
 * any other error means that the issuer's keys could not be had.
 */
export function createTokenVerifier(rules: TokenRules, clock: Clock): TokenVerifier {
  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined) throw unauthenticated('Send the token as "Authorization: Bearer <token>".');
    const payload = await verify(token, rules);
    const parsed = claims.safeParse(payload);
    if (!parsed.success) throw unauthenticated('The token is not an access token of this service.');
    const { sub, scope, parties, grade } = parsed.data;
    return {
      subject: sub,
      parties: partiesOn(parties, clock.today()),
      scopes: new Set(scope.split(' ').filter(isScope)),
      grade,
    };
  };
}

async function verify(token: string, { issuer, audience, keys }: TokenRules): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'iat', 'jti', 'client_id'],
      clockTolerance: 5,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw unauthenticated('The token has expired.');
    if (FAULTS_OF_TOKENS.some((fault) => error instanceof fault))
      throw unauthenticated('The token is not valid.');
    throw error;
  }
}

function isScope(word: string): word is Scope {
  return SCOPES.some((scope) => scope === word);
}
