import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../shared/logging/createLogger.js';

/** Gives what is logged of an error, as JSON and as read from it. */
function logged(err: unknown): { readonly line: string; readonly err: Record<string, unknown> } {
  const lines: string[] = [];
  createLogger('test', 'info', { write: (line) => lines.push(line) }).error(
    { requestId: 'a', err },
    'unexpected error',
  );
  const line = lines.join('');
  return { line, err: JSON.parse(line).err };
}

function databaseError(): DatabaseError {
  const error = new DatabaseError(
    'duplicate key value violates unique constraint "referrals_pkey"',
    100,
    'error',
  );
  return Object.assign(error, {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (authority_reference)=(Mr Bloggs 778899) already exists.',
    where: 'row (Mr Bloggs)',
    schema: 'public',
    table: 'referrals',
    constraint: 'referrals_pkey',
  });
}

describe('a log line', () => {
  it('is one JSON object with the service, the instant and the level', () => {
    const { line } = logged(new Error('Nothing works.'));
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({
      level: 50,
      service: 'test',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      requestId: 'a',
      msg: 'unexpected error',
    });
  });

  it('hides a number that got into it all the same', () => {
    const lines: string[] = [];
    createLogger('test', 'info', { write: (line) => lines.push(line) }).info(
      { a: 'x\nQQ 12 34 56 C' },
      'QQ123456C',
    );
    expect(lines.join('')).not.toContain('12');
    expect(lines.join('')).toContain('[number]');
  });

  it('below the level is not written', () => {
    const lines: string[] = [];
    const log = createLogger('test', 'warn', { write: (line) => lines.push(line) });
    log.info('a');
    log.warn('b');
    expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['b']);
  });
});

describe('an error is logged by what it is and where it was thrown', () => {
  it.each<[string, Error, string]>([
    [
      'a sentence of ours',
      new Error('The ledger names a party that no register has.'),
      'The ledger names a party that no register has.',
    ],
    [
      'a bug',
      new TypeError("Cannot read properties of undefined (reading 'nino')"),
      "Cannot read properties of undefined (reading 'nino')",
    ],
    [
      'what it quotes',
      new SyntaxError('Unexpected token \'B\', "Bloggs 7788" is not valid JSON'),
      'Unexpected token "…", "…" is not valid JSON',
    ],
    ['what it quotes over several lines', new Error('found """\n    at Bloggs\n"""'), 'found "…"'],
    ['a word with a digit', new RangeError('Invalid time 778899Z for xQQ77c'), 'Invalid time … for …'],
    ['digits of another script', new Error('Invalid ７７８８'), 'Invalid …'],
  ])('%s', (_why, error, message) => {
    const { line, err } = logged(error);
    expect(err).toMatchObject({ name: error.name, message });
    expect(err.frames).toEqual(expect.arrayContaining([expect.stringContaining('createLogger.test.ts')]));
    expect(line).not.toContain('Bloggs');
  });

  it('a refusal of PostgreSQL: its facts, and nothing of the row', () => {
    const error = new QueryFailedError('INSERT INTO referrals VALUES ($1)', ['Mr Bloggs'], databaseError());
    for (const { line, err } of [logged(error), logged(databaseError())]) {
      expect(err).toMatchObject({
        message: 'The database refused a statement.',
        code: '23505',
        schema: 'public',
        table: 'referrals',
        constraint: 'referrals_pkey',
      });
      expect(line).not.toMatch(/Bloggs|778899|INSERT/);
    }
  });

  it('an outage: the code of the operating system', () => {
    const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4005'), {
      code: 'ECONNREFUSED',
      syscall: 'connect',
    });
    expect(logged(error).err).toMatchObject({
      message: expect.not.stringContaining('127'),
      code: 'ECONNREFUSED',
      syscall: 'connect',
    });
  });

  it('its causes, to the third', () => {
    const causes = ['first', 'second', 'third', 'fourth'].reduceRight<Error | undefined>(
      (cause, name) => new Error(`the ${name}`, cause && { cause }),
      undefined,
    );
    const { err } = logged(new Error('the outermost', { cause: causes }));
    expect(err).toMatchObject({
      cause: { message: 'the first', cause: { cause: { message: 'the third' } } },
    });
    expect(JSON.stringify(err)).not.toContain('fourth');
  });

  it.each([
    ['a text', 'QQ123456C', 'string'],
    ['nothing', undefined, 'undefined'],
    ['an object', { nino: 'QQ123456C' }, 'object'],
  ])('what was thrown and is no error: %s', (_why, thrown, name) => {
    expect(logged(thrown).line).not.toContain('123456');
    expect(thrown === undefined ? name : logged(thrown).err.name).toBe(name);
  });

  it('frames only, though the message looks like one', () => {
    const { err } = logged(new Error('Oops\n    at Bloggs (secret)\n'));
    expect(JSON.stringify(err.frames)).not.toContain('Bloggs');
  });
});
