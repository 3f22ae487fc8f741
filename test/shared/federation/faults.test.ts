import { createRemoteJWKSet } from 'jose';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createTokenVerifier } from '../../../shared/access/TokenVerifier.js';
import { systemClock } from '../../../shared/time/Clock.js';
import { GATEWAY, openTestDoor, SUBGRAPH, type TestDoor } from '../../support/openTestDoor.js';
import { referralForm } from '../../support/referralForm.js';

let door: TestDoor;
let referral: string;

beforeAll(async () => {
  door = await openTestDoor();
  const query = 'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { id } }';
  const input = {
    clientReference: 'fault-1',
    localAuthority: 'MAN',
    nino: 'QQ123456C',
    authorityReference: 'Bloggs/7788',
    ...referralForm,
    outstandingPence: 778_899,
  };
  referral = JSON.parse((await door.ask({ query, variables: { input } })).text).data.submitReferral.id;
});
afterAll(() => door.close());
beforeEach(() => {
  door.lines.length = 0;
});

const READ = 'query ($id: ID!) { debtManagementReferral(id: $id) { id state } }';
const UNEXPECTED = { message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

function faultsLogged(): Record<string, unknown>[] {
  return door.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);
}

/** Takes something away as the owner, asks, and puts it back. */
async function without(take: string, putBack: string, ask: () => Promise<void>): Promise<void> {
  await door.owner.query(take);
  try {
    await ask();
  } finally {
    await door.owner.query(putBack);
  }
}

const renamed = (ask: () => Promise<void>) =>
  without('ALTER TABLE referrals RENAME TO gone', 'ALTER TABLE gone RENAME TO referrals', ask);

describe('a fault of ours', () => {
  it('is answered with its path and nothing else, and logged once with what PostgreSQL called it', async () => {
    await renamed(async () => {
      const answer = await door.ask({ query: READ, variables: { id: referral } });
      expect(JSON.parse(answer.text)).toEqual({
        errors: [{ ...UNEXPECTED, path: ['debtManagementReferral'], locations: [{ line: 1, column: 20 }] }],
        data: { debtManagementReferral: null },
      });
      const [fault, ...others] = faultsLogged();
      expect(others).toEqual([]);
      expect(fault).toMatchObject({
        msg: 'unexpected error',
        requestId: answer.headers['x-request-id'],
        path: ['debtManagementReferral'],
        err: {
          name: 'QueryFailedError',
          message: 'The database refused a statement.',
          code: '42P01',
          routine: 'parserOpenTable',
          frames: expect.arrayContaining([expect.stringMatching(/^at /)]),
        },
      });
      expect(door.lines.join('')).not.toMatch(new RegExp(`${referral}|SELECT|Bloggs|7788|QQ12`));
    });
  });

  it('is logged by the subgraph that it is of, not by the gateway again', async () => {
    await renamed(async () => {
      const answer = await door.ask({ query: READ, variables: { id: referral } }, GATEWAY);
      expect(JSON.parse(answer.text).errors).toEqual([{ ...UNEXPECTED, path: ['debtManagementReferral'] }]);
      expect(faultsLogged()).toHaveLength(1);
    });
  });

  it('that many fields meet is logged once', async () => {
    const aliases = Array.from(
      { length: 9 },
      (_, n) => `a${n}: debtManagementReferrals(first: 1) { edges { cursor } }`,
    );
    await renamed(async () => {
      const answer = await door.ask({
        query: `{ debtManagementCustomer(nino: "QQ123456C") { ${aliases.join(' ')} } }`,
      });
      expect(answer.codes).toEqual(Array.from({ length: 9 }, () => 'INTERNAL_SERVER_ERROR'));
      expect(faultsLogged()).toEqual([expect.objectContaining({ path: ['debtManagementCustomer'] })]);
    });
  });

  it.each([
    ['a word that no enum has', 'state', `'Bloggs 7788'`],
    ['a day out of bounds', 'recovery_starts_on', `'infinity'`],
  ])('of a row says nothing of the row: %s', async (_why, column, value) => {
    const { rows } = await door.owner.query(
      `SELECT conname FROM pg_constraint WHERE conrelid = 'referrals'::regclass AND contype = 'c'`,
    );
    for (const { conname } of rows)
      await door.owner.query(`ALTER TABLE referrals DROP CONSTRAINT "${conname}"`);
    const { rows: before } = await door.owner.query(`SELECT ${column} AS value FROM referrals`);
    await door.owner.query(`UPDATE referrals SET ${column} = ${value}`);
    const query = 'query ($id: ID!) { debtManagementReferral(id: $id) { state recoveryStartsOn } }';
    const answer = await door.ask({ query, variables: { id: referral } });
    await door.owner.query(`UPDATE referrals SET ${column} = $1`, [before[0].value]);
    expect(JSON.parse(answer.text).errors).toEqual([expect.objectContaining(UNEXPECTED)]);
    expect(faultsLogged()).toHaveLength(1);
    expect(door.lines.join('')).not.toMatch(/Bloggs|7788|infinity/i);
  });
});

