import type { EntityManager } from 'typeorm';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { Overpayment } from './Overpayment.js';

/** Gives overpayments by their ids, as far as the caller may see them. One statement for all. */
export const overpaymentById = defineLoader<string, Overpayment | null>(null, async (context, ids) => {
  const rows = await read(context, 'record.id = ANY (:ids)', ids);
  return new Map(rows.map((row) => [row.id, row]));
});

/** Gives the civil penalties for each overpayment, oldest first. One statement for all. */
export const penaltiesFor = defineLoader<string, readonly Overpayment[]>([], async (context, ids) => {
  const groups = new Map<string, Overpayment[]>();
  for (const row of await read(context, 'record.civilPenaltyFor = ANY (:ids)', ids)) {
    const key = row.civilPenaltyFor ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
});

function read(context: AgencyContext, where: string, ids: readonly string[]): Promise<Overpayment[]> {
  return casesOf(context).read<Overpayment[]>([], (manager: EntityManager) =>
    manager
      .createQueryBuilder(Overpayment, 'record')
      .where(where, { ids })
      .orderBy('record.recordedAt')
      .addOrderBy('record.id')
      .getMany(),
  );
}
