import { graphEnum } from '../../../shared/graph/enums.js';

export type ReleaseBasis = 'FREEDOM_OF_INFORMATION' | 'SUBJECT_ACCESS' | 'OTHER_STATUTORY';

export const ReleaseBasisEnum = graphEnum<ReleaseBasis>(
  'DisclosureReleaseBasis',
  'Under what somebody asks a body for information that originated from the other (1.20).',
  {
    FREEDOM_OF_INFORMATION: 'The Freedom of Information Act 2000.',
    SUBJECT_ACCESS: 'A Subject Access Request under the Data Protection Act (1998).',
    OTHER_STATUTORY: 'Another statutory requirement.',
  },
);

export type Adviser = 'ADVICE_AND_GUIDANCE_TEAM' | 'DATA_PROTECTION_UNIT' | 'SUBJECT_ACCESS_REQUEST_TEAM';

export const AdviserEnum = graphEnum<Adviser>(
  'DisclosureAdviser',
  'Whom officers of the Child Maintenance Group ask when guidance leaves them unsure. 1.9 and 1.11 name them unevenly (C36): each may be asked.',
  {
    ADVICE_AND_GUIDANCE_TEAM: 'The Advice and Guidance Team (1.9, 1.11(1)).',
    DATA_PROTECTION_UNIT: 'The Data Protection Unit (1.11(1)).',
    SUBJECT_ACCESS_REQUEST_TEAM: 'The Subject Access Request Team (1.9).',
  },
);
