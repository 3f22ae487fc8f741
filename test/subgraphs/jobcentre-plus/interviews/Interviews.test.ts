import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../support/codesOf.js';
import { textAt } from '../../../support/textAt.js';
import {
  FORWARD,
  type JobcentrePlusCases,
  openJobcentrePlus,
  RECORD_CUSTOMER,
  RECORD_INTERVIEW,
} from '../openJobcentrePlus.js';

const INTERVIEWS = `query ($nino: NationalInsuranceNumber!, $id: ID!) {
  jobcentrePlusInterview(id: $id) { id }
  jobcentrePlusCustomer(nino: $nino) {
    jobcentrePlusInterviews { edges { node { id customer { nino } } } }
    jobcentrePlusObligations { id }
  }
}`;
const HANDOFFS = `query ($timelines: [_Any!]!) {
  _entities(representations: $timelines) {
    ... on SlaTimeline {
      jobcentrePlusPart { handoffEnds { document reference sentBy sentTo sentOn receivedOn } }
    }
  }
}`;

let cases: JobcentrePlusCases;

beforeAll(async () => {
  cases = await openJobcentrePlus('2018-06-01');
});
afterAll(() => cases.close());

describe('recordInterview', () => {
  it('names the authority by its register code, whichever of its codes was given', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const input = cases.interviewInput(nino, { localAuthority: 'E08000003' });
    expect((await cases.order(RECORD_INTERVIEW, input)).data).toMatchObject({
      recordInterview: { localAuthority: { code: 'MAN' } },
    });
  });

  it.each([
    [
      'a customer without a record',
      { nino: 'QQ999999A' },
      'BAD_USER_INPUT',
      'input.nino: Jobcentre Plus has no record',
    ],
    ['a day in the future', { decidedOn: '2018-06-02' }, 'BAD_USER_INPUT', 'input.decidedOn'],
    ['a day before the calendars', { decidedOn: '2009-12-31' }, 'BAD_USER_INPUT', 'input.decidedOn'],
    ['an authority that is none', { localAuthority: 'XXX' }, 'BAD_USER_INPUT', 'input.localAuthority'],
    ['an authority not yet there', { localAuthority: 'BPC' }, 'BAD_USER_INPUT', 'input.localAuthority'],
    [
      'a county, which pays no Housing Benefit',
      { localAuthority: 'DOR' },
      'BAD_USER_INPUT',
      'input.localAuthority',
    ],
    [
      'an over-long client reference',
      { clientReference: 'a'.repeat(65) },
      'BAD_USER_INPUT',
      'input.clientReference',
    ],
  ])('refuses %s and writes nothing', async (_why, changes, code, words) => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const before = await cases.countRows();
    const answer = await cases.order(RECORD_INTERVIEW, cases.interviewInput(nino, changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(answer.errors?.[0]?.message).not.toMatch(/QQ\d/);
    expect(await cases.countRows()).toEqual(before);
  });

  it('answers a repeat alike and writes nothing; the reference stands for no other input', async () => {
    const nino = cases.newNino();
    await cases.order(RECORD_CUSTOMER, cases.customerInput(nino));
    const input = cases.interviewInput(nino);
    const first = await cases.order(RECORD_INTERVIEW, input);
    const before = await cases.countRows();
    expect(await cases.order(RECORD_INTERVIEW, input)).toEqual(first);
    expect(codesOf(await cases.order(RECORD_INTERVIEW, { ...input, decision: 'WAIVED' }))).toEqual([
      'CONFLICT',
    ]);
    expect(await cases.countRows()).toEqual(before);
  });
});

