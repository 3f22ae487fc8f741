import { graphEnum } from '../../../shared/graph/enums.js';

export type DisclosureDecision =
  | 'DISCLOSED_IN_FULL'
  | 'DISCLOSED_IN_PART'
  | 'REFUSED'
  | 'LETTER_FORWARDED'
  | 'TELEPHONED'
  | 'UPHELD';

export const DisclosureDecisionEnum = graphEnum<DisclosureDecision>(
  'DisclosureDecision',
  'What the Child Maintenance Group decided.',
  {
    DISCLOSED_IN_FULL: 'All that was asked for was provided.',
    DISCLOSED_IN_PART: 'Some of it was provided.',
    REFUSED: 'Nothing was provided.',
    LETTER_FORWARDED:
      'To a witness or victim the letter of the Home Office was forwarded; no information was provided (1.8).',
    TELEPHONED: 'The witness or victim was telephoned; no information was provided (1.8).',
    UPHELD: 'On review: the decision before it stands (1.10).',
  },
);
