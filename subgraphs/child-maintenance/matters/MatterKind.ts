import { graphEnum } from '../../../shared/graph/enums.js';

export type MatterKind =
  | 'WITNESS_LETTER'
  | 'CONSULTATION'
  | 'DECISION_QUERY'
  | 'CHALLENGE'
  | 'INCORRECT_INFORMATION'
  | 'ONWARD_TRANSFER'
  | 'INFORMATION_REQUEST';

export const MatterKindEnum = graphEnum<MatterKind>(
  'DisclosureMatterKind',
  'What one body can put to the other about a disclosure request.',
  {
    WITNESS_LETTER:
      'A letter of the Home Office to a witness or victim, to be seen and approved before it is forwarded (1.8).',
    CONSULTATION:
      'In doubt whether to comply, the Child Maintenance Group asks its own advisers (1.11(1)). Seen by the Group only.',
    DECISION_QUERY: 'The Home Office queries a decision; a more senior officer reviews it (1.10).',
    CHALLENGE:
      'An individual questions the passing of information; the officer who responded considers it (1.9).',
    INCORRECT_INFORMATION:
      'The information provided proves to be incorrect; the Child Maintenance Group considers action (1.11).',
    ONWARD_TRANSFER: 'The Home Office passed the information on, and why that was necessary (1.11(2)).',
    INFORMATION_REQUEST:
      'One body received a request for what originated from the other, and discusses it before any disclosure (1.20).',
  },
);
