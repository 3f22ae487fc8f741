import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findAgreement } from '../../../shared/agreements/agreements.js';
import { type Input, openPartnership, type Partnership, recordIn, type Who } from './openPartnership.js';

const TODAY = '2024-07-31';

let debt: Partnership;
let authorities: Partnership;
beforeAll(async () => {
  debt = await openPartnership('debt-management', TODAY);
  authorities = await openPartnership('local-authority', TODAY);
});
afterAll(async () => {
  await debt.close();
  await authorities.close();
});

const PORTH_LATE: Input = {
  agreement: 'DM',
  keptBy: 'LA:MAN',
  counterpart: 'DEBT_MANAGEMENT',
  kind: 'NON_COMPLIANCE',
  description: 'Referrals of May were input after the tenth working day.',
  identifiedOn: '2024-07-01',
  notifiedOn: '2024-07-03',
};

const raised = (changes: Input = {}) =>
  authorities.made('raiseIssue', { ...PORTH_LATE, ...changes }, 'manchester-benefits');

const up = (id: string, version: number, to: string, escalatedOn = '2024-07-10'): Input => ({
  ...{ id, version, to, escalatedOn },
  triedBelow: 'Telephoned twice; no date could be given.',
});

const answer = (id: string, version: number, toldOn = '2024-07-12'): Input => ({
  ...{ id, version, toldOn },
  outcome: 'The backlog has been cleared.',
});

describe('an issue: raised, escalated, answered, closed (DM 13.1, 13.2, App 1 no 1, App 3)', () => {
  it('goes to the contact of its kind, climbs one level, comes back to its originator and is closed', async () => {
    const id = await raised();
    const debtManager = 'debt-manager';
    await authorities.made('answerIssue', answer(id, 1, '2024-07-08'), debtManager);
    await authorities.made('escalateIssue', up(id, 2, 'NOMINATED_LIAISON_OFFICER'), 'manchester-benefits');
    await authorities.made('answerIssue', answer(id, 3), debtManager);
    const closed = await authorities.order(
      'closeIssue',
      { id, version: 4, closedOn: '2024-07-15' },
      'manchester-benefits',
    );
    expect(recordIn(closed)).toMatchObject({
      id,
      version: 5,
      state: 'CLOSED',
      log: 'SHARED_ISSUES',
      contact: 'Contact Centre Porth',
      ladder: 'DM',
      agreement: { id: 'DM' },
      keptBy: { code: 'LA:MAN' },
      counterpart: { code: 'DEBT_MANAGEMENT' },
      localAuthority: { code: 'MAN' },
      identifiedOn: '2024-07-01',
      notifiedOn: '2024-07-03',
      closedOn: '2024-07-15',
      steps: [
        {
          step: 'CONTACT_AGENT',
          reachedOn: '2024-07-03',
          triedBelow: null,
          outcome: 'The backlog has been cleared.',
          toldOn: '2024-07-08',
        },
        {
          step: 'NOMINATED_LIAISON_OFFICER',
          title: 'CC nominated liaison officer',
          reachedOn: '2024-07-10',
          toldOn: '2024-07-12',
        },
      ],
    });
  });

  it.each<[string, Partnership | null, Input, Who, string, string]>([
    [
      'quality of referrals, by Debt Management',
      null,
      { kind: 'QUALITY_REFERRAL' },
      'debt-manager',
      'QUALITY_REFERRAL',
      'LA Managers and staff',
    ],
    [
      'an error, by Debt Management',
      null,
      { kind: 'ERROR_OR_PROBLEM' },
      'debt-manager',
      'QUERIES',
      'LA Manager and staff',
    ],
  ])('%s: goes to whom the agreement names', async (_why, _agency, changes, who, log, contact) => {
    const sides = { keptBy: 'DEBT_MANAGEMENT', counterpart: 'LA:MAN' };
    const issue = recordIn(await debt.order('raiseIssue', { ...PORTH_LATE, ...sides, ...changes }, who));
    expect(issue).toMatchObject({ log, contact, state: 'OPEN' });
  });

  it.each([
    ['an individual case: the Contact Centre Group', 'INDIVIDUAL_CASE', 'Contact Centre Group'],
    ['non-compliance: Porth', 'NON_COMPLIANCE', 'Contact Centre Porth'],
    ['a delay in payment: the Contact Centre Group', 'DELAY_IN_PAYMENT', 'Contact Centre Group'],
  ])('%s (DM-U23)', async (_why, kind, contact) => {
    const issue = await authorities.order('raiseIssue', { ...PORTH_LATE, kind }, 'manchester-benefits');
    expect(recordIn(issue)).toMatchObject({ kind, contact });
  });

  it('a continuity notice to each client: the days of the failure and of the notice are shown (DM-U20)', async () => {
    const days = { identifiedOn: '2024-07-01', notifiedOn: '2024-07-02' };
    const kind = { kind: 'BUSINESS_CONTINUITY', description: 'Debt Manager is down; repayments come first.' };
    for (const counterpart of ['LA:MAN', 'LA:GLG']) {
      const input = { agreement: 'DM', keptBy: 'DEBT_MANAGEMENT', counterpart, ...kind, ...days };
      const notice = recordIn(await debt.order('raiseIssue', input, 'debt-manager'));
      expect(notice).toMatchObject({ ...days, counterpart: { code: counterpart } });
      expect(await debt.owed(String(notice.id))).toEqual([]);
    }
  });

  it('a concern about Jobcentre Plus goes up its own ladder (GP-U09)', async () => {
    const id = await raised({
      agreement: 'GP',
      counterpart: 'JOBCENTRE_PLUS',
      kind: 'JOBCENTRE_PLUS_CONCERN',
    });
    const skipped = await authorities.order(
      'escalateIssue',
      up(id, 1, 'HB_STRATEGY_DIVISION'),
      'manchester-benefits',
    );
    expect(skipped.errors).toMatchObject([
      { extensions: { code: 'RULE_BROKEN', clause: 'Partnership working' } },
    ]);
    await authorities.made('escalateIssue', up(id, 1, 'EXTERNAL_RELATIONS_MANAGER'), 'jobcentre-officer');
    await authorities.made('escalateIssue', up(id, 2, 'HB_STRATEGY_DIVISION'), 'manchester-benefits');
    const beyond = await authorities.order(
      'escalateIssue',
      up(id, 3, 'NATIONAL_LEVEL'),
      'manchester-benefits',
    );
    expect(beyond.errors?.[0]?.message).toContain('highest level');
  });

  it('with a body for which nobody acts, the authority keeps both sides (GP-U08)', async () => {
    const sides = { agreement: 'GP', counterpart: 'PENSION_DISABILITY_AND_CARERS_SERVICE' };
    const id = await raised({ ...sides, kind: 'PENSION_SERVICE_CONCERN' });
    const who = 'manchester-benefits';
    await authorities.made('escalateIssue', up(id, 1, 'PDCS_LIAISON_OFFICER'), who);
    await authorities.made('answerIssue', answer(id, 2), who);
    await authorities.made('closeIssue', { id, version: 3, closedOn: '2024-07-12' }, who);
  });
});

