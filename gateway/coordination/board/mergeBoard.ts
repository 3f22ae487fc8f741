import type { PageInfo } from '../../../shared/graph/createConnection.js';
import type { BoardPart, BoardRow } from '../../../shared/graph/ObligationConnection.js';
import type { Agency } from '../../../shared/identity/Party.js';
import type { BoardQuestion, Position } from '../../../shared/obligations/board/BoardQuestion.js';
import { writeCursor } from './BoardCursor.js';

/** Each agency's part of a page; null where it did not answer. */
type BoardParts = readonly (readonly [Agency, BoardPart | null])[];

export interface MergedEdge {
  readonly row: BoardRow;
  readonly cursor: string;
}

export interface MergedBoard {
  readonly edges: readonly MergedEdge[];
  readonly pageInfo: PageInfo;
}

/**
 * Gives one page of the board. It goes no further than every agency that answered has looked, so that it is in due
 * order; one that did not answer stays where it was, and its rows come on a later page. So do those of agencies that
 * looked at as many as one request may: such a page may be short or empty, and another follows.
 */
export function mergeBoard(question: BoardQuestion, parts: BoardParts): MergedBoard {
  const end = leastOf(parts.flatMap(([, part]) => part?.upTo ?? []));
  const ready = parts
    .flatMap(([, part]) => part?.rows ?? [])
    .filter(({ position }) => end === null || position <= end)
    .sort((a, b) => (a.position < b.position ? -1 : 1));
  const isFull = ready.length > question.first;
  const edges = ready
    .slice(0, question.first)
    .map((row) => ({ row, cursor: cursorAt(row.position, question, parts) }));
  const hasNextPage = isFull || end !== null || parts.some((part) => isMissing(part, question));
  const last = edges.at(-1)?.cursor ?? null;
  const readOn = isFull || end === null ? last : cursorAt(end, question, parts);
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: Object.values(question.after).some((position) => position !== null),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: readOn ?? (hasNextPage ? cursorAt(null, question, parts) : null),
    },
  };
}

/** Tells whether an agency of which something was asked did not answer. */
export function isMissing([agency, answer]: readonly [Agency, unknown], { filter }: BoardQuestion): boolean {
  return answer === null && filter.agencies?.includes(agency) !== false;
}

/** A reader at a place has read every agency that answered up to there, or further before. */
function cursorAt(place: Position | null, { asOf, filter, after }: BoardQuestion, parts: BoardParts): string {
  const read: Record<Agency, Position | null> = { ...after };
  for (const [agency, part] of parts) {
    const before = after[agency];
    if (part !== null && place !== null && (before === null || before < place)) read[agency] = place;
  }
  return writeCursor({ asOf, filter, after: read });
}

function leastOf(positions: readonly Position[]): Position | null {
  return positions.reduce<Position | null>(
    (least, one) => (least === null || one < least ? one : least),
    null,
  );
}
