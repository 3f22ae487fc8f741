import type { Arrangement } from '../Arrangement.js';

/** How Jobcentre Plus and an authority run their agreement: its sections 3.2, 3.5 and 4. */
export const jobcentrePlusArrangement: Arrangement = {
  between: ['JOBCENTRE_PLUS', 'LOCAL_AUTHORITY'],
  ladders: [
    {
      id: 'JCP_FROM_LA',
      title: 'Escalation by an authority',
      clause: {
        citation: '4.2',
        quote:
          'they should escalate the issue to the Jobcentre Plus District External Relations Manager (ERM), in the first instance',
      },
      under: 'JCP-U08',
      note: 'The management chain up to national level briefs the External Relations Manager; it is no rung.',
      steps: [
        { id: 'MANAGEMENT_ROUTES', title: 'Normal management routes' },
        { id: 'NOMINATED_CONTACTS', title: 'Nominated contacts' },
        { id: 'DISTRICT_ERM', title: 'Jobcentre Plus District External Relations Manager' },
      ],
    },
    {
      id: 'JCP_FROM_JCP',
      title: 'Escalation by Jobcentre Plus',
      clause: { citation: '4.3', quote: 'they should escalate issues to the LA Benefits Manager' },
      under: 'JCP-U09',
      note: null,
      steps: [
        { id: 'MANAGEMENT_ROUTES', title: 'Normal management routes' },
        { id: 'NOMINATED_CONTACTS', title: 'Nominated contacts' },
        { id: 'LA_BENEFITS_MANAGER', title: 'LA Benefits Manager' },
      ],
    },
  ],
  issueKinds: [
    {
      id: 'DAY_TO_DAY_ISSUE',
      title: 'Issue of day-to-day business',
      clause: {
        citation: '4.1',
        quote:
          'day-to-day business management and any issues arising will be dealt with and resolved at the most appropriate and lowest level',
      },
      under: 'JCP-U08',
      note: null,
      log: 'QUERIES',
      standard: null,
      routes: [
        { with: 'JOBCENTRE_PLUS', contact: 'Nominated contact', ladder: 'JCP_FROM_LA' },
        { with: 'LOCAL_AUTHORITY', contact: 'Nominated contact', ladder: 'JCP_FROM_JCP' },
      ],
    },
  ],
  nominatedRoles: [
    {
      id: 'NOMINATED_CONTACT',
      title: 'Nominated contact',
      clause: {
        citation: '3.2',
        quote: 'A nominated contact (manager of supervisory level) in each of the organisations',
      },
      under: 'JCP-U05',
      note: null,
      of: ['JOBCENTRE_PLUS', 'LOCAL_AUTHORITY'],
    },
    {
      id: 'NINO_NOMINATED_OFFICER',
      title: 'Nominated officer for tracing and allocating National Insurance numbers',
      clause: {
        citation: '3.5',
        quote: 'Nominated officers must be appointed to deal with tracing and allocating NINOs.',
      },
      under: 'JCP-U04',
      note: null,
      of: ['JOBCENTRE_PLUS', 'LOCAL_AUTHORITY'],
    },
    {
      id: 'DISTRICT_ERM',
      title: 'Jobcentre Plus District External Relations Manager',
      clause: { citation: '4.2', quote: 'Jobcentre Plus District External Relations Manager (ERM)' },
      under: 'JCP-U08',
      note: null,
      of: ['JOBCENTRE_PLUS'],
    },
    {
      id: 'LA_BENEFITS_MANAGER',
      title: 'LA Benefits Manager',
      clause: {
        citation: '4.3',
        quote:
          'The LA Benefits Manager will then take responsibility to ensure appropriate information is provided to aid issue resolution.',
      },
      under: 'JCP-U18',
      note: null,
      of: ['LOCAL_AUTHORITY'],
    },
  ],
  meetingKinds: [
    {
      id: 'CONTACTS_MEETING',
      title: 'Formal meeting of the nominated contacts',
      clause: {
        citation: '3.2',
        quote:
          'nominated contacts should meet formally at least twice a year to review progress against the agreement',
      },
      under: 'JCP-07',
      note: 'A number of times within a year: no single meeting is due.',
      between: [
        { keptBy: 'JOBCENTRE_PLUS', with: 'LOCAL_AUTHORITY' },
        { keptBy: 'LOCAL_AUTHORITY', with: 'JOBCENTRE_PLUS' },
      ],
      standard: null,
      clock: null,
    },
  ],
  notices: [],
  term: null,
};
