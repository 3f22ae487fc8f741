import type { AgreementId } from '../../agreements/Standard.js';
import type { ActAs } from '../../demonstration/ActAs.js';
import { type Agency } from '../../identity/Party.js';
import { type PlainDate, toPlainDate } from '../../time/PlainDate.js';
import { recordAgreement } from '../agreements/AgreementsInPlace.js';
import { callMeeting } from '../meetings/callMeeting.js';
import { recordMeeting } from '../meetings/recordMeeting.js';

/** Whose agreement, with whom, in which agency's records. */
interface Between {
  readonly agency: Agency;
  readonly keptBy: string;
  readonly counterpart: string;
}

/** Gives the year in whose April the business year of a day began. */
function businessYearOf(day: PlainDate): number {
  const year = Number(day.slice(0, 4));
  return day < `${year}-04-01` ? year - 1 : year;
}

/** Enacts that an agreement is in place, in the words of its national model. */
export async function enactInPlace(
  { agency, keptBy, counterpart }: Between,
  agreement: AgreementId,
  inForceFrom: PlainDate,
  actAs: ActAs,
): Promise<void> {
  await recordAgreement(actAs(keptBy, inForceFrom), agency, {
    ...{ agreement, keptBy, counterpart, inForceFrom, basis: 'NATIONAL_MODEL', dateSource: 'COVER_PAGE' },
    clientReference: `demonstration/${agreement}/${keptBy}/${counterpart}/in-place`,
    documentVersion: agreement === 'DM' ? '3.0' : '1.0',
  });
}

/** Enacts the joint reviews (NFA-01): last year's was held in March, this year's is to come. */
export async function enactReviews(between: Between, today: PlainDate, actAs: ActAs): Promise<void> {
  const { agency, keptBy, counterpart } = between;
  const sides = { agreement: 'DM', keptBy, counterpart };
  const thisYear = businessYearOf(today);
  for (const businessYear of [thisYear - 1, thisYear]) {
    const clientReference = `demonstration/${keptBy}/${counterpart}/review/${businessYear}`;
    const begin = actAs(keptBy, toPlainDate(`${businessYear}-04-01`));
    const call = { ...sides, clientReference, kind: 'JOINT_REVIEW', businessYear };
    const id = await callMeeting(begin, agency, call);
    if (businessYear === thisYear) return;
    const heldOn = toPlainDate(`${thisYear}-03-20`);
    await recordMeeting(actAs(keptBy, heldOn), {
      ...{ id, version: 1, heldOn, attendedBy: [keptBy, counterpart] },
      clientReference: `${clientReference}/held`,
    });
  }
}
