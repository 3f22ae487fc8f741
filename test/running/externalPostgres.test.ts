import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/testPostgres.js';
import { textAt } from '../support/textAt.js';
import { openPlace, type Place } from './openPlace.js';
import { referralInput, SUBMIT_REFERRAL } from './submitReferral.js';

const AGENCIES = ['DEBT_MANAGEMENT', 'JOBCENTRE_PLUS', 'CHILD_MAINTENANCE', 'LOCAL_AUTHORITY'];

let place: Place;

beforeAll(async () => {
  place = await openPlace();
});

afterAll(() => place.close());

describe('a PostgreSQL of one’s own', () => {
  it('is used where its addresses are given, and no other is started', async () => {
    const variables: Record<string, string> = {};
    for (const agency of AGENCIES) {
      const { appUrl, ownerUrl } = await createTestDatabase(agency.toLowerCase());
      variables[`${agency}_DATABASE_URL`] = appUrl;
      variables[`${agency}_DATABASE_OWNER_URL`] = ownerUrl;
    }
    const program = await place.startAll(variables);
    const submitted = await place.ask('manchester-benefits', SUBMIT_REFERRAL, referralInput('external'));
    expect(textAt(submitted, 'submitReferral', 'id')).toMatch(/^[\da-f-]{36}$/);
    expect(await readdir(place.dataDir)).toEqual(['issuer']);
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
  });
});
