import type { CaseRecord } from '../../../shared/obligations/CaseRecord.js';

/** A record of one authority's own. */
export type OwnRecord = CaseRecord & { readonly localAuthorityCode: string };
