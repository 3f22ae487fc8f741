import { graphEnum } from '../../../shared/graph/enums.js';

export type DisclosureCriterion =
  | 'TEMPLATE'
  | 'PURPOSE'
  | 'REASON'
  | 'OTHER_LINES_OF_ENQUIRY'
  | 'COUNTERSIGNATURE'
  | 'MARKING'
  | 'LIST_NOT_NARROWED';

export const DisclosureCriterionEnum = graphEnum<DisclosureCriterion>(
  'DisclosureCriterion',
  'The criteria of the agreement, one of which a returned request does not meet (1.11(1)).',
  {
    TEMPLATE: 'It is not on the standard template of Appendix 2 (1.6). The template is not in the document.',
    PURPOSE: 'What is asked for is not for the purpose that it names (1.6).',
    REASON: 'The reasons are not sufficient (1.8).',
    OTHER_LINES_OF_ENQUIRY: 'Other more appropriate lines of enquiry have not been pursued (1.11(2)).',
    COUNTERSIGNATURE: 'The countersignature is not a line manager’s (1.6).',
    MARKING: 'It did not come marked “Official” (1.11(2)).',
    LIST_NOT_NARROWED: 'The list is not narrowed down to the absolute minimum necessary (1.8).',
  },
);
