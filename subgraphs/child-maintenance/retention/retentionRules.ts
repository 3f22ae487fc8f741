import { ruleBroken } from '../../../shared/errors/AppError.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { DisclosureRequest } from '../disclosure-requests/DisclosureRequest.js';
import type { RetentionEvent } from './RetentionEvent.js';

const CLAUSE = '1.11(2)';

type Days = Pick<
  DisclosureRequest,
  | 'purposeEndedOn'
  | 'proceedingsBegunOn'
  | 'proceedingsEndedOn'
  | 'appealPeriodBegunOn'
  | 'appealPeriodEndedOn'
>;

/** What each event sets, and what must have been recorded before it. */
const DAYS: Readonly<Record<RetentionEvent, { readonly sets: keyof Days; readonly after?: keyof Days }>> = {
  PURPOSE_ENDED: { sets: 'purposeEndedOn' },
  PROCEEDINGS_BEGUN: { sets: 'proceedingsBegunOn' },
  PROCEEDINGS_ENDED: { sets: 'proceedingsEndedOn', after: 'proceedingsBegunOn' },
  APPEAL_PERIOD_BEGUN: { sets: 'appealPeriodBegunOn' },
  APPEAL_PERIOD_ENDED: { sets: 'appealPeriodEndedOn', after: 'appealPeriodBegunOn' },
};

/** @throws AppError RULE_BROKEN where it has been recorded, or what ends has not begun. */
export function checkRetentionEvent(request: Days, event: RetentionEvent): void {
  const { sets, after } = DAYS[event];
  if (request[sets] !== null) throw ruleBroken('It has been recorded: correct the entry instead.', CLAUSE);
  if (after !== undefined && request[after] === null) throw ruleBroken('It has not begun.', CLAUSE);
}

/**
 * Information is kept until the last of purpose, proceedings and appeal period has ended, and then destroyed; the day of
 * the last end is early enough. `Our reading`: not before either, since until then it is needed.
 * @throws AppError RULE_BROKEN. See 1.11(2).
 */
export function requireRetentionOver(request: Days, destroyedOn: PlainDate): void {
  const { purposeEndedOn, proceedingsBegunOn, proceedingsEndedOn } = request;
  const { appealPeriodBegunOn, appealPeriodEndedOn } = request;
  const ends = [
    purposeEndedOn,
    ...(proceedingsBegunOn === null ? [] : [proceedingsEndedOn]),
    ...(appealPeriodBegunOn === null ? [] : [appealPeriodEndedOn]),
  ];
  if (ends.some((end) => end === null || end > destroyedOn)) {
    throw ruleBroken(
      'It is kept until the last of purpose, proceedings and appeal period has ended, and destroyed then.',
      CLAUSE,
    );
  }
}

/** @throws AppError RULE_BROKEN where surplus, or one of a list, is destroyed without confirmation to the Child Maintenance Group. */
export function requireSurplusConfirmed(
  { hasSurplus, isList }: Pick<DisclosureRequest, 'hasSurplus' | 'isList'>,
  isConfirmed: boolean,
): void {
  if ((hasSurplus || isList) && !isConfirmed) {
    throw ruleBroken(
      'The destruction of surplus information is confirmed to the Child Maintenance Group.',
      CLAUSE,
    );
  }
}
