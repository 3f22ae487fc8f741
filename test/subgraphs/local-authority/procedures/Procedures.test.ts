import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { type LandlordCommands, landlordCommands } from '../landlordCommands.js';
import { type Input, type LocalAuthorityCases, openLocalAuthority } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;
let commands: LandlordCommands;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
  commands = landlordCommands(cases);
});
afterAll(() => cases.close());

const PROCEDURE = { localAuthority: 'MAN', reference: 'POA 1', writtenOn: '2018-03-05' };

describe('GP-U10: a written procedure on payments on account, and training in it', () => {
  it('is on record, with each day of training', async () => {
    const id = await commands.idOf('recordAccountPaymentProcedure', PROCEDURE);
    await commands.order('recordAccountPaymentTraining', { id, version: 1, trainedOn: '2018-03-12' });
    const { data } = await commands.order('recordAccountPaymentTraining', {
      ...{ id, version: 2, trainedOn: '2018-05-14' },
    });
    expect(data?.recordAccountPaymentTraining).toMatchObject({
      ...{ reference: 'POA 1', writtenOn: '2018-03-05', localAuthority: { code: 'MAN' } },
      history: [
        { kind: 'PROCEDURE_WRITTEN' },
        { kind: 'PROCESSORS_TRAINED' },
        { kind: 'PROCESSORS_TRAINED' },
      ],
    });
  });

  it.each<[string, Input, string]>([
    ['no reference', { reference: '' }, 'input.reference'],
    ['a day in the future', { writtenOn: '2018-06-02' }, 'input.writtenOn'],
  ])('refuses %s and writes nothing', async (_why, changes, field) => {
    const before = await cases.countRows();
    const answer = await commands.order('recordAccountPaymentProcedure', { ...PROCEDURE, ...changes });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(`${field}:`);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses training before it was written', async () => {
    const id = await commands.idOf('recordAccountPaymentProcedure', PROCEDURE);
    const training = { id, version: 1, trainedOn: '2018-03-04' };
    expect(codesOf(await commands.order('recordAccountPaymentTraining', training))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});
