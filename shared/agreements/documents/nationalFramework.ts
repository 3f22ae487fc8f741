import type { AgreementDocument } from '../AgreementDocument.js';
import { nationalFrameworkArrangement } from '../arrangements/nationalFramework.js';

/** The national framework over every agreement with local authorities: appendix 10 of the Debt Management agreement. */
export const nationalFramework: AgreementDocument = {
  id: 'NFA',
  title:
    "National Framework Agreement for Service Level Agreements between the Department for Work and Pensions' Service Delivery Businesses and Local Authorities (LA)",
  parties: 'DWP service delivery businesses ↔ LAs',
  status: 'National Framework Agreement: principles over every DWP–LA SLA; endorsed by LGA, WLGA, ALG, COSLA',
  arrangement: nationalFrameworkArrangement,
  standards: [
    {
      id: 'NFA-01',
      title: 'Full joint review of progress',
      clauses: [
        {
          citation: 'App 10 para 13',
          quote: 'All SLAs must contain arrangements for monitoring performance throughout the year',
        },
        {
          citation: 'App 10 para 13',
          quote:
            'a full joint review of progress at the end of the business year. SLAs should run from April to March.',
        },
      ],
      owedBy: 'all SLA parties',
      owedTo: 'each other',
      owes: 'EACH_OTHER',
      owed: 'EACH_OTHER',
      startEvent: 'business year April-March',
      endEvent: 'full joint review of progress',
      threshold: 'end of business year',
      unit: 'year',
      kind: 'RECURRING',
      terms: [{ within: 1, unit: 'YEARS', target: null }],
      monitoring: 'monitoring throughout the year',
      note: 'What is owed is content: SLAs must contain arrangements for the review. Overarching; bites on every DWP-LA SLA. See C40. Our reading: each SLA party owes it to the others.',
    },
  ],
  duties: [
    {
      id: 'NFA-U1',
      clause: {
        citation: 'para 14',
        quote:
          'where minimum standards are not being achieved that this is not used as a reason to refuse to sign the SLA',
      },
      who: 'all',
      duty: 'Missing a standard is no reason to refuse to sign',
      evidence: 'sign-up independent of performance',
      note: null,
    },
    {
      id: 'NFA-U2',
      clause: {
        citation: 'para 15',
        quote:
          'Each party to an SLA should appoint a nominated officer to whom day-to-day problems can be addressed.',
      },
      who: 'all',
      duty: 'Each party appoints a nominated officer',
      evidence: 'contact present',
      note: null,
    },
    {
      id: 'NFA-U3',
      clause: { citation: 'para 16', quote: 'it is not acceptable to say "See SLA"' },
      who: 'all',
      duty: 'No "See SLA" cross-references: the process must be set out in each SLA',
      evidence: 'cross-reference resolves to text',
      note: null,
    },
    {
      id: 'NFA-U4',
      clause: {
        citation: 'para 18',
        quote: 'require clearance through the Practitioners Operational Group (POG)',
      },
      who: 'all',
      duty: 'Changes to model SLAs or the framework cleared through POG',
      evidence: 'POG clearance on a model change',
      note: null,
    },
    {
      id: 'NFA-U5',
      clause: {
        citation: 'paras 14, 15',
        quote:
          'Monitoring of the arrangements set out in the SLA in relation to performance against minimum standards and day to day liaison arrangements is essential.',
      },
      who: 'all',
      duty: 'Monitoring of performance against minimum standards and of day-to-day liaison arrangements is essential; the nominated officer can be the conduit for disagreements',
      evidence: 'monitoring of both on record; officer named with full contact details for escalation',
      note: '15: “This officer can also be the conduit for ensuring that any disagreements are handled at the most appropriate level.” ("can", not "must").',
    },
  ],
};
