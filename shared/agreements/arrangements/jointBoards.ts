import type { Arrangement, IssueKind } from '../Arrangement.js';

const ladder = 'JB';

/** One row of the table of typical issues: what an authority meets, and whom it goes to. */
function issue(id: string, title: string, quote: string, contact: string): IssueKind {
  return {
    id,
    title,
    clause: { citation: 'Roles and responsibilities', quote },
    under: 'JB-U02',
    note: null,
    log: 'QUERIES',
    standard: null,
    routes: [{ with: 'JOBCENTRE_PLUS', contact, ladder }],
  };
}

/** How issues go between authorities and Jobcentre Plus under the Joint Boards. */
export const jointBoardsArrangement: Arrangement = {
  between: ['JOBCENTRE_PLUS', 'LOCAL_AUTHORITY'],
  ladders: [
    {
      id: ladder,
      title: 'Escalation under the Joint Boards',
      clause: {
        citation: 'Escalation routes',
        quote:
          'Where issues cannot be resolved an escalation route via the Country/Regional ERM, ODN and the COO Gateway is in place.',
      },
      under: 'JB-U02',
      note: 'Our reading: the flowchart of Appendix 2 has lost its arrows (C29, B23), so the order is reconstructed.',
      steps: [
        { id: 'OPERATIONAL_CONTACT', title: 'Operational contact' },
        { id: 'DISTRICT_ERM', title: 'District ERM' },
        { id: 'COUNTRY_OR_REGIONAL_ERM', title: 'Country/Regional ERM' },
        { id: 'ODN', title: 'Operational Delivery Network' },
        { id: 'COO_GATEWAY', title: 'COO Gateway' },
      ],
    },
  ],
  issueKinds: [
    issue(
      'DELAY_IN_NEW_CLAIMS',
      'Delay in processing new claims',
      'LAs reports a delay in Jobcentre Plus processing new claims',
      'District Performance Manager',
    ),
    issue(
      'INSUFFICIENT_OUTPUT',
      'Insufficient or incomplete output of the Customer Management System',
      'LAs are receiving information from the Customer Management System (CMS) output, which is insufficient or incomplete.',
      'Contact Centre Manager and/or the Financial Assessor Manager',
    ),
    issue(
      'CHANGE_NOT_RECEIVED',
      'Change of circumstances not notified',
      'yet the LA has not received notification from Jobcentre Plus.',
      'Benefit Processing Manager',
    ),
    issue(
      'FRAUD_CONTACT',
      'No contact about fraud issues',
      'LA cannot contact anyone in Jobcentre Plus regarding Fraud issues',
      'Fraud Investigation Service',
    ),
    issue(
      'COMPLIANCE_OVERLAP',
      'Customer contacted by the compliance team already',
      'the customer has already been contacted by the Jobcentre Plus customer compliance team',
      'Customer Compliance Manager',
    ),
    issue(
      'NINO_APPLICATION',
      'Customer without a National Insurance number',
      'LAs customer does not have a national insurance number (NINO) but has applied for one at the local Jobcentre Plus office.',
      'Nominated Officer for dealing with NINOs',
    ),
  ],
  nominatedRoles: [
    {
      id: 'CO_CHAIR',
      title: 'Joint Board co-chair',
      clause: {
        citation: 'Roles and responsibilities',
        quote: 'with the District Manager and an LA Housing Benefit Manager as co chairs',
      },
      under: 'JB-U01',
      note: 'The terms of reference say "a Local Authority senior manager" (C26).',
      of: ['JOBCENTRE_PLUS', 'LOCAL_AUTHORITY'],
    },
  ],
  meetingKinds: [],
  notices: [],
  term: null,
};
