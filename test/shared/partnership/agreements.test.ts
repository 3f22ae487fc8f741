import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreedTerms } from '../../../shared/obligations/agreedTerms.js';
import { deviationTerms } from '../../../shared/partnership/agreements/deviationTerms.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { submitReferral } from '../../../subgraphs/debt-management/referrals/Referrals.js';
import { referralForm } from '../../support/referralForm.js';
import { syntheticNino } from '../../support/syntheticNino.js';
import { type Input, openPartnership, type Partnership, recordIn, type Who } from './openPartnership.js';

const TODAY = '2024-07-31';

const referred = {
  ...{ localAuthority: 'PTE', nino: syntheticNino('QQ200001A'), authorityReference: 'HB/1' },
  ...{ debt: 'HOUSING_BENEFIT' as const, outstandingPence: 1 },
};

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

const sides = (counterpart: string): Input => ({ agreement: 'DM', keptBy: 'DEBT_MANAGEMENT', counterpart });
const inPlace = (counterpart: string, changes: Input = {}): Input => ({
  ...{ ...sides(counterpart), inForceFrom: '2014-04-01', basis: 'NATIONAL_MODEL' },
  ...{ dateSource: 'COVER_PAGE', documentVersion: '3.0', ...changes },
});

describe('an agreement in place: from when, where that is from, version, term and talks (C08, DM-13)', () => {
  it('has no term, and so no end, unless the two have one on record', async () => {
    const answer = await debt.order('recordAgreement', inPlace('LA:MAN'), 'debt-manager');
    expect(recordIn(answer)).toMatchObject({
      ...{ state: 'IN_FORCE', inForceFrom: '2014-04-01', dateSource: 'COVER_PAGE', documentVersion: '3.0' },
      ...{ termStartsOn: null, endedOn: null, keptBy: { code: 'DEBT_MANAGEMENT' } },
    });
    expect(await debt.owed(String(recordIn(answer).id))).toEqual([]);
  });

  it('with a term: DM-13 runs to its end, and ends with talks of an extension', async () => {
    const changes = { inForceFrom: '2022-04-11', dateSource: 'SIGNATURE', termStartsOn: '2022-04-01' };
    const id = await debt.made('recordAgreement', inPlace('LA:GLG', changes), 'debt-manager');
    expect(await debt.owed(id)).toMatchObject([
      {
        standard: 'DM-13',
        owedTo: ['LA:GLG'],
        startedOn: '2022-04-01',
        dueOn: '2025-04-01',
        status: 'RUNNING',
      },
    ]);
    const talks = await debt.order(
      'recordExtensionTalks',
      { id, version: 1, startedOn: '2024-07-01' },
      'debt-manager',
    );
    expect(recordIn(talks)).toMatchObject({
      state: 'IN_FORCE',
      extensionTalksFrom: '2024-07-01',
      version: 2,
    });
    expect(await debt.owed(id)).toMatchObject([{ endedOn: '2024-07-01', status: 'MET' }]);
    const ended = await debt.order('endAgreement', { id, version: 2, endedOn: TODAY }, 'debt-manager');
    expect(recordIn(ended)).toMatchObject({ state: 'ENDED', endedOn: TODAY });
    const again = await debt.order('endAgreement', { id, version: 3, endedOn: TODAY }, 'debt-manager');
    expect(again.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: '5' } }]);
  });

  it('is signed however its standards are kept: NFA-U1', async () => {
    const review = { ...sides('LA:BIR'), kind: 'JOINT_REVIEW', businessYear: 2022 };
    const id = await debt.made('recordAgreement', inPlace('LA:BIR'), 'debt-manager');
    const late = await debt.made('callMeeting', review, 'debt-manager');
    expect(await debt.owed(late)).toMatchObject([{ status: 'OVERDUE' }]);
    await debt.made('endAgreement', { id, version: 1, endedOn: TODAY }, 'debt-manager');
    await debt.made('recordAgreement', inPlace('LA:BIR', { inForceFrom: TODAY }), 'debt-manager');
  });

  it.each<[string, Input, string]>([
    [
      'with Debt Management, the national model as the minimum',
      { agreement: 'DM', counterpart: 'DEBT_MANAGEMENT', basis: 'NATIONAL_MODEL_ADAPTED' },
      'DM',
    ],
    [
      'with Jobcentre Plus, the national model',
      { agreement: 'JCP', counterpart: 'JOBCENTRE_PLUS', basis: 'NATIONAL_MODEL' },
      'JCP',
    ],
    [
      'with a body whose model is not here, a local one',
      { agreement: 'GP', counterpart: 'VALUATION_OFFICE_AGENCY', basis: 'LOCAL' },
      'GP',
    ],
  ])('stands in an authority’s partnership register (GP-U06): %s', async (_why, changes, agreement) => {
    const input = inPlace('', { keptBy: 'LA:MAN', ...changes });
    const answer = await authorities.order('recordAgreement', input, 'manchester-benefits');
    expect(recordIn(answer)).toMatchObject({ agreement: { id: agreement }, keptBy: { code: 'LA:MAN' } });
  });

  it.each<[string, Input, Who, string, string]>([
    [
      'a local agreement where there is a national model',
      { basis: 'LOCAL' },
      ['LA:LDS'],
      'RULE_BROKEN',
      'minimum requirement',
    ],
    [
      'a body with a model, as if it had none',
      { agreement: 'GP', basis: 'LOCAL' },
      ['LA:LDS'],
      'BAD_USER_INPUT',
      'of its own',
    ],
    [
      'a model that is not here',
      { agreement: 'GP', counterpart: 'TRIBUNALS_SERVICE' },
      ['LA:LDS'],
      'BAD_USER_INPUT',
      'no national model',
    ],
    [
      'a term of an agreement that has none',
      { agreement: 'JCP', counterpart: 'JOBCENTRE_PLUS', termStartsOn: '2024-04-01' },
      ['LA:LDS'],
      'BAD_USER_INPUT',
      'no term',
    ],
    ['a day to come', { inForceFrom: '2024-08-01' }, ['LA:LDS'], 'BAD_USER_INPUT', 'today'],
    ['the other body’s record', {}, 'debt-manager', 'FORBIDDEN', ''],
    ['another authority’s', {}, 'glasgow-benefits', 'FORBIDDEN', ''],
  ])('is refused for %s', async (_why, changes, who, code, rule) => {
    const input = inPlace('DEBT_MANAGEMENT', { keptBy: 'LA:LDS', ...changes });
    const { errors } = await authorities.order('recordAgreement', input, who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors?.[0]?.message).toContain(rule);
  });

  it('is on record once', async () => {
    await debt.made('recordAgreement', inPlace('LA:EDH'), 'debt-manager');
    const { errors } = await debt.order('recordAgreement', inPlace('LA:EDH'), 'debt-manager');
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN' } }]);
  });
});

