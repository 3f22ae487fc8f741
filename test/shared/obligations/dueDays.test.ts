import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../shared/config/readSettings.js';
import type { DatabaseUrls } from '../../../shared/database/Database.js';
import { correctEvent, withdrawObligation } from '../../../shared/obligations/corrections.js';
import { setDerived } from '../../../shared/obligations/setDerived.js';
import { onEachLedger } from '../../../shared/running/onEachLedger.js';
import { addDays, type PlainDate, toPlainDate } from '../../../shared/time/PlainDate.js';
import { recordReferralInput } from '../../../subgraphs/debt-management/referrals/progress.js';
import { submitReferral } from '../../../subgraphs/debt-management/referrals/Referrals.js';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { insertObligations, obligationOf } from '../../support/insertObligations.js';
import { openTestFederation } from '../../support/openTestFederation.js';
import { openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { referralForm } from '../../support/referralForm.js';
import { syntheticNino } from '../../support/syntheticNino.js';
import { createTestDatabase } from '../../support/testPostgres.js';

const on = toPlainDate;
/** The bank holiday of 19 September 2022 was announced on the 9th. */
const BEFORE = on('2022-09-08');
const AFTER = on('2022-09-12');
const TODAY = on('2022-10-03');

let agency: TestSubgraph;
let urls: DatabaseUrls;
beforeAll(async () => {
  urls = await createTestDatabase('due_days');
  agency = await openTestSubgraph(debtManagement, { today: TODAY, urls });
});
afterAll(() => agency.close());

interface Kept {
  readonly standard: string;
  readonly dueOn: string | null;
  /** What stands beside who may see it, for every party. */
  readonly order: readonly string[];
  readonly open: readonly boolean[];
}

async function kept(subject: string): Promise<Readonly<Record<string, Omit<Kept, 'standard'>>>> {
  const { rows } = await agency.database.query<Kept>(
    `SELECT standard, o.due_on::text AS "dueOn", array_agg(p.due_on::text) AS order, array_agg(p.is_open) AS open
     FROM obligations o JOIN obligation_parties p ON p.obligation_id = o.id
     WHERE o.subject_reference = $1 GROUP BY o.id`,
    [subject],
  );
  return Object.fromEntries(rows.map(({ standard, ...row }) => [standard, row]));
}

function as(dueOn: string, isOpen: boolean): Omit<Kept, 'standard'> {
  return { dueOn, order: [dueOn, dueOn], open: [isOpen, isOpen] };
}

const actAs = (day: PlainDate, party = 'DEBT_MANAGEMENT') => agency.actAs(party, day);

function refer(day: PlainDate): Promise<string> {
  return submitReferral(actAs(day), {
    clientReference: randomUUID(),
    localAuthority: 'MAN',
    nino: syntheticNino('QQ123456A'),
    authorityReference: 'HB/1',
    debt: 'HOUSING_BENEFIT',
    ...referralForm,
    outstandingPence: 1,
    receivedOn: day,
  });
}

function input(id: string, day: PlainDate): Promise<string> {
  return recordReferralInput(actAs(day), { clientReference: randomUUID(), id, version: 1, inputOn: day });
}

async function eventOf(subject: string, kind: string): Promise<string> {
  const { rows } = await agency.database.query(
    'SELECT id FROM events WHERE subject_reference = $1 AND kind = $2 ORDER BY recorded_at DESC LIMIT 1',
    [subject, kind],
  );
  return rows[0].id;
}

async function correct(
  subject: string,
  kind: string,
  happenedOn: PlainDate,
  today: PlainDate,
): Promise<void> {
  await correctEvent(actAs(today), {
    clientReference: randomUUID(),
    event: await eventOf(subject, kind),
    happenedOn,
    reason: 'misread',
  });
}

describe('the stored due day', () => {
  it('is kept by the bank holidays known when it was recorded, and closed by those known when it ended', async () => {
    const id = await refer(BEFORE);
    expect(await kept(id)).toEqual({ 'DM-01': as('2022-10-06', true), 'DM-02': as('2022-09-22', true) });
    await input(id, on('2022-09-20'));
    expect(await kept(id)).toMatchObject({
      'DM-01': as('2022-10-06', true),
      'DM-02': as('2022-09-23', false),
      'DM-03': as('2022-10-04', true),
    });
  });

  it('stays as it was where the holiday was announced after the end', async () => {
    const id = await refer(on('2022-09-05'));
    await input(id, BEFORE);
    expect(await kept(id)).toMatchObject({ 'DM-02': as('2022-09-19', false) });
  });

  it('is known for what starts after the announcement', async () => {
    expect(await kept(await refer(AFTER))).toMatchObject({ 'DM-02': as('2022-09-27', true) });
  });

  it('follows a withdrawal', async () => {
    const id = await refer(BEFORE);
    const { rows } = await agency.database.query(
      `SELECT id FROM obligations WHERE subject_reference = $1 AND standard = 'DM-02'`,
      [id],
    );
    await withdrawObligation(actAs(AFTER, 'LA:MAN'), {
      clientReference: randomUUID(),
      id: rows[0].id,
      withdrawnOn: AFTER,
      reason: 'not needed',
    });
    expect(await kept(id)).toMatchObject({ 'DM-02': as('2022-09-23', false) });
  });

  it('follows a correction of the start, of what runs and of what has ended', async () => {
    const id = await refer(BEFORE);
    await input(id, on('2022-09-20'));
    await correct(id, 'REFERRAL_RECEIVED', on('2022-09-07'), TODAY);
    expect(await kept(id)).toMatchObject({
      'DM-01': as('2022-10-06', true),
      'DM-02': as('2022-09-22', false),
    });
  });

  it('follows a correction of the end', async () => {
    const id = await refer(on('2022-09-05'));
    await input(id, AFTER);
    expect(await kept(id)).toMatchObject({ 'DM-02': as('2022-09-20', false) });
    await correct(id, 'REFERRAL_INPUT', BEFORE, TODAY);
    expect(await kept(id)).toMatchObject({ 'DM-02': as('2022-09-19', false) });
  });

  it.each<[string, string, string]>([
    ['infinity where the document gives none', 'HO-05', 'infinity'],
    ['the printed day, however long before the start', 'JB-08a', '2007-06-15'],
    ['after all days where the calendars do not reach it', 'DM-01', '9999-12-31'],
  ])('is %s', async (_why, standard, dueOn) => {
    const record = obligationOf({
      standard,
      owedBy: 'DEBT_MANAGEMENT',
      owedTo: ['LA:MAN'],
      startedOn: '2023-12-29',
    });
    await insertObligations(agency.database, [record], BEFORE);
    expect(await kept(record.subjectReference)).toEqual({ [standard]: as(dueOn, true) });
  });

  it('is moved by nobody who does not see the obligation, and beside who sees what by the database alone', async () => {
    const id = await refer(AFTER);
    const update = (party: string) =>
      agency.runAs(
        [party],
        `UPDATE obligations SET due_on = '2000-01-01' WHERE subject_reference = $1 RETURNING 1`,
        [id],
      );
    expect(await update('LA:GLG')).toEqual([]);
    await expect(
      agency.runAs(
        ['LA:MAN'],
        `UPDATE obligation_parties SET due_on = '2000-01-01', is_open = false RETURNING 1`,
      ),
    ).resolves.toEqual([]);
  });
});

describe('what was kept before there were stored due days', () => {
  const old = [
    { standard: 'DM-02', startedOn: '2022-09-05', endedOn: '2022-09-08' },
    { standard: 'DM-02', startedOn: '2022-09-05' },
    { standard: 'DM-10', startedOn: '2022-09-05', withdrawnOn: '2022-09-08' },
    { standard: 'DM-14', startedOn: '2022-09-05' },
  ].map((given) => obligationOf({ owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'], ...given }));

  async function dueDays(): Promise<readonly (string | null)[]> {
    const days = [];
    for (const { subjectReference } of old)
      days.push(Object.values(await kept(subjectReference))[0]?.dueOn ?? null);
    return days;
  }

  it('has its due day worked out when the subgraph starts, once', async () => {
    await insertObligations(agency.database, old, null);
    expect(await dueDays()).toEqual([null, null, null, null]);
    const databases = new Map(
      await Promise.all(
        ['JOBCENTRE_PLUS', 'CHILD_MAINTENANCE', 'LOCAL_AUTHORITY'].map(
          async (name) => [name, await createTestDatabase('due')] as const,
        ),
      ),
    );
    const federation = await openTestFederation(TODAY, {}, databases.set('DEBT_MANAGEMENT', urls));
    await federation.close();
    const [ended, open, withdrawn, last] = await dueDays();
    expect([ended, open, withdrawn]).toEqual(['2022-09-19', '2022-09-20', '2022-10-05']);
    expect(last).not.toBeNull();
    expect(await setDerived(agency.database, 'MISSING', TODAY)).toBe(0);
  });
});

describe('npm run recompute-due-days', () => {
  it('moves what runs to its due day by the bank holidays of now, and nothing that has ended', async () => {
    await setDerived(agency.database, 'ALL', TODAY);
    const many = Array.from({ length: 2_500 }, (_, index) =>
      obligationOf({
        standard: 'DM-02',
        owedBy: 'DEBT_MANAGEMENT',
        owedTo: ['LA:MAN'],
        startedOn: BEFORE,
        endedOn: index % 2 === 0 ? addDays(BEFORE, 0) : null,
      }),
    );
    await insertObligations(agency.database, many, BEFORE);
    const environment = {
      DEBT_MANAGEMENT_DATABASE_URL: urls.appUrl,
      DEBT_MANAGEMENT_DATABASE_OWNER_URL: urls.ownerUrl,
      LOG_LEVEL: 'silent',
      TODAY: AFTER,
    };
    const settings = readSettings(environment);
    const recompute = () =>
      onEachLedger('test', [debtManagement], settings, environment, (owner, today) =>
        setDerived(owner, 'ALL', today),
      );
    expect(await recompute()).toEqual(new Map([['debt-management', 1_250]]));
    const [ended, open] = many;
    expect(await kept(ended?.subjectReference ?? '')).toEqual({ 'DM-02': as('2022-09-22', false) });
    expect(await kept(open?.subjectReference ?? '')).toEqual({ 'DM-02': as('2022-09-23', true) });
    expect(await recompute()).toEqual(new Map([['debt-management', 0]]));
  });
});
