import type { Arrangement } from '../Arrangement.js';

/** How an authority works with its partners, as good practice has it: advice, not agreement. */
export const goodPracticeArrangement: Arrangement = {
  between: [
    'LOCAL_AUTHORITY',
    'DEBT_MANAGEMENT',
    'JOBCENTRE_PLUS',
    'PENSION_DISABILITY_AND_CARERS_SERVICE',
    'VALUATION_OFFICE_AGENCY',
    'TRIBUNALS_SERVICE',
  ],
  ladders: [
    {
      id: 'GP_JOBCENTRE_PLUS',
      title: 'Escalation to Jobcentre Plus',
      clause: {
        citation: 'Partnership working',
        quote:
          'having a clear escalation route to the Jobcentre Plus External Relations Manager and ultimately via the central CIS Department for Work and Pensions (DWP) Housing Benefit Strategy Division',
      },
      under: 'GP-U09',
      note: 'Our reading: the day-to-day contact at Financial Assessor Manager level or in the processing centre is the lowest level.',
      steps: [
        { id: 'OPERATIONAL_CONTACT', title: 'Financial Assessor Manager or Benefit Processing Centre' },
        { id: 'EXTERNAL_RELATIONS_MANAGER', title: 'Jobcentre Plus External Relations Manager' },
        { id: 'HB_STRATEGY_DIVISION', title: 'Central CIS, DWP Housing Benefit Strategy Division' },
      ],
    },
    {
      id: 'GP_PDCS',
      title: 'Escalation to the Pension, Disability and Carers Service',
      clause: {
        citation: 'Partnership working',
        quote:
          'making staff aware of the process to escalate issues to a named PDCS Liaison Officer if they are unable to be cleared with Pension Centre advisors.',
      },
      under: 'GP-U08',
      note: null,
      steps: [
        { id: 'PENSION_CENTRE_ADVISOR', title: 'Pension Centre advisor' },
        { id: 'PDCS_LIAISON_OFFICER', title: 'Named PDCS Liaison Officer' },
        { id: 'PDCS_LIAISON_TEAM', title: 'PDCS HB/CTB Liaison Team' },
      ],
    },
  ],
  issueKinds: [
    {
      id: 'JOBCENTRE_PLUS_CONCERN',
      title: 'Concern about work with Jobcentre Plus',
      clause: {
        citation: 'Partnership working',
        quote:
          'having a clear escalation route to the Jobcentre Plus External Relations Manager and ultimately via the central CIS Department for Work and Pensions (DWP) Housing Benefit Strategy Division to clear any unresolved issues',
      },
      under: 'GP-U09',
      note: null,
      log: 'QUERIES',
      standard: null,
      routes: [
        { with: 'JOBCENTRE_PLUS', contact: 'Financial Assessor Manager', ladder: 'GP_JOBCENTRE_PLUS' },
      ],
    },
    {
      id: 'PENSION_SERVICE_CONCERN',
      title: 'Concern about work with the Pension, Disability and Carers Service',
      clause: {
        citation: 'Partnership working',
        quote: 'If still unresolved refer to PDCS HB/CTB Liaison Team',
      },
      under: 'GP-U08',
      note: 'The Service has no token here: the authority keeps both sides of it.',
      log: 'QUERIES',
      standard: null,
      routes: [
        {
          with: 'PENSION_DISABILITY_AND_CARERS_SERVICE',
          contact: 'Pension Centre advisor',
          ladder: 'GP_PDCS',
        },
      ],
    },
  ],
  nominatedRoles: [
    {
      id: 'LIAISON_OFFICER',
      title: 'Liaison officer',
      clause: {
        citation: 'Partnership working',
        quote: 'appointing liaison officers in all parties, with contact points and established procedures',
      },
      under: 'GP-U13',
      note: null,
      of: ['LOCAL_AUTHORITY', 'JOBCENTRE_PLUS'],
    },
  ],
  meetingKinds: [
    {
      id: 'STRATEGIC_CONTACT',
      title: 'Strategic contact at management level',
      clause: {
        citation: 'Partnership working (JCP)',
        quote: 'having strategic contact at a management level, on a quarterly basis',
      },
      under: 'GP-01',
      note: 'Our reading: a quarter runs from the contact before, the first from the day the authority takes it up.',
      between: [{ keptBy: 'LOCAL_AUTHORITY', with: 'JOBCENTRE_PLUS' }],
      standard: 'GP-01',
      clock: 'LAST_HELD',
    },
    {
      id: 'PDCS_CONFERENCE',
      title: 'Conference of the Pension, Disability and Carers Service',
      clause: {
        citation: 'Partnership working (PDCS)',
        quote: 'attending PDCS geographically-based conferences held each year for LA employees.',
      },
      under: 'GP-02',
      note: 'Our reading: a year runs from the conference before, the first from the day the authority takes it up.',
      between: [{ keptBy: 'LOCAL_AUTHORITY', with: 'PENSION_DISABILITY_AND_CARERS_SERVICE' }],
      standard: 'GP-02',
      clock: 'LAST_HELD',
    },
    {
      id: 'JOINT_BOARD',
      title: 'Joint Board attended',
      clause: {
        citation: 'Partnership working (JCP)',
        quote: 'regular attendance at Joint Boards to address any wider Jobcentre Plus issues',
      },
      under: 'GP-U12',
      note: '"Regular" is no number: attendance is counted, and judged by nobody.',
      between: [{ keptBy: 'LOCAL_AUTHORITY', with: 'JOBCENTRE_PLUS' }],
      standard: null,
      clock: null,
    },
  ],
  notices: [],
  term: null,
};
