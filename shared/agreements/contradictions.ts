import type { Contradiction } from './Standard.js';

/** Where the documents contradict themselves or each other, or point at what is not there. C24 was withdrawn; its number is not used again. */
export const contradictions: readonly Contradiction[] = [
  {
    id: 'C01',
    where: 'DM App 1 no 8 v App 2 "no 9"',
    what: 'Complaint forwarded to LA within 7 working days, or within 3.',
    quotes: [
      { agreement: 'DM', quote: 'CCG to forward customer complaint to LA' },
      { agreement: 'DM', quote: 'CCG sites to forward HB customer complaint to LA - within 3 working days' },
    ],
    consequence:
      'Keep both, DM-08a and DM-08b, and report "disputed standard", never pick silently. Both figures are national, so the local-deviation rule of App 2 does not decide it. App 1\'s column is MINIMUM STANDARD, App 2\'s is TARGET/STANDARD. Our reading: more than 7 days misses the minimum, 4-7 misses the App 2 target only. Complaints only; MP enquiries are blank (B14).',
    concerns: ['DM-08a', 'DM-08b'],
    agreements: ['DM'],
  },
  {
    id: 'C02',
    where: 'DM App 1 v App 2 numbering',
    what: 'App 2 numbers items 3,5,7,8,9; App 1 ends at 8: recovery complete = no 6 v 7; repayment = 7 v 8; complaints/sequence = 8 v 9.',
    quotes: [
      { agreement: 'DM', quote: 'Recovery complete or deductions cease\t7\tCCG sites' },
      { agreement: 'DM', quote: 'Payment to LA\t8\tDM Finance division' },
      { agreement: 'DM', quote: 'HB customer Complaints/MP enquiries\t9' },
    ],
    consequence: 'Cite clauses by a stable internal id and carry both printed numbers.',
    concerns: ['DM-06', 'DM-07', 'DM-08a', 'DM-08b', 'DM-09'],
    agreements: ['DM'],
  },
  {
    id: 'C03',
    where: 'DM App 1 no 3 v App 2 no 3',
    what: '20 working days end to end v two 10-day legs; the second leg states no start event.',
    quotes: [
      { agreement: 'DM', quote: 'within 20 working days of original request' },
      { agreement: 'DM', quote: 'CCG - within 10 working days' },
    ],
    consequence:
      'Our reading: consecutive legs reconcile (10+10=20). A leg can be late while the whole is on time, and the reverse.',
    concerns: ['DM-01', 'DM-02', 'DM-03'],
    agreements: ['DM'],
  },
  {
    id: 'C04',
    where: 'DM App 1 no 6',
    what: 'Cites "(Appendix 8)" for automated notifications; these are in Appendix 5; Appendix 8 is contact details for referrals.',
    quotes: [
      { agreement: 'DM', quote: 'By using automated Debt Manager notifications (Appendix 8)' },
      { agreement: 'DM', quote: 'Appendix 5\tDefinition of Debt Manager Notifications to LAs' },
    ],
    consequence: 'Resolve to App 5, keep the printed citation.',
    concerns: ['DM-06'],
    agreements: ['DM'],
  },
  {
    id: 'C05',
    where: 'DM 7.1',
    what: 'Cites "(see Appendix 9)" for where referrals go; that is Appendix 8; 9 is change of circumstances.',
    quotes: [
      { agreement: 'DM', quote: 'secure email or a dedicated postal address (see Appendix 9)' },
      { agreement: 'DM', quote: 'Appendix 8\tContact details – Referrals' },
    ],
    consequence: 'As C04.',
    concerns: ['DM-U04'],
    agreements: ['DM'],
  },
  {
    id: 'C06',
    where: 'DM 3.3, 3.6, 3.9, 11',
    what: 'Definitions cite Appendix A, Schedule C, "the Schedules": none exist.',
    quotes: [
      { agreement: 'DM', quote: 'under the arrangements set out in Appendix A' },
      { agreement: 'DM', quote: 'as per Schedule C' },
      { agreement: 'DM', quote: 'summarised in the Schedules to this Agreement' },
    ],
    consequence:
      'Dangling references: "Management Information" and "Charges" have no content (15 says no charges).',
    concerns: ['DM-15'],
    agreements: ['DM'],
  },
  {
    id: 'C07',
    where: 'DM 3.5',
    what: '"Key Personnel ... are listed in the Agreement": no such list (only 16 and App 3 names).',
    quotes: [{ agreement: 'DM', quote: 'performing crucial roles and are listed in the Agreement' }],
    consequence: null,
    concerns: [],
    agreements: ['DM'],
  },
  {
    id: 'C08',
    where: 'DM 1 v cover',
    what: '"This Agreement is made on *insert date*" v "Agreement date 01 April 2014".',
    quotes: [
      { agreement: 'DM', quote: 'This Agreement is made on *insert date*' },
      { agreement: 'DM', quote: 'Agreement date 01 April 2014' },
    ],
    consequence: 'Effective date must be recorded with its source (cover page).',
    concerns: ['DM-13'],
    agreements: ['DM'],
  },
  {
    id: 'C09',
    where: 'DM 5 v NFA 13 v version table',
    what: '3-year term v "SLAs should run from April to March"; v1.0 of 18/05/2012 called "Annual Review"; v3.0 24.11.14 changes contacts only.',
    quotes: [
      { agreement: 'DM', quote: 'This agreement will run for a period of 3 years' },
      { agreement: 'NFA', quote: 'SLAs should run from April to March.' },
      { agreement: 'DM', quote: '3.0\t24.11.14\tContact details for CC Porth changed.' },
    ],
    consequence:
      'A term to 31 March 2017 would be Our reading, since the start of the 3 years is not said; nothing in the source document says extended or ended. Version != standards change.',
    concerns: ['DM-13', 'NFA-01'],
    agreements: ['DM', 'NFA'],
  },
  {
    id: 'C10',
    where: 'DM 11.1 v 13 v App 3',
    what: 'Escalation "procedures described at para 13.1 et al"; 13.2 pictures tiers; App 3.3 gives an escalation route by issue.',
    quotes: [
      { agreement: 'DM', quote: 'escalation procedures described at para 13.1 et al' },
      { agreement: 'DM', quote: 'The escalation route for Local Authorities to Debt Management will be:' },
    ],
    consequence: 'Tiers: Contact Agent -> CC nominated liaison officer (App 3) -> national level.',
    concerns: ['DM-U17'],
    agreements: ['DM'],
  },
  {
    id: 'C11',
    where: 'DM 7.2 v App 5',
    what: '7.2: clerical notification for 4 screening failures (incl. non-quality, duplicate, existing instalment plan); App 5: automatic LARET/LARETM returns.',
    quotes: [
      { agreement: 'DM', quote: 'A clerical notification is sent on all of the above scenarios.' },
      { agreement: 'DM', quote: 'LARETM\tMissing data return letter' },
    ],
    consequence: 'A referral can be returned by either channel; do not map the four reasons to codes.',
    concerns: ['DM-01', 'DM-03', 'DM-U06'],
    agreements: ['DM'],
  },
  {
    id: 'C12',
    where: 'DM App 1 no 2 v 7.1',
    what: 'Post: "All post to be sent to CC Group sites (excluding CC Porth)" v referrals to Porth by "dedicated postal address".',
    quotes: [
      { agreement: 'DM', quote: 'All post to be sent to CC Group sites (excluding CC Porth)' },
      { agreement: 'DM', quote: 'Referrals must be sent via secure email or a dedicated postal address' },
    ],
    consequence: 'Our reading: referral post is the exception.',
    concerns: ['DM-U04', 'DM-U12'],
    agreements: ['DM'],
  },
  {
    id: 'C13',
    where: 'DM addresses',
    what: 'Return address GL17 OXG on the form v GL17 OXH in App 8 (and typed with letter O, not a valid inward code).',
    quotes: [
      { agreement: 'DM', quote: 'Gloucester GL17 OXG' },
      { agreement: 'DM', quote: 'Gloucester GL17 OXH' },
    ],
    consequence: 'Data quality, keep verbatim.',
    concerns: ['DM-U04'],
    agreements: ['DM'],
  },
  {
    id: 'C14',
    where: 'DM App 1 no 5',
    what: 'Requirement says CCG "excluding Porth"; standard says "to CC"; App 9 text: CC on the notice of recovery, else Dearne Valley.',
    quotes: [
      { agreement: 'DM', quote: 'LA to notify CCG (excluding Porth) of all changes of circumstances' },
      {
        agreement: 'DM',
        quote:
          'Send all Appendix 7s and any other post to the Contact Centre identified on the notice of recovery.',
      },
    ],
    consequence: 'Four CCs named: Bradford, Corby, Dearne Valley, Nuneaton.',
    concerns: ['DM-04', 'DM-U12'],
    agreements: ['DM'],
  },
  {
    id: 'C15',
    where: 'DM App 1 no 8',
    what: 'Requirement covers "customer complaints and MP enquiries"; minimum standard names only complaints; App 2 title names both but standard only complaint.',
    quotes: [
      { agreement: 'DM', quote: 'CCG to forward customer complaints and' },
      { agreement: 'DM', quote: 'MP enquiries relating to HB Debt to LA.' },
    ],
    consequence: 'MP-enquiry forwarding time is effectively blank.',
    concerns: ['DM-08a', 'DM-08b'],
    agreements: ['DM'],
  },
  {
    id: 'C16',
    where: 'DM 14.2 / 14.3',
    what: '30 days to remedy and 90 days notice: sequential or concurrent not said; "days" undefined in this SLA.',
    quotes: [
      { agreement: 'DM', quote: 'within a period of 30 days of written notification of the default(s)' },
    ],
    consequence: null,
    concerns: ['DM-10', 'DM-11'],
    agreements: ['DM'],
  },
  {
    id: 'C17',
    where: 'DM 3.7',
    what: '"Service Provider" is DM, though LAs owe standards too (nos 2, 4, 5).',
    quotes: [{ agreement: 'DM', quote: '"Service Provider" means DWP Debt Management' }],
    consequence: 'Model obligor per standard, not per agreement.',
    concerns: ['DM-04', 'DM-U01', 'DM-U02', 'DM-U04', 'DM-U11'],
    agreements: ['DM'],
  },
  {
    id: 'C18',
    where: 'JCP 3.1 b3 v monitoring table',
    what: 'The one timed duty of LAs to JCP is missing from the table of standards to monitor.',
    quotes: [
      { agreement: 'JCP', quote: 'The table below sets out the standards, which you should monitor against' },
    ],
    consequence: 'Track it but mark "not in monitoring table".',
    concerns: ['JCP-03', 'JCP-08', 'JCP-U10'],
    agreements: ['JCP'],
  },
  {
    id: 'C19',
    where: 'JCP 3.5 v table',
    what: '"33 days of first contact" v "33 days".',
    quotes: [
      { agreement: 'JCP', quote: 'to clear 86% of requests within 33 days of first contact' },
      { agreement: 'JCP', quote: 'Jobcentre Plus to clear 86% of requests within 33 days' },
    ],
    consequence: 'Our reading: use the clause.',
    concerns: ['JCP-06'],
    agreements: ['JCP'],
  },
  {
    id: 'C20',
    where: 'JCP 5.3 v Monitoring Arrangements',
    what: '"at least every 6 months" v "at least twice yearly"; "statistically valid samples" v a flat 2.5%.',
    quotes: [
      { agreement: 'JCP', quote: 'at least every 6 months' },
      { agreement: 'JCP', quote: '**at least twice yearly**' },
      { agreement: 'JCP', quote: 'using statistically valid samples' },
      { agreement: 'JCP', quote: 'x 2.5%' },
    ],
    consequence:
      '2.5% of a 40-case caseload is 1 case: not statistically valid; system should say so (confidence interval).',
    concerns: ['JCP-08', 'JCP-U10', 'JCP-U11'],
    agreements: ['JCP'],
  },
  {
    id: 'C21',
    where: 'JCP table v two-tier standards',
    what: 'One column "Cases achieved standard" (example 92%) cannot express 90%/2 AND 100%/5.',
    quotes: [{ agreement: 'JCP', quote: 'x 2.5%\t150\t100\t92%' }],
    consequence: 'Record both tiers per sampled case. For 90%/2 92% passes; the 100%/5 tier is not shown.',
    concerns: ['JCP-01', 'JCP-02', 'JCP-U10'],
    agreements: ['JCP'],
  },
  {
    id: 'C22',
    where: 'JCP annexes',
    what: 'Text cites annexes 1-4; the pages carry no annex numbers; annex 1 (escalation diagram) survives only as three blank contact lines.',
    quotes: [
      { agreement: 'JCP', quote: '(see annex 1)' },
      { agreement: 'JCP', quote: 'Roles & Responsibilities within the Escalation Procedures' },
    ],
    consequence: null,
    concerns: ['JCP-08', 'JCP-11', 'JCP-U08', 'JCP-U11'],
    agreements: ['JCP'],
  },
  {
    id: 'C23',
    where: 'JCP 3.4 v NFA 16',
    what: 'JCP says recovery complies "with the LA/DM Partnership Agreement" (a name the DM SLA never uses), which is just the "See SLA" that NFA 16 forbids.',
    quotes: [
      { agreement: 'JCP', quote: 'in compliance with the LA/DM Partnership Agreement' },
      { agreement: 'NFA', quote: 'it is not acceptable to say "See SLA"' },
    ],
    consequence: 'Nice demonstrator for following cross-references.',
    concerns: ['NFA-U3'],
    agreements: ['NFA', 'JCP'],
  },
  {
    id: 'C25',
    where: 'JCP header v DM',
    what: 'JCP: all "target days ... are working days". DM says "working days" each time but leaves 14.x "days", "2 week" bare.',
    quotes: [
      {
        agreement: 'JCP',
        quote: 'The target days referred to in this document are working days not calendar days.',
      },
    ],
    consequence: 'Unit must be per standard.',
    concerns: [
      'DM-05',
      'DM-10',
      'DM-11',
      'DM-12',
      'JCP-01',
      'JCP-02',
      'JCP-03',
      'JCP-04',
      'JCP-05',
      'JCP-06',
    ],
    agreements: ['DM', 'JCP'],
  },
  {
    id: 'C26',
    where: 'JB body v ToR',
    what: 'Co-chair: "an LA Housing Benefit Manager" v "a Local Authority senior manager"; JCP 5.2 wants "LA Benefits Manager" as signatory.',
    quotes: [
      { agreement: 'JB', quote: 'with the District Manager and an LA Housing Benefit Manager as co chairs' },
      {
        agreement: 'JB',
        quote:
          'Meetings to be jointly chaired by the Jobcentre Plus District Manager and a Local Authority senior manager.',
      },
      {
        agreement: 'JCP',
        quote: 'jointly signed by the Jobcentre Plus Joint Board chair and the LA Benefits Manager',
      },
    ],
    consequence: 'JCP speaks of one chair; JB of two.',
    concerns: ['JCP-11', 'JB-01'],
    agreements: ['JCP', 'JB'],
  },
  {
    id: 'C27',
    where: 'Escalation top',
    what: 'JCP: District ERM (supported by the "management chain up to national level", no rung of the ladder); JB: Country/Regional ERM, ODN, COO Gateway; GP: central CIS DWP Housing Benefit Strategy Division; DM: national level; HO: line management + Agreement Co-ordinators.',
    quotes: [
      { agreement: 'JCP', quote: 'throughout the management chain up to national level' },
      {
        agreement: 'JB',
        quote: 'an escalation route via the Country/Regional ERM, ODN and the COO Gateway is in place',
      },
      {
        agreement: 'GP',
        quote:
          'ultimately via the central CIS Department for Work and Pensions (DWP) Housing Benefit Strategy Division',
      },
    ],
    consequence: 'One ladder per agreement, not one global ladder.',
    concerns: ['DM-U17', 'JCP-U08', 'GP-U09', 'JB-U02', 'HO-U18'],
    agreements: ['DM', 'JCP', 'GP', 'JB', 'HO'],
  },
  {
    id: 'C28',
    where: 'Meeting frequencies',
    what: 'JB: Joint Boards >= 2/12 months ("must"); JCP: nominated contacts >= 2/year ("should"); GP: quarterly management contact.',
    quotes: [
      { agreement: 'JB', quote: 'a minimum of two Joint Board meetings must be held every 12 months' },
      { agreement: 'JCP', quote: 'nominated contacts should meet formally at least twice a year' },
      { agreement: 'GP', quote: 'on a quarterly basis' },
    ],
    consequence: 'Different meetings; do not merge.',
    concerns: ['JCP-07', 'GP-01', 'JB-01'],
    agreements: ['JCP', 'GP', 'JB'],
  },
  {
    id: 'C29',
    where: 'JB Appendix 2',
    what: 'Flowchart flattened: boxes survive, arrows and Yes/No order lost.',
    quotes: [
      {
        agreement: 'JB',
        quote: 'Decision – Have attempts been made to resolve issue(s) at the lowest operational level?',
      },
    ],
    consequence: 'Our reading: the order is a reconstruction; mark it so.',
    concerns: ['JB-U02', 'JB-U03'],
    agreements: ['JB'],
  },
  {
    id: 'C30',
    where: 'JB key actions',
    what: '"By whom" of the final JRB/JOB meetings is "_".',
    quotes: [{ agreement: 'JB', quote: 'Final JRB and JOB meetings to be held' }],
    consequence: null,
    concerns: ['JB-03'],
    agreements: ['JB'],
  },
  {
    id: 'C31',
    where: 'HO dates',
    what: 'Signed 13/08/2010 and 21/09/2010, in effect from 01/07/2010 (before signature), yet text cites 1/8/2012, a 2016 department name and redaction 13.09.16; Appendix 5 (variation record) absent.',
    quotes: [
      { agreement: 'HO', quote: 'This Agreement takes effect from 01/07/2010' },
      { agreement: 'HO', quote: 'on 1/8/2012' },
      { agreement: 'HO', quote: '13.09.16' },
    ],
    consequence: 'Retroactive effect and unrecorded revisions: valid time v recorded time.',
    concerns: ['HO-03', 'HO-U17'],
    agreements: ['HO'],
  },
  {
    id: 'C32',
    where: 'HO Appendices 3/4',
    what: '"Actions to be taken by the Home Office" twice (3 and 4); 1.11 cites App 4 for the timescale; 1.17 cites App 3 and 5 for volumes. None included.',
    quotes: [
      { agreement: 'HO', quote: '### **APPENDIX 3 - Actions to be taken by the Home Office**' },
      {
        agreement: 'HO',
        quote:
          '### **APPENDIX 4 - Actions to be taken by the Home Office when requesting information from DWP CMG**',
      },
      { agreement: 'HO', quote: 'Any changes in volumes will be recorded in Appendix 3 and 5.' },
    ],
    consequence: "Our reading: App 3 probably meant CMG's actions.",
    concerns: ['HO-01', 'HO-U19'],
    agreements: ['HO'],
  },
  {
    id: 'C33',
    where: 'HO 1.6 v 1.11(2)',
    what: 'Countersignature: line manager >= EO; requester: Criminal Casework Officer >= EO. Whether the countersigner must outrank the requester is not said.',
    quotes: [
      {
        agreement: 'HO',
        quote: 'countersigned by a line manager (a grade no lower than Executive Officer or equivalent)',
      },
      { agreement: 'HO', quote: 'Criminal Casework Officers (of at least EO grade or equivalent)' },
    ],
    consequence: 'Our reading: enforce >= EO and a different person; "line manager" implies above.',
    concerns: ['HO-U01', 'HO-U16'],
    agreements: ['HO'],
  },
  {
    id: 'C34',
    where: 'HO 1.6 v 1.8(1)',
    what: '1.8 gateway 1 cites only s20(3); 1.6 lists further purposes added in 2008, 2002 and 2007.',
    quotes: [
      {
        agreement: 'HO',
        quote:
          'disclosure is for an immigration purpose as defined in Section 20(3) of the Immigration and Asylum Act 1999',
      },
      {
        agreement: 'HO',
        quote:
          'Immigration purposes as added by the Immigration (Supply of Information to the Secretary of State for Immigration Purposes) Order 2008',
      },
    ],
    consequence: 'Purpose enum: 5 + 2 + 3.',
    concerns: ['HO-U04'],
    agreements: ['HO'],
  },
  {
    id: 'C35',
    where: 'HO 1.8',
    what: '"In either instance" after four options.',
    quotes: [
      { agreement: 'HO', quote: 'In either instance, the Home Office will need to give sufficient reasons' },
    ],
    consequence: 'Our reading: reasons in writing always.',
    concerns: ['HO-U02', 'HO-U04'],
    agreements: ['HO'],
  },
  {
    id: 'C36',
    where: 'HO advice bodies',
    what: '"Subject Access Request Team", "Advice and Guidance Team", "Data Protection Unit" used unevenly for advice.',
    quotes: [
      {
        agreement: 'HO',
        quote: "from either DWP CMG's Advice and Guidance Team, or DWP CMG's Subject Access Request Team",
      },
      { agreement: 'HO', quote: 'from either the CMG Advice and Guidance Team, or the Data Protection Unit' },
    ],
    consequence: null,
    concerns: ['HO-U20', 'HO-U24'],
    agreements: ['HO'],
  },
  {
    id: 'C37',
    where: 'HO parties',
    what: 'Text makes it an agreement with NI CMS too; only two signature blocks.',
    quotes: [
      { agreement: 'HO', quote: 'This Agreement is made between DWP CMG and NI CMS and the Home Office' },
    ],
    consequence: 'Our reading: NI customers bring the Northern Ireland calendar.',
    concerns: [],
    agreements: ['HO'],
  },
  {
    id: 'C38',
    where: 'HO 1.16',
    what: "Only CMG's dissatisfaction has a route.",
    quotes: [
      {
        agreement: 'HO',
        quote: 'Where DWP CMG considers that services are not being delivered to the required standard',
      },
    ],
    consequence: 'Our reading: HO uses 1.10 (query a decision) and 1.19.',
    concerns: ['HO-02', 'HO-07', 'HO-U08', 'HO-U18'],
    agreements: ['HO'],
  },
  {
    id: 'C39',
    where: 'DM-04 v JCP-03',
    what: 'The same LA change of circumstances may owe two notices with different start events (overpayment team notified v reported to the LA) and destinations (CC v BDC).',
    quotes: [
      { agreement: 'DM', quote: 'of the overpayment team being notified' },
      { agreement: 'JCP', quote: 'When customer changes of circumstances are reported to the LA' },
    ],
    consequence: 'Our reading: two clocks; one event must not stop both.',
    concerns: ['DM-04', 'JCP-03'],
    agreements: ['DM', 'JCP'],
  },
  {
    id: 'C40',
    where: 'DM 11, 12.1 v NFA 13',
    what: 'Formal review "periodically" v a full joint review at the end of the business year.',
    quotes: [
      {
        agreement: 'DM',
        quote:
          'Otherwise the Service Level Agreement will be formally reviewed against its objectives periodically.',
      },
      {
        agreement: 'DM',
        quote:
          'Formal reviews of the Services and Service Standards being achieved by DWP DM shall take place between DWP DM and LA periodically.',
      },
      {
        agreement: 'NFA',
        quote: 'arrangements for a full joint review of progress at the end of the business year',
      },
    ],
    consequence: 'Keep DM-15 without a number and NFA-01 beside it; derive no review date for the DM SLA.',
    concerns: ['DM-15', 'NFA-01'],
    agreements: ['DM', 'NFA'],
  },
  {
    id: 'C41',
    where: 'DM App 1 no 6 v App 2 "no 7"',
    what: 'App 1: "Recovery ceases for a specified reason"; App 2: "deductions cease". Deductions can cease while recovery goes on.',
    quotes: [
      { agreement: 'DM', quote: 'Recovery ceases for a specified reason' },
      { agreement: 'DM', quote: 'Recovery complete or deductions cease' },
    ],
    consequence: "Our reading: DM-06 starts by App 1's words (the minimum standard); record both events.",
    concerns: ['DM-06'],
    agreements: ['DM'],
  },
  {
    id: 'C42',
    where: 'DM 2.1 v App 1',
    what: 'Council Tax Benefit debts go by the same process; App 1 (and the cover) names HB only.',
    quotes: [
      {
        agreement: 'DM',
        quote:
          'Council Tax Benefit (CTB) may also be referred by an LA and recovered by Debt Management via the same process',
      },
      {
        agreement: 'DM',
        quote: "LA's to use the National Referral form when requesting DM to recover HB debt",
      },
    ],
    consequence:
      'Whether the standards bind for a CTB debt is not said. Our reading: same process, same standards; mark the debt as CTB.',
    concerns: [
      'DM-01',
      'DM-02',
      'DM-03',
      'DM-04',
      'DM-05',
      'DM-06',
      'DM-07',
      'DM-08a',
      'DM-08b',
      'DM-09',
      'DM-U04',
      'DM-U11',
    ],
    agreements: ['DM'],
  },
  {
    id: 'C43',
    where: 'HO 1.11(2) v 1.8',
    what: 'Exemptions explained "(if necessary)" v reasons in writing in either instance.',
    quotes: [
      { agreement: 'HO', quote: 'including (if necessary) explaining as fully as possible the reason(s)' },
      { agreement: 'HO', quote: 'In either instance, the Home Office will need to give sufficient reasons' },
      { agreement: 'HO', quote: 'provide those reasons in writing' },
    ],
    consequence: 'Our reading: in writing always (as C35).',
    concerns: ['HO-U02'],
    agreements: ['HO'],
  },
  {
    id: 'C44',
    where: 'JCP 3.1 b1 v monitoring table row 1',
    what: 'The clause includes the decision to waive or defer the interview; the table row omits it.',
    quotes: [
      {
        agreement: 'JCP',
        quote: '(or decision to waiver/deferral if appropriate) – 90% within 2 days and 100% within 5 days',
      },
      {
        agreement: 'JCP',
        quote:
          'following customer Work Focused Interview at Jobcentre Plus – 90% within 2 days and 100% within 5 days',
      },
    ],
    consequence:
      'Our reading: JCP-01 uses the clause; show waived and deferred cases apart, so that the table can be read its own way.',
    concerns: ['JCP-01'],
    agreements: ['JCP'],
  },
  {
    id: 'C45',
    where: 'JCP end-of-year sign-off',
    what: '"delete the appropriate statements" literally deletes the true one.',
    quotes: [{ agreement: 'JCP', quote: 'please delete the appropriate statements' }],
    consequence: 'Our reading: the inappropriate ones are deleted; exactly one stays (JCP-U13).',
    concerns: ['JCP-11', 'JCP-U13'],
    agreements: ['JCP'],
  },
  {
    id: 'C46',
    where: 'JB ToR and Roles',
    what: 'Cites a Fraud Partnerships Agreement that is not among the documents.',
    quotes: [
      {
        agreement: 'JB',
        quote: 'the Administration Service Level Agreement (SLA) and the Fraud Partnerships Agreement (FPA)',
      },
      {
        agreement: 'JB',
        quote: 'local working arrangements covered by the Service Level & Partnership Agreements',
      },
    ],
    consequence: 'Dangling reference: no standard of it is known.',
    concerns: [],
    agreements: ['JB'],
  },
  {
    id: 'C47',
    where: 'JCP monitoring table',
    what: 'Samples the caseload even for event standards (fraud cases, NINO requests).',
    quotes: [
      { agreement: 'JCP', quote: 'HB/CTB or IS Caseload' },
      {
        agreement: 'JCP',
        quote: 'decision-making action on LA fraud cases – 100% within 10 days.\t\t\tx 2.5%',
      },
      { agreement: 'JCP', quote: 'Jobcentre Plus to clear 86% of requests within 33 days\t\t\tx 2.5%' },
    ],
    consequence:
      "A sample of the caseload may hold no such event. Our reading: measure event standards over their events, and show the 2.5% sample beside that as the document's method.",
    concerns: ['JCP-05', 'JCP-06', 'JCP-U10'],
    agreements: ['JCP'],
  },
  {
    id: 'C48',
    where: 'JCP 3.3 v monitoring table row 5',
    what: '3.3: "In all of these cases" record; table: consider, and record "if appropriate".',
    quotes: [
      {
        agreement: 'JCP',
        quote:
          'In all of these cases Jobcentre Plus staff should record details in dialogue(s) IS110/ JSA110',
      },
      {
        agreement: 'JCP',
        quote: 'consider HB/CTB extended payment or MIRO and if appropriate record details in IS110/ JSA110',
      },
    ],
    consequence:
      'Which cases "these" are is not said either. Our reading: the clause (3.3): record wherever HBRO or MIRO is in point; the table adds the considering.',
    concerns: ['JCP-U02'],
    agreements: ['JCP'],
  },
];
