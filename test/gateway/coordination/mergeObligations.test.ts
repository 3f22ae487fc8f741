import { describe, expect, it } from 'vitest';
import { mergeObligations, waitingOn } from '../../../gateway/coordination/mergeObligations.js';
import { type TimelineWithParts } from '../../../gateway/coordination/parts.js';
import type { ObligationFact, TimelinePart } from '../../../shared/graph/SlaTimeline.js';
import { toPlainDate } from '../../../shared/time/PlainDate.js';
import { syntheticNino } from '../../support/syntheticNino.js';

const on = toPlainDate;
const nino = syntheticNino('QQ123456C');

/** An obligation of Debt Management to Manchester within 10 working days. */
function fact(id: string, startedOn: string, changes: Partial<ObligationFact> = {}): ObligationFact {
  return {
    id,
    standard: 'DM-02',
    kind: 'LEG',
    terms: [{ within: 10, unit: 'WORKING_DAYS', target: 1 }],
    fixedOn: null,
    calendar: 'ENGLAND_AND_WALES',
    owedBy: 'DEBT_MANAGEMENT',
    owedTo: ['LA:MAN'],
    office: null,
    subjectKind: 'REFERRAL',
    subjectReference: 'r',
    localAuthority: 'MAN',
    startedOn: on(startedOn),
    endedOn: null,
    withdrawnOn: null,
    ...changes,
  };
}

function part(...obligations: ObligationFact[]): TimelinePart {
  return { obligations, handoffEnds: [] };
}

function timeline(asOf: string, parts: Omit<TimelineWithParts, 'nino' | 'asOf'>): TimelineWithParts {
  return { nino, asOf: on(asOf), ...parts };
}

describe('mergeObligations', () => {
  it('is in order of start, then of the standard, then of the id, whichever agency holds them', () => {
    const merged = mergeObligations(
      timeline('2026-06-19', {
        debtManagementPart: part(fact('d', '2026-06-02'), fact('c', '2026-06-01'), fact('b', '2026-06-01')),
        jobcentrePlusPart: part(fact('a', '2026-06-01', { standard: 'JCP-01', owedBy: 'JOBCENTRE_PLUS' })),
        childMaintenancePart: part(),
        localAuthorityPart: part(fact('e', '2026-05-29', { standard: 'DM-04', owedBy: 'LA:MAN' })),
      }),
    );
    expect(merged.map(({ id }) => id)).toEqual(['e', 'b', 'c', 'a', 'd']);
  });

  it.each<[string, Omit<TimelineWithParts, 'nino' | 'asOf'>, string[]]>([
    [
      'an agency that did not answer',
      { debtManagementPart: null, localAuthorityPart: part(fact('a', '2026-06-01')) },
      ['a'],
    ],
    ['agencies that were never asked', { localAuthorityPart: part(fact('a', '2026-06-01')) }, ['a']],
    ['nobody', {}, []],
  ])('leaves out only what is missing: %s', (_why, parts, ids) => {
    expect(mergeObligations(timeline('2026-06-19', parts)).map(({ id }) => id)).toEqual(ids);
  });

  it.each<[string, string, Partial<ObligationFact>, string | null]>([
    ['the day before it started', '2026-05-31', {}, null],
    ['the day it started', '2026-06-01', {}, 'RUNNING'],
    ['the due day', '2026-06-15', {}, 'DUE_SOON'],
    ['the day after', '2026-06-16', {}, 'OVERDUE'],
    ['the day before it ended', '2026-06-02', { endedOn: on('2026-06-03') }, 'RUNNING'],
    ['the day it ended', '2026-06-03', { endedOn: on('2026-06-03') }, 'MET'],
    ['ended late', '2026-06-19', { endedOn: on('2026-06-16') }, 'MET_LATE'],
    ['withdrawn', '2026-06-19', { withdrawnOn: on('2026-06-16') }, 'WITHDRAWN'],
  ])('judges by facts, as of the timeline’s day: %s', (_why, asOf, changes, status) => {
    const [obligation] = mergeObligations(
      timeline(asOf, { debtManagementPart: part(fact('a', '2026-06-01', changes)) }),
    );
    expect(obligation?.status ?? null).toBe(status);
  });

  it('echoes the number that was asked', () => {
    const [obligation] = mergeObligations(
      timeline('2026-06-19', { debtManagementPart: part(fact('a', '2026-06-01')) }),
    );
    expect(obligation?.subject).toEqual({
      kind: 'REFERRAL',
      reference: 'r',
      customer: { nino },
      localAuthority: { code: 'MAN' },
    });
  });
});

describe('waitingOn', () => {
  const waiting = (asOf: string, ...facts: ObligationFact[]) =>
    waitingOn(mergeObligations(timeline(asOf, { debtManagementPart: part(...facts) })), on(asOf)).map(
      ({ code }) => code,
    );

  it.each<[string, ObligationFact[], string[]]>([
    ['nobody where nothing is owed', [], []],
    ['whoever owes what runs', [fact('a', '2026-06-01')], ['DEBT_MANAGEMENT']],
    ['overdue is still waited for', [fact('a', '2026-01-05')], ['DEBT_MANAGEMENT']],
    ['not for what has ended', [fact('a', '2026-06-01', { endedOn: on('2026-06-19') })], []],
    ['not for what has been withdrawn', [fact('a', '2026-06-01', { withdrawnOn: on('2026-06-19') })], []],
    ['for what ends tomorrow', [fact('a', '2026-06-01', { endedOn: on('2026-06-20') })], ['DEBT_MANAGEMENT']],
    ['once, whatever it owes', [fact('a', '2026-06-01'), fact('b', '2026-06-02')], ['DEBT_MANAGEMENT']],
    [
      'the earliest due day first, though it started last',
      [
        fact('a', '2026-06-01'),
        fact('b', '2026-06-10', {
          owedBy: 'LA:MAN',
          terms: [{ within: 1, unit: 'WORKING_DAYS', target: 1 }],
        }),
      ],
      ['LA:MAN', 'DEBT_MANAGEMENT'],
    ],
    [
      'undated last, though it started first',
      [
        fact('a', '2026-01-05', { owedBy: 'CHILD_MAINTENANCE_GROUP', kind: 'UNKNOWN_TIMESCALE', terms: [] }),
        fact('b', '2026-06-10'),
      ],
      ['DEBT_MANAGEMENT', 'CHILD_MAINTENANCE_GROUP'],
    ],
    [
      'the one successor of an authority that has been abolished, for both',
      [fact('a', '2023-03-20', { owedBy: 'LA:ALL' }), fact('b', '2023-04-03', { owedBy: 'LA:CBD' })],
      ['LA:CBD'],
    ],
    [
      'the authority itself where the register splits it between two',
      [fact('a', '2023-03-20', { owedBy: 'LA:CMA' })],
      ['LA:CMA'],
    ],
  ])('%s', (_why, facts, codes) => {
    expect(waiting('2026-06-19', ...facts)).toEqual(codes);
  });
});
