import { createRemoteJWKSet } from 'jose';
import { openLocalIssuer } from '../access/local-issuer/LocalIssuer.js';
import { createTokenVerifier } from '../access/TokenVerifier.js';
import type { Settings } from '../config/readSettings.js';
import type { EndpointSettings } from '../federation/GraphEndpoint.js';
import { defaultLimits } from '../federation/limits.js';
import { createLogger } from '../logging/createLogger.js';
import { clockOnDay, systemClock } from '../time/Clock.js';

/** Gives what every endpoint of a service needs: clock, logger, token verifier, limits. */
export async function openEndpointSettings(settings: Settings, service: string): Promise<EndpointSettings> {
  const clock = settings.today === null ? systemClock : clockOnDay(settings.today);
  const verifyToken = createTokenVerifier(await tokenRules(settings), clock);
  const log = createLogger(service, settings.logLevel);
  return { clock, log, verifyToken, limits: defaultLimits, openSchema: !settings.isProduction };
}

async function tokenRules({ issuer, dataDir, isProduction }: Settings) {
  if (issuer === null) return (await openLocalIssuer(dataDir, isProduction ? 'production' : undefined)).rules;
  return { issuer: issuer.issuer, audience: issuer.audience, keys: createRemoteJWKSet(issuer.jwksUrl) };
}