describe('forwardInputDocument', () => {
  it('puts the document on its way under the id that was chosen', async () => {
    const nino = cases.newNino();
    const id = await cases.interview(nino);
    const document = randomUUID();
    const answer = await cases.order(FORWARD, cases.forwardInput(id, { document: document.toUpperCase() }));
    expect(answer.data).toMatchObject({
      forwardInputDocument: {
        id,
        version: 2,
        state: 'INPUT_DOCUMENT_FORWARDED',
        document,
        forwardedOn: '2018-04-04',
        history: [{ kind: 'INTERVIEW_DECIDED' }, { kind: 'INPUT_DOCUMENT_FORWARDED' }],
      },
    });
    const end = {
      document: 'LA_INPUT_DOCUMENT',
      reference: document,
      sentBy: 'JOBCENTRE_PLUS',
      sentTo: 'LA:MAN',
      sentOn: '2018-04-04',
      receivedOn: null,
    };
    const timelines = [{ __typename: 'SlaTimeline', nino, asOf: '2018-06-01' }];
    for (const [who, handoffEnds] of [
      ['jobcentre-officer', [end]],
      ['manchester-benefits', [end]],
      ['glasgow-benefits', []],
    ] as const) {
      expect((await cases.as(who).query(HANDOFFS, { timelines })).data).toEqual({
        _entities: [{ jobcentrePlusPart: { handoffEnds } }],
      });
    }
  });

  it.each([
    ['left out', {}],
    ['null', { document: null }],
  ])('makes an id for the document where it is %s', async (_why, changes) => {
    const id = await cases.interview(cases.newNino());
    const answer = await cases.order(FORWARD, cases.forwardInput(id, changes));
    expect(textAt(answer, 'forwardInputDocument', 'document')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['an unknown id', { id: randomUUID() }, 'NOT_FOUND', 'no such record'],
    ['a stale version', { version: 2 }, 'CONFLICT', 'version 1'],
    ['a day in the future', { forwardedOn: '2018-06-02' }, 'BAD_USER_INPUT', 'input.forwardedOn'],
    ['a day before the interview', { forwardedOn: '2018-03-28' }, 'BAD_USER_INPUT', 'input.forwardedOn'],
    ['an id that is no UUID', { id: 'one' }, 'BAD_USER_INPUT', 'input.id'],
    ['a document that is no UUID', { document: 'one' }, 'BAD_USER_INPUT', 'input.document'],
  ])('refuses %s and writes nothing', async (_why, changes, code, words) => {
    const id = await cases.interview(cases.newNino());
    const before = await cases.countRows();
    const answer = await cases.order(FORWARD, cases.forwardInput(id, changes));
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.errors?.[0]?.message).toContain(words);
    expect(await cases.countRows()).toEqual(before);
  });

  it('refuses a second forwarding, with its clause', async () => {
    const id = await cases.interview(cases.newNino());
    await cases.order(FORWARD, cases.forwardInput(id));
    const answer = await cases.order(FORWARD, cases.forwardInput(id, { version: 2 }));
    expect(answer.errors?.[0]).toMatchObject({
      message: 'The input document has been forwarded already. (3.1 bullet 1)',
      extensions: { code: 'RULE_BROKEN' },
    });
  });

  it('refuses a document id that another input document has', async () => {
    const document = randomUUID();
    const [one, other] = [await cases.interview(cases.newNino()), await cases.interview(cases.newNino())];
    await cases.order(FORWARD, cases.forwardInput(one, { document }));
    const before = await cases.countRows();
    expect(codesOf(await cases.order(FORWARD, cases.forwardInput(other, { document })))).toEqual([
      'CONFLICT',
    ]);
    expect(await cases.countRows()).toEqual(before);
  });

  it('answers a repeat alike, with the document id made the first time, and writes nothing', async () => {
    const input = cases.forwardInput(await cases.interview(cases.newNino()));
    const first = await cases.order(FORWARD, input);
    const before = await cases.countRows();
    expect(await cases.order(FORWARD, input)).toEqual(first);
    expect(codesOf(await cases.order(FORWARD, { ...input, forwardedOn: '2018-04-05' }))).toEqual([
      'CONFLICT',
    ]);
    expect(await cases.countRows()).toEqual(before);
  });
});

describe('interviews of another authority', () => {
  it('look like none: null, empty lists, NOT_FOUND', async () => {
    const nino = cases.newNino();
    const id = await cases.interview(nino);
    const nothing = {
      jobcentrePlusInterview: null,
      jobcentrePlusCustomer: { jobcentrePlusInterviews: { edges: [] }, jobcentrePlusObligations: [] },
    };
    for (const who of ['glasgow-benefits', 'debt-manager', 'home-office-caseworker']) {
      const hidden = await cases.as(who).query(INTERVIEWS, { nino, id });
      expect(hidden).toEqual({ data: nothing });
      const unknown = { nino: cases.newNino(), id: randomUUID() };
      expect(await cases.as(who).query(INTERVIEWS, unknown)).toEqual(hidden);
    }
    const seen = await cases.as('manchester-benefits').query(INTERVIEWS, { nino, id });
    expect(seen.data).toMatchObject({
      jobcentrePlusInterview: { id },
      jobcentrePlusCustomer: { jobcentrePlusInterviews: { edges: [{ node: { id, customer: { nino } } }] } },
    });
  });

  it.each(['manchester-benefits', 'glasgow-benefits', 'debt-manager', 'home-office-caseworker', 'oversight'])(
    'and their commands are not for %s',
    async (persona) => {
      const nino = cases.newNino();
      const id = await cases.interview(nino);
      const before = await cases.countRows();
      const record = await cases.as(persona).query(RECORD_INTERVIEW, { input: cases.interviewInput(nino) });
      const forward = await cases.as(persona).query(FORWARD, { input: cases.forwardInput(id) });
      expect([codesOf(record), codesOf(forward)]).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
      expect(await cases.countRows()).toEqual(before);
    },
  );
});
