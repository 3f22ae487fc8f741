import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { EXAMPLE_QUERY } from '../../gateway/welcome.js';
import { findPostmaster } from '../../shared/database/embedded/findPostmaster.js';
import { README_CUSTOMER } from '../../shared/demonstration/planStories.js';
import { projectRoot } from '../../shared/projectRoot.js';
import { agencyRows } from './agencyRows.js';
import { leftovers } from './leftovers.js';
import { openPlace, type Place } from './openPlace.js';
import { type HttpAnswer, post } from './post.js';
import type { Program } from './startProgram.js';

const run = promisify(execFile);

const ON = { DEMONSTRATION: 'on' };

const agencies = [
  ['debt-management', 'debtManagement', 'debt-manager'],
  ['jobcentre-plus', 'jobcentrePlus', 'jobcentre-officer'],
  ['child-maintenance', 'childMaintenance', 'child-maintenance-officer'],
  ['local-authority', 'localAuthority', 'manchester-benefits'],
] as const;

let place: Place;
let program: Program;
let answer: HttpAnswer;
let rows: Awaited<ReturnType<typeof agencyRows>>;

/** Gives a place for one test only. */
async function openOther(): Promise<Place> {
  const other = await openPlace();
  onTestFinished(other.close);
  return other;
}

const askMain = (at = place) => at.ask('oversight', EXAMPLE_QUERY, { nino: README_CUSTOMER });

beforeAll(async () => {
  place = await openPlace();
  program = await place.startAll(ON);
  rows = await agencyRows(place.basePort + 5);
  answer = await askMain();
});

afterAll(() => place.close());

