import { graphEnum } from '../../../shared/graph/enums.js';

export type DisclosureGateway =
  | 'IMMIGRATION_PURPOSE'
  | 'CUSTOMER_CONSENT'
  | 'LAW_OR_COURT_ORDER'
  | 'DISCLOSURE_GUIDANCE';

export const DisclosureGatewayEnum = graphEnum<DisclosureGateway>(
  'DisclosureGateway',
  'The four of 1.8: information is supplied only when one of them applies.',
  {
    IMMIGRATION_PURPOSE:
      '1: for an immigration purpose as defined in Section 20(3) of the Immigration and Asylum Act 1999. 1.6 lists purposes beyond that section (C34); which of them count here is left to who decides.',
    CUSTOMER_CONSENT: '2: the customer has given consent.',
    LAW_OR_COURT_ORDER: '3: required by law or order of the court.',
    DISCLOSURE_GUIDANCE:
      '4: in the absence of the others, disclosure guidance authorises it; only where non-disclosure would result in a substantial chance, not merely a risk, of prejudice.',
  },
);
