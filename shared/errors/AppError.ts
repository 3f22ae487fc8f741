import { GraphQLError } from 'graphql';
import type { ErrorCode } from './codes.js';

/** An expected failure: its message is a sentence for the caller and never holds a National Insurance number. */
export class AppError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, { extensions: { code, ...extensions } });
    this.name = 'AppError';
  }
}

/** There is no good token. Over HTTP the whole answer is a 401, which names the scheme (RFC 9110, 11.6.1). */
export function unauthenticated(sentence: string): AppError {
  return new AppError('UNAUTHENTICATED', sentence, {
    http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) },
  });
}

/** A value breaks a rule; `field` is the input's path as the client wrote it. */
export function badInput(field: string, rule: string): AppError {
  return new AppError('BAD_USER_INPUT', `${field}: ${rule}`, { field });
}

/**
 * The agreement does not allow a command; the sentence is followed by its clause. Where one value of the input is
 * against it, `field` is that input's path as the client wrote it.
 */
export function ruleBroken(sentence: string, clause: string, field?: string): AppError {
  return field === undefined
    ? new AppError('RULE_BROKEN', `${sentence} (${clause})`, { clause })
    : new AppError('RULE_BROKEN', `${field}: ${sentence} (${clause})`, { clause, field });
}

/** What is not there, and what the caller may not see, answer alike. */
export function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such record.');
}

export function conflict(sentence: string): AppError {
  return new AppError('CONFLICT', sentence);
}
