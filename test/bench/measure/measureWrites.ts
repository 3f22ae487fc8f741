import { randomUUID } from 'node:crypto';
import { Draws } from '../../../shared/demonstration/Draws.js';
import { syntheticNumber } from '../../../shared/demonstration/syntheticNumber.js';
import { addDays } from '../../../shared/time/PlainDate.js';
import { recordReferralInput } from '../../../subgraphs/debt-management/referrals/progress.js';
import { submitReferral } from '../../../subgraphs/debt-management/referrals/Referrals.js';
import { referralForm } from '../../support/referralForm.js';
import { authoritiesBySize } from '../rows/authorities.js';
import { FIRST_SERIAL } from '../rows/LedgerSource.js';
import type { Bench, Measurement } from '../run/Bench.js';
import { inRounds, timeOf } from '../run/inRounds.js';
import { insertTwo } from './insertTwo.js';

const ALONE = 100;
const WRITERS = 16;
const EACH = 40;

const KEEPER = ['DEBT_MANAGEMENT'];

/**
 * Recording that a referral was input, which ends DM-02 and starts DM-03, with all that belongs to it; against the
 * insert of an event and an obligation, and nothing else; alone, and by 16 writers at a time.
 */
export const measureWrites: Measurement = async (bench) => {
  const { rounds } = bench.options;
  const insert = await insertTwo(bench);
  const [command, plain] = await inRounds(
    rounds,
    async () => {
      const referrals = await referralsIn(bench, ALONE);
      return timeOf(ALONE, (time) => input(bench, referrals[time]));
    },
    () => timeOf(ALONE, insert),
  );
  const [many, one] = await inRounds(
    rounds,
    async () => throughput(bench, WRITERS),
    async () => throughput(bench, 1),
  );
  return [
    {
      figure: {
        what: 'an event that ends and starts an obligation, with all that belongs to it',
        unit: 'ms',
        values: command,
      },
      against: { what: 'two inserts', unit: 'ms', values: plain },
      bound: { is: 'at most', limit: 3 },
    },
    {
      figure: { what: `such events by ${WRITERS} writers`, unit: 'a second', values: many },
      against: { what: 'by one', unit: 'a second', values: one },
      bound: { is: 'at least', limit: 3 },
    },
  ];
};

/** Gives how many events so many writers record in a second. */
async function throughput(bench: Bench, writers: number): Promise<number> {
  const lists = await Promise.all(Array.from({ length: writers }, () => referralsIn(bench, EACH)));
  const begunAt = performance.now();
  await Promise.all(
    lists.map(async (referrals) => {
      for (const referral of referrals) await input(bench, referral);
    }),
  );
  return (writers * EACH * 1_000) / (performance.now() - begunAt);
}

const draws = new Draws(1);

/** Gives the ids of new referrals of any authorities, received a week ago. */
async function referralsIn({ large, options }: Bench, count: number): Promise<readonly string[]> {
  const authorities = authoritiesBySize(options.today).filter((one) => one.administersHousingBenefit);
  const ids: string[] = [];
  for (let time = 0; time < count; time += 1) {
    const context = large.contextOf('DEBT_MANAGEMENT', KEEPER);
    const id = await submitReferral(context, {
      ...referralForm,
      clientReference: randomUUID(),
      localAuthority: draws.pick(authorities).code,
      nino: syntheticNumber(draws.between(0, FIRST_SERIAL - 1), 'A'),
      authorityReference: 'HB/1',
      debt: 'HOUSING_BENEFIT',
      outstandingPence: 10_000,
      receivedOn: addDays(options.today, -7),
    });
    ids.push(id);
  }
  return ids;
}

function input({ large, options }: Bench, id = ''): Promise<string> {
  return recordReferralInput(large.contextOf('DEBT_MANAGEMENT', KEEPER), {
    clientReference: randomUUID(),
    id,
    version: 1,
    inputOn: options.today,
  });
}
