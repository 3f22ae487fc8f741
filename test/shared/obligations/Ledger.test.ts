import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NationalInsuranceNumber } from '../../../shared/identity/NationalInsuranceNumber.js';
import { type CommandWork, runCommand } from '../../../shared/obligations/Command.js';
import type { NewObligation, Subject } from '../../../shared/obligations/startObligations.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../support/codesOf.js';
import { countRows } from '../../support/countRows.js';
import { syntheticNino } from '../../support/syntheticNino.js';

const TODAY = toPlainDate('2024-07-31');
const FRIDAY = toPlainDate('2024-06-14');

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement(TODAY);
});
afterAll(() => agency.close());

/** Works on the ledger as Debt Management does in a command. */
function work(act: (work: CommandWork) => Promise<void>): Promise<string> {
  const input = { clientReference: randomUUID() };
  const order = { name: 'TRY', party: 'DEBT_MANAGEMENT', input, recordKind: 'TRIAL', record: randomUUID() };
  return runCommand(agency.actAs('DEBT_MANAGEMENT', TODAY), order, act);
}

function newSubject(nino = agency.newNino()): Subject & { readonly nino: NationalInsuranceNumber } {
  return { kind: 'COMPLAINT', reference: randomUUID(), nino: syntheticNino(nino), localAuthority: 'MAN' };
}

function owed(standard: string, owedTo = 'LA:MAN'): NewObligation {
  return { standard, owedBy: 'DEBT_MANAGEMENT', owedTo: [owedTo], calendar: 'ENGLAND_AND_WALES' };
}

/** Records that something happened; gives the entry. */
function happened(ledger: CommandWork['ledger'], subject: Subject, day: string): Promise<string> {
  const happenedOn = toPlainDate(day);
  return ledger.record({ kind: 'TRIED', subject, happenedOn, parties: ['LA:MAN'], field: 'input.on' });
}

describe('contradictory standards', () => {
  it('run side by side, and ending one never ends the other', async () => {
    const subject = newSubject();
    await work(async ({ ledger }) => {
      await ledger.start(await happened(ledger, subject, FRIDAY), FRIDAY, subject, [
        owed('DM-08a'),
        owed('DM-08b'),
      ]);
    });
    expect(await agency.statuses(subject.nino, '2024-06-20')).toEqual({
      'DM-08a': 'RUNNING',
      'DM-08b': 'OVERDUE',
    });
    await work(async ({ ledger }) => {
      const day = toPlainDate('2024-06-24');
      await ledger.end(await happened(ledger, subject, day), day, subject, ['DM-08b'], 'input.on');
    });
    expect(await agency.statuses(subject.nino, '2024-06-25')).toEqual({
      'DM-08a': 'DUE_SOON',
      'DM-08b': 'MET_LATE',
    });
    await work(async ({ ledger }) => {
      const day = toPlainDate('2024-06-25');
      await ledger.end(await happened(ledger, subject, day), day, subject, ['DM-08a', 'DM-08b'], 'input.on');
    });
    const days = (await agency.obligations(subject.nino)).map(({ standard, endedOn, status }) => [
      standard.id,
      endedOn,
      status,
    ]);
    expect(days).toEqual([
      ['DM-08a', '2024-06-25', 'MET'],
      ['DM-08b', '2024-06-24', 'MET_LATE'],
    ]);
  });
});

describe('one event', () => {
  it('can start obligations of several subjects, to several bodies, and a correction moves them all', async () => {
    const nino = agency.newNino();
    const [ours, theirs] = [newSubject(nino), newSubject(nino)];
    let event = '';
    await work(async ({ ledger }) => {
      const parties = ['LA:MAN', 'LA:GLG'];
      event = await ledger.record({
        kind: 'TRIED',
        subject: ours,
        happenedOn: FRIDAY,
        parties,
        field: 'input.on',
      });
      await ledger.start(event, FRIDAY, ours, [owed('DM-06'), owed('DM-09')]);
      await ledger.start(event, FRIDAY, theirs, [owed('DM-09', 'LA:GLG')]);
    });
    const seenBy = async (who: string) =>
      (await agency.obligations(nino, null, who)).map(({ standard, startedOn, subject }) => [
        standard.id,
        startedOn,
        subject.reference,
      ]);
    expect(await seenBy('glasgow-benefits')).toEqual([['DM-09', FRIDAY, theirs.reference]]);
    const correction = { event, happenedOn: '2024-06-12', reason: 'misread' };
    expect(codesOf(await agency.order('correctDebtManagementEvent', correction))).toEqual([]);
    expect(await seenBy('manchester-benefits')).toEqual([
      ['DM-06', '2024-06-12', ours.reference],
      ['DM-09', '2024-06-12', ours.reference],
    ]);
    expect(await seenBy('glasgow-benefits')).toEqual([['DM-09', '2024-06-12', theirs.reference]]);
  });

  it('ends what is owed about its subject only, however much else runs for the customer', async () => {
    const nino = agency.newNino();
    const [first, second] = [newSubject(nino), newSubject(nino)];
    await work(async ({ ledger }) => {
      for (const subject of [first, second]) {
        await ledger.start(await happened(ledger, subject, FRIDAY), FRIDAY, subject, [owed('DM-09')]);
      }
      await ledger.end(await happened(ledger, first, FRIDAY), FRIDAY, first, ['DM-09'], 'input.on');
    });
    const ended = (await agency.obligations(nino)).filter(({ endedOn }) => endedOn !== null);
    expect(ended).toMatchObject([{ subject: { reference: first.reference } }]);
  });
});

