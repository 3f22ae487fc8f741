import { graphEnum } from './enums.js';

export type ContactCentre = 'BRADFORD' | 'CORBY' | 'DEARNE_VALLEY' | 'NUNEATON';

/** Where a proforma goes for which no notice of recovery names a contact centre. See Appendix 9. */
export const DEFAULT_CONTACT_CENTRE: ContactCentre = 'DEARNE_VALLEY';

export const ContactCentreEnum = graphEnum<ContactCentre>(
  'ContactCentre',
  'A site of the Contact Centre Group, as Appendix 9 names them (C14: Porth is not one of them).',
  { BRADFORD: 'Bradford.', CORBY: 'Corby.', DEARNE_VALLEY: 'Dearne Valley.', NUNEATON: 'Nuneaton.' },
);
