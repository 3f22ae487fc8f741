import { GRADES, type Grade, type Principal } from '../../../shared/access/Principal.js';
import { AppError } from '../../../shared/errors/AppError.js';

interface Officer {
  readonly subject: string;
  readonly grade: Grade;
}

/**
 * Gives the officer who decides, as their token says.
 * @throws AppError FORBIDDEN without a grade: a review of the decision is by a more senior officer (1.10).
 */
export function requireOfficer({ subject, grade }: Principal): Officer {
  if (grade === null) throw new AppError('FORBIDDEN', 'This needs a token with a grade (1.10).');
  return { subject, grade };
}

/** Gives a grade's place in rising order, 1 for the lowest, as the database ranks it. */
export function rankOf(grade: Grade): number {
  return GRADES.indexOf(grade) + 1;
}
