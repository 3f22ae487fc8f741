import { graphEnum } from '../../../shared/graph/enums.js';

export type MatterOutcome =
  | 'APPROVED'
  | 'CHANGES_NEEDED'
  | 'ADVISED'
  | 'UPHELD'
  | 'CHANGED'
  | 'INSTRUCTIONS_FOLLOWED'
  | 'INSTRUCTIONS_NOT_FOLLOWED'
  | 'ACTION_TAKEN'
  | 'NO_ACTION_NEEDED'
  | 'DISCUSSED';

export const MatterOutcomeEnum = graphEnum<MatterOutcome>('DisclosureMatterOutcome', 'What was answered.', {
  APPROVED: 'The content of the letter is approved (1.8).',
  CHANGES_NEEDED: 'The letter is not approved as it stands (1.8).',
  ADVISED: 'The advisers have answered (1.11(1)).',
  UPHELD: 'The decision stands (1.10).',
  CHANGED: 'Another decision took its place (1.10).',
  INSTRUCTIONS_FOLLOWED: 'The correct instructions were followed (1.9).',
  INSTRUCTIONS_NOT_FOLLOWED: 'They were not (1.9).',
  ACTION_TAKEN: 'Appropriate action was taken (1.11(1)).',
  NO_ACTION_NEEDED: 'None was needed (1.11(1)).',
  DISCUSSED: 'The originator was consulted on the exemptions that apply (1.20).',
});
