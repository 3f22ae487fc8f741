import { Client, type ClientConfig } from 'pg';

/** What changes or locks rows. */
const WRITE = /^\s*(INSERT|UPDATE)\b|\bFOR (NO KEY )?UPDATE\s*$/;

/**
 * A connection on which PostgreSQL keeps the plans of statements that change or lock rows: those are few, find rows by
 * their keys, and cost as much to plan as to carry out. What only reads is planned for its values each time, since a
 * plan for any values may read a table from end to end. A statement is told by its text, which never holds values.
 */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const names = new Map<string, string>();
    const send = this.query.bind(this);
    const sendPrepared = (...given: readonly unknown[]): unknown => {
      const [text, values] = given;
      if (typeof text !== 'string' || !Array.isArray(values) || !WRITE.test(text))
        return Reflect.apply(send, this, given);
      const name = names.get(text) ?? `write ${names.size + 1}`;
      names.set(text, name);
      return Reflect.apply(send, this, [{ name, text, values }]);
    };
    Object.defineProperty(this, 'query', { value: sendPrepared });
  }
}
