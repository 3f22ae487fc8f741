import type { Arrangement } from '../Arrangement.js';

/** The framework is run through the agreements under it; of itself it has nothing between two bodies. */
export const nationalFrameworkArrangement: Arrangement = {
  between: [],
  ladders: [],
  issueKinds: [],
  nominatedRoles: [],
  meetingKinds: [],
  notices: [],
  term: null,
};
