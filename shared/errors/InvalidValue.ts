/**
 * What a scalar throws at a value that it does not take. The message is the rule as a sentence and never holds the
 * value; where the value stood is added when the error is answered.
 */
export class InvalidValue extends Error {
  constructor(rule: string) {
    super(rule);
    this.name = 'InvalidValue';
  }
}
