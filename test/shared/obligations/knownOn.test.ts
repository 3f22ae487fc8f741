import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyContext } from '../../../shared/access/AgencyContext.js';
import { AppError } from '../../../shared/errors/AppError.js';
import { correctEvent, withdrawObligation } from '../../../shared/obligations/corrections.js';
import { addDays, toPlainDate } from '../../../shared/time/PlainDate.js';
import { recordReferralInput } from '../../../subgraphs/debt-management/referrals/progress.js';
import { submitReferral } from '../../../subgraphs/debt-management/referrals/Referrals.js';
import {
  type DebtManagementCases,
  openDebtManagement,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import type { Answer } from '../../support/openTestSubgraph.js';
import { referralForm } from '../../support/referralForm.js';
import { syntheticNino } from '../../support/syntheticNino.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

const on = (day: string, party = 'DEBT_MANAGEMENT'): AgencyContext => agency.actAs(party, toPlainDate(day));

/** Records a referral by post; gives its id. */
function refer(
  context: AgencyContext,
  receivedOn: string,
  nino = syntheticNino(agency.newNino()),
): Promise<string> {
  return submitReferral(context, {
    clientReference: randomUUID(),
    localAuthority: 'MAN',
    nino,
    authorityReference: 'HB/1',
    debt: 'HOUSING_BENEFIT',
    ...referralForm,
    outstandingPence: 1,
    receivedOn: toPlainDate(receivedOn),
  });
}

function correct(context: AgencyContext, event: string, happenedOn: string): Promise<string> {
  return correctEvent(context, {
    clientReference: randomUUID(),
    event,
    happenedOn: toPlainDate(happenedOn),
    reason: 'misread',
  });
}

async function idOf(table: 'events' | 'obligations', subject: string, name: string): Promise<string> {
  const column = table === 'events' ? 'kind' : 'standard';
  const { rows } = await agency.database.query(
    `SELECT id FROM ${table} WHERE subject_reference = $1 AND ${column} = $2`,
    [subject, name],
  );
  return rows[0].id;
}

const OBLIGATION = `query ($id: ID!, $asOf: Date, $knownOn: Date) {
  debtManagementObligation(id: $id, asOf: $asOf, knownOn: $knownOn) { startedOn endedOn withdrawnOn dueOn status }
}`;

function ask(id: string, asOf: string, knownOn: string | null, who = 'manchester-benefits'): Promise<Answer> {
  return agency.as(who).query(OBLIGATION, { id, asOf, knownOn });
}

describe('an obligation as known on a day', () => {
  let leg: string;
  beforeAll(async () => {
    // Received on Friday 14 June, noted on Monday; input on the 28th, noted wrongly as 1 July and set right on the 5th.
    const id = await refer(on('2024-06-17'), '2024-06-14');
    await recordReferralInput(on('2024-07-01'), {
      clientReference: randomUUID(),
      id,
      version: 1,
      inputOn: toPlainDate('2024-07-01'),
    });
    await correct(on('2024-07-05'), await idOf('events', id, 'REFERRAL_INPUT'), '2024-06-28');
    leg = await idOf('obligations', id, 'DM-02');
  });

  it.each<[string, string, string | null, Record<string, string | null> | null]>([
    ['nobody knew of it', '2024-07-31', '2024-06-16', null],
    ['known on the day it was noted', '2024-07-31', '2024-06-17', { endedOn: null, status: 'OVERDUE' }],
    ['seen from its due day', '2024-06-28', '2024-06-28', { endedOn: null, status: 'DUE_SOON' }],
    ['the day before the input was noted', '2024-07-31', '2024-06-30', { endedOn: null, status: 'OVERDUE' }],
    ['with the wrong day', '2024-07-31', '2024-07-01', { endedOn: '2024-07-01', status: 'MET_LATE' }],
    [
      'the day before it was set right',
      '2024-07-31',
      '2024-07-04',
      { endedOn: '2024-07-01', status: 'MET_LATE' },
    ],
    ['with the right day', '2024-07-31', '2024-07-05', { endedOn: '2024-06-28', status: 'MET' }],
    ['right, as of a day before the end', '2024-06-27', '2024-07-05', { endedOn: null, status: 'DUE_SOON' }],
    ['as of a day before the start', '2024-06-13', '2024-07-05', null],
    ['today is as now', '2024-07-31', '2024-07-31', { endedOn: '2024-06-28', status: 'MET' }],
    ['a day to come is as now', '2024-07-31', '2028-12-31', { endedOn: '2024-06-28', status: 'MET' }],
    ['left out is as now', '2024-07-31', null, { endedOn: '2024-06-28', status: 'MET' }],
  ])('%s', async (_why, asOf, knownOn, seen) => {
    const { data, errors } = await ask(leg, asOf, knownOn);
    expect(errors).toBeUndefined();
    const common = { startedOn: '2024-06-14', withdrawnOn: null, dueOn: '2024-06-28' };
    expect(data?.debtManagementObligation).toEqual(seen && { ...common, ...seen });
  });

  it.each([
    ['before the calendars', '2009-12-31'],
    ['after them', '2029-01-01'],
  ])('is not asked for %s', async (_why, knownOn) => {
    const { errors } = await ask(leg, '2024-07-31', knownOn);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'knownOn' } }]);
  });

  it('is nothing to those who see none', async () => {
    for (const who of ['glasgow-benefits', 'child-maintenance-officer']) {
      expect(await ask(leg, '2024-07-31', '2024-07-31', who)).toEqual(
        await ask(randomUUID(), '2024-07-31', '2024-07-31', who),
      );
    }
    const forbidden = await ask(leg, '2024-07-31', '2024-07-31', 'performance-analyst');
    expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('has the withdrawal from the day it was noted', async () => {
    const id = await refer(on('2024-06-14'), '2024-06-14');
    const owed = await idOf('obligations', id, 'DM-01');
    const withdrawal = {
      clientReference: randomUUID(),
      id: owed,
      withdrawnOn: toPlainDate('2024-06-17'),
      reason: 'repaid',
    };
    await withdrawObligation(on('2024-06-20', 'LA:MAN'), withdrawal);
    expect((await ask(owed, '2024-06-21', '2024-06-19')).data?.debtManagementObligation).toMatchObject({
      status: 'RUNNING',
      withdrawnOn: null,
    });
    expect((await ask(owed, '2024-06-21', '2024-06-20')).data?.debtManagementObligation).toMatchObject({
      status: 'WITHDRAWN',
      withdrawnOn: '2024-06-17',
    });
  });

  it('has the bank holidays that were published by then', async () => {
    // That of 19 September 2022 was published on the 9th.
    const id = await refer(on('2022-09-07'), '2022-09-07');
    const owed = await idOf('obligations', id, 'DM-02');
    const seen = async (knownOn: string) =>
      (await ask(owed, '2022-09-22', knownOn)).data?.debtManagementObligation;
    expect(await seen('2022-09-08')).toMatchObject({ dueOn: '2022-09-21', status: 'OVERDUE' });
    expect(await seen('2022-09-09')).toMatchObject({ dueOn: '2022-09-22', status: 'DUE_SOON' });
  });
});

