import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Input, openPartnership, type Partnership, recordIn, type Who } from './openPartnership.js';

const TODAY = '2025-07-31';

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

const quarterly = (authority: string): Input => ({
  ...{ agreement: 'GP', keptBy: authority, counterpart: 'JOBCENTRE_PLUS', kind: 'STRATEGIC_CONTACT' },
  calledOn: '2025-01-06',
});
const held = (id: string, heldOn: string, attendedBy: readonly string[], version = 1): Input => ({
  ...{ id, version, heldOn, attendedBy },
});
const next = async (agency: Partnership, keeper: string, kind: string): Promise<string> => {
  const { rows } = await agency.database.query(
    `SELECT id FROM meetings WHERE kept_by = $1 AND kind = $2 AND state = 'EXPECTED'`,
    [keeper, kind],
  );
  expect(rows).toHaveLength(1);
  return rows[0].id;
};

describe('GP-01 and GP-02: contacts that come again', () => {
  it('each contact held ends its quarter and starts the next', async () => {
    const who = ['LA:SND'];
    const first = await authorities.made('callMeeting', quarterly('LA:SND'), who);
    expect(await authorities.owed(first)).toMatchObject([
      {
        standard: 'GP-01',
        owedBy: 'LA:SND',
        owedTo: ['JOBCENTRE_PLUS'],
        dueOn: '2025-04-06',
        status: 'OVERDUE',
      },
    ]);
    await authorities.made('recordMeeting', held(first, '2025-04-06', ['LA:SND', 'JOBCENTRE_PLUS']), who);
    expect(await authorities.owed(first)).toMatchObject([{ endedOn: '2025-04-06', status: 'MET' }]);
    const second = await next(authorities, 'LA:SND', 'STRATEGIC_CONTACT');
    expect(await authorities.owed(second)).toMatchObject([{ startedOn: '2025-04-06', dueOn: '2025-07-06' }]);
    await authorities.made('recordMeeting', held(second, '2025-07-07', ['LA:SND']), who);
    expect(await authorities.owed(second)).toMatchObject([{ endedOn: '2025-07-07', status: 'MET_LATE' }]);
  });

  it('a yearly conference is owed to nobody: the document does not say to whom', async () => {
    const sides = { agreement: 'GP', keptBy: 'LA:SWA', counterpart: 'PENSION_DISABILITY_AND_CARERS_SERVICE' };
    const call = { ...sides, kind: 'PDCS_CONFERENCE', calledOn: '2024-09-02' };
    const id = await authorities.made('callMeeting', call, ['LA:SWA']);
    expect(await authorities.owed(id)).toMatchObject([
      { standard: 'GP-02', owedTo: [], dueOn: '2025-09-02' },
    ]);
  });

  it('a correction of the day held moves the quarter that it ended and the one that it started', async () => {
    const who = ['LA:HLD'];
    const first = await authorities.made('callMeeting', quarterly('LA:HLD'), who);
    const done = recordIn(
      await authorities.order('recordMeeting', held(first, '2025-03-03', ['LA:HLD']), who),
    );
    const history: readonly { id: string; kind: string }[] = JSON.parse(JSON.stringify(done.history));
    const event = history.find(({ kind }) => kind === 'MEETING_HELD')?.id;
    await authorities.made('correctEvent', { event, happenedOn: '2025-03-10', reason: 'Wrong week' }, who);
    const second = await next(authorities, 'LA:HLD', 'STRATEGIC_CONTACT');
    expect(await authorities.owed(first)).toMatchObject([{ endedOn: '2025-03-10' }]);
    expect(await authorities.owed(second)).toMatchObject([{ startedOn: '2025-03-10', dueOn: '2025-06-10' }]);
  });

  it('attendance at Joint Boards is recorded, and nothing is owed by it (GP-U12)', async () => {
    const call = { ...quarterly('LA:MAN'), kind: 'JOINT_BOARD', calledOn: '2025-02-03' };
    const id = await authorities.made('callMeeting', call, 'manchester-benefits');
    const answer = await authorities.order(
      'recordMeeting',
      held(id, '2025-02-20', ['LA:MAN']),
      'manchester-benefits',
    );
    expect(recordIn(answer)).toMatchObject({
      state: 'HELD',
      heldOn: '2025-02-20',
      attendedBy: [{ code: 'LA:MAN' }],
    });
    expect(await authorities.owed(id)).toEqual([]);
  });
});

