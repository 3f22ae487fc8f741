import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { type AgencyContext, casesOf } from '../../../shared/access/AgencyContext.js';

interface RowOfRequest extends ObjectLiteral {
  readonly request: string;
}

/** Gives the rows of each request that the caller may see, in the order of a column. One statement for all. */
export async function rowsOfRequests<Row extends RowOfRequest>(
  context: AgencyContext,
  entity: EntityTarget<Row>,
  order: keyof Row & string,
  requests: readonly string[],
  where = 'true',
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const rows = await casesOf(context).read<Row[]>([], (manager) =>
    manager
      .createQueryBuilder(entity, 'row')
      .where('row.request = ANY (:requests)', { requests })
      .andWhere(where)
      .orderBy(`row.${order}`)
      .getMany(),
  );
  const byRequest = new Map<string, Row[]>();
  for (const row of rows) byRequest.set(row.request, [...(byRequest.get(row.request) ?? []), row]);
  return byRequest;
}
