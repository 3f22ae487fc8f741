import type { Arrangement } from '../Arrangement.js';

/** How the Child Maintenance Group and the Home Office run their agreement: 1.2, 1.3, 1.16, 1.19 and 1.21. */
export const homeOfficeArrangement: Arrangement = {
  between: ['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'],
  ladders: [
    {
      id: 'HO_DISAGREEMENT',
      title: 'Escalation of a disagreement or lapse',
      clause: {
        citation: '1.19',
        quote:
          'If further escalation proves necessary, the disagreement should be fully documented before being passed to the next level.',
      },
      under: 'HO-U18',
      note: 'The Agreement Co-ordinators may be contacted for advice; the next level is not named.',
      steps: [
        { id: 'THOSE_CONCERNED', title: 'Those concerned' },
        { id: 'LINE_MANAGEMENT', title: 'Line management' },
        { id: 'NEXT_LEVEL', title: 'The next level' },
      ],
    },
    {
      id: 'HO_SERVICE',
      title: 'Escalation of services below the required standard',
      clause: {
        citation: '1.16',
        quote: 'this should be raised via line management to the Agreement Co-ordinators for resolution.',
      },
      under: 'HO-02',
      note: 'The Child Maintenance Group’s alone (C38).',
      steps: [
        { id: 'LINE_MANAGEMENT', title: 'Line management' },
        { id: 'AGREEMENT_COORDINATORS', title: 'Agreement Co-ordinators' },
      ],
    },
  ],
  issueKinds: [
    {
      id: 'DISAGREEMENT_OR_LAPSE',
      title: 'Disagreement or lapse in service',
      clause: {
        citation: '1.19',
        quote: 'Disagreements or lapses in service should be dealt with urgently.',
      },
      under: 'HO-07',
      note: null,
      log: 'QUERIES',
      standard: null,
      routes: [
        { with: 'CHILD_MAINTENANCE_GROUP', contact: 'Line management', ladder: 'HO_DISAGREEMENT' },
        { with: 'HOME_OFFICE', contact: 'Line management', ladder: 'HO_DISAGREEMENT' },
      ],
    },
    {
      id: 'SERVICE_BELOW_STANDARD',
      title: 'Services not delivered to the required standard',
      clause: {
        citation: '1.16',
        quote:
          'Where DWP CMG considers that services are not being delivered to the required standard, this should be raised via line management',
      },
      under: 'HO-02',
      note: null,
      log: 'QUERIES',
      standard: null,
      routes: [{ with: 'HOME_OFFICE', contact: 'Line management', ladder: 'HO_SERVICE' }],
    },
  ],
  nominatedRoles: [
    {
      id: 'AGREEMENT_COORDINATOR',
      title: 'Agreement Co-ordinator',
      clause: {
        citation: '1.3',
        quote: 'facilitated by the Agreement Co-ordinators listed in paragraph 1.21.',
      },
      under: 'HO-03',
      note: null,
      of: ['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'],
    },
  ],
  meetingKinds: [],
  notices: [{ kind: 'TERMINATION', standard: 'HO-04' }],
  term: null,
};
