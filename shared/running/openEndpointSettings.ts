import { createRemoteJWKSet } from 'jose';
import { openLocalIssuer } from '../access/local-issuer/LocalIssuer.js';
import { createTokenVerifier, type TokenRules } from '../access/TokenVerifier.js';
import { ConfigurationError } from '../config/ConfigurationError.js';
import type { Settings } from '../config/readSettings.js';
import type { EndpointSettings } from '../federation/GraphEndpoint.js';
import { defaultLimits } from '../federation/limits.js';
import { createLogger } from '../logging/createLogger.js';
import { clockOnDay, systemClock } from '../time/Clock.js';

/**
 * Gives what every endpoint of a service needs: clock, logger, token verifier, limits.
 * @throws ConfigurationError where there is no issuer to be had.
 */
export async function openEndpointSettings(settings: Settings, service: string): Promise<EndpointSettings> {
  const clock = settings.today === null ? systemClock : clockOnDay(settings.today);
  const verifyToken = createTokenVerifier(await tokenRules(settings), clock);
  const log = createLogger(service, settings.logLevel);
  return { clock, log, verifyToken, limits: defaultLimits, openSchema: !settings.isProduction };
}

async function tokenRules({ issuer, dataDir, isProduction }: Settings): Promise<TokenRules> {
  if (issuer !== null) {
    return { issuer: issuer.issuer, audience: issuer.audience, keys: createRemoteJWKSet(issuer.jwksUrl) };
  }
  try {
    return (await openLocalIssuer(dataDir, isProduction ? 'production' : undefined)).rules;
  } catch (error) {
    throw isFileError(error) ? cannotBeKept(dataDir, error) : error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function cannotBeKept(dataDir: string, { code }: NodeJS.ErrnoException): ConfigurationError {
  return new ConfigurationError(
    `DATA_DIR: nothing can be kept in ${dataDir} (${code}); choose a folder that this user may write`,
  );
}
