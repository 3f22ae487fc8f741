import { DEBT_MANAGEMENT, JOBCENTRE_PLUS, localAuthorityParty } from '../../identity/Party.js';

/** The documents that other bodies send local authorities: by whom, and what it is with its clause. */
export const documentsToAuthorities = {
  LA_INPUT_DOCUMENT: {
    body: JOBCENTRE_PLUS,
    about: 'The LA input document (Jobcentre Plus agreement, 3.1 bullet 1).',
  },
  ACCEPTANCE_NOTIFICATION: {
    body: DEBT_MANAGEMENT,
    about: 'The automatic notification that a referral has been accepted (7.3).',
  },
  CLERICAL_NOTIFICATION: {
    body: DEBT_MANAGEMENT,
    about: 'The clerical notification that a referral was not taken on (7.2).',
  },
  HBREC: { body: DEBT_MANAGEMENT, about: 'Recovery start letter to LA (Appendix 5).' },
  LAHSAG: { body: DEBT_MANAGEMENT, about: 'Recovery reduced hardship notification to LA (Appendix 5).' },
  LARET: { body: DEBT_MANAGEMENT, about: 'Overpayment return letter to LA (Appendix 5).' },
  LARETM: { body: DEBT_MANAGEMENT, about: 'Missing data return letter (Appendix 5).' },
  HBPIF: { body: DEBT_MANAGEMENT, about: 'Paid in full notification to LA (Appendix 5).' },
  CUSTOMER_COMPLAINT: {
    body: DEBT_MANAGEMENT,
    about: 'A customer’s complaint, forwarded (Appendix 1 no 8).',
  },
  MP_ENQUIRY: { body: DEBT_MANAGEMENT, about: 'An MP’s enquiry, forwarded (Appendix 1 no 8).' },
  SEQUENCE_OF_EVENTS: {
    body: DEBT_MANAGEMENT,
    about: 'The sequence of events that the authority asked for (Appendix 1 no 8).',
  },
} as const;

/** The documents that local authorities send other bodies: to whom, and what it is with its clause. */
const documentsFromAuthorities = {
  HOUSING_BENEFIT_REFERRAL: { body: DEBT_MANAGEMENT, about: 'The HB National Referral form (Appendix 6).' },
  CHANGE_OF_CIRCUMSTANCES_PROFORMA: {
    body: DEBT_MANAGEMENT,
    about: 'The Local Authority Change of Circumstances notification (Appendix 7).',
  },
  INCOME_AND_EXPENDITURE_APPLICATION: {
    body: DEBT_MANAGEMENT,
    about: 'An Income and Expenditure application that reached the authority (Appendix 1 no 4).',
  },
  CHANGE_OF_CIRCUMSTANCES_DOCUMENTS: {
    body: JOBCENTRE_PLUS,
    about: 'The documents about a change of circumstances (Jobcentre Plus agreement, 3.1 bullet 3).',
  },
} as const;

export type DocumentToAuthority = keyof typeof documentsToAuthorities;
export type DocumentFromAuthority = keyof typeof documentsFromAuthorities;

/** A document on its way, and the two bodies at its ends. */
export interface DocumentWay {
  readonly document: string;
  readonly sentBy: string;
  readonly sentTo: string;
}

/** Gives the way of a document to the authority with this register code. */
export function wayToAuthority(document: DocumentToAuthority, authority: string): DocumentWay {
  const { body } = documentsToAuthorities[document];
  return { document, sentBy: body, sentTo: localAuthorityParty(authority) };
}

/** Gives the way of a document from the authority with this register code. */
export function wayFromAuthority(document: DocumentFromAuthority, authority: string): DocumentWay {
  const { body } = documentsFromAuthorities[document];
  return { document, sentBy: localAuthorityParty(authority), sentTo: body };
}
