import { randomUUID } from 'node:crypto';
import { debtManagement } from '../../../subgraphs/debt-management/subgraph.js';
import { localAuthority } from '../../../subgraphs/local-authority/subgraph.js';
import { type Answer, openTestSubgraph, type TestSubgraph } from '../../support/openTestSubgraph.js';
import { textAt } from '../../support/textAt.js';

export type Input = Readonly<Record<string, unknown>>;
export type Who = string | readonly string[];

const ISSUE = `id version state kind log contact ladder description identifiedOn notifiedOn closedOn
  agreement { id } keptBy { code } counterpart { code } localAuthority { code }
  steps { step title reachedOn triedBelow outcome toldOn }
  history { id kind happenedOn recordedBy { code } }`;

const SIDES =
  'agreement { id } keptBy { code } counterpart { code } localAuthority { code } history { id kind }';
const CONTACT = `id version state office role { id title } nominatedOn confirmedOn confirmedBy { code } ${SIDES}`;
const MEETING = `id version state kind { id } businessYear calledOn heldOn attendedBy { code } summary ${SIDES}`;
const AGREEMENT = `id version state basis dateSource documentVersion inForceFrom termStartsOn extensionTalksFrom endedOn ${SIDES}`;
const VARIATION = `id version state kind description standard terms { within unit target } proposedBy { code } agreedOn
  clearedOn reissuedOn documentVersion ${SIDES}`;
const NOTICE = `id version state kind description servedOn expiresOn resolvedOn ${SIDES}`;

/** The commands by their names without the agency's: the type of the input, and what is asked of the record. */
const commands = {
  raiseIssue: ['RaiseIssueInput', ISSUE],
  escalateIssue: ['EscalateIssueInput', ISSUE],
  answerIssue: ['AnswerIssueInput', ISSUE],
  closeIssue: ['CloseIssueInput', ISSUE],
  nominateContact: ['NominateContactInput', CONTACT],
  confirmContact: ['ConfirmContactInput', CONTACT],
  standDownContact: ['StandDownContactInput', CONTACT],
  callMeeting: ['CallMeetingInput', MEETING],
  recordMeeting: ['RecordMeetingInput', MEETING],
  recordAgreement: ['RecordAgreementInput', AGREEMENT],
  recordExtensionTalks: ['RecordExtensionTalksInput', AGREEMENT],
  endAgreement: ['EndAgreementInput', AGREEMENT],
  proposeVariation: ['ProposeVariationInput', VARIATION],
  clearVariation: ['ClearVariationInput', VARIATION],
  answerVariation: ['AnswerVariationInput', VARIATION],
  incorporateVariation: ['IncorporateVariationInput', VARIATION],
  serveNotice: ['ServeNoticeInput', NOTICE],
  resolveNotice: ['ResolveNoticeInput', NOTICE],
  correctEvent: ['CorrectEventInput', 'id'],
} as const;

export type CommandName = keyof typeof commands;

/** One of the two subgraphs that keep how bodies run their agreements, under test. */
export interface Partnership extends TestSubgraph {
  /** Gives the field or mutation of the agency: `raiseIssue` to `raiseDebtManagementIssue`, `Issues` to `debtManagementIssues`. */
  readonly field: (name: string) => string;
  readonly order: (command: CommandName, input: Input, who: Who) => Promise<Answer>;
  /** Orders something that succeeds; gives the record's id. */
  readonly made: (command: CommandName, input: Input, who: Who) => Promise<string>;
  /** Gives each obligation about a record: its standard, days, parties and status today, in order of start. */
  readonly owed: (record: string) => Promise<readonly Owed[]>;
  /** Gives one text of the answer to a command that succeeds. */
  readonly told: (command: CommandName, input: Input, who: Who, field: string) => Promise<string>;
}

interface Owed {
  readonly standard: string;
  readonly owedBy: string;
  readonly owedTo: readonly string[];
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly dueOn: string | null;
  readonly status: string;
}

const OWED = `SELECT id, standard, owed_by AS "owedBy", owed_to AS "owedTo", started_on::text AS "startedOn",
  ended_on::text AS "endedOn" FROM obligations WHERE subject_reference = $1 ORDER BY started_on, standard`;

export async function openPartnership(
  which: 'debt-management' | 'local-authority',
  today: string,
): Promise<Partnership> {
  const definition = which === 'debt-management' ? debtManagement : localAuthority;
  const { prefix, suffix } = definition.names;
  const subgraph = await openTestSubgraph(definition, { today });
  const field = (name: string) =>
    /^[A-Z]/.test(name) ? `${prefix}${name}` : name.replace(/^(standDown|[a-z]+)/, `$1${suffix}`);
  const order: Partnership['order'] = (command, input, who) => {
    const [type, fields] = commands[command];
    const query = `mutation ($input: ${type}!) { ${field(command)}(input: $input) { ${fields} } }`;
    return subgraph.as(who).query(query, { input: { clientReference: randomUUID(), ...input } });
  };
  const told: Partnership['told'] = async (command, input, who, name) =>
    textAt(await order(command, input, who), field(command), name);
  const verdictOf = async (id: string, who: Who): Promise<Input> => {
    const query = `query ($id: ID!) { ${field('Obligation')}(id: $id) { dueOn status } }`;
    const { data, errors } = await subgraph.as(who).query(query, { id });
    return recordIn({ data: data ?? {}, ...(errors === undefined ? {} : { errors }) });
  };
  return {
    ...subgraph,
    owed: async (record) => {
      const { rows } = await subgraph.database.query(OWED, [record]);
      return Promise.all(
        rows.map(async ({ id, ...row }) => ({ ...row, ...(await verdictOf(id, [row.owedBy])) })),
      );
    },
    field,
    order,
    told,
    made: (command, input, who) => told(command, input, who, 'id'),
  };
}

/** Gives the record that a command answered with. */
export function recordIn(answer: Answer): Input {
  const [record] = Object.values(answer.data ?? {});
  if (answer.errors !== undefined || typeof record !== 'object' || record === null) {
    throw new Error(JSON.stringify(answer.errors));
  }
  return { ...record };
}