describe('npm start, for the first time', () => {
  it('says where to go, whose token that is, and what to ask', () => {
    const { basePort } = place;
    expect(program.output()).toContain(`http://127.0.0.1:${basePort}/graphql`);
    for (const [index, [agency]] of agencies.entries()) {
      expect(program.output()).toMatch(
        new RegExp(`${agency} +http://127.0.0.1:${basePort + 1 + index}/graphql`),
      );
    }
    expect(program.output()).toContain('A token for oversight');
    expect(program.output()).toContain(`variables: {"nino":"${README_CUSTOMER}"}`);
    expect(program.complaints()).toBe('');
  });

  it('the command that it prints, run as it stands, shows obligations of all four agencies', async () => {
    const command = /^ {2}(curl .*)$/m.exec(program.output())?.[1];
    const { stdout } = await run('sh', ['-c', `${command} -w '%{http_code}'`]);
    const [body = '', status] = stdout.split(/\n(?=\d+$)/);
    expect(status).toBe('200');
    expect(JSON.parse(body)).toEqual({ data: answer.data });
    expect(new Set(body.match(/"owedBy":\{"name":"[^"]+"/g)).size).toBe(4);
    expect(body.match(/"answer":"ANSWERED"/g)).toHaveLength(4);
  });

  it('a token that is made beside the running server is one that it takes', async () => {
    const script = 'dist/shared/access/local-issuer/token.js';
    const env = { DATA_DIR: place.dataDir };
    const { stdout } = await run(process.execPath, [script, 'manchester-benefits'], {
      cwd: projectRoot(),
      env,
    });
    const query = '{ standard(id: "DM-01") { id } }';
    expect(await post(place.basePort, stdout.trim(), query)).toEqual({
      status: 200,
      data: { standard: { id: 'DM-01' } },
    });
    expect(await post(place.basePort, `${stdout.trim()}x`, query)).toMatchObject({ status: 401 });
  });

  it('a copy with ports and a folder of its own runs beside it', async () => {
    const other = await openOther();
    const copy = await other.startAll();
    const { data } = await askMain(other);
    expect(data).toMatchObject({ customer: { slaTimeline: { obligations: [] } } });
    copy.signal('SIGTERM');
    expect(await copy.ended).toBe(0);
    expect(await askMain()).toEqual(answer);
  });

  it('a second one on the same ports ends with one line, and the first goes on', async () => {
    const other = await openOther();
    for (const dataDir of [place.dataDir, other.dataDir]) {
      const second = other.start('gateway/main.js', {
        DATA_DIR: dataDir,
        BASE_PORT: String(place.basePort),
      });
      expect(await second.ended).toBe(1);
      expect(second.complaints()).toMatch(/^.*BASE_PORT.*\n$/);
    }
    expect(await askMain()).toEqual(answer);
  });

  it('one for real numbers on its folder ends with one line, and the first goes on', async () => {
    const other = await openOther();
    const second = other.start('gateway/main.js', { DATA_DIR: place.dataDir, NUMBERS: 'real' });
    expect(await second.ended).toBe(1);
    expect(second.complaints()).toMatch(/^NUMBERS: .*\n$/);
    expect(await askMain()).toEqual(answer);
  });

  it('stops when it is told to', async () => {
    program.signal('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(await leftovers(place.dataDir, place.basePort)).toEqual([]);
    expect(program.complaints()).toBe('');
  });
});

describe('one process an agency, on the same folder', () => {
  let owner: Program;

  beforeAll(async () => {
    const [first, ...others] = agencies.map(([agency]) => `subgraphs/${agency}/main.js`);
    owner = place.start(first ?? '', ON);
    await owner.printed('Ready.');
    const guests = others.map((script) => place.start(script, ON));
    await Promise.all(guests.map((guest) => guest.printed('Ready.')));
  });

  it.each(agencies)('%s answers on its own port, without the gateway', async (agency, prefix, persona) => {
    const field = `${prefix}Customer`;
    const { status, data } = await place.ask(
      persona,
      `query ($nino: NationalInsuranceNumber!) { ${field}(nino: $nino) { ${prefix}Obligations { id } } }`,
      { nino: README_CUSTOMER },
      1 + agencies.findIndex(([name]) => name === agency),
    );
    expect(status).toBe(200);
    expect(data).toEqual({
      [field]: { [`${prefix}Obligations`]: expect.arrayContaining([{ id: expect.any(String) }]) },
    });
  });

  it('a gateway that finds them by their addresses answers as all in one process do', async () => {
    const urls = agencies.map(([agency], index) => [
      `${agency.toUpperCase().replace('-', '_')}_URL`,
      `http://127.0.0.1:${place.basePort + 1 + index}/graphql`,
    ]);
    await place.startAll(Object.fromEntries(urls));
    expect(await askMain()).toEqual(answer);
  });

  it('the process that came first may go, and PostgreSQL with it: another starts it again', async () => {
    const folder = join(place.dataDir, 'postgres');
    const server = await findPostmaster(folder);
    owner.signal('SIGTERM');
    expect(await owner.ended).toBe(0);
    const answered = async () => JSON.stringify(await askMain()).match(/"answer":"ANSWERED"/g)?.length;
    for (const until = Date.now() + 20_000; (await answered()) !== 3 && Date.now() < until; )
      await sleep(100);
    expect(await answered()).toBe(3);
    expect((await findPostmaster(folder))?.pid).not.toBe(server?.pid);
  });
});

describe('kill -9 while the demonstration data are loaded', () => {
  it('the next start goes on, even on another day, and the data are whole', async () => {
    const other = await openOther();
    const killed = other.start('gateway/main.js', { ...ON, LOG_LEVEL: 'info' });
    for (const [agency] of agencies) await killed.printed(agency);
    await hasCommands(other.basePort + 5);
    killed.signal('SIGKILL');
    expect(await killed.ended).toBe(null);
    await other.startAll({ ...ON, TODAY: '2026-06-16' });
    expect(await agencyRows(other.basePort + 5)).toEqual(rows);
  });

  /** Waits until each agency has done a part of what it is to do. */
  async function hasCommands(port: number): Promise<void> {
    const counts = () => agencyRows(port).then(Object.values, () => []);
    const isEnough = ({ commands = 0 }) => commands > 30;
    while ((await counts()).filter(isEnough).length < agencies.length) await sleep(20);
  }
});
