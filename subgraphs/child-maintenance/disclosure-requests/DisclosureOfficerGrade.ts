import type { Grade } from '../../../shared/access/Principal.js';
import { graphEnum } from '../../../shared/graph/enums.js';

export const DisclosureOfficerGradeEnum = graphEnum<Grade>(
  'DisclosureOfficerGrade',
  'Civil Service grades in rising order.',
  {
    AA: 'Administrative Assistant.',
    AO: 'Administrative Officer.',
    EO: 'Executive Officer.',
    HEO: 'Higher Executive Officer.',
    SEO: 'Senior Executive Officer.',
    G7: 'Grade 7.',
    G6: 'Grade 6.',
    SCS: 'Senior Civil Service.',
  },
);