describe('whatever is entered into the ledger', () => {
  const FIRST = toPlainDate('2024-06-10');
  const acts = fc.array(
    fc.record({
      act: fc.constantFrom('INPUT', 'WITHDRAW', 'CORRECT_RECEIPT', 'CORRECT_INPUT', 'CORRECT_WITHDRAWAL'),
      pause: fc.integer({ min: 0, max: 3 }),
      back: fc.integer({ min: 0, max: 8 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('what is known on a day is what the ledger held at the end of that day', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (drafts) => {
        let today = FIRST;
        const id = await refer(on(today), today);
        const owed = await idOf('obligations', id, 'DM-02');
        const latest = new Map([['CORRECT_RECEIPT', await idOf('events', id, 'REFERRAL_RECEIVED')]]);
        const held = new Map<string, unknown>();
        for (const { act, pause, back } of drafts) {
          for (const end = addDays(today, pause); today < end; today = addDays(today, 1))
            held.set(today, await rowOf(owed));
          const day = addDays(today, -back);
          await orRefused(async () => {
            const clientReference = randomUUID();
            if (act === 'INPUT') {
              await recordReferralInput(on(today), { clientReference, id, version: 1, inputOn: day });
              latest.set('CORRECT_INPUT', await idOf('events', id, 'REFERRAL_INPUT'));
            } else if (act === 'WITHDRAW') {
              await withdrawObligation(on(today, 'LA:MAN'), {
                clientReference,
                id: owed,
                withdrawnOn: day,
                reason: 'repaid',
              });
              latest.set('CORRECT_WITHDRAWAL', await idOf('events', id, 'OBLIGATION_WITHDRAWN'));
            } else {
              const party = act === 'CORRECT_WITHDRAWAL' ? 'LA:MAN' : 'DEBT_MANAGEMENT';
              latest.set(act, await correct(on(today, party), latest.get(act) ?? randomUUID(), day));
            }
          });
        }
        held.set(today, await rowOf(owed));
        for (const [knownOn, row] of held) {
          const { data } = await ask(owed, '2028-12-31', knownOn);
          expect(data?.debtManagementObligation).toMatchObject({ ...Object(row) });
        }
        expect((await ask(owed, '2028-12-31', '2024-06-09')).data?.debtManagementObligation).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  async function rowOf(id: string): Promise<unknown> {
    const { rows } = await agency.database.query(
      `SELECT started_on::text AS "startedOn", ended_on::text AS "endedOn", withdrawn_on::text AS "withdrawnOn"
       FROM obligations WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  async function orRefused(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
});
