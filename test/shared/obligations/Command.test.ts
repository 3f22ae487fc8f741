import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../shared/obligations/Command.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import {
  type DebtManagementCases,
  type Input,
  type MutationName,
  noticeBy,
  openDebtManagement,
  referralBy,
} from '../../subgraphs/debt-management/openDebtManagement.js';
import { codesOf } from '../../support/codesOf.js';
import { countRows } from '../../support/countRows.js';
import { referralForm } from '../../support/referralForm.js';

let agency: DebtManagementCases;
beforeAll(async () => {
  agency = await openDebtManagement('2024-07-31');
});
afterAll(() => agency.close());

/** What was done; who looked is another matter. */
const deeds = () => countRows(agency.database, ['audit_lines']);

const deedsOnTrail = async () => {
  const { rows } = await agency.database.query(
    `SELECT count(*)::int AS count FROM audit_lines WHERE scope = 'cases:write'`,
  );
  return rows[0].count;
};

describe('a repeat under the same client reference', () => {
  const received = () => agency.referral(agency.newNino(), '2024-06-14');
  const accepted = async () => {
    const id = await received();
    await agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' });
    return id;
  };
  const eventOf = async (subject: string) => {
    const { rows } = await agency.database.query('SELECT id FROM events WHERE subject_reference = $1', [
      subject,
    ]);
    return rows[0].id;
  };
  const obligationOf = async (subject: string) => {
    const { rows } = await agency.database.query('SELECT id FROM obligations WHERE subject_reference = $1', [
      subject,
    ]);
    return rows[0].id;
  };

  it.each<[string, MutationName, () => Promise<Input>, string]>([
    [
      'of a referral',
      'submitReferral',
      async () => referralBy('MAN', agency.newNino()),
      'manchester-benefits',
    ],
    [
      'of an input',
      'recordReferralInput',
      async () => ({ id: await received(), version: 1, inputOn: '2024-06-25' }),
      'debt-manager',
    ],
    [
      'of a screening',
      'screenOutReferral',
      async () => ({ id: await received(), version: 1, reason: 'DUPLICATE', notifiedOn: '2024-06-25' }),
      'debt-manager',
    ],
    [
      'of an outcome',
      'recordReferralOutcome',
      async () => ({ id: await accepted(), version: 2, outcome: 'NOT_POSSIBLE', notifiedOn: '2024-06-25' }),
      'debt-manager',
    ],
    [
      'of a proforma',
      'receiveDebtChangeNotice',
      async () => ({ ...noticeBy('MAN', agency.newNino()), sentOn: '2024-06-13', receivedOn: '2024-06-14' }),
      'debt-manager',
    ],
    [
      'of an action',
      'actionDebtChangeNotice',
      async () => ({
        id: await agency.notice(agency.newNino(), '2024-06-14'),
        version: 1,
        actionedOn: '2024-06-20',
      }),
      'debt-manager',
    ],
    [
      'of a correction',
      'correctDebtManagementEvent',
      async () => ({ event: await eventOf(await received()), happenedOn: '2024-06-13', reason: 'misread' }),
      'debt-manager',
    ],
    [
      'of a withdrawal',
      'withdrawDebtManagementObligation',
      async () => ({ id: await obligationOf(await received()), withdrawnOn: '2024-06-20', reason: 'repaid' }),
      'manchester-benefits',
    ],
  ])('%s is answered with the first answer and changes nothing', async (_why, name, inputOf, who) => {
    const input = { ...(await inputOf()), clientReference: randomUUID() };
    const first = await agency.order(name, input, who);
    expect(first.errors).toBeUndefined();
    const before = [await deeds(), await deedsOnTrail()];
    const second = await agency.order(name, input, who);
    expect(second).toEqual(first);
    expect([await deeds(), await deedsOnTrail()]).toEqual(before);
  });

  it('is one however the same was written', async () => {
    const nino = agency.newNino();
    const clientReference = randomUUID();
    const first = await agency.order(
      'submitReferral',
      { clientReference, ...referralBy('MAN', nino) },
      'manchester-benefits',
    );
    const { authorityReference, outstandingPence } = referralBy('MAN', nino);
    const again = {
      ...referralForm,
      outstandingPence,
      authorityReference,
      receivedOn: null,
      debt: 'HOUSING_BENEFIT',
      localAuthority: 'MAN',
    };
    const spaced = `${nino.slice(0, 2).toLowerCase()} ${nino.slice(2)}`;
    const second = await agency.order(
      'submitReferral',
      { ...again, nino: spaced, clientReference },
      'manchester-benefits',
    );
    expect(second).toEqual(first);
  });

  it('is one when 20 come at once', async () => {
    const input = { ...referralBy('MAN', agency.newNino()), clientReference: randomUUID() };
    const before = await deeds();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => agency.order('submitReferral', input, 'manchester-benefits')),
    );
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const { referrals = 0, events = 0, obligations = 0, commands = 0 } = before;
    expect(await deeds()).toMatchObject({
      referrals: referrals + 1,
      events: events + 1,
      obligations: obligations + 2,
      commands: commands + 1,
    });
  });

  it('by another body is an order of its own', async () => {
    const nino = agency.newNino();
    const clientReference = randomUUID();
    await agency.order(
      'submitReferral',
      { ...referralBy('MAN', nino), clientReference },
      'manchester-benefits',
    );
    await agency.order('submitReferral', { ...referralBy('GLG', nino), clientReference }, 'glasgow-benefits');
    expect(await agency.obligations(nino)).toHaveLength(4);
  });
});