describe('DM-15 and DM-U21: reviews and liaison meetings that are asked for', () => {
  const ask = (kind: string): Input => ({
    ...{ agreement: 'DM', keptBy: 'DEBT_MANAGEMENT', counterpart: 'LA:MAN', kind, calledOn: '2025-06-02' },
  });

  it('a formal review is owed by the body that is asked, and no number stands beside it', async () => {
    const id = await debt.made('callMeeting', ask('FORMAL_REVIEW'), 'manchester-benefits');
    expect(await debt.owed(id)).toMatchObject([
      { standard: 'DM-15', owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'], dueOn: null, status: 'UNTIMED' },
    ]);
    await debt.made('recordMeeting', held(id, '2025-07-01', ['DEBT_MANAGEMENT', 'LA:MAN']), 'debt-manager');
    expect(await debt.owed(id)).toMatchObject([{ endedOn: '2025-07-01', status: 'UNTIMED' }]);
  });

  it('a liaison meeting: request and attendance', async () => {
    const id = await debt.made('callMeeting', ask('LIAISON_MEETING'), 'manchester-benefits');
    const input = { ...held(id, '2025-06-20', ['DEBT_MANAGEMENT']), summary: 'Backlog at Porth discussed.' };
    expect(recordIn(await debt.order('recordMeeting', input, 'debt-manager'))).toMatchObject({
      ...{ calledOn: '2025-06-02', heldOn: '2025-06-20', attendedBy: [{ code: 'DEBT_MANAGEMENT' }] },
      summary: 'Backlog at Porth discussed.',
    });
    expect(await debt.owed(id)).toEqual([]);
  });
});

describe('NFA-01: the full joint review at the end of the business year', () => {
  const year = (keptBy: string, counterpart: string, businessYear: number): Input => ({
    ...{ agreement: 'DM', keptBy, counterpart, kind: 'JOINT_REVIEW', businessYear },
  });
  const inPlace = (keptBy: string, counterpart: string, inForceFrom: string): Input => ({
    ...{ agreement: 'DM', keptBy, counterpart, inForceFrom, basis: 'NATIONAL_MODEL' },
    ...{ dateSource: 'COVER_PAGE', documentVersion: '3.0' },
  });

  it('is one obligation for each obligor and year, from 1 April, in the obligor’s own ledger', async () => {
    await debt.made('recordAgreement', inPlace('DEBT_MANAGEMENT', 'LA:MAN', '2014-04-01'), 'debt-manager');
    await authorities.made('recordAgreement', inPlace('LA:MAN', 'DEBT_MANAGEMENT', '2014-04-01'), ['LA:MAN']);
    const ids = [
      await debt.made('callMeeting', year('DEBT_MANAGEMENT', 'LA:MAN', 2024), 'debt-manager'),
      await debt.made('callMeeting', year('DEBT_MANAGEMENT', 'LA:MAN', 2025), 'debt-manager'),
    ];
    const [of2024 = '', of2025 = ''] = ids;
    const theirs = await authorities.made('callMeeting', year('LA:MAN', 'DEBT_MANAGEMENT', 2024), ['LA:MAN']);
    await debt.made(
      'recordMeeting',
      held(of2024, '2025-03-20', ['DEBT_MANAGEMENT', 'LA:MAN']),
      'debt-manager',
    );
    expect(await debt.owed(of2024)).toMatchObject([
      {
        standard: 'NFA-01',
        owedBy: 'DEBT_MANAGEMENT',
        startedOn: '2024-04-01',
        dueOn: '2025-04-01',
        status: 'MET',
      },
    ]);
    expect(await debt.owed(of2025)).toMatchObject([{ startedOn: '2025-04-01', status: 'RUNNING' }]);
    expect(await authorities.owed(theirs)).toMatchObject([
      { owedBy: 'LA:MAN', owedTo: ['DEBT_MANAGEMENT'], startedOn: '2024-04-01', status: 'OVERDUE' },
    ]);
  });

  it('of the year in which the agreement came into force runs from that day', async () => {
    await debt.made('recordAgreement', inPlace('DEBT_MANAGEMENT', 'LA:GLG', '2024-11-24'), 'debt-manager');
    const id = await debt.made('callMeeting', year('DEBT_MANAGEMENT', 'LA:GLG', 2024), 'debt-manager');
    expect(await debt.owed(id)).toMatchObject([{ startedOn: '2024-11-24' }]);
  });

  it.each<[string, Input, string, string]>([
    ['a year that is on record', year('DEBT_MANAGEMENT', 'LA:MAN', 2024), 'RULE_BROKEN', 'on record already'],
    ['a year that has not begun', year('DEBT_MANAGEMENT', 'LA:MAN', 2026), 'BAD_USER_INPUT', 'today'],
    ['a year before the calendars', year('DEBT_MANAGEMENT', 'LA:MAN', 2009), 'BAD_USER_INPUT', '2010'],
    [
      'no year',
      { ...year('DEBT_MANAGEMENT', 'LA:MAN', 2023), businessYear: null },
      'BAD_USER_INPUT',
      'business year',
    ],
    [
      'an agreement that is not on record',
      year('DEBT_MANAGEMENT', 'LA:BIR', 2024),
      'RULE_BROKEN',
      'on record first',
    ],
  ])('is not started for %s', async (_why, input, code, rule) => {
    const { errors } = await debt.order('callMeeting', input, 'debt-manager');
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors?.[0]?.message).toContain(rule);
  });
});

