import type { AgreementDocument } from '../AgreementDocument.js';
import { goodPracticeArrangement } from '../arrangements/goodPractice.js';

/** Good practice for local authorities: advice, not agreement. */
export const goodPractice: AgreementDocument = {
  id: 'GP',
  title: 'Working with other organisations',
  parties: 'DWP guidance to LAs',
  status: 'HB/CTB good practice, "Working with other organisations": advice, not agreement',
  arrangement: goodPracticeArrangement,
  standards: [
    {
      id: 'GP-01',
      title: 'Strategic contact at management level',
      clauses: [
        {
          citation: 'Partnership working (JCP)',
          quote:
            'having strategic contact at a management level, on a quarterly basis, to discuss generic issues.',
        },
      ],
      owedBy: 'LA',
      owedTo: 'Jobcentre Plus',
      owes: 'LOCAL_AUTHORITY',
      owed: 'JOBCENTRE_PLUS',
      startEvent: null,
      endEvent: 'strategic management-level contact',
      threshold: 'quarterly',
      unit: 'quarter',
      kind: 'RECURRING',
      terms: [{ within: 3, unit: 'MONTHS', target: null }],
      monitoring: null,
      note: 'Good practice, not agreement. Our reading: owed to Jobcentre Plus.',
    },
    {
      id: 'GP-02',
      title: 'Pension, Disability and Carers Service conference attended',
      clauses: [
        {
          citation: 'Partnership working (PDCS)',
          quote: 'attending PDCS geographically-based conferences held each year for LA employees.',
        },
      ],
      owedBy: 'LA',
      owedTo: 'not said (PDCS holds the conference)',
      owes: 'LOCAL_AUTHORITY',
      owed: 'NOT_SAID',
      startEvent: null,
      endEvent: 'attend PDCS conference',
      threshold: 'each year',
      unit: 'year',
      kind: 'RECURRING',
      terms: [{ within: 1, unit: 'YEARS', target: null }],
      monitoring: null,
      note: 'Good practice, not agreement.',
    },
    {
      id: 'GP-03',
      title: 'Letters to landlord and tenant on direct payment',
      clauses: [
        {
          citation: 'Landlords',
          quote:
            'sending a letter to both the landlord and tenant at the same time when a decision is made to make direct payment to the landlord',
        },
      ],
      owedBy: 'LA',
      owedTo: 'landlord AND tenant',
      owes: 'LOCAL_AUTHORITY',
      owed: 'LANDLORD_AND_TENANT',
      startEvent: 'decision to pay landlord direct',
      endEvent: 'letters sent to both "at the same time"',
      threshold: 'simultaneous',
      unit: 'same instant/day',
      kind: 'SIMULTANEITY',
      terms: [],
      monitoring: null,
      note: 'Good practice, not agreement. Our reading: checkable as same batch/date.',
    },
  ],
  duties: [
    {
      id: 'GP-U01',
      clause: {
        citation: 'Landlords',
        quote: 'using some form of consent that is specific about what the landlord can be told',
      },
      who: 'LA',
      duty: 'Tell landlord only what a specific consent allows; accept clear self-standing signed requests',
      evidence: 'consent scope',
      note: null,
    },
    {
      id: 'GP-U02',
      clause: {
        citation: 'Landlords',
        quote:
          'if not related to a suspicion of fraudulent activity on the part of the customer or the landlord',
      },
      who: 'LA',
      duty: 'Suspension in landlord-direct cases: tell the landlord, with the reason, unless fraud is suspected',
      evidence:
        "landlord's notice with reason, withheld when fraud is suspected; customer's notice either way",
      note: "The customer's notice is unaffected. Suspicion may be of the customer or of the landlord.",
    },
    {
      id: 'GP-U03',
      clause: {
        citation: 'Landlords',
        quote:
          'encouraging landlords, particularly RSLs/RPs, to ensure that a certificate from the HB section accompanies all applications for possession to the County Court',
      },
      who: 'LA',
      duty: 'Encourage landlords, particularly RSLs/RPs, to ensure that an HB certificate accompanies every County Court possession application',
      evidence: 'encouragement given; certificate (no outstanding benefit enquiries) where asked',
      note: 'The absence of a certificate is no LA failure.',
    },
    {
      id: 'GP-U04',
      clause: { citation: 'Landlords', quote: 'HB overpayments do not count as rent arrears' },
      who: 'LA',
      duty: 'Overpayment debt kept separate from rent arrears unless tenancy says otherwise',
      evidence: 'separate ledger',
      note: null,
    },
    {
      id: 'GP-U05',
      clause: {
        citation: 'Landlords',
        quote: 'when the tenant has consented to the sharing of information, before court action is taken',
      },
      who: 'LA',
      duty: 'Case-by-case information on outstanding claims to landlord with tenant consent, before court action',
      evidence: 'consent + order',
      note: null,
    },
    {
      id: 'GP-U06',
      clause: {
        citation: 'Partnership',
        quote: 'If a national model SLA exists, this should be adopted as the minimum requirement',
      },
      who: 'LA',
      duty: 'National model SLA adopted as the minimum; local adaptation',
      evidence: 'model >= local',
      note: null,
    },
    {
      id: 'GP-U07',
      clause: {
        citation: 'Partnership',
        quote:
          'monitoring timing and quality of LA Input Documents received via Customer Information System (CIS) to feed into the liaison meetings',
      },
      who: 'LA',
      duty: 'Monitor timing and quality of LA Input Documents via CIS for liaison meetings',
      evidence: 'feeds JCP-01',
      note: null,
    },
    {
      id: 'GP-U08',
      clause: {
        citation: 'Partnership',
        quote: 'If still unresolved refer to PDCS HB/CTB Liaison Team ([phone])',
      },
      who: 'LA',
      duty: 'PDCS escalation: named Liaison Officer, then PDCS HB/CTB Liaison Team',
      evidence: 'levels',
      note: null,
    },
    {
      id: 'GP-U09',
      clause: {
        citation: 'Partnership',
        quote:
          'having a clear escalation route to the Jobcentre Plus External Relations Manager and ultimately via the central CIS Department for Work and Pensions (DWP) Housing Benefit Strategy Division',
      },
      who: 'LA',
      duty: 'JCP escalation: ERM, ultimately central CIS DWP HB Strategy Division',
      evidence: 'levels',
      note: null,
    },
    {
      id: 'GP-U10',
      clause: {
        citation: 'Landlords',
        quote: 'the circumstances in which payments on account (POA) must be made',
      },
      who: 'LA',
      duty: 'Training + written procedure on when payments on account (POA) must be made',
      evidence: 'procedure exists',
      note: null,
    },
    {
      id: 'GP-U11',
      clause: {
        citation: 'Landlords',
        quote:
          'carrying out checks to ensure RSLs/RPs are meeting verification standards, including data protection requirements',
      },
      who: 'LA',
      duty: 'Check RSLs/RPs meet verification and data protection standards',
      evidence: 'check record',
      note: null,
    },
    {
      id: 'GP-U12',
      clause: {
        citation: 'Partnership (JCP)',
        quote: 'regular attendance at Joint Boards to address any wider Jobcentre Plus issues',
      },
      who: 'LA',
      duty: 'Regular attendance at Joint Boards',
      evidence: 'attendance',
      note: null,
    },
    {
      id: 'GP-U13',
      clause: {
        citation: 'Partnership',
        quote:
          'appointing liaison officers in all parties, with contact points and established procedures, to allow concerns to be raised and disputes resolved',
      },
      who: 'all parties',
      duty: 'Liaison officers appointed in all parties, with contact points and procedures',
      evidence: 'role filled in each party',
      note: null,
    },
    {
      id: 'GP-U14',
      clause: {
        citation: 'Partnership',
        quote: 'informing the LA in advance of projected rent and service charges on new schemes',
      },
      who: 'RSL/RP (owed to the LA)',
      duty: 'Inform the LA in advance of projected rents and service charges on new schemes, and promptly of increases',
      evidence: 'notice before the scheme; date of notice of an increase',
      note: 'Increases: “sending the LA prompt information on rent and service charge increases”.',
    },
    {
      id: 'GP-U15',
      clause: {
        citation: 'Partnership',
        quote:
          'providing RSLs/RPs and the LA Housing Department with up-to-date information on the progress of a claim when this is supported by claimant consent',
      },
      who: 'LA',
      duty: 'Claim progress to RSLs/RPs (and the LA Housing Department), with claimant consent',
      evidence: 'consent + information given',
      note: null,
    },
  ],
};
