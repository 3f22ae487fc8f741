import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../support/codesOf.js';
import { CMG, DESTROY, HOME, messageOf, newCustomer, RETAIN, received } from './fixtures.js';
import { type ChildMaintenance, openChildMaintenance, TODAY } from './openChildMaintenance.js';

let desk: ChildMaintenance;

beforeAll(async () => {
  desk = await openChildMaintenance();
});
afterAll(() => desk.close());

/** What the Home Office recorded of a disclosure of 20 March, in order, and whether it may be destroyed on 9 April. */
type Events = readonly (readonly [string, string])[];

async function recorded(events: Events): Promise<{ id: string; version: number }> {
  const id = await desk.disclosed();
  let version = 2;
  for (const [event, happenedOn] of events) {
    const answer = await desk.ask(HOME, RETAIN, { id, version, event, happenedOn });
    expect(answer.errors).toBeUndefined();
    version += 1;
  }
  return { id, version };
}

const purpose = ['PURPOSE_ENDED', '2018-03-29'] as const;
const proceedings = ['PROCEEDINGS_BEGUN', '2018-03-28'] as const;
const appeal = ['APPEAL_PERIOD_BEGUN', '2018-04-03'] as const;

describe('HO-05: kept until the last of purpose, proceedings and appeal period has ended', () => {
  it.each<[string, Events]>([
    ['the purpose ended that day, and there is nothing else', [['PURPOSE_ENDED', '2018-04-09']]],
    ['proceedings ended after the purpose', [purpose, proceedings, ['PROCEEDINGS_ENDED', '2018-04-09']]],
    [
      'the appeal period expired last',
      [
        purpose,
        proceedings,
        ['PROCEEDINGS_ENDED', '2018-04-03'],
        appeal,
        ['APPEAL_PERIOD_ENDED', '2018-04-09'],
      ],
    ],
    [
      'an appeal period without proceedings of its own',
      [purpose, appeal, ['APPEAL_PERIOD_ENDED', '2018-04-03']],
    ],
  ])('may be destroyed where %s', async (_why, events) => {
    const request = await recorded(events);
    const answer = await desk.ask(HOME, DESTROY, { ...request, destroyedOn: '2018-04-09' });
    expect(answer.data?.recordDestruction).toMatchObject({ state: 'DESTROYED', destroyedOn: '2018-04-09' });
  });

  it.each<[string, Events]>([
    ['nothing has ended', []],
    ['the purpose ended the day after', [['PURPOSE_ENDED', '2018-04-10']]],
    ['proceedings still run', [purpose, proceedings]],
    ['proceedings ended the day after', [purpose, proceedings, ['PROCEEDINGS_ENDED', '2018-04-10']]],
    ['the appeal period still runs', [purpose, proceedings, ['PROCEEDINGS_ENDED', '2018-04-03'], appeal]],
    ['only the proceedings have ended', [proceedings, ['PROCEEDINGS_ENDED', '2018-04-03']]],
  ])('is not destroyed where %s', async (_why, events) => {
    const request = await recorded(events);
    const before = await desk.rowCounts();
    const answer = await desk.ask(HOME, DESTROY, { ...request, destroyedOn: '2018-04-09' });
    expect(codesOf(answer)).toEqual(['RULE_BROKEN']);
    expect(messageOf(answer)).toContain('(1.11(2))');
    expect(await desk.rowCounts()).toEqual(before);
  });

  it.each<[string, Events, string, string, string]>([
    ['an end is recorded twice', [purpose], 'PURPOSE_ENDED', TODAY, 'RULE_BROKEN'],
    ['what never began ends', [], 'PROCEEDINGS_ENDED', TODAY, 'RULE_BROKEN'],
    ['an appeal period that never began ends', [], 'APPEAL_PERIOD_ENDED', TODAY, 'RULE_BROKEN'],
    ['an end comes before its beginning', [proceedings], 'PROCEEDINGS_ENDED', '2018-03-27', 'BAD_USER_INPUT'],
    ['it is yet to come', [], 'PURPOSE_ENDED', '2018-04-11', 'BAD_USER_INPUT'],
  ])('is refused where %s', async (_why, events, event, happenedOn, code) => {
    const request = await recorded(events);
    const before = await desk.rowCounts();
    expect(codesOf(await desk.ask(HOME, RETAIN, { ...request, event, happenedOn }))).toEqual([code]);
    expect(await desk.rowCounts()).toEqual(before);
  });

  it('is the Home Office’s to record, of what was disclosed', async () => {
    const ended = { event: 'PURPOSE_ENDED', happenedOn: TODAY };
    const disclosed = await desk.disclosed();
    expect(codesOf(await desk.ask(CMG, RETAIN, { id: disclosed, version: 2, ...ended }))).toEqual([
      'FORBIDDEN',
    ]);
    const open = await received(desk.homeOffice('2018-03-16'), newCustomer());
    expect(codesOf(await desk.ask(HOME, RETAIN, { id: open, version: 1, ...ended }))).toEqual([
      'RULE_BROKEN',
    ]);
  });
});

describe('a corrected day', () => {
  const CORRECT =
    'mutation C($input: CorrectEventInput!) { correctChildMaintenanceEvent(input: $input) { happenedOn } }';

  async function correct(request: string, kind: string, happenedOn: string) {
    const sql = `SELECT id FROM events WHERE subject_reference = $1 AND kind = $2
      AND id NOT IN (SELECT supersedes FROM events WHERE supersedes IS NOT NULL)`;
    const { rows } = await desk.database.query(sql, [request, kind]);
    return desk.ask(HOME, CORRECT, { event: rows[0].id, happenedOn, reason: 'A slip of the pen.' });
  }

  async function daysOf(id: string) {
    const { data } = await desk
      .as(CMG)
      .query(
        'query One($id: ID!) { childMaintenanceDisclosureRequest(id: $id) { purposeEndedOn destroyedOn } }',
        { id },
      );
    return data?.childMaintenanceDisclosureRequest;
  }

  it('moves the day that the request shows', async () => {
    const { id } = await recorded([purpose]);
    expect((await correct(id, 'PURPOSE_ENDED', '2018-03-27')).errors).toBeUndefined();
    expect(await daysOf(id)).toEqual({ purposeEndedOn: '2018-03-27', destroyedOn: null });
  });

  it.each([
    ['the destruction to before the purpose ended', 'DISCLOSED_INFORMATION_DESTROYED', '2018-03-28'],
    ['the end of the purpose to after the destruction', 'PURPOSE_ENDED', '2018-04-10'],
  ])('does not move %s', async (_why, kind, happenedOn) => {
    const request = await recorded([purpose]);
    await desk.ask(HOME, DESTROY, { ...request, destroyedOn: '2018-04-09' });
    const before = await desk.rowCounts();
    const answer = await correct(request.id, kind, happenedOn);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(messageOf(answer)).toContain('input.happenedOn');
    expect(await desk.rowCounts()).toEqual(before);
    expect(await daysOf(request.id)).toEqual({ purposeEndedOn: '2018-03-29', destroyedOn: '2018-04-09' });
  });
});
