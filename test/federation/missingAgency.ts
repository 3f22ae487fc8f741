import { expect } from 'vitest';
import { subgraphs } from '../../gateway/supergraph/subgraphs.js';
import { agencyOf } from '../../shared/identity/Party.js';
import type { HttpAnswer } from '../support/openTestFederation.js';

/** How long a whole answer may take, whoever is missing. */
const ALLOWED_MS = 3_000;

const TIMELINE = `asOf
  obligations { id standard { id } owedBy { code } startedOn dueOn endedOn status
    subject { reference localAuthority { code name } customer { identity { fullName } } } }
  handoffs { document reference sentBy { code } sentTo { code } sentOn receivedOn state }
  waitingOn { code }
  agencies { agency answer }`;

/** Asks every agency once, and two of them again, in a later stage of the plan, about what the timeline names. */
export const TIMELINE_QUERY = `query Timeline($nino: NationalInsuranceNumber!) {
  customer(nino: $nino) { slaTimeline { ${TIMELINE} } }
}`;

interface Subject {
  readonly localAuthority: { readonly name: string | null } | null;
  readonly customer: { readonly identity: unknown } | null;
}

interface Obligation {
  readonly id: string;
  readonly owedBy: { readonly code: string };
  readonly subject?: Subject;
}

interface Handoff {
  readonly document: string;
  readonly sentBy: { readonly code: string };
  readonly sentTo: { readonly code: string };
  readonly state: string;
}

export interface Timeline {
  readonly obligations: readonly Obligation[];
  readonly handoffs: readonly Handoff[];
  readonly waitingOn: readonly { readonly code: string }[];
  readonly agencies: readonly { readonly agency: string; readonly answer: string }[];
}

/** Gives the timeline of an answer. */
export function timelineOf({ text }: HttpAnswer): Timeline {
  const { data }: { data?: { customer?: { slaTimeline?: Timeline | null } | null } } = JSON.parse(text);
  const timeline = data?.customer?.slaTimeline;
  if (timeline == null) throw new Error(`The answer has no timeline: ${text}`);
  return timeline;
}

/** Gives what an answer is and how long it took, in milliseconds. */
export async function timed(
  ask: () => Promise<HttpAnswer>,
): Promise<{ answer: HttpAnswer; elapsedMs: number }> {
  const begun = performance.now();
  const answer = await ask();
  return { answer, elapsedMs: performance.now() - begun };
}

/**
 * Expects the answer to be the whole one but for what only these agencies know, to name them, and to come in time.
 * `later` are those that cannot answer a later stage either.
 */
export function expectAllBut(
  missing: readonly string[],
  whole: Timeline,
  { answer, elapsedMs }: { readonly answer: HttpAnswer; readonly elapsedMs: number },
  later = missing,
): void {
  const { obligations, handoffs, waitingOn, agencies } = timelineOf(answer);
  expect(agencies).toEqual(
    subgraphs.map(({ names: { agency } }) => ({
      agency,
      answer: missing.includes(agency) ? 'UNAVAILABLE' : 'ANSWERED',
    })),
  );
  const isLeft = ({ owedBy }: Obligation) => !missing.includes(agencyOf(owedBy.code));
  expect(obligations).toEqual(
    whole.obligations.filter(isLeft).map((obligation) => without(obligation, later)),
  );
  expect(waitingOn).toEqual(whole.waitingOn.filter(({ code }) => !missing.includes(agencyOf(code))));
  for (const { sentBy, sentTo, state } of handoffs) {
    if (missing.includes(agencyOf(sentBy.code))) expect(state).not.toBe('UNANNOUNCED');
    if (missing.includes(agencyOf(sentTo.code))) expect(state).not.toBe('NEVER_ARRIVED');
  }
  expectOneErrorEach(missing, answer);
  expect(elapsedMs).toBeLessThan(ALLOWED_MS);
}

/** What a later stage would have asked of a missing agency is null. */
function without({ subject, ...obligation }: Obligation, later: readonly string[]): Obligation {
  if (subject === undefined) return obligation;
  const { localAuthority, customer } = subject;
  return {
    ...obligation,
    subject: {
      ...subject,
      localAuthority: localAuthority && {
        ...localAuthority,
        name: later.includes('LOCAL_AUTHORITY') ? null : localAuthority.name,
      },
      customer: customer && { identity: later.includes('JOBCENTRE_PLUS') ? null : customer.identity },
    },
  };
}

/** The whole error is compared, so that it holds no address, port, stack or number. */
function expectOneErrorEach(missing: readonly string[], { text, status }: HttpAnswer): void {
  const services = subgraphs.filter(({ names }) => missing.includes(names.agency)).map(({ name }) => name);
  expect({ status, errors: JSON.parse(text).errors }).toEqual({
    status: 200,
    errors: services.sort().map((service) => ({
      message: `The ${service} service did not answer.`,
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', service },
    })),
  });
}