describe('the terms of a standard', () => {
  it('are copied when an obligation starts, and its verdict follows the copy', async () => {
    const nino = agency.newNino();
    await agency.referral(nino, FRIDAY);
    const [whole] = await agency.obligations(nino, '2024-07-12');
    expect(whole).toMatchObject({ standard: { id: 'DM-01' }, dueOn: '2024-07-12', status: 'DUE_SOON' });
    await agency.database.query('UPDATE obligations SET terms = $2 WHERE id = $1', [
      whole?.id,
      JSON.stringify([{ within: 5, unit: 'CALENDAR_DAYS', target: 1 }]),
    ]);
    const [stricter] = await agency.obligations(nino, '2024-07-12');
    expect(stricter).toMatchObject({ standard: { id: 'DM-01' }, dueOn: '2024-06-19', status: 'OVERDUE' });
  });
});

describe('a day', () => {
  it.each([
    ['today is one', '2024-07-31', true],
    ['tomorrow has not happened', '2024-08-01', false],
    ['the first that is kept', '2010-01-01', true],
    ['the one before it', '2009-12-31', false],
  ])('%s', async (_why, day, isTaken) => {
    const before = await countRows(agency.database);
    const done = work(async ({ ledger }) => void (await happened(ledger, newSubject(), day)));
    if (isTaken) await expect(done).resolves.toBeDefined();
    else {
      await expect(done).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', field: 'input.on' } });
      expect(await countRows(agency.database)).toEqual(before);
    }
  });
});

describe('a command that fails', () => {
  it('in its last step leaves no row in any table', async () => {
    const before = await countRows(agency.database);
    const subject = newSubject();
    const done = work(async ({ ledger, manager }) => {
      const event = await happened(ledger, subject, FRIDAY);
      await ledger.start(event, FRIDAY, subject, [owed('DM-06')]);
      const end = {
        document: 'TRIAL',
        reference: randomUUID(),
        sentBy: 'DEBT_MANAGEMENT',
        sentTo: 'LA:MAN',
        sentOn: FRIDAY,
        receivedOn: null,
      };
      await ledger.handOff('SENT', end, subject.nino, event);
      expect(await manager.query('SELECT count(*)::int AS count FROM events WHERE id = $1', [event])).toEqual(
        [{ count: 1 }],
      );
      throw new Error('The last step failed.');
    });
    await expect(done).rejects.toThrow('The last step failed.');
    expect(await countRows(agency.database)).toEqual(before);
  });
});

describe('an end of a document’s way', () => {
  const way = (sentBy: string, sentTo: string, receivedOn: string | null) => ({
    document: 'TRIAL',
    reference: randomUUID(),
    sentBy,
    sentTo,
    sentOn: FRIDAY,
    receivedOn: receivedOn === null ? null : toPlainDate(receivedOn),
  });

  it('is recorded once', async () => {
    const { nino } = newSubject();
    const end = way('DEBT_MANAGEMENT', 'LA:MAN', null);
    await work(({ ledger }) => ledger.handOff('SENT', end, nino));
    await expect(work(({ ledger }) => ledger.handOff('SENT', end, nino))).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
  });

  it('has the day of sending moved by a correction of the event', async () => {
    const subject = newSubject();
    const { nino } = subject;
    const end = way('DEBT_MANAGEMENT', 'LA:MAN', null);
    let event = '';
    await work(async ({ ledger }) => {
      event = await happened(ledger, subject, FRIDAY);
      await ledger.handOff('SENT', end, nino, event);
    });
    for (const happenedOn of ['2024-06-12', '2024-06-11']) {
      const answer = await agency.order('correctDebtManagementEvent', {
        event,
        happenedOn,
        reason: 'misread',
      });
      expect(codesOf(answer)).toEqual([]);
      const { rows } = await agency.database.query(
        'SELECT sent_on::text AS "sentOn", event FROM handoff_ends WHERE reference = $1',
        [end.reference],
      );
      expect(rows).toMatchObject([{ sentOn: happenedOn }]);
      event = rows[0].event;
    }
  });

  it.each([
    ['a sender’s end that another sends', 'SENT', 'LA:MAN', 'DEBT_MANAGEMENT', null],
    ['a receiver’s end that another receives', 'RECEIVED', 'DEBT_MANAGEMENT', 'LA:MAN', '2024-06-17'],
  ] as const)('is never %s', async (_why, side, sentBy, sentTo, receivedOn) => {
    const { nino } = newSubject();
    const done = work(({ ledger }) => ledger.handOff(side, way(sentBy, sentTo, receivedOn), nino));
    await expect(done).rejects.toThrow('row-level security');
  });
});
