import { badInput } from './AppError.js';

/** Control characters but for tab and line ends, and halves of characters, which PostgreSQL would not keep as they are. */
const NO_TEXT = /\p{Cs}|[^\P{Cc}\t\n\r]/u;

/** @throws AppError BAD_USER_INPUT where the text is empty, too long, or has characters that no form has. */
export function requireText(field: string, text: string, longest: number): void {
  if (text.trim() === '') throw badInput(field, 'it must not be empty');
  if (text.length > longest) throw badInput(field, `it has at most ${longest} characters`);
  if (NO_TEXT.test(text)) throw badInput(field, 'it must not hold control characters');
}