describe('what is refused', () => {
  const call = quarterly('LA:MAN');

  it.each<[string, Input, Who, string]>([
    [
      'a kind that the agreement has not',
      { kind: 'LIAISON_MEETING' },
      'manchester-benefits',
      'BAD_USER_INPUT',
    ],
    [
      'a meeting that those two do not hold',
      { kind: 'PDCS_CONFERENCE' },
      'manchester-benefits',
      'BAD_USER_INPUT',
    ],
    ['a day to come', { calledOn: '2025-08-01' }, 'manchester-benefits', 'BAD_USER_INPUT'],
    ['no day', { calledOn: null }, 'manchester-benefits', 'BAD_USER_INPUT'],
    ['a business year of a contact', { businessYear: 2024 }, 'manchester-benefits', 'BAD_USER_INPUT'],
    ['a series taken up by the other body', {}, 'jobcentre-officer', 'RULE_BROKEN'],
    ['a stranger', {}, 'glasgow-benefits', 'FORBIDDEN'],
  ])('calling for %s', async (_why, changes, who, code) => {
    const { errors } = await authorities.order('callMeeting', { ...call, ...changes }, who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });

  it('a formal review asked for by the body that would owe it', async () => {
    const sides = { agreement: 'DM', keptBy: 'DEBT_MANAGEMENT', counterpart: 'LA:MAN' };
    const input = { ...sides, kind: 'FORMAL_REVIEW', calledOn: '2025-06-02' };
    const { errors } = await debt.order('callMeeting', input, 'debt-manager');
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: '11' } }]);
  });

  it('a second series, and a second record of one meeting', async () => {
    const id = await authorities.made('callMeeting', quarterly('LA:LDS'), ['LA:LDS']);
    const again = await authorities.order('callMeeting', quarterly('LA:LDS'), ['LA:LDS']);
    await authorities.made('recordMeeting', held(id, '2025-02-03', ['LA:LDS']), ['LA:LDS']);
    const twice = await authorities.order('recordMeeting', held(id, '2025-02-03', ['LA:LDS'], 2), ['LA:LDS']);
    for (const { errors } of [again, twice])
      expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN' } }]);
  });

  it.each<[string, Input, Who, string]>([
    ['before it was called for', held('', '2025-01-05', ['LA:MAN']), 'manchester-benefits', 'BAD_USER_INPUT'],
    [
      'attended by a stranger',
      held('', '2025-02-03', ['LA:MAN', 'LA:GLG']),
      'manchester-benefits',
      'BAD_USER_INPUT',
    ],
    [
      'not attended by the body that keeps it',
      held('', '2025-02-03', ['JOBCENTRE_PLUS']),
      'manchester-benefits',
      'BAD_USER_INPUT',
    ],
    ['by the other body', held('', '2025-02-03', ['LA:MAN']), 'jobcentre-officer', 'RULE_BROKEN'],
    ['by a stranger', held('', '2025-02-03', ['LA:MAN']), 'glasgow-benefits', 'NOT_FOUND'],
  ])('recording a meeting %s', async (_why, input, who, code) => {
    const board = { ...quarterly('LA:MAN'), kind: 'JOINT_BOARD' };
    const id = await authorities.made('callMeeting', board, 'manchester-benefits');
    const { errors } = await authorities.order('recordMeeting', { ...input, id }, who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});
