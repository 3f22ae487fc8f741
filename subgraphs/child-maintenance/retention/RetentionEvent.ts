import { graphEnum } from '../../../shared/graph/enums.js';

export type RetentionEvent =
  | 'PURPOSE_ENDED'
  | 'PROCEEDINGS_BEGUN'
  | 'PROCEEDINGS_ENDED'
  | 'APPEAL_PERIOD_BEGUN'
  | 'APPEAL_PERIOD_ENDED';

export const RetentionEventEnum = graphEnum<RetentionEvent>(
  'DisclosureRetentionEvent',
  'What decides how long disclosed information is kept (1.11(2)). Our reading: until the last that applies has ended.',
  {
    PURPOSE_ENDED: 'The individual enquiry or investigation, for which it was asked, has ended.',
    PROCEEDINGS_BEGUN: 'Legal proceedings have begun.',
    PROCEEDINGS_ENDED: 'The last of them have ended.',
    APPEAL_PERIOD_BEGUN: 'A relevant appeal period has begun.',
    APPEAL_PERIOD_ENDED: 'The limit of the last appeal period has expired.',
  },
);
