import { AbstractLogger } from 'typeorm';

/** TypeORM's own messages quote statements and rows, and some ignore `logging: false`; what fails is thrown anyway. */
export class SilentLogger extends AbstractLogger {
  protected override writeLog(): void {}
}