describe('a client reference that stands for another order', () => {
  it.each<[string, MutationName, (nino: string) => Input]>([
    ['with another input', 'submitReferral', (nino) => ({ ...referralBy('MAN', nino), outstandingPence: 1 })],
    [
      'with more input',
      'submitReferral',
      (nino) => ({ ...referralBy('MAN', nino), receivedOn: '2024-07-31' }),
    ],
    ['for another customer', 'submitReferral', () => referralBy('MAN', agency.newNino())],
    [
      'for another command',
      'receiveDebtChangeNotice',
      (nino) => ({ ...noticeBy('MAN', nino), sentOn: '2024-07-30', receivedOn: '2024-07-31' }),
    ],
  ])('is refused %s', async (_why, name, inputOf) => {
    const nino = agency.newNino();
    const clientReference = randomUUID();
    await agency.order('submitReferral', { ...referralBy('MAN', nino), clientReference });
    const before = await countRows(agency.database);
    const answer = await agency.order(name, { ...inputOf(nino), clientReference });
    expect(codesOf(answer)).toEqual(['CONFLICT']);
    expect(await countRows(agency.database)).toEqual(before);
  });

  it('is refused for a command of another name that takes the same input', async () => {
    const input = { clientReference: randomUUID() };
    const orderOf = (name: string) => ({
      name,
      party: 'LA:MAN',
      input,
      recordKind: 'TRIAL',
      record: randomUUID(),
    });
    const context = agency.actAs('LA:MAN', toPlainDate('2024-07-31'));
    await runCommand(context, orderOf('ONE'), async () => undefined);
    await expect(runCommand(context, orderOf('OTHER'), async () => undefined)).rejects.toMatchObject({
      extensions: { code: 'CONFLICT' },
    });
  });

  it('lets one of 20 different orders through at once', async () => {
    const nino = agency.newNino();
    const clientReference = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        agency.order('submitReferral', {
          ...referralBy('MAN', nino),
          outstandingPence: 1 + index,
          clientReference,
        }),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array(19).fill('CONFLICT'));
    expect(await agency.obligations(nino)).toHaveLength(2);
  });

  it('is free again after an order that was refused', async () => {
    const id = await agency.referral(agency.newNino(), '2024-06-14');
    const clientReference = randomUUID();
    const refused = await agency.order('recordReferralInput', {
      id,
      version: 7,
      inputOn: '2024-06-25',
      clientReference,
    });
    expect(codesOf(refused)).toEqual(['CONFLICT']);
    const done = await agency.order('recordReferralInput', {
      id,
      version: 1,
      inputOn: '2024-06-25',
      clientReference,
    });
    expect(codesOf(done)).toEqual([]);
  });
});

