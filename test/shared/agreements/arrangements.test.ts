import { describe, expect, it } from 'vitest';
import { findStandard, listAgreements } from '../../../shared/agreements/agreements.js';
import { getParty } from '../../../shared/identity/Party.js';
import { readCatalogue } from '../../support/readCatalogue.js';

const catalogue = readCatalogue();
const agreements = listAgreements();
const of = (id: string) => agreements.filter((agreement) => agreement.id === id).map((a) => a.arrangement);
const stepsOf = (agreement: string, ladder: string) =>
  of(agreement)
    .flatMap(({ ladders }) => ladders)
    .filter(({ id }) => id === ladder)
    .flatMap(({ steps }) => steps.map(({ title }) => title));

const entries = agreements.flatMap(({ id: agreement, arrangement }) =>
  [
    ...arrangement.ladders,
    ...arrangement.issueKinds,
    ...arrangement.nominatedRoles,
    ...arrangement.meetingKinds,
  ].map((entry) => [`${agreement} ${entry.id}`, agreement, entry] as const),
);

describe('each entry of how an agreement is run', () => {
  const known = [...catalogue.timed, ...catalogue.duties].map(({ id }) => id);

  it.each(entries)(
    '%s belongs to a row of the catalogue, of its agreement or the framework',
    (_why, agreement, entry) => {
      expect(known).toContain(entry.under);
      expect([agreement, 'NFA']).toContain(entry.under.split('-')[0]);
    },
  );

  it('has an id of its own in its list', () => {
    for (const { arrangement } of agreements) {
      for (const list of [
        arrangement.ladders,
        arrangement.issueKinds,
        arrangement.nominatedRoles,
        arrangement.meetingKinds,
      ]) {
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
      }
    }
  });

  it('names bodies that the register of parties has', () => {
    const roles = agreements.flatMap(({ arrangement }) => arrangement.between);
    const bodies = [...new Set(roles)].filter((role) => role !== 'LOCAL_AUTHORITY');
    expect(bodies.length).toBeGreaterThan(6);
    expect(bodies.map((code) => getParty(code).code)).toEqual(bodies);
  });

  it('takes part only where its agreement is between those bodies', () => {
    for (const { arrangement } of agreements) {
      const named = [
        ...arrangement.issueKinds.flatMap(({ routes }) => routes.map((route) => route.with)),
        ...arrangement.nominatedRoles.flatMap((role) => role.of),
        ...arrangement.meetingKinds.flatMap(({ between }) =>
          between.flatMap((side) => [side.keptBy, side.with]),
        ),
      ];
      expect(named.filter((role) => !arrangement.between.includes(role))).toEqual([]);
    }
  });

  it('goes up a ladder of its agreement, by standards that there are', () => {
    for (const { arrangement } of agreements) {
      const ladders = arrangement.ladders.map(({ id }) => id);
      for (const { routes } of arrangement.issueKinds) {
        expect(routes.filter(({ ladder }) => !ladders.includes(ladder))).toEqual([]);
        expect(new Set(routes.map((route) => route.with)).size).toBe(routes.length);
      }
      const standards = [
        ...arrangement.issueKinds.map(({ standard }) => standard),
        ...arrangement.meetingKinds.map(({ standard }) => standard),
        ...arrangement.notices.map(({ standard }) => standard),
        arrangement.term,
      ].filter((standard) => standard !== null);
      expect(standards.filter((standard) => findStandard(standard) === null)).toEqual([]);
    }
  });

  it('has a clock where it has a standard, and only there', () => {
    const meetings = agreements.flatMap(({ arrangement }) => arrangement.meetingKinds);
    expect(meetings.filter(({ standard, clock }) => (standard === null) !== (clock === null))).toEqual([]);
  });
});

describe('the ladders, each agreement its own (C27)', () => {
  it.each([
    [
      'Debt Management, 13.2',
      'DM',
      'DM',
      ['Contact Agent', 'CC nominated liaison officer', 'National level'],
    ],
    [
      'good practice, to Jobcentre Plus',
      'GP',
      'GP_JOBCENTRE_PLUS',
      [
        'Financial Assessor Manager or Benefit Processing Centre',
        'Jobcentre Plus External Relations Manager',
        'Central CIS, DWP Housing Benefit Strategy Division',
      ],
    ],
    [
      'good practice, to the Pension, Disability and Carers Service',
      'GP',
      'GP_PDCS',
      ['Pension Centre advisor', 'Named PDCS Liaison Officer', 'PDCS HB/CTB Liaison Team'],
    ],
    [
      'Joint Boards',
      'JB',
      'JB',
      [
        'Operational contact',
        'District ERM',
        'Country/Regional ERM',
        'Operational Delivery Network',
        'COO Gateway',
      ],
    ],
    [
      'Jobcentre Plus, by an authority',
      'JCP',
      'JCP_FROM_LA',
      [
        'Normal management routes',
        'Nominated contacts',
        'Jobcentre Plus District External Relations Manager',
      ],
    ],
    [
      'Jobcentre Plus, by itself',
      'JCP',
      'JCP_FROM_JCP',
      ['Normal management routes', 'Nominated contacts', 'LA Benefits Manager'],
    ],
  ])('%s', (_why, agreement, ladder, steps) => {
    expect(stepsOf(agreement, ladder)).toEqual(steps);
  });
});

describe('whom an issue goes to', () => {
  it.each([
    ['non-compliance: Porth (DM-U23)', 'DM', 'NON_COMPLIANCE', 'DEBT_MANAGEMENT', 'Contact Centre Porth'],
    [
      'an individual case: the group (DM-U23)',
      'DM',
      'INDIVIDUAL_CASE',
      'DEBT_MANAGEMENT',
      'Contact Centre Group',
    ],
    [
      'a delay in new claims (JB)',
      'JB',
      'DELAY_IN_NEW_CLAIMS',
      'JOBCENTRE_PLUS',
      'District Performance Manager',
    ],
    [
      'a change not received (JB)',
      'JB',
      'CHANGE_NOT_RECEIVED',
      'JOBCENTRE_PLUS',
      'Benefit Processing Manager',
    ],
    ['fraud contact (JB)', 'JB', 'FRAUD_CONTACT', 'JOBCENTRE_PLUS', 'Fraud Investigation Service'],
    ['compliance overlap (JB)', 'JB', 'COMPLIANCE_OVERLAP', 'JOBCENTRE_PLUS', 'Customer Compliance Manager'],
    [
      'a missing number (JB)',
      'JB',
      'NINO_APPLICATION',
      'JOBCENTRE_PLUS',
      'Nominated Officer for dealing with NINOs',
    ],
  ])('%s', (_why, agreement, kind, body, contact) => {
    const routes = of(agreement)
      .flatMap(({ issueKinds }) => issueKinds)
      .filter(({ id }) => id === kind)
      .flatMap((issue) => issue.routes);
    expect(routes.filter((route) => route.with === body)).toMatchObject([{ contact }]);
  });
});
