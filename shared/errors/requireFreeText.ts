import { hideNumbers } from '../logging/hideNumbers.js';
import { badInput } from './AppError.js';
import { requireText } from './requireText.js';

const NAMES_A_PERSON = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\b\.?\s+\p{Lu}/u;
const IS_AN_ADDRESS = /\S@\S/;
/** A run of at least nine digits, however they are parted: shorter than any telephone number with its code. */
const IS_A_TELEPHONE_NUMBER = /(?:\d[\s().-]{0,2}){9,}/;

/**
 * Refuses a text of somebody's own words that holds what none may hold: anything shaped like a National Insurance
 * number, an e-mail address, a telephone number, a title with a name. It cannot know a name without a title.
 * @throws AppError BAD_USER_INPUT naming the field and the rule, never the text.
 */
export function requireFreeText(field: string, text: string, longest: number): void {
  requireText(field, text, longest);
  if (hideNumbers(text) !== text) {
    throw badInput(
      field,
      'leave out what looks like a National Insurance number: the case record names the customer',
    );
  }
  if (IS_AN_ADDRESS.test(text)) throw badInput(field, 'leave out e-mail addresses');
  if (IS_A_TELEPHONE_NUMBER.test(text)) throw badInput(field, 'leave out telephone numbers');
  if (NAMES_A_PERSON.test(text)) throw badInput(field, 'name a role, not a person');
}