describe('DM-10 to DM-12: notices', () => {
  const notice = (kind: string, servedOn: string): Input => ({
    ...{ ...sides('LA:MAN'), kind, servedOn, description: 'Repayments of May and June are missing.' },
  });

  it('of default: 30 days to remedy, owed by the party in default, ended by the other’s satisfaction', async () => {
    const id = await debt.made('serveNotice', notice('DEFAULT', '2024-06-28'), 'manchester-benefits');
    expect(await debt.owed(id)).toMatchObject([
      { standard: 'DM-10', owedBy: 'DEBT_MANAGEMENT', owedTo: ['LA:MAN'], dueOn: '2024-07-28' },
    ]);
    const own = await debt.order('resolveNotice', { id, version: 1, resolvedOn: TODAY }, 'debt-manager');
    expect(own.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: '14.2' } }]);
    const input = { id, version: 1, resolvedOn: '2024-07-28' };
    expect(recordIn(await debt.order('resolveNotice', input, 'manchester-benefits'))).toMatchObject({
      ...{ state: 'REMEDIED', servedOn: '2024-06-28', expiresOn: '2024-07-28', resolvedOn: '2024-07-28' },
    });
    expect(await debt.owed(id)).toMatchObject([{ status: 'MET' }]);
  });

  it.each([
    ['for default', 'TERMINATION_FOR_DEFAULT', 'DM-11', '14.3'],
    ['for any reason', 'TERMINATION', 'DM-12', '14.4'],
  ])('of termination %s: takes effect after 90 days, not before', async (_why, kind, standard, clause) => {
    const id = await debt.made('serveNotice', notice(kind, '2024-05-02'), 'debt-manager');
    expect(await debt.owed(id)).toMatchObject([{ standard, owedBy: 'DEBT_MANAGEMENT', dueOn: '2024-07-31' }]);
    const early = await debt.order(
      'resolveNotice',
      { id, version: 1, resolvedOn: '2024-07-30' },
      'debt-manager',
    );
    expect(early.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause } }]);
    const input = { id, version: 1, resolvedOn: TODAY };
    expect(recordIn(await debt.order('resolveNotice', input, 'debt-manager'))).toMatchObject({
      state: 'EFFECTIVE',
    });
    expect(await debt.owed(id)).toMatchObject([{ endedOn: TODAY, status: 'MET' }]);
  });

  it.each<[string, string, Who, string]>([
    ['a default by the party in default', 'DEFAULT', 'debt-manager', 'RULE_BROKEN'],
    ['a termination by the other party, in this ledger', 'TERMINATION', 'manchester-benefits', 'RULE_BROKEN'],
    ['anything by a stranger', 'DEFAULT', 'glasgow-benefits', 'FORBIDDEN'],
  ])('refuses %s', async (_why, kind, who, code) => {
    const { errors } = await debt.order('serveNotice', notice(kind, '2024-06-28'), who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
  });
});

