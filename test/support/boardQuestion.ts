import {
  type BoardFilter,
  type BoardQuestion,
  writeQuestion,
} from '../../shared/obligations/board/BoardQuestion.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';

/** Lets everything through. */
export const NO_FILTER: BoardFilter = {
  agencies: null,
  standards: null,
  owedBy: null,
  owedTo: null,
  localAuthority: null,
  statuses: null,
  dueFrom: null,
  dueTo: null,
};

export const FROM_THE_BEGINNING: BoardQuestion['after'] = {
  DEBT_MANAGEMENT: null,
  JOBCENTRE_PLUS: null,
  CHILD_MAINTENANCE: null,
  LOCAL_AUTHORITY: null,
};

/** Gives what coordination asks of the agencies: a first page of 50 unless changed. */
export function boardQuestion(changes: Partial<BoardQuestion> = {}): string {
  const asOf = toPlainDate('2024-07-31');
  return writeQuestion({ filter: NO_FILTER, asOf, first: 50, after: FROM_THE_BEGINNING, ...changes });
}
