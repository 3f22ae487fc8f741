import type { Arrangement } from '../Arrangement.js';

const AGENT = 'Contact Agent';
const LA_STAFF = 'LA Manager and staff';
const ladder = 'DM';

/** How Debt Management and an authority run their agreement: its sections 9 to 14 and Appendices 1 and 3. */
export const debtManagementArrangement: Arrangement = {
  between: ['DEBT_MANAGEMENT', 'LOCAL_AUTHORITY'],
  ladders: [
    {
      id: ladder,
      title: 'Escalation under the Debt Management agreement',
      clause: {
        citation: '13.2',
        quote:
          'it should be referred to the CC nominated liaison officers as defined in Appendix 3 who may need to escalate to national level',
      },
      under: 'DM-U17',
      note: 'Our reading: the CC nominated liaison officer is the SLA Liaison Officer of Appendix 3, and the ladder is the same in both directions (C10).',
      steps: [
        { id: 'CONTACT_AGENT', title: AGENT },
        { id: 'NOMINATED_LIAISON_OFFICER', title: 'CC nominated liaison officer' },
        { id: 'NATIONAL_LEVEL', title: 'National level' },
      ],
    },
  ],
  issueKinds: [
    {
      id: 'NON_COMPLIANCE',
      title: 'Non-compliance with the agreement',
      clause: {
        citation: 'App 3 3.1',
        quote: 'will deal with queries relating to non-compliance of the Service Level Agreement.',
      },
      under: 'DM-U23',
      note: 'Our reading: on the authority’s side it goes to those whom Appendix 1 no 1 names.',
      log: 'SHARED_ISSUES',
      standard: 'DM-14',
      routes: [
        { with: 'DEBT_MANAGEMENT', contact: 'Contact Centre Porth', ladder },
        { with: 'LOCAL_AUTHORITY', contact: LA_STAFF, ladder },
      ],
    },
    {
      id: 'INDIVIDUAL_CASE',
      title: 'Query about an individual case',
      clause: { citation: 'App 3 3.2', quote: 'will deal with queries for individual cases' },
      under: 'DM-U23',
      note: 'The customer is named by the case record, never in the text of an issue.',
      log: 'QUERIES',
      standard: null,
      routes: [{ with: 'DEBT_MANAGEMENT', contact: 'Contact Centre Group', ladder }],
    },
    {
      id: 'DELAY_IN_PAYMENT',
      title: 'Delay in payment to an authority',
      clause: { citation: 'App 3 3.3', quote: 'Delays in payment to LAs' },
      under: 'DM-U23',
      note: 'Our reading: 3.3 prints no role, and 3.2 gives repayment to the Contact Centre Group.',
      log: 'QUERIES',
      standard: null,
      routes: [{ with: 'DEBT_MANAGEMENT', contact: 'Contact Centre Group', ladder }],
    },
    {
      id: 'SEQUENCE_OF_EVENTS',
      title: 'Sequence of events for a customer complaint',
      clause: { citation: 'App 3 3.3', quote: 'Customer Complaints sequence of events' },
      under: 'DM-U23',
      note: 'Our reading: 3.3 prints no role, and 3.2 gives the sequence of events to the Contact Centre Group.',
      log: 'QUERIES',
      standard: null,
      routes: [{ with: 'DEBT_MANAGEMENT', contact: 'Contact Centre Group', ladder }],
    },
    {
      id: 'ERROR_OR_PROBLEM',
      title: 'Error or problem that may impact the agreement',
      clause: {
        citation: '13.1',
        quote:
          'identification of an error or problem with any aspect of business that may impact on this Agreement',
      },
      under: 'DM-14',
      note: null,
      log: 'QUERIES',
      standard: 'DM-14',
      routes: [
        { with: 'DEBT_MANAGEMENT', contact: AGENT, ladder },
        { with: 'LOCAL_AUTHORITY', contact: LA_STAFF, ladder },
      ],
    },
    {
      id: 'QUALITY_REFERRAL',
      title: 'Quality of referrals',
      clause: { citation: 'App 1 no 2', quote: 'Quality referral log. (Appendix 2)' },
      under: 'DM-U19',
      note: null,
      log: 'QUALITY_REFERRAL',
      standard: null,
      routes: [
        { with: 'DEBT_MANAGEMENT', contact: 'CC Group sites', ladder },
        { with: 'LOCAL_AUTHORITY', contact: 'LA Managers and staff', ladder },
      ],
    },
    {
      id: 'BUSINESS_CONTINUITY',
      title: 'Action after a major service failure or disruption',
      clause: {
        citation: '9',
        quote: 'clients informed of all action, including priorities, as quickly as possible.',
      },
      under: 'DM-U20',
      note: 'Our reading: one notice for each client; the days of the failure and of the notice are shown, and no number is set beside them.',
      log: 'QUERIES',
      standard: null,
      routes: [{ with: 'LOCAL_AUTHORITY', contact: LA_STAFF, ladder }],
    },
  ],
  nominatedRoles: [
    {
      id: 'AUTHORISED_OFFICER',
      title: 'Authorised Officer',
      clause: { citation: '3.2', quote: '"Authorised Officer" means that person or persons' },
      under: 'DM-U18',
      note: null,
      of: ['DEBT_MANAGEMENT'],
    },
    {
      id: 'HB_REFERRAL_MANAGER',
      title: 'DM HB Referral Manager',
      clause: { citation: 'App 3 3.1', quote: 'DM HB Referral Manager' },
      under: 'DM-U18',
      note: null,
      of: ['DEBT_MANAGEMENT'],
    },
    {
      id: 'SLA_LIAISON_OFFICER',
      title: 'SLA Liaison Officer',
      clause: { citation: 'App 3 3.1', quote: 'SLA Liaison Officer' },
      under: 'DM-U18',
      note: null,
      of: ['DEBT_MANAGEMENT'],
    },
    {
      id: 'CASE_ENQUIRIES',
      title: 'Contact Centre Agents, individual case enquiries',
      clause: { citation: 'App 3 3.2', quote: 'Individual Case enquiries' },
      under: 'DM-U18',
      note: null,
      of: ['DEBT_MANAGEMENT'],
    },
    {
      id: 'CASE_COMPLAINTS',
      title: 'Complaints for individual cases',
      clause: { citation: 'App 3 3.2', quote: 'Complaints for individual cases' },
      under: 'DM-U18',
      note: null,
      of: ['DEBT_MANAGEMENT'],
    },
    {
      id: 'NOMINATED_OFFICER',
      title: 'Nominated officer for day-to-day problems',
      clause: {
        citation: 'App 10 para 15',
        quote:
          'Each party to an SLA should appoint a nominated officer to whom day-to-day problems can be addressed.',
      },
      under: 'NFA-U2',
      note: 'NFA-U5: can also be the conduit for disagreements.',
      of: ['DEBT_MANAGEMENT', 'LOCAL_AUTHORITY'],
    },
    {
      id: 'NOMINATED_COORDINATOR',
      title: 'Nominated co-ordinator',
      clause: {
        citation: '11.2',
        quote: 'Nominated Coordinators will ensure that this activity takes place.',
      },
      under: 'DM-U14',
      note: null,
      of: ['DEBT_MANAGEMENT', 'LOCAL_AUTHORITY'],
    },
  ],
  meetingKinds: [
    {
      id: 'LIAISON_MEETING',
      title: 'Liaison meeting with a group of authorities',
      clause: {
        citation: '12.2',
        quote: 'Debt Management will attend liaison meetings with groups of Local Authorities if required.',
      },
      under: 'DM-U21',
      note: 'Our reading: each authority of the group asks for itself.',
      between: [{ keptBy: 'DEBT_MANAGEMENT', with: 'LOCAL_AUTHORITY' }],
      standard: null,
      clock: null,
    },
    {
      id: 'FORMAL_REVIEW',
      title: 'Formal review of services and service standards',
      clause: {
        citation: '11',
        quote: 'Where necessary a more formal review will be arranged at the request of either party.',
      },
      under: 'DM-15',
      note: 'Our reading: the body that is asked owes it from the day it is asked; "periodically" starts nothing (C40, B19).',
      between: [
        { keptBy: 'DEBT_MANAGEMENT', with: 'LOCAL_AUTHORITY' },
        { keptBy: 'LOCAL_AUTHORITY', with: 'DEBT_MANAGEMENT' },
      ],
      standard: 'DM-15',
      clock: 'CALL',
    },
    {
      id: 'JOINT_REVIEW',
      title: 'Full joint review at the end of the business year',
      clause: {
        citation: 'App 10 para 13',
        quote: 'a full joint review of progress at the end of the business year',
      },
      under: 'NFA-01',
      note: 'Our reading: each party owes it in its own ledger, from 1 April of the year that it puts on record.',
      between: [
        { keptBy: 'DEBT_MANAGEMENT', with: 'LOCAL_AUTHORITY' },
        { keptBy: 'LOCAL_AUTHORITY', with: 'DEBT_MANAGEMENT' },
      ],
      standard: 'NFA-01',
      clock: 'BUSINESS_YEAR',
    },
  ],
  notices: [
    { kind: 'DEFAULT', standard: 'DM-10' },
    { kind: 'TERMINATION_FOR_DEFAULT', standard: 'DM-11' },
    { kind: 'TERMINATION', standard: 'DM-12' },
  ],
  term: 'DM-13',
};
