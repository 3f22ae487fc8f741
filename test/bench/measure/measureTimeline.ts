import { Client } from 'pg';
import { type Bench, FEW, LARGEST, type Measurement, OVERSIGHT } from '../run/Bench.js';
import type { Federation } from '../run/Federation.js';
import { inRounds, timeOf } from '../run/inRounds.js';

const CUSTOMERS = 40;

const TIMELINE = `query ($nino: NationalInsuranceNumber!) {
  customer(nino: $nino) { slaTimeline {
    obligations { standard { id } owedBy { code } startedOn dueOn endedOn status } waitingOn { code } agencies { agency answer }
  } }
}`;

/** A customer's timeline through the gateway, in small ledgers and in large ones, of customers with as much in each. */
export const measureTimeline: Measurement = async (bench) => {
  const ask = async (federation: Federation) => {
    const customers = await customersIn(federation);
    return () => timeOf(CUSTOMERS, (time) => federation.ask(OVERSIGHT, TIMELINE, { nino: customers[time] }));
  };
  const [few, many] = [await ask(bench.small), await ask(bench.large)];
  const [atFew, atMany] = await inRounds(bench.options.rounds, few, many);
  return [
    {
      figure: { what: `customer's timeline, ${rowsOf(bench)}`, unit: 'ms', values: atMany },
      against: { what: `at ${FEW.toLocaleString('en-GB')}`, unit: 'ms', values: atFew },
    },
  ];
};

function rowsOf({ options }: Bench): string {
  return `${options.rows.toLocaleString('en-GB')} obligations a ledger`;
}

/** Gives customers of the largest authority who have six obligations with Debt Management. */
async function customersIn(federation: Federation): Promise<readonly string[]> {
  const owner = new Client({ connectionString: federation.ledgerOf('DEBT_MANAGEMENT').urls.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ nino: string }>(
      `SELECT min(customer_number) AS nino FROM obligations WHERE local_authority = $1
       GROUP BY customer_key HAVING count(*) = 6 ORDER BY customer_key LIMIT $2`,
      [LARGEST, CUSTOMERS],
    );
    return Array.from({ length: CUSTOMERS }, (_, time) => rows[time % rows.length]?.nino ?? '');
  } finally {
    await owner.end();
  }
}
