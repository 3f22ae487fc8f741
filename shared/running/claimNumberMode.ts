import type { Client } from 'pg';
import { ConfigurationError } from '../config/ConfigurationError.js';
import type { NumberMode } from '../identity/NationalInsuranceNumber.js';

/**
 * Notes which kind of numbers a database holds, on the first start, over its owner's connection.
 * @throws ConfigurationError where it holds the other kind: real and synthetic people never meet in one database.
 */
export async function claimNumberMode(owner: Client, mode: NumberMode): Promise<void> {
  await owner.query('INSERT INTO database_facts (number_mode) VALUES ($1) ON CONFLICT DO NOTHING', [mode]);
  const { rows } = await owner.query<{ held: string }>('SELECT number_mode AS held FROM database_facts');
  if (rows[0]?.held === mode) return;
  throw new ConfigurationError(`NUMBERS: this database holds ${rows[0]?.held} numbers, never ${mode} ones`);
}
