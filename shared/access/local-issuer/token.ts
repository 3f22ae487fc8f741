import { readSettings } from '../../config/readSettings.js';
import { openLocalIssuer } from './LocalIssuer.js';
import { findPersona, personas } from './personas.js';

/** `npm run token -- <persona>`: prints a token; `--list` prints who there is to be. */
async function print(argument: string | undefined): Promise<string> {
  if (argument === '--list')
    return personas.map(({ name, about }) => `${name.padEnd(28)} ${about}`).join('\n');
  const persona = findPersona(argument ?? '');
  if (persona === null)
    throw new Error('Name a persona: npm run token -- <persona>. See npm run token -- --list.');
  const issuer = await openLocalIssuer(readSettings(process.env).dataDir, process.env.NODE_ENV);
  return issuer.issue(persona);
}

await print(process.argv[2]).then(
  (line) => process.stdout.write(`${line}\n`),
  (error: unknown) => {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? error.message : 'No token.'}\n`);
  },
);
