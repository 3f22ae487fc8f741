import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { from } from 'pg-copy-streams';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { asOwner } from '../../../shared/running/asOwner.js';

/** Where lines of COPY go: takes as many as PostgreSQL keeps up with. */
export type Sink = (text: string) => Promise<void>;

/**
 * Fills an empty table in one COPY, as its owner; nothing of it stays where `fill` or PostgreSQL fails. The rows are
 * frozen, so that nothing need be vacuumed.
 */
export async function copyInto(
  { ownerUrl }: DatabaseUrls,
  table: string,
  columns: readonly string[],
  fill: (sink: Sink) => Promise<void>,
): Promise<void> {
  await asOwner(ownerUrl, new AbortController().signal, async (owner) => {
    const { rows } = await owner.query(`SELECT FROM ${table} LIMIT 1`);
    if (rows.length > 0) throw new Error(`${table} holds rows already: a load begins with an empty ledger.`);
    await owner.query(`BEGIN; TRUNCATE ${table}`);
    const stream = owner.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN WITH (FREEZE)`));
    const done = finished(stream);
    await Promise.race([done, fill((text) => write(stream, text))]);
    stream.end();
    await done;
    await owner.query('COMMIT');
  });
}

async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
