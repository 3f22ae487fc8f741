/** A setting that cannot be used: ends the process with this one line. */
export class ConfigurationError extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'ConfigurationError';
  }
}