describe('an issuer of tokens that cannot be asked', () => {
  it('is a fault of ours, not of the token', async () => {
    const keys = createRemoteJWKSet(new URL('http://127.0.0.1:9/'));
    const verifyToken = createTokenVerifier({ issuer: 'a', audience: 'b', keys }, systemClock);
    const lost = await openTestDoor({ verifyToken });
    try {
      for (const path of [SUBGRAPH, GATEWAY]) {
        lost.lines.length = 0;
        const answer = await lost.ask({ query: '{ __typename }' }, path);
        expect(answer.status).toBe(500);
        expect(JSON.parse(answer.text)).toEqual({ errors: [UNEXPECTED] });
        expect(lost.lines.map((line) => JSON.parse(line))).toContainEqual(
          expect.objectContaining({
            level: 50,
            msg: 'a token could not be checked',
            requestId: answer.headers['x-request-id'],
          }),
        );
      }
    } finally {
      await lost.close();
    }
  });
});

describe('/ping, /info and /health', () => {
  const get = (path: string) => door.send({ method: 'GET', path });
  const health = async () => {
    const { status, text } = await get('/health');
    const { uptime, ...body } = JSON.parse(text);
    expect(uptime).toBeGreaterThanOrEqual(0);
    return [status, body];
  };
  const UP = [200, { status: 'UP', components: { database: { status: 'UP' } } }];
  const DOWN = [503, { status: 'DOWN', components: { database: { status: 'DOWN' } } }];

  it('answer without a token', async () => {
    expect(JSON.parse((await get('/ping')).text)).toEqual({ status: 'UP' });
    expect(JSON.parse((await get('/info')).text)).toEqual({
      build: { name: 'debt-management' },
      uptime: expect.any(Number),
    });
    expect(await health()).toEqual(UP);
  });

  it('health is DOWN while PostgreSQL takes nobody, and UP again when it does', async () => {
    const server = new Client({
      connectionString: `postgres://postgres@127.0.0.1:${inject('postgresPort')}/postgres`,
    });
    await server.connect();
    const database = new URL(door.urls.ownerUrl).pathname.slice(1);
    try {
      await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS false`);
      await server.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
        database,
      ]);
      expect(await health()).toEqual(DOWN);
      expect((await get('/ping')).status).toBe(200);
      const answer = await door.ask({ query: READ, variables: { id: referral } });
      expect(answer.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
      await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
      expect(await health()).toEqual(UP);
    } finally {
      await server.query(`ALTER DATABASE "${database}" ALLOW_CONNECTIONS true`);
      await server.end();
    }
  });
});

describe('Apollo Sandbox', () => {
  it('is a page at / that asks this server, and may load nothing else than its own', async () => {
    const answer = await door.send({ method: 'GET', path: '/' });
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.text).toContain("initialEndpoint: location.origin + '/graphql'");
    expect(answer.text).toContain('runTelemetry: false');
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['content-security-policy']).toContain(
      'frame-src https://sandbox.embed.apollographql.com',
    );
  });
});
