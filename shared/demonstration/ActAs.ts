import type { AgencyContext } from '../access/AgencyContext.js';
import type { PlainDate } from '../time/PlainDate.js';

/** Gives the context of somebody who acts for this body on this day. */
export type ActAs = (party: string, day: PlainDate) => AgencyContext;
