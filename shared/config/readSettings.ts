import { resolve } from 'node:path';
import { z } from 'zod';
import type { DatabaseUrls } from '../database/Database.js';
import type { NumberMode } from '../identity/NationalInsuranceNumber.js';
import { type PlainDate, parsePlainDate } from '../time/PlainDate.js';
import { ConfigurationError } from './ConfigurationError.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What every process here reads from its environment. */
export interface Settings {
  readonly basePort: number;
  readonly host: string;
  readonly dataDir: string;
  /** The fixed day of demonstrations and tests; null for the real one. */
  readonly today: PlainDate | null;
  readonly isProduction: boolean;
  readonly logLevel: string;
  readonly numberMode: NumberMode;
  readonly loadDemonstration: boolean;
  /** How long PostgreSQL may take for one statement, and to give a connection: less than the gateway waits for a fetch. */
  readonly databaseTimeoutMs: number;
  /** The issuer of tokens; null for the local one. */
  readonly issuer: { readonly issuer: string; readonly audience: string; readonly jwksUrl: URL } | null;
}

const PORT_RULE = 'write a port from 1 to 65530: the five after it are used too';
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const shape = z.object({
  BASE_PORT: z
    .string()
    .regex(/^\d{1,9}$/, PORT_RULE)
    .transform(Number)
    .pipe(z.number().min(1, PORT_RULE).max(65_530, PORT_RULE))
    .default(4000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'write the name or address to listen at, such as 127.0.0.1')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  TODAY: z
    .string()
    .optional()
    .transform((text, context) => dayOrNull(text, context)),
  // A misspelt "production" must not open what production keeps shut.
  NODE_ENV: oneOf(['production', 'development', 'test']).optional(),
  LOG_LEVEL: oneOf(LEVELS).default('info'),
  NUMBERS: oneOf(['synthetic', 'real']).default('synthetic'),
  DATABASE_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(1_500),
  DEMONSTRATION: oneOf(['on', 'off']).optional(),
  TOKEN_ISSUER: z.string().optional(),
  TOKEN_AUDIENCE: z.string().optional(),
  TOKEN_JWKS_URL: z
    .url({ protocol: /^https?$/, error: 'write an address that begins with https://' })
    .optional(),
});

function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, { error: `write ${values.join(' or ')}` });
}

/**
 * Gives the settings.
 * @throws ConfigurationError with one line that names the variable and says what to set.
 */
export function readSettings(environment: Environment): Settings {
  const values = parseEnvironment(shape, environment);
  const isProduction = values.NODE_ENV === 'production';
  return Object.freeze({
    basePort: values.BASE_PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    today: values.TODAY,
    isProduction,
    logLevel: values.LOG_LEVEL,
    numberMode: values.NUMBERS,
    databaseTimeoutMs: values.DATABASE_TIMEOUT_MS,
    loadDemonstration: demonstrationWanted(values.DEMONSTRATION, values.NUMBERS, isProduction),
    issuer: issuerOf(values),
  });
}

/** @throws ConfigurationError naming the first variable that is wrong. */
export function parseEnvironment<Shape extends z.ZodType>(
  shape: Shape,
  environment: Environment,
): z.output<Shape> {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = shape.safeParse(present);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ConfigurationError(
    `${issue?.path.join('.') ?? 'The environment'}: ${issue?.message ?? 'cannot be read'}`,
  );
}

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'write an address such as postgres://role:password@host:5432/database',
});

function dayOrNull(text: string | undefined, context: z.RefinementCtx): PlainDate | null {
  if (text === undefined) return null;
  const day = parsePlainDate(text);
  if (day === null) context.addIssue('write a day that exists as YYYY-MM-DD');
  return day;
}

function demonstrationWanted(
  asked: 'on' | 'off' | undefined,
  numbers: NumberMode,
  isProduction: boolean,
): boolean {
  if (asked === 'on' && numbers === 'real') {
    throw new ConfigurationError(
      'DEMONSTRATION: synthetic people never go into a database of real numbers; leave it off',
    );
  }
  return asked === undefined ? numbers === 'synthetic' && !isProduction : asked === 'on';
}

function issuerOf(values: z.output<typeof shape>): Settings['issuer'] {
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_JWKS_URL: jwksUrl } = values;
  if (issuer === undefined && audience === undefined && jwksUrl === undefined) return null;
  if (issuer === undefined || audience === undefined || jwksUrl === undefined) {
    throw new ConfigurationError(
      'TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_JWKS_URL: set all three, or none for the local issuer',
    );
  }
  return { issuer, audience, jwksUrl: new URL(jwksUrl) };
}

/**
 * Gives the addresses of an agency's own database, such as DEBT_MANAGEMENT_DATABASE_URL with
 * DEBT_MANAGEMENT_DATABASE_OWNER_URL; null for the embedded one.
 * @throws ConfigurationError where only one of the two is set, or one is no address of a PostgreSQL database.
 */
export function readDatabaseUrls(agency: string, environment: Environment): DatabaseUrls | null {
  const names = { app: `${agency}_DATABASE_URL`, owner: `${agency}_DATABASE_OWNER_URL` };
  const values = parseEnvironment(
    z.object({ [names.app]: postgresUrl.optional(), [names.owner]: postgresUrl.optional() }),
    environment,
  );
  const appUrl = values[names.app];
  const ownerUrl = values[names.owner];
  if (appUrl === undefined && ownerUrl === undefined) return null;
  if (appUrl === undefined || ownerUrl === undefined) {
    throw new ConfigurationError(
      `${names.app}, ${names.owner}: set both, or none for the embedded PostgreSQL`,
    );
  }
  return { appUrl, ownerUrl };
}