describe('deviationTerms: only stricter than the national minimum (DM-U15, GP-U06)', () => {
  it.each([
    ['fewer days', 'DM', 'DM-01', [{ within: 15 }], [[15, 1]]],
    [
      'fewer days in one of two tiers',
      'JCP',
      'JCP-01',
      [{ within: 2 }, { within: 4 }],
      [
        [2, 0.9],
        [4, 1],
      ],
    ],
    ['a greater share', 'JCP', 'JCP-06', [{ within: 33, target: 0.9 }], [[33, 0.9]]],
  ])('takes %s', (_why, agreement, standard, given, terms) => {
    const found = deviationTerms(agreement, standard, given).map(({ within, target }) => [within, target]);
    expect(found).toEqual(terms);
  });

  it.each([
    ['the minimum itself', 'DM', 'DM-01', [{ within: 20 }], 'RULE_BROKEN'],
    ['more days', 'DM', 'DM-01', [{ within: 21 }], 'RULE_BROKEN'],
    ['fewer days for a smaller share', 'JCP', 'JCP-06', [{ within: 30, target: 0.8 }], 'RULE_BROKEN'],
    ['one tier stricter, the other laxer', 'JCP', 'JCP-01', [{ within: 1 }, { within: 6 }], 'RULE_BROKEN'],
    ['an undefined target', 'DM', 'DM-05', [{ within: 10 }], 'RULE_BROKEN'],
    ['an adverb', 'DM', 'DM-14', [{ within: 1 }], 'RULE_BROKEN'],
    ['a timescale that is not on record', 'HO', 'HO-01', [{ within: 1 }], 'RULE_BROKEN'],
    ['no days', 'DM', 'DM-01', [{ within: 0 }], 'BAD_USER_INPUT'],
    ['a share above all', 'DM', 'DM-01', [{ within: 15, target: 1.1 }], 'BAD_USER_INPUT'],
    ['too few terms', 'JCP', 'JCP-01', [{ within: 1 }], 'BAD_USER_INPUT'],
    ['another agreement’s standard', 'DM', 'JCP-01', [{ within: 1 }, { within: 4 }], 'BAD_USER_INPUT'],
    ['no standard', 'DM', 'DM-99', [{ within: 1 }], 'BAD_USER_INPUT'],
  ])('refuses %s', (_why, agreement, standard, given, code) => {
    expect(() => deviationTerms(agreement, standard, given)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
    );
  });
});

