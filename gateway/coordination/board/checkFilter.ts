import { findAgreement, findStandard } from '../../../shared/agreements/agreements.js';
import { badInput } from '../../../shared/errors/AppError.js';
import { findLocalAuthority } from '../../../shared/identity/local-authorities/localAuthorities.js';
import { findParty } from '../../../shared/identity/Party.js';
import type { BoardFilter } from '../../../shared/obligations/board/BoardQuestion.js';
import { EARLIEST_DAY, LATEST_DAY } from '../../../shared/obligations/questions/shapes.js';
import type { PlainDate } from '../../../shared/time/PlainDate.js';
import type { ObligationFilter } from './ObligationFilter.js';

/**
 * Gives what a client's filter means, written in one way only.
 * @throws AppError BAD_USER_INPUT naming the field that asks for what does not exist, or for nothing at all.
 */
export function checkFilter(filter: ObligationFilter): BoardFilter {
  const { localAuthority, dueFrom = null, dueTo = null } = filter;
  checkDay('filter.dueFrom', dueFrom);
  checkDay('filter.dueTo', dueTo);
  if (dueFrom !== null && dueTo !== null && dueTo < dueFrom)
    throw badInput('filter.dueTo', 'it cannot be before filter.dueFrom');
  return {
    agencies: distinct('filter.agencies', filter.agencies),
    standards: standardsOf(filter),
    owedBy: partiesIn('filter.owedBy', filter.owedBy),
    owedTo: partiesIn('filter.owedTo', filter.owedTo),
    localAuthority: localAuthority == null ? null : authorityOf(localAuthority),
    statuses: distinct('filter.statuses', filter.statuses),
    dueFrom,
    dueTo,
  };
}

/** Both an agreement and standards may be given: then those of the standards that are the agreement's. */
function standardsOf({ agreement, standards }: ObligationFilter): string[] | null {
  const named = distinct('filter.standards', standards);
  for (const id of named ?? []) {
    if (findStandard(id) === null)
      throw badInput('filter.standards', 'no standard has this id: see `agreements`');
  }
  if (agreement == null) return named;
  const found = findAgreement(agreement);
  if (found === null) throw badInput('filter.agreement', 'no agreement has this id: see `agreements`');
  const own = found.standards.map(({ id }) => id).sort();
  return named === null ? own : own.filter((id) => named.includes(id));
}

function partiesIn(field: string, codes: readonly string[] | null | undefined): string[] | null {
  const named = distinct(field, codes);
  if (named?.some((code) => findParty(code) === null)) throw badInput(field, 'no body has this code');
  return named;
}

function authorityOf(code: string): string {
  const authority = findLocalAuthority(code);
  if (authority === null) throw badInput('filter.localAuthority', 'no local authority has this code');
  return authority.code;
}

function distinct<Value extends string>(
  field: string,
  list: readonly Value[] | null | undefined,
): Value[] | null {
  if (list == null) return null;
  if (list.length === 0) throw badInput(field, 'name one at least, or leave it out');
  return [...new Set(list)].sort();
}

function checkDay(field: string, day: PlainDate | null): void {
  if (day !== null && (day < EARLIEST_DAY || day > LATEST_DAY))
    throw badInput(field, `give a day from ${EARLIEST_DAY} to ${LATEST_DAY}`);
}
