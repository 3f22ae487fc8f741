import { graphEnum } from '../../../shared/graph/enums.js';

export type DisclosurePurpose =
  | 'IMMIGRATION_CONTROL'
  | 'IMMIGRATION_OFFENCES'
  | 'PENALTIES_AND_CHARGES'
  | 'ASYLUM_SUPPORT'
  | 'OTHER_SPECIFIED_PURPOSE'
  | 'EMPLOYMENT_PENALTIES'
  | 'ACCOMMODATION'
  | 'NATURALISATION_CHARACTER'
  | 'REGISTRATION_CHARACTER'
  | 'CITIZENSHIP_DEPRIVATION';

const SECTION_20_3 = 'Section 20(3) of the Immigration and Asylum Act 1999';
const ORDER_2008 =
  'Immigration (Supply of Information to the Secretary of State for Immigration Purposes) Order 2008';
const AMENDMENTS =
  'S131 of the Nationality, Immigration and Asylum (NIA) Act 2002 and S43 of the UK Borders Act 2007';

/** In the words of 1.6, which lists five purposes of 1999, two added in 2008, and three by amendments of 2002 and 2007. */
export const DisclosurePurposeEnum = graphEnum<DisclosurePurpose>(
  'DisclosurePurpose',
  'The purposes of 1.6 for which information may be asked, in the order and the words of the agreement.',
  {
    IMMIGRATION_CONTROL: `${SECTION_20_3}, (a): the administration of immigration control under the Immigration Acts.`,
    IMMIGRATION_OFFENCES: `${SECTION_20_3}, (b): the prevention, detection, investigation or prosecution of criminal offences under those Acts.`,
    PENALTIES_AND_CHARGES: `${SECTION_20_3}, (c): the imposition of penalties or charges under Part II of the IA (Immigration and Asylum) Act 1999.`,
    ASYLUM_SUPPORT: `${SECTION_20_3}, (d): the provision of support for asylum seekers and their dependents under Part VI of the IA Act 1999.`,
    OTHER_SPECIFIED_PURPOSE: `${SECTION_20_3}, (e): such other purposes as may be specified [DWP have been specified in relation to its functions relating to social security].`,
    EMPLOYMENT_PENALTIES: `${ORDER_2008}, (a): determining whether to impose, or imposing, penalties under Section 15 of the Immigration, Asylum and Nationality Act (IANA) 2006 (restrictions on employment).`,
    ACCOMMODATION: `${ORDER_2008}, (b): providing facilities, or arranging for the provision of facilities, for the accommodation of persons under Section 4 of the 1999 Act.`,
    NATURALISATION_CHARACTER: `${AMENDMENTS}, (a): determining whether a person applying to be naturalised, under the British Nationality Act 1981, is of good character.`,
    REGISTRATION_CHARACTER: `${AMENDMENTS}, (b): determining whether an applicant for registration under S52(2) of IANA 2006 is of good character.`,
    CITIZENSHIP_DEPRIVATION: `${AMENDMENTS}, (c): determining whether to deprive a person of their citizenship.`,
  },
);