describe('variations: both agree, documented, re-issued (DM-U13, DM-U14, DM-U15, NFA-U4)', () => {
  const deviation = (counterpart: string, within: number): Input => ({
    ...{ ...sides(counterpart), kind: 'LOCAL_DEVIATION', standard: 'DM-01', terms: [{ within }] },
    description: 'Outcome sooner, as agreed at the liaison meeting.',
  });
  const proposed = (counterpart: string, within: number, who: Who) =>
    debt.made('proposeVariation', deviation(counterpart, within), who);
  const agree = (id: string, who: Who, version = 1, agrees = true) =>
    debt.order('answerVariation', { id, version, agrees }, who);

  const terms = (standard: string, owedTo: readonly string[], startedOn = TODAY, who = 'DEBT_MANAGEMENT') => {
    const { dataSource } = debt.actAs(who, toPlainDate(TODAY)).database;
    return dataSource.transaction(async (manager) => {
      await manager.query(`SELECT set_config('app.parties', $1, true)`, [who]);
      const starting = [{ standard, owedBy: 'DEBT_MANAGEMENT', owedTo }];
      const [found] = await agreedTerms(manager, toPlainDate(startedOn), starting);
      return found;
    });
  };

  it('hold once both have agreed, for what starts from that day, between the two only', async () => {
    const id = await proposed('LA:CRF', 15, ['LA:CRF']);
    expect(await terms('DM-01', ['LA:CRF'])).toBeNull();
    const own = await agree(id, ['LA:CRF']);
    expect(own.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: 'Appendix 2' } }]);
    expect(recordIn(await agree(id, 'debt-manager'))).toMatchObject({
      ...{ state: 'AGREED', agreedOn: TODAY, terms: [{ within: 15, unit: 'WORKING_DAYS', target: 1 }] },
      proposedBy: { code: 'LA:CRF' },
    });
    const stricter = [{ within: 15, unit: 'WORKING_DAYS', target: 1 }];
    expect(await terms('DM-01', ['LA:CRF'])).toEqual(stricter);
    expect(await terms('DM-01', ['LA:CRF'], TODAY, 'LA:CRF')).toEqual(stricter);
    expect(await terms('DM-01', ['LA:CRF'], '2024-07-30')).toBeNull();
    expect(await terms('DM-02', ['LA:CRF'])).toBeNull();
    expect(await terms('DM-01', ['LA:SWA'])).toBeNull();
    expect(await terms('DM-01', ['LA:CRF', 'LA:SWA'])).toBeNull();
    expect(await terms('DM-01', ['LA:CRF'], TODAY, 'LA:SWA')).toBeNull();
  });

  it('are copied onto what starts from that day, and leave what runs alone (DM-U15)', async () => {
    const submit = async () => {
      const input = { ...referralForm, ...referred, clientReference: randomUUID() };
      return submitReferral(debt.actAs('LA:PTE', toPlainDate(TODAY)), input);
    };
    const before = await submit();
    const id = await proposed('LA:PTE', 15, 'debt-manager');
    expect(recordIn(await agree(id, ['LA:PTE']))).toMatchObject({ state: 'AGREED' });
    const after = await submit();
    const { rows } = await debt.database.query(
      `SELECT due_on::text AS "dueOn", terms FROM obligations
       WHERE standard = 'DM-01' AND subject_reference = ANY ($1) ORDER BY due_on DESC`,
      [[before, after]],
    );
    // The 20th and the 15th working day after Wednesday 31 July 2024; 26 August is a bank holiday.
    expect(rows).toEqual([
      { dueOn: '2024-08-29', terms: [{ within: 20, unit: 'WORKING_DAYS', target: 1 }] },
      { dueOn: '2024-08-21', terms: [{ within: 15, unit: 'WORKING_DAYS', target: 1 }] },
    ]);
  });

  it('of which the last that was agreed counts, also once it is re-issued', async () => {
    for (const within of [18, 16]) {
      const id = await proposed('LA:AGY', within, 'debt-manager');
      expect(recordIn(await agree(id, ['LA:AGY']))).toMatchObject({ state: 'AGREED' });
      const reissue = { id, version: 2, documentVersion: '3.1', reissuedOn: TODAY };
      expect(recordIn(await debt.order('incorporateVariation', reissue, 'debt-manager'))).toMatchObject({
        ...{ state: 'INCORPORATED', documentVersion: '3.1', reissuedOn: TODAY },
      });
    }
    expect(await terms('DM-01', ['LA:AGY'])).toMatchObject([{ within: 16 }]);
  });

  it('that are declined hold for nobody', async () => {
    const id = await proposed('LA:BST', 10, 'debt-manager');
    expect(recordIn(await agree(id, ['LA:BST'], 1, false))).toMatchObject({
      state: 'DECLINED',
      agreedOn: null,
    });
    expect(await terms('DM-01', ['LA:BST'])).toBeNull();
    const later = await agree(id, ['LA:BST'], 2);
    expect(later.errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN' } }]);
  });

  it('of the model need clearance through the Practitioners Operational Group (NFA-U4)', async () => {
    const change = { ...sides('LA:MAN'), kind: 'MODEL_CHANGE', description: 'A shorter second leg for all.' };
    const id = await debt.made('proposeVariation', change, 'debt-manager');
    const uncleared = await agree(id, 'manchester-benefits');
    expect(uncleared.errors).toMatchObject([
      { extensions: { code: 'RULE_BROKEN', clause: 'App 10 para 18' } },
    ]);
    await debt.made('clearVariation', { id, version: 1, clearedOn: TODAY }, 'debt-manager');
    expect(recordIn(await agree(id, 'manchester-benefits', 2))).toMatchObject({
      state: 'AGREED',
      clearedOn: TODAY,
    });
  });

  it.each<[string, Input, Who, string, string]>([
    ['a laxer deviation', { terms: [{ within: 25 }] }, 'debt-manager', 'RULE_BROKEN', 'stricter'],
    [
      'a deviation without its standard',
      { standard: null },
      'debt-manager',
      'BAD_USER_INPUT',
      'input.standard',
    ],
    ['a deviation without terms', { terms: null }, 'debt-manager', 'BAD_USER_INPUT', 'input.terms'],
    [
      'a standard that the other body owes',
      { standard: 'DM-04', terms: [{ within: 3 }] },
      'debt-manager',
      'BAD_USER_INPUT',
      'input.keptBy',
    ],
    ['terms of another variation', { kind: 'VARIATION' }, 'debt-manager', 'BAD_USER_INPUT', 'input.standard'],
    ['a stranger', {}, 'glasgow-benefits', 'FORBIDDEN', ''],
  ])('refuse %s', async (_why, changes, who, code, rule) => {
    const { errors } = await debt.order('proposeVariation', { ...deviation('LA:MAN', 15), ...changes }, who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(errors?.[0]?.message).toContain(rule);
  });

  it('refuse clearance of what is no change of the model, and re-issue of what is not agreed', async () => {
    const id = await proposed('LA:MAN', 15, 'debt-manager');
    const cleared = await debt.order('clearVariation', { id, version: 1, clearedOn: TODAY }, 'debt-manager');
    const reissue = { id, version: 1, documentVersion: '3.1', reissuedOn: TODAY };
    const reissued = await debt.order('incorporateVariation', reissue, 'debt-manager');
    for (const { errors } of [cleared, reissued])
      expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN' } }]);
  });
});
