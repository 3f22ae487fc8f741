import { planStories, README_CUSTOMER } from '../../shared/demonstration/planStories.js';
import type { Story } from '../../shared/demonstration/Story.js';
import { toPlainDate } from '../../shared/time/PlainDate.js';

/** The day on which the clock stands in these tests. */
export const TODAY = '2026-06-19';

const stories = planStories(toPlainDate(TODAY));

/** Manchester's customer of the README: obligations in all four ledgers. */
export const readme = find(({ nino }) => nino === README_CUSTOMER);

/** Glasgow's customer whose story crosses all four agencies. */
export const crossing = find(
  ({ localAuthority, interview, referral, change, disclosure }) =>
    localAuthority === 'GLG' && [interview, referral, change, disclosure].every((part) => part !== null),
);

/** A customer of Manchester whom the Home Office never asked about. */
export const undisclosed = find(
  ({ localAuthority, interview, referral, change, disclosure }) =>
    localAuthority === 'MAN' &&
    interview !== null &&
    referral !== null &&
    change !== null &&
    disclosure === null,
);

/** Well-formed, and nobody's. */
export const NOBODY = 'QQ999999D';

function find(is: (story: Story) => boolean): Story {
  const story = stories.find(is);
  if (story === undefined) throw new Error('The demonstration has no such customer.');
  return story;
}