describe('two people who act on one version of a record', () => {
  it.each(Array.from({ length: 5 }, (_, index) => [index + 1]))('never both succeed, round %i', async () => {
    const nino = agency.newNino();
    const id = await agency.referral(nino, '2024-06-14');
    const [input, screening] = await Promise.all([
      agency.order('recordReferralInput', { id, version: 1, inputOn: '2024-06-25' }),
      agency.order('screenOutReferral', { id, version: 1, reason: 'DUPLICATE', notifiedOn: '2024-06-25' }),
    ]);
    expect([...codesOf(input), ...codesOf(screening)]).toEqual(['CONFLICT']);
    const { rows } = await agency.database.query(
      'SELECT state, version, (SELECT count(*)::int FROM events WHERE subject_reference = $1) AS events FROM referrals WHERE id = $1',
      [id],
    );
    const isInput = input.errors === undefined;
    expect(rows).toEqual([{ state: isInput ? 'INPUT' : 'SCREENED_OUT', version: 2, events: 2 }]);
    expect(await agency.statuses(nino, '2024-06-25')).toEqual(
      isInput
        ? { 'DM-01': 'RUNNING', 'DM-02': 'MET', 'DM-03': 'RUNNING' }
        : { 'DM-01': 'MET', 'DM-02': 'WITHDRAWN' },
    );
  });

  it('are 20 of whom one succeeds', async () => {
    const id = await agency.notice(agency.newNino(), '2024-06-14');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        agency.order('actionDebtChangeNotice', { id, version: 1, actionedOn: '2024-06-20' }),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array(19).fill('CONFLICT'));
    const { rows } = await agency.database.query('SELECT version FROM change_notices WHERE id = $1', [id]);
    expect(rows).toEqual([{ version: 2 }]);
  });
});

describe('several commands in one request', () => {
  it('each show what has been done by then', async () => {
    const nino = agency.newNino();
    const document = `mutation ($first: SubmitReferralInput!, $second: SubmitReferralInput!) {
      first: submitReferral(input: $first) { ...seen }
      second: submitReferral(input: $second) { ...seen }
    }
    fragment seen on Referral {
      history { kind }
      customer { debtManagementObligations { standard { id } } debtManagementReferrals { edges { node { state } } } }
    }`;
    const inputFor = () => ({ ...referralBy('MAN', nino), clientReference: randomUUID() });
    const { data } = await agency
      .as('manchester-benefits')
      .query(document, { first: inputFor(), second: inputFor() });
    const seen = (referrals: number) => ({
      history: [{ kind: 'REFERRAL_RECEIVED' }],
      customer: {
        debtManagementObligations: Array(2 * referrals).fill({ standard: { id: expect.any(String) } }),
        debtManagementReferrals: { edges: Array(referrals).fill({ node: { state: 'RECEIVED' } }) },
      },
    });
    expect(data).toEqual({ first: seen(1), second: seen(2) });
  });

  it('on one record show its history growing', async () => {
    const id = await agency.referral(agency.newNino(), '2024-06-14');
    const document = `mutation ($input: RecordReferralInputInput!, $outcome: RecordReferralOutcomeInput!) {
      recordReferralInput(input: $input) { version history { kind } }
      recordReferralOutcome(input: $outcome) { version history { kind } }
    }`;
    const input = { id, version: 1, inputOn: '2024-06-25', clientReference: randomUUID() };
    const outcome = {
      id,
      version: 2,
      outcome: 'NOT_POSSIBLE',
      notifiedOn: '2024-07-09',
      clientReference: randomUUID(),
    };
    const { data } = await agency.as('debt-manager').query(document, { input, outcome });
    expect(data).toMatchObject({
      recordReferralInput: { version: 2, history: [{}, { kind: 'REFERRAL_INPUT' }] },
      recordReferralOutcome: { version: 3, history: [{}, {}, { kind: 'REFERRAL_OUTCOME_NOTIFIED' }] },
    });
  });
});
