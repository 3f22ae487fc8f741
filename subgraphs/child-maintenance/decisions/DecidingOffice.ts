import { graphEnum } from '../../../shared/graph/enums.js';

export type DecidingOffice = 'LOCAL_OFFICE' | 'SUBJECT_ACCESS_REQUEST_TEAM';

export const DecidingOfficeEnum = graphEnum<DecidingOffice>(
  'DecidingOffice',
  'Where in the Child Maintenance Group a decision is made. Stated by the deciding officer: tokens carry no team.',
  {
    LOCAL_OFFICE: 'At a local level.',
    SUBJECT_ACCESS_REQUEST_TEAM: 'The Subject Access Request Team, which decides on lists (1.8).',
  },
);
