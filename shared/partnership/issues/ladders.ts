import type { EscalationLadder, EscalationStep } from '../../agreements/Arrangement.js';
import { findAgreement } from '../../agreements/agreements.js';
import type { Issue } from './Issue.js';

type OnLadder = Pick<Issue, 'agreement' | 'ladder'>;

/** Gives the ladder of an issue. */
export function ladderOf({ agreement, ladder }: OnLadder): EscalationLadder {
  const found = findAgreement(agreement)?.arrangement.ladders.find(({ id }) => id === ladder);
  if (found === undefined) throw new Error('An issue names a ladder that its agreement has not.');
  return found;
}

/** Gives one step of an issue's ladder, counted from the lowest, 0; null above the highest. */
export function stepAt(issue: OnLadder, place: number): EscalationStep | null {
  return ladderOf(issue).steps[place] ?? null;
}

/** What events call reaching a step, and the outcome there: each step has its own, so that each day can be corrected. */
export function reached(step: string): string {
  return `ISSUE_REACHED_${step}`;
}

export function answeredAt(step: string): string {
  return `ISSUE_ANSWERED_AT_${step}`;
}
