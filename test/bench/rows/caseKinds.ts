import { listStandards } from '../../../shared/agreements/agreements.js';
import type { Standard, TermUnit } from '../../../shared/agreements/Standard.js';
import type { Agency } from '../../../shared/identity/Party.js';

/** One thing that happens in a case. */
export interface Step {
  readonly event: string;
  /** Standards under which something starts, and under which it ends. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** In how many calendar days after the step before it is mostly done; 0 for the first. */
  readonly withinDays: number;
  /** The document that the body that owes sends, or receives, by it. */
  readonly document?: CaseDocument;
}

export interface CaseDocument {
  readonly side: 'SENT' | 'RECEIVED';
  readonly name: string;
}

/** A kind of work, as often as its weight among an agency's. */
export interface CaseKind {
  readonly weight: number;
  readonly subject: string;
  readonly hasCustomer: boolean;
  readonly steps: readonly Step[];
}

interface Casework {
  readonly weight: number;
  readonly subject: string;
  /** Received when the work starts, or sent when it ends. */
  readonly document?: CaseDocument;
}

/** Work about a customer, by the standard that it starts with. The weights are made up. */
// biome-ignore format: a standard a line
const CASEWORK: Readonly<Record<string, Casework>> = {
  'DM-01': { weight: 50, subject: 'REFERRAL' },
  'DM-04': { weight: 40, subject: 'CHANGE_NOTICE', document: { side: 'SENT', name: 'CHANGE_OF_CIRCUMSTANCES_PROFORMA' } },
  'DM-05': { weight: 12, subject: 'DEBT_CHANGE_NOTICE', document: { side: 'RECEIVED', name: 'CHANGE_OF_CIRCUMSTANCES_PROFORMA' } },
  'DM-06': { weight: 14, subject: 'RECOVERY' },
  'DM-08a': { weight: 4, subject: 'COMPLAINT' },
  'DM-09': { weight: 3, subject: 'COMPLAINT' },
  'JCP-01': { weight: 40, subject: 'WORK_FOCUSED_INTERVIEW', document: { side: 'SENT', name: 'LA_INPUT_DOCUMENT' } },
  'JCP-02': { weight: 12, subject: 'CLAIM' },
  'JCP-03': { weight: 45, subject: 'CHANGE_NOTICE', document: { side: 'SENT', name: 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS' } },
  'JCP-04': { weight: 14, subject: 'CLAIM' },
  'JCP-05': { weight: 12, subject: 'CLAIM' },
  'JCP-06': { weight: 18, subject: 'CLAIM' },
  'GP-03': { weight: 10, subject: 'CLAIM' },
  'HO-01': { weight: 90, subject: 'DISCLOSURE_REQUEST' },
  'HO-08': { weight: 2, subject: 'DISCLOSURE_REQUEST' },
};

/** Everything else is between bodies, and rare. */
const BETWEEN_BODIES: Casework = { weight: 0.2, subject: 'AGREEMENT' };

type Ways = Readonly<Record<string, readonly Step[]>>;

/** Work under several standards, by the first; under every other standard it starts and it ends. */
const JOINT_WORK: Ways = {
  'DM-01': [
    { event: 'REFERRAL_RECEIVED', starts: ['DM-01', 'DM-02'], ends: [], withinDays: 0 },
    { event: 'REFERRAL_INPUT', starts: ['DM-03'], ends: ['DM-02'], withinDays: 13 },
    { event: 'REFERRAL_OUTCOME_NOTIFIED', starts: [], ends: ['DM-01', 'DM-03'], withinDays: 13 },
  ],
  'DM-08a': [
    { event: 'COMPLAINT_RECEIVED', starts: ['DM-08a', 'DM-08b'], ends: [], withinDays: 0 },
    { event: 'COMPLAINT_FORWARDED', starts: [], ends: ['DM-08a', 'DM-08b'], withinDays: 5 },
  ],
  'HO-01': [
    { event: 'DISCLOSURE_REQUEST_RECEIVED', starts: ['HO-01'], ends: [], withinDays: 0 },
    { event: 'DISCLOSURE_REQUEST_ANSWERED', starts: ['HO-05'], ends: ['HO-01'], withinDays: 30 },
    { event: 'DISCLOSED_INFORMATION_DESTROYED', starts: [], ends: ['HO-05'], withinDays: 300 },
  ],
};
const laterStandards = new Set(
  Object.entries(JOINT_WORK).flatMap(([first, steps]) =>
    steps.flatMap(({ starts }) => starts.filter((standard) => standard !== first)),
  ),
);

/** Working days with the weekends among them, less a few for bank holidays. */
const CALENDAR_DAYS: Readonly<Record<TermUnit, number>> = {
  WORKING_DAYS: 1.3,
  CALENDAR_DAYS: 0.9,
  MONTHS: 28,
  YEARS: 350,
};
const WITHOUT_LIMIT_DAYS = 40;

/** Gives the standards that something in this agency's ledger is owed under: its own, and those that bind it with others. */
export function standardsOf(agency: Agency): readonly Standard[] {
  return listStandards().filter(({ owes, agreement }) => {
    if (owes === 'EACH_OTHER') return MUTUAL[agency].includes(agreement);
    return OBLIGORS[agency].includes(owes);
  });
}

const OBLIGORS: Readonly<Record<Agency, readonly Standard['owes'][]>> = {
  DEBT_MANAGEMENT: ['DEBT_MANAGEMENT'],
  JOBCENTRE_PLUS: ['JOBCENTRE_PLUS', 'JOBCENTRE_PLUS_CENTRAL_TEAM', 'JOINT_BOARD'],
  CHILD_MAINTENANCE: ['CHILD_MAINTENANCE_GROUP', 'HOME_OFFICE'],
  LOCAL_AUTHORITY: ['LOCAL_AUTHORITY', 'JOINT_BOARD'],
};

const MUTUAL: Readonly<Record<Agency, readonly Standard['agreement'][]>> = {
  DEBT_MANAGEMENT: ['DM', 'NFA'],
  JOBCENTRE_PLUS: ['JCP', 'NFA'],
  CHILD_MAINTENANCE: ['HO'],
  LOCAL_AUTHORITY: ['DM', 'JCP', 'NFA'],
};

/** Gives the kinds of work that fill an agency's ledger. Each standard of it comes up in one. */
export function caseKindsOf(agency: Agency): readonly CaseKind[] {
  return standardsOf(agency)
    .filter(({ id }) => !laterStandards.has(id))
    .map((standard) => {
      const { weight, subject, document } = CASEWORK[standard.id] ?? BETWEEN_BODIES;
      const steps = JOINT_WORK[standard.id] ?? startAndEnd(standard, document);
      return { weight, subject, hasCustomer: standard.id in CASEWORK, steps };
    });
}

function startAndEnd({ id, terms }: Standard, document?: CaseDocument): readonly Step[] {
  const [term] = terms;
  const withinDays =
    term === undefined ? WITHOUT_LIMIT_DAYS : Math.ceil(term.within * CALENDAR_DAYS[term.unit]);
  const by = (side: CaseDocument['side']) => (document?.side === side ? { document } : {});
  return [
    { event: `${id}_STARTED`, starts: [id], ends: [], withinDays: 0, ...by('RECEIVED') },
    { event: `${id}_ENDED`, starts: [], ends: [id], withinDays, ...by('SENT') },
  ];
}
