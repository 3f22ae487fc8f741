import { graphEnum } from '../../../shared/graph/enums.js';

export type ContactCentre = 'BRADFORD' | 'CORBY' | 'DEARNE_VALLEY' | 'NUNEATON';

/** Where post goes if no notice of recovery is held. See Appendix 9. */
export const DEFAULT_CONTACT_CENTRE: ContactCentre = 'DEARNE_VALLEY';

export const ContactCentreEnum = graphEnum<ContactCentre>(
  'ContactCentre',
  'A site of the Contact Centre Group: all post but referrals goes to the one that the notice of recovery names (Appendix 9).',
  {
    BRADFORD: 'Contact Centre Bradford.',
    CORBY: 'Contact Centre Corby.',
    DEARNE_VALLEY: 'Contact Centre Dearne Valley; also where no notice of recovery is held.',
    NUNEATON: 'Contact Centre Nuneaton.',
  },
);
