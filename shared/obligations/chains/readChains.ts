import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../access/AgencyContext.js';
import { audit } from '../../access/audit.js';
import { getStandard } from '../../agreements/agreements.js';
import { asRecordedBy } from '../asRecordedBy.js';
import type { ObligationRecord } from '../ObligationRecord.js';
import { readEntries } from '../readEntries.js';
import { OBLIGATION_COLUMNS } from '../readObligations.js';
import { type ChainQuestion, readChainQuestion } from './ChainQuestion.js';
import { type ChainView, viewChain } from './viewChain.js';

const NOTHING: ChainView = { legs: [], workingDaysHeldByNobody: null };

type Known = (record: ObligationRecord) => ObligationRecord | null;

/**
 * Gives the chain that each of these keys asks for, as far as the caller may see it: nothing where they may not see
 * the obligation. One statement for all, and one more where any is asked as it was known on a day.
 * @throws AppError BAD_USER_INPUT for what is no key.
 */
export const chainsOf = defineLoader<string, ChainView>(NOTHING, async (context, keys) => {
  const store = casesOf(context);
  const questions = keys.map((key) => readChainQuestion(context, key));
  const chains = await store.read<readonly ChainView[]>([], async (manager) => {
    const records = await readSubjects(manager, context, questions);
    const entries = questions.some(({ knownOn }) => knownOn !== null)
      ? await readEntries(
          manager,
          records.map(({ id }) => id),
        )
      : null;
    return questions.map((question) => {
      const { knownOn } = question;
      const known: Known = (record) => {
        if (knownOn === null) return record;
        const behind = entries?.get(record.id);
        return behind === undefined ? null : asRecordedBy(record, behind, knownOn);
      };
      return answer(question, records, known);
    });
  });
  return new Map(chains.map((chain, index) => [keys[index] ?? '', chain]));
});

/** Both what is asked for and its legs are about the same record. */
async function readSubjects(
  manager: EntityManager,
  context: AgencyContext,
  questions: readonly ChainQuestion[],
): Promise<readonly ObligationRecord[]> {
  const records: ObligationRecord[] = await manager.query(
    `SELECT ${OBLIGATION_COLUMNS} FROM obligations o WHERE o.id IN (
       SELECT obligation_id FROM obligation_parties WHERE party = ANY ($1) AND subject_reference = ANY ($2)
     ) ORDER BY o.started_on, o.standard, o.id`,
    [casesOf(context).parties, [...new Set(questions.map(({ subject }) => subject))]],
  );
  const customers = [...new Set(records.map(({ customerKey }) => customerKey))];
  await audit(
    manager,
    context,
    (customers.length === 0 ? [null] : customers).map((customerKey) => ({
      action: 'VIEW_CHAIN',
      scope: 'cases:read',
      customerKey,
    })),
  );
  return records;
}

function answer(
  { obligation, subject, asOf, knownOn }: ChainQuestion,
  records: readonly ObligationRecord[],
  known: Known,
): ChainView {
  const about = records.filter(({ subjectReference }) => subjectReference === subject);
  const found = about.find(({ id }) => id === obligation);
  const chain = found === undefined ? null : known(found);
  if (chain === null) return NOTHING;
  const { legs } = getStandard(chain.standard);
  const own = about.filter(({ standard }) => legs.includes(standard)).flatMap((leg) => known(leg) ?? []);
  return viewChain(chain, own, asOf, knownOn ?? undefined);
}