describe('DM-14: the other partner notified immediately', () => {
  it.each([
    ['the same day', '2024-07-03', '2024-07-03'],
    ['two days later: shown, and no breach', '2024-07-01', '2024-07-03'],
    ['months later: shown, and still no breach', '2024-03-01', '2024-07-03'],
  ])('%s', async (_why, identifiedOn, notifiedOn) => {
    const id = await raised({ identifiedOn, notifiedOn });
    const { rows } = await authorities.database.query(
      `SELECT standard, started_on::text AS "startedOn", ended_on::text AS "endedOn", owed_by AS "owedBy", owed_to AS "owedTo", calendar, id
       FROM obligations WHERE subject_reference = $1`,
      [id],
    );
    expect(rows).toMatchObject([
      {
        standard: 'DM-14',
        startedOn: identifiedOn,
        endedOn: notifiedOn,
        owedBy: 'LA:MAN',
        owedTo: ['DEBT_MANAGEMENT'],
        calendar: 'ENGLAND_AND_WALES',
      },
    ]);
    const { data, errors } = await authorities
      .as('debt-manager')
      .query(
        'query ($id: ID!) { localAuthorityObligation(id: $id) { status dueOn workingDaysTaken subject { kind customer { nino } } } }',
        { id: rows[0].id },
      );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      localAuthorityObligation: {
        status: 'UNTIMED',
        dueOn: null,
        subject: { kind: 'PARTNERSHIP_ISSUE', customer: null },
      },
    });
  });

  it('runs for no kind of issue that the clause does not name', async () => {
    const id = await raised({ kind: 'INDIVIDUAL_CASE' });
    const { rows } = await authorities.database.query(
      'SELECT 1 FROM obligations WHERE subject_reference = $1',
      [id],
    );
    expect(rows).toEqual([]);
  });
});

