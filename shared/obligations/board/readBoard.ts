import { type AgencyContext, casesOf } from '../../access/AgencyContext.js';
import { audit } from '../../access/audit.js';
import type { BoardPart, BoardRow } from '../../graph/ObligationConnection.js';
import type { Agency } from '../../identity/Party.js';
import type { ObligationRecord } from '../ObligationRecord.js';
import type { BoardQuestion, Position } from './BoardQuestion.js';
import { asksForRunningOnly } from './conditions.js';
import { dueRanges } from './dueRanges.js';
import { isOnBoard } from './isOnBoard.js';
import { type Candidate, readCandidates } from './readCandidates.js';

const NOTHING: BoardPart = { rows: [], upTo: null };

/** How much one request looks at: so many chunks, each four times the one before, up to the largest; and so many to judge. */
const MOST_CHUNKS = 20;
const LARGEST_CHUNK = 1_000;
const MOST_JUDGED = 5_000;

const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Gives the next so many obligations up to a stored due day, whether the filter lets them through or not. */
type Look = (after: Position, to: string, count: number) => Promise<readonly Candidate[]>;

/**
 * Gives an agency's next obligations for a page of the board, as far as the caller may see them: one more than the page
 * takes, or fewer where no more follow, or where the agency has looked at as many as one request may.
 */
export async function readBoard(
  context: AgencyContext,
  question: BoardQuestion,
  agency: Agency,
): Promise<BoardPart> {
  const store = casesOf(context);
  if (question.filter.agencies?.includes(agency) === false) return NOTHING;
  const isOpenOnly = asksForRunningOnly(question) && question.asOf >= context.clock.today();
  return store.read(NOTHING, async (manager) => {
    const look: Look = (after, to, count) =>
      readCandidates(manager, { parties: store.parties, question, isOpenOnly, after, to, count });
    const { rows, upTo } = await fillPage(question, question.after[agency], look);
    const shown = new Set(rows.map(({ customerKey }) => customerKey));
    await audit(
      manager,
      context,
      [...(shown.size === 0 ? [null] : shown)].map((customerKey) => ({
        action: 'VIEW_BOARD',
        scope: 'cases:read',
        customerKey,
      })),
    );
    return { rows: rows.map(rowOf), upTo };
  });
}

type Shown = ObligationRecord & { readonly position: Position };

async function fillPage(
  question: BoardQuestion,
  after: Position | null,
  look: Look,
): Promise<{ readonly rows: readonly Shown[]; readonly upTo: Position | null }> {
  const wanted = question.first + 1;
  const rows: Shown[] = [];
  let upTo = after ?? '';
  let chunks = 0;
  let judged = 0;
  let size = wanted;
  for (const { from, to } of dueRanges(question)) {
    const start = `${from} ${FIRST_ID}`;
    if (upTo < start) upTo = start;
    for (let isMore = true; isMore; size = Math.min(4 * size, LARGEST_CHUNK)) {
      if (chunks === MOST_CHUNKS || judged >= MOST_JUDGED) return { rows, upTo };
      chunks += 1;
      const candidates = await look(upTo, to, size);
      for (const candidate of candidates) {
        upTo = candidate.position;
        if (candidate.id === null) continue;
        judged += 1;
        if (isOnBoard(candidate, question)) rows.push(candidate);
        if (rows.length === wanted) return { rows, upTo };
      }
      isMore = candidates.length === size;
    }
  }
  return { rows, upTo: null };
}

function rowOf(record: Shown): BoardRow {
  return { position: record.position, fact: record, nino: record.nino };
}
