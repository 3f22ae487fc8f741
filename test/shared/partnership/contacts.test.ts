import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Input, openPartnership, type Partnership, recordIn, type Who } from './openPartnership.js';

const TODAY = '2024-07-31';

let debt: Partnership;
beforeAll(async () => {
  debt = await openPartnership('debt-management', TODAY);
});
afterAll(() => debt.close());

const sides = (counterpart: string): Input => ({ agreement: 'DM', keptBy: 'DEBT_MANAGEMENT', counterpart });
const officer = (counterpart: string, changes: Input = {}): Input => ({
  ...{ ...sides(counterpart), role: 'SLA_LIAISON_OFFICER', office: 'Contact Centre Porth' },
  ...{ nominatedOn: '2024-05-01', ...changes },
});

async function standings(counterpart: string, who: Who = 'debt-manager'): Promise<unknown> {
  const { data, errors } = await debt.as(who).query(
    `query ($counterpart: ID!) {
      roles: debtManagementRolesToFill(agreement: "DM", keptBy: "DEBT_MANAGEMENT", counterpart: $counterpart) {
        role { id } standing contact { office confirmedOn }
      }
    }`,
    { counterpart },
  );
  return errors ?? data?.roles;
}

describe('nominated officers by role (DM-U18, NFA-U2, NFA-U5)', () => {
  it('stand unfilled, then unconfirmed, then confirmed on a day, by whom', async () => {
    expect(await standings('LA:MAN')).toHaveLength(7);
    expect(await standings('LA:MAN')).toContainEqual({
      role: { id: 'SLA_LIAISON_OFFICER' },
      standing: 'UNFILLED',
      contact: null,
    });
    const id = await debt.made('nominateContact', officer('LA:MAN'), 'debt-manager');
    const standing = (word: string, confirmedOn: string | null) => ({
      role: { id: 'SLA_LIAISON_OFFICER' },
      standing: word,
      contact: { office: 'Contact Centre Porth', confirmedOn },
    });
    expect(await standings('LA:MAN', 'manchester-benefits')).toContainEqual(standing('UNCONFIRMED', null));
    await debt.made('confirmContact', { id, version: 1, confirmedOn: '2024-06-03' }, 'debt-manager');
    const again = { id, version: 2, confirmedOn: '2024-07-01' };
    expect(recordIn(await debt.order('confirmContact', again, 'debt-manager'))).toMatchObject({
      ...{ nominatedOn: '2024-05-01', confirmedOn: '2024-07-01', confirmedBy: { code: 'DEBT_MANAGEMENT' } },
      role: { title: 'SLA Liaison Officer' },
    });
    expect(await standings('LA:MAN')).toContainEqual(standing('CONFIRMED', '2024-07-01'));
    await debt.made('standDownContact', { id, version: 3, stoodDownOn: '2024-07-02' }, 'debt-manager');
    expect(await standings('LA:MAN')).toContainEqual({
      role: { id: 'SLA_LIAISON_OFFICER' },
      standing: 'UNFILLED',
      contact: null,
    });
  });

  it('are kept towards each authority: one’s tell another nothing', async () => {
    await debt.made('nominateContact', officer('LA:BIR'), 'debt-manager');
    expect(await standings('LA:GLG')).not.toContainEqual(
      expect.objectContaining({ standing: 'UNCONFIRMED' }),
    );
    for (const counterpart of ['LA:BIR', 'LA:LDS']) {
      expect(await standings(counterpart, 'glasgow-benefits')).toMatchObject([
        { message: 'Your body does not take this part in the agreement.', extensions: { code: 'FORBIDDEN' } },
      ]);
    }
  });
});

describe('what is refused', () => {
  it.each<[string, Input, Who, string]>([
    ['a role of the other body', { role: 'LA_BENEFITS_MANAGER' }, 'debt-manager', 'BAD_USER_INPUT'],
    [
      'an office that is an e-mail address',
      { office: 'porth@example.org' },
      'debt-manager',
      'BAD_USER_INPUT',
    ],
    ['an office that is a telephone number', { office: '029 2018 0000' }, 'debt-manager', 'BAD_USER_INPUT'],
    ['an office that is a person', { office: 'Mr Example' }, 'debt-manager', 'BAD_USER_INPUT'],
    [
      'an office that is a National Insurance number',
      { office: 'QQ123456C' },
      'debt-manager',
      'BAD_USER_INPUT',
    ],
    ['a day to come', { nominatedOn: '2024-08-01' }, 'debt-manager', 'BAD_USER_INPUT'],
    ['the other body’s nomination', {}, 'manchester-benefits', 'FORBIDDEN'],
  ])('%s', async (_why, changes, who, code) => {
    const { errors } = await debt.order('nominateContact', officer('LA:MAN', changes), who);
    expect(errors).toMatchObject([{ extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toMatch(/example|Example|QQ1|2018/);
  });

  it('a role that is filled, confirming for the other body, and a day before the nomination', async () => {
    const id = await debt.made('nominateContact', officer('LA:LDS'), 'debt-manager');
    const refusals: [Promise<{ errors?: unknown }>, string][] = [
      [debt.order('nominateContact', officer('LA:LDS'), 'debt-manager'), 'RULE_BROKEN'],
      [debt.order('confirmContact', { id, version: 1, confirmedOn: TODAY }, ['LA:LDS']), 'RULE_BROKEN'],
      [
        debt.order('confirmContact', { id, version: 1, confirmedOn: '2024-04-30' }, 'debt-manager'),
        'BAD_USER_INPUT',
      ],
      [debt.order('confirmContact', { id, version: 1, confirmedOn: TODAY }, 'glasgow-benefits'), 'NOT_FOUND'],
    ];
    for (const [answer, code] of refusals) {
      expect((await answer).errors).toMatchObject([{ extensions: { code } }]);
    }
    await debt.made('standDownContact', { id, version: 1, stoodDownOn: TODAY }, 'debt-manager');
    const { errors } = await debt.order(
      'confirmContact',
      { id, version: 2, confirmedOn: TODAY },
      'debt-manager',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'RULE_BROKEN', clause: 'Appendix 3' } }]);
  });
});