describe('what is refused, and changes nothing', () => {
  it.each<[string, Input, string, string]>([
    ['an agreement that there is not', { agreement: 'XX' }, 'input.agreement', 'no agreement'],
    ['a body that the agreement is not with', { counterpart: 'JOBCENTRE_PLUS' }, 'input.counterpart', 'DM'],
    ['a code that no body has', { counterpart: 'NOBODY' }, 'input.counterpart', 'DM'],
    ['itself', { counterpart: 'LA:MAN' }, 'input.counterpart', 'other side'],
    ['another authority', { counterpart: 'LA:GLG' }, 'input.counterpart', 'other side'],
    [
      'the other agency’s record',
      { keptBy: 'DEBT_MANAGEMENT', counterpart: 'LA:MAN' },
      'input.keptBy',
      'keeps no records',
    ],
    ['an authority that is no more', { keptBy: 'LA:ALL' }, 'input.keptBy', 'did not exist'],
    ['a kind that the agreement has not', { kind: 'FRAUD_CONTACT' }, 'input.kind', 'no such kind'],
    [
      'a day to come',
      { identifiedOn: '2024-08-01', notifiedOn: '2024-08-01' },
      'input.identifiedOn',
      'today',
    ],
    ['notified before it was identified', { notifiedOn: '2024-06-30' }, 'input.notifiedOn', 'before'],
    ['no description', { description: ' ' }, 'input.description', 'empty'],
    ['a description without end', { description: 'x'.repeat(2_001) }, 'input.description', '2000'],
    [
      'a number of a person',
      { description: 'See QQ 12 34 56 C please' },
      'input.description',
      'National Insurance',
    ],
    [
      'a number nearly of a person',
      { description: 'case qq123456' },
      'input.description',
      'National Insurance',
    ],
    ['an e-mail address', { description: 'ask someone@example.org' }, 'input.description', 'e-mail'],
    ['a telephone number', { description: 'ring 0161 496 0000' }, 'input.description', 'telephone'],
    ['a person', { description: 'ask Mrs Example' }, 'input.description', 'role'],
  ])('raising %s', async (_why, changes, field, rule) => {
    const count = async () => (await authorities.database.query('SELECT count(*) FROM events')).rows;
    const before = await count();
    const { errors } = await authorities.order('raiseIssue', { ...PORTH_LATE, ...changes }, [
      'LA:MAN',
      'LA:ALL',
      'LA:GLG',
    ]);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
    expect(errors?.[0]?.message).toContain(rule);
    expect(JSON.stringify(errors)).not.toMatch(/34 56|qq123456|0161|Example|example/);
    expect(await count()).toEqual(before);
  });

  it.each<[string, (id: string) => Input, string, string]>([
    [
      'past the liaison officer to the national level',
      (id) => up(id, 1, 'NATIONAL_LEVEL'),
      '13.2',
      'one level at a time',
    ],
    ['to the level where it is', (id) => up(id, 1, 'CONTACT_AGENT'), '13.2', 'one level at a time'],
    ['up another agreement’s ladder', (id) => up(id, 1, 'DISTRICT_ERM'), '13.2', 'one level at a time'],
  ])('escalating %s', async (_why, input, clause, sentence) => {
    const id = await raised();
    const { errors } = await authorities.order('escalateIssue', input(id), 'manchester-benefits');
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause } }]);
    expect(errors?.[0]?.message).toContain(sentence);
  });

  it.each<[string, 'escalateIssue' | 'answerIssue' | 'closeIssue', (id: string) => Input, Who, string]>([
    [
      'escalating without what was tried below',
      'escalateIssue',
      (id) => ({ ...up(id, 1, 'NOMINATED_LIAISON_OFFICER'), triedBelow: '' }),
      'manchester-benefits',
      'BAD_USER_INPUT',
    ],
    [
      'escalating before it was notified',
      'escalateIssue',
      (id) => up(id, 1, 'NOMINATED_LIAISON_OFFICER', '2024-07-02'),
      'manchester-benefits',
      'BAD_USER_INPUT',
    ],
    [
      'answering by its originator',
      'answerIssue',
      (id) => answer(id, 1),
      'manchester-benefits',
      'RULE_BROKEN',
    ],
    [
      'closing without an outcome',
      'closeIssue',
      (id) => ({ id, version: 1, closedOn: '2024-07-12' }),
      'manchester-benefits',
      'RULE_BROKEN',
    ],
    ['another version than that read', 'answerIssue', (id) => answer(id, 2), 'debt-manager', 'CONFLICT'],
    [
      'another authority',
      'escalateIssue',
      (id) => up(id, 1, 'NOMINATED_LIAISON_OFFICER'),
      'glasgow-benefits',
      'NOT_FOUND',
    ],
    ['a body of another agreement', 'answerIssue', (id) => answer(id, 1), 'jobcentre-officer', 'NOT_FOUND'],
    [
      'a body without a part here',
      'answerIssue',
      (id) => answer(id, 1),
      'home-office-caseworker',
      'FORBIDDEN',
    ],
    ['who only reads', 'answerIssue', (id) => answer(id, 1), 'oversight', 'FORBIDDEN'],
  ])('%s', async (_why, command, input, who, code) => {
    const id = await raised();
    const { errors } = await authorities.order(command, input(id), who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it('a second outcome at one level, and closing by the other body', async () => {
    const id = await raised();
    await authorities.made('answerIssue', answer(id, 1), 'debt-manager');
    const second = await authorities.order('answerIssue', answer(id, 2), 'debt-manager');
    const closing = await authorities.order(
      'closeIssue',
      { id, version: 2, closedOn: TODAY },
      'debt-manager',
    );
    for (const { errors } of [second, closing]) {
      expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: '13.2' } }]);
    }
  });

  it('raising for another body: by the token alone', async () => {
    for (const keptBy of ['LA:GLG', 'LA:BIR']) {
      const { errors } = await authorities.order(
        'raiseIssue',
        { ...PORTH_LATE, keptBy },
        'manchester-benefits',
      );
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('two who act on one issue at once', () => {
  it('one is done, the other is told that it has changed', async () => {
    const id = await raised();
    const answers = await Promise.all([
      authorities.order('escalateIssue', up(id, 1, 'NOMINATED_LIAISON_OFFICER'), 'manchester-benefits'),
      authorities.order('escalateIssue', up(id, 1, 'NOMINATED_LIAISON_OFFICER'), 'debt-manager'),
      authorities.order('answerIssue', answer(id, 1), 'debt-manager'),
    ]);
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions?.code ?? 'DONE');
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', 'DONE']);
  });

  it('a repeat is answered with the first result', async () => {
    const clientReference = randomUUID();
    const ids = [await raised({ clientReference }), await raised({ clientReference })];
    expect(new Set(ids).size).toBe(1);
  });
});

describe('no sequence of commands reaches a step without the lower ones', () => {
  const steps = findAgreement('DM')?.arrangement.ladders[0]?.steps.map(({ id }) => id) ?? [];
  const act = fc.oneof(
    fc.record({ kind: fc.constant('escalate' as const), to: fc.constantFrom(...steps), by: who() }),
    fc.record({ kind: fc.constant('answer' as const), by: who() }),
    fc.record({ kind: fc.constant('close' as const), by: who() }),
  );

  function who() {
    return fc.constantFrom('manchester-benefits', 'debt-manager', 'glasgow-benefits');
  }

  it('nor closes one whose outcome has not come back, and every refusal of a rule cites its clause', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 9 }), async (acts) => {
        const id = await raised();
        let version = 1;
        for (const { kind, by, ...rest } of acts) {
          const to = 'to' in rest ? rest.to : '';
          const result =
            kind === 'escalate'
              ? await authorities.order('escalateIssue', up(id, version, to), by)
              : kind === 'answer'
                ? await authorities.order('answerIssue', answer(id, version, '2024-07-10'), by)
                : await authorities.order('closeIssue', { id, version, closedOn: '2024-07-10' }, by);
          const [refusal] = result.errors ?? [];
          if (refusal === undefined) version += 1;
          else expect(['NOT_FOUND', 'RULE_BROKEN']).toContain(refusal.extensions?.code);
          if (refusal?.extensions?.code === 'RULE_BROKEN') expect(refusal.extensions.clause).toBe('13.2');
        }
        const { rows } = await authorities.database.query(
          `SELECT s.step, s.outcome, i.state, i.place FROM issue_steps s JOIN partnership_issues i ON i.id = s.issue
           WHERE i.id = $1 ORDER BY s.place`,
          [id],
        );
        expect(rows.map(({ step }) => step)).toEqual(steps.slice(0, rows.length));
        expect(rows[0].place).toBe(rows.length - 1);
        if (rows[0].state !== 'OPEN') expect(rows.at(-1).outcome).not.toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it('nor does the database take one, whatever the code does', async () => {
    const id = await raised();
    const insert = (place: number, tried: string | null) =>
      authorities.runAs(
        ['LA:MAN'],
        `INSERT INTO issue_steps (issue, place, step, tried_below) VALUES ($1, $2, 'X', $3)`,
        [id, place, tried],
      );
    await expect(insert(2, 'x')).rejects.toThrow('foreign key');
    await expect(insert(1, null)).rejects.toThrow('says_what_was_tried_below');
    await expect(insert(1, 'x')).resolves.toEqual([]);
  });
});
