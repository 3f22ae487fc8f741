import { expect } from 'vitest';
import type { DayInTheLife } from './DayInTheLife.js';
import { nodesOf } from './DayInTheLife.js';
import { MANCHESTER } from './personas.js';

/** What the authority's register calls the notifications that have no code. */
const clerical: Readonly<Record<string, string>> = {
  ACCEPTANCE: 'ACCEPTANCE_NOTIFICATION',
  SCREENING: 'CLERICAL_NOTIFICATION',
};

/**
 * Manchester reads what came after a cursor, records the receipt of each in its own books and acknowledges up to the
 * last. Gives the cursor from which it reads on.
 */
export async function takeNotifications(
  life: DayInTheLife,
  receivedOn: string,
  after: unknown,
  kinds: readonly string[],
): Promise<unknown> {
  const page = await life.ask(MANCHESTER, 'reads its notifications from the cursor.', 'notifications', {
    after,
  });
  const read = nodesOf(page);
  expect(read.map(({ kind }) => kind)).toEqual(kinds);
  for (const { id, kind, sentOn, contactCentre } of read) {
    const document = clerical[String(kind)] ?? kind;
    await life.order(MANCHESTER, `records the receipt: ${document}.`, 'recordLocalAuthorityReceipt', {
      ...{ nino: life.nino, localAuthority: 'MAN', document: id, kind: document, sentOn, receivedOn },
      ...(kind === 'HBREC' ? { contactCentre } : {}),
    });
  }
  const upTo = Object(page.edges).at(-1).cursor;
  await life.order(MANCHESTER, 'acknowledges them.', 'acknowledgeDebtNotifications', {
    localAuthority: 'MAN',
    upTo,
  });
  return upTo;
}
