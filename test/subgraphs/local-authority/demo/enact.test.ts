import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeStory, Story } from '../../../../shared/demonstration/Story.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { enact } from '../../../../subgraphs/local-authority/demo/enact.js';
import { syntheticNino } from '../../../support/syntheticNino.js';
import { type LocalAuthorityCases, openLocalAuthority, READ_CUSTOMER } from '../openLocalAuthority.js';

let cases: LocalAuthorityCases;

beforeAll(async () => {
  cases = await openLocalAuthority('2018-06-01');
});
afterAll(() => cases.close());

const day = toPlainDate;

function story(changes: Partial<Story>): Story {
  return {
    nino: syntheticNino(cases.newNino()),
    fullName: 'Asha Test',
    dateOfBirth: day('1980-02-29'),
    addressLines: ['1 Sample Street'],
    postcode: 'ZZ1 1ZZ',
    localAuthority: 'MAN',
    benefits: ['IS'],
    knownFrom: day('2018-03-01'),
    interview: null,
    referral: null,
    change: null,
    disclosure: null,
    ...changes,
  };
}

function interview(forwardedOn: string | null, receivedOn: string | null): Story['interview'] {
  return {
    decision: 'HELD',
    decidedOn: day('2018-03-26'),
    document: randomUUID(),
    forwardedOn: forwardedOn === null ? null : day(forwardedOn),
    receivedOn: receivedOn === null ? null : day(receivedOn),
  };
}

function referral(): Story['referral'] {
  return {
    overpayment: { reference: randomUUID(), amountPence: 5_000, decidedOn: day('2018-03-26') },
    receivedOn: day('2018-04-03'),
    screenedOut: null,
    inputOn: null,
    outcome: null,
    recovery: null,
    complaint: null,
  };
}

function proforma(sentOn: string | null): ChangeStory['proforma'] {
  const sent = sentOn === null ? null : day(sentOn);
  return {
    document: randomUUID(),
    toldOn: day('2018-03-28'),
    sentOn: sent,
    receivedOn: null,
    actionedOn: null,
  };
}

function documents(sentOn: string | null): ChangeStory['documents'] {
  return { document: randomUUID(), sentOn: sentOn === null ? null : day(sentOn), receivedOn: null };
}

async function endsOf({ nino }: Story): Promise<unknown[]> {
  const { rows } = await cases.database.query(
    `SELECT reference, side, document FROM handoff_ends WHERE customer_number = $1 ORDER BY document DESC`,
    [nino],
  );
  return rows;
}

describe('enact', () => {
  it('does nothing where the story has nothing of the authority', async () => {
    const before = await cases.countRows();
    await enact(story({}), cases.actAs);
    expect(await cases.countRows()).toEqual(before);
  });

  it.each([
    ['the receipt of the input document', '2018-03-28', '2018-03-29', 1],
    ['none where it never arrived', '2018-03-28', null, 0],
    ['none where it was never sent', null, null, 0],
  ])('enacts %s', async (_why, forwardedOn, receivedOn, ends) => {
    const told = story({ interview: interview(forwardedOn, receivedOn) });
    await enact(told, cases.actAs);
    const end = { reference: told.interview?.document, side: 'RECEIVED', document: 'LA_INPUT_DOCUMENT' };
    expect(await endsOf(told)).toEqual(ends === 0 ? [] : [end]);
  });

  it('enacts the overpayment on the day it was decided', async () => {
    const told = story({ referral: referral() });
    await enact(told, cases.actAs);
    const { data } = await cases.as('manchester-benefits').query(READ_CUSTOMER, { nino: told.nino });
    const node = {
      reference: told.referral?.overpayment.reference,
      amountPence: 5_000,
      decidedOn: '2018-03-26',
    };
    expect(data?.localAuthorityCustomer).toMatchObject({ localAuthorityOverpayments: { edges: [{ node }] } });
  });

  it.each<[string, ChangeStory['proforma'], ChangeStory['documents'], unknown[], string[]]>([
    ['a change that touches nobody else', null, null, [], []],
    [
      'a change with both notices sent, each on its day',
      proforma('2018-04-05'),
      documents('2018-04-05'),
      [
        ['JCP-03', '2018-03-26', '2018-04-04', '2018-04-05', 'MET_LATE'],
        ['DM-04', '2018-03-28', '2018-04-06', '2018-04-05', 'MET'],
      ],
      ['CHANGE_OF_CIRCUMSTANCES_PROFORMA', 'CHANGE_OF_CIRCUMSTANCES_DOCUMENTS'],
    ],
    [
      'a change with one of two sent',
      proforma(null),
      documents('2018-04-04'),
      [
        ['JCP-03', '2018-03-26', '2018-04-04', '2018-04-04', 'MET'],
        ['DM-04', '2018-03-28', '2018-04-06', null, 'OVERDUE'],
      ],
      ['CHANGE_OF_CIRCUMSTANCES_DOCUMENTS'],
    ],
    [
      'a change that only Debt Management is told of',
      proforma('2018-04-09'),
      null,
      [['DM-04', '2018-03-28', '2018-04-06', '2018-04-09', 'MET_LATE']],
      ['CHANGE_OF_CIRCUMSTANCES_PROFORMA'],
    ],
  ])('enacts %s', async (_why, toDebtManagement, toJobcentrePlus, obligations, sent) => {
    const change = { reportedOn: day('2018-03-26'), proforma: toDebtManagement, documents: toJobcentrePlus };
    const told = story({ change });
    await enact(told, cases.actAs);
    expect(await cases.obligationsOf(told.nino, '2018-06-01')).toEqual(obligations);
    const papers = [toDebtManagement, toJobcentrePlus].flatMap((paper) =>
      paper?.sentOn ? paper.document : [],
    );
    expect(await endsOf(told)).toEqual(
      sent.map((document, index) => ({ reference: papers[index], side: 'SENT', document })),
    );
  });

  it('does nothing twice, so that an interrupted load can go on', async () => {
    const told = story({
      interview: interview('2018-03-28', '2018-03-29'),
      referral: referral(),
      change: {
        reportedOn: day('2018-03-26'),
        proforma: proforma('2018-04-05'),
        documents: documents('2018-04-05'),
      },
    });
    await enact(told, cases.actAs);
    const before = await cases.countRows();
    await enact(told, cases.actAs);
    expect(await cases.countRows()).toEqual(before);
  });

  it('keeps the number out of client references', async () => {
    const { rows } = await cases.database.query(`SELECT FROM commands WHERE client_reference LIKE '%QQ%'`);
    expect(rows).toEqual([]);
  });
});
