import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CustomerKey } from '../identity/NationalInsuranceNumber.js';
import type { RequestContext } from './RequestContext.js';
import { requirePrincipal } from './require.js';

interface AuditLine {
  /** What was done or asked for, such as VIEW_OBLIGATIONS. */
  readonly action: string;
  readonly scope: 'cases:read' | 'cases:write';
  readonly recordKind?: string;
  readonly recordReference?: string;
  readonly customerKey?: CustomerKey | null;
}

/** Writes who did or was shown what, for whom, in the same transaction; attempts that found nothing too. */
export async function audit(
  manager: EntityManager,
  context: RequestContext,
  lines: readonly AuditLine[],
): Promise<void> {
  const { subject, parties } = requirePrincipal(context.principal);
  const rows = lines.map((line) => ({
    id: randomUUID(),
    action: line.action,
    scope: line.scope,
    record_kind: line.recordKind ?? null,
    record_reference: line.recordReference ?? null,
    customer_key: line.customerKey ?? null,
  }));
  await manager.query(
    `INSERT INTO audit_lines (id, at, subject, parties, scope, action, record_kind, record_reference, customer_key, request_id)
     SELECT id, $2, $3, $4, scope, action, record_kind, record_reference, customer_key, $5
     FROM json_to_recordset($1) AS line (id uuid, scope text, action text, record_kind text, record_reference uuid, customer_key text)`,
    [JSON.stringify(rows), context.clock.now(), subject, parties, context.requestId],
  );
}
