import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Story } from '../../../../shared/demonstration/Story.js';
import { toPlainDate } from '../../../../shared/time/PlainDate.js';
import { enact } from '../../../../subgraphs/jobcentre-plus/demo/enact.js';
import { syntheticNino } from '../../../support/syntheticNino.js';
import { type JobcentrePlusCases, openJobcentrePlus } from '../openJobcentrePlus.js';

const ASKED = `query ($nino: NationalInsuranceNumber!) {
  jobcentrePlusCustomer(nino: $nino) {
    identity { fullName benefitsInPayment }
    jobcentrePlusInterviews { edges { node { decision decidedOn forwardedOn document } } }
    jobcentrePlusObligations { standard { id } status }
  }
}`;

let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2018-06-01');
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
    localAuthority: 'GLG',
    benefits: ['PC', 'IS'],
    knownFrom: day('2018-03-01'),
    interview: null,
    referral: null,
    change: null,
    disclosure: null,
    ...changes,
  };
}

function interview(forwardedOn: string | null, document = randomUUID()): Story['interview'] {
  return {
    decision: 'WAIVED',
    decidedOn: day('2018-03-29'),
    document,
    forwardedOn: forwardedOn === null ? null : day(forwardedOn),
    receivedOn: null,
  };
}

function change(sentOn: string | null, receivedOn: string | null): Story['change'] {
  const documents = {
    document: randomUUID(),
    sentOn: sentOn === null ? null : day(sentOn),
    receivedOn: receivedOn === null ? null : day(receivedOn),
  };
  return { reportedOn: day('2018-04-30'), proforma: null, documents };
}

async function asked({ nino }: Story): Promise<unknown> {
  return (await cases.as('jobcentre-officer').query(ASKED, { nino })).data?.jobcentrePlusCustomer;
}

async function endsOf({ nino }: Story): Promise<unknown[]> {
  const { rows } = await cases.database.query(
    'SELECT side, reference FROM handoff_ends WHERE customer_number = $1 ORDER BY sent_on',
    [nino],
  );
  return rows;
}

const KNOWN = { fullName: 'Asha Test', benefitsInPayment: ['IS', 'PC'] };

describe('enact', () => {
  it('always opens the customer’s record', async () => {
    const told = story({});
    await enact(told, cases.actAs);
    expect(await asked(told)).toEqual({
      identity: KNOWN,
      jobcentrePlusInterviews: { edges: [] },
      jobcentrePlusObligations: [],
    });
  });

  it.each([
    ['the interview alone', null, 'OVERDUE', 0],
    ['the forwarding under the story’s document id', '2018-04-04', 'MET', 1],
  ])('enacts %s', async (_why, forwardedOn, status, ends) => {
    const document = randomUUID();
    const told = story({ interview: interview(forwardedOn, document) });
    await enact(told, cases.actAs);
    const node = {
      decision: 'WAIVED',
      decidedOn: '2018-03-29',
      forwardedOn,
      document: forwardedOn === null ? null : document,
    };
    expect(await asked(told)).toEqual({
      identity: KNOWN,
      jobcentrePlusInterviews: { edges: [{ node }] },
      jobcentrePlusObligations: [{ standard: { id: 'JCP-01' }, status }],
    });
    expect(await endsOf(told)).toEqual(ends === 0 ? [] : [{ side: 'SENT', reference: document }]);
  });

  it.each([
    [
      'nothing where the change did not concern Jobcentre Plus',
      { ...change(null, null), documents: null },
      0,
    ],
    ['nothing where the documents were not sent', change(null, null), 0],
    ['nothing where they never arrived', change('2018-05-01', null), 0],
    ['the receipt where they did', change('2018-05-01', '2018-05-03'), 1],
  ])('enacts %s', async (_why, changed, ends) => {
    const told = story({
      change: { reportedOn: day('2018-04-30'), proforma: null, documents: changed?.documents ?? null },
    });
    await enact(told, cases.actAs);
    const reference = told.change?.documents?.document;
    expect(await endsOf(told)).toEqual(ends === 0 ? [] : [{ side: 'RECEIVED', reference }]);
  });

  it('does nothing twice, so that an interrupted load can go on', async () => {
    const told = story({ interview: interview('2018-04-04'), change: change('2018-05-01', '2018-05-03') });
    await enact(told, cases.actAs);
    const before = await cases.countRows();
    await enact(told, cases.actAs);
    expect(await cases.countRows()).toEqual(before);
  });

  it('keeps the number out of client references', async () => {
    const { rows } = await cases.database.query(`SELECT FROM commands WHERE client_reference LIKE '%QQ%'`);
    expect(rows).toEqual([]);
  });

  it('fails on a benefit that is none', async () => {
    await expect(enact(story({ benefits: ['HB'] }), cases.actAs)).rejects.toThrow(
      'No benefit has the code HB.',
    );
  });
});
