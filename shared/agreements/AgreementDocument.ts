import type { Agreement, Duty, Standard } from './Standard.js';

type Seldom = 'count' | 'fixedOn' | 'disputedWith' | 'legOf';
type Derived = 'agreement' | 'legs' | 'contradictions' | 'blanks';

/** A standard as its data file holds it. Left out: what few standards have, and what other rows already say. */
type StandardRow = Omit<Standard, Seldom | Derived> & Partial<Pick<Standard, Seldom>>;

/** One document as its data file holds it: each row stands once, here. */
export interface AgreementDocument
  extends Pick<Agreement, 'id' | 'title' | 'parties' | 'status' | 'arrangement'> {
  readonly standards: readonly StandardRow[];
  readonly duties: readonly Omit<Duty, 'agreement'>[];
}
