import { describe, expect, it } from 'vitest';
import type { AgreementDocument } from '../../../shared/agreements/AgreementDocument.js';
import { nationalFrameworkArrangement } from '../../../shared/agreements/arrangements/nationalFramework.js';
import { assembleAgreements } from '../../../shared/agreements/assembleAgreements.js';
import type { Blank, Contradiction } from '../../../shared/agreements/Standard.js';

const clause = { citation: '1', quote: 'within x days' };
const document: AgreementDocument = {
  id: 'DM',
  title: 'A document',
  parties: 'one and the other',
  status: 'draft',
  arrangement: nationalFrameworkArrangement,
  standards: [
    {
      id: 'DM-01',
      title: 'A standard',
      clauses: [clause],
      owedBy: 'one',
      owedTo: 'the other',
      owes: 'DEBT_MANAGEMENT',
      owed: 'LOCAL_AUTHORITY',
      startEvent: null,
      endEvent: 'done',
      threshold: 'x',
      unit: 'working days',
      kind: 'UNKNOWN_TIMESCALE',
      terms: [],
      monitoring: null,
      note: null,
    },
  ],
  duties: [{ id: 'DM-U01', clause, who: 'one', duty: 'do it', evidence: 'a record', note: null }],
};
const contradiction = (id: string, row: Partial<Contradiction>): Contradiction => ({
  ...{ id, where: '1 v 2', what: 'clash', quotes: [], consequence: null, concerns: [], agreements: ['DM'] },
  ...row,
});
const blank: Blank = { id: 'B01', where: '1', missing: 'x', concerns: ['DM-01'], agreements: ['DM', 'NFA'] };

describe('assembleAgreements', () => {
  const contradictions = [
    contradiction('C01', { concerns: ['DM-01', 'DM-U01'] }),
    contradiction('C02', {}),
    contradiction('C03', { agreements: ['JCP'] }),
  ];
  const agreements = assembleAgreements(
    [document, { ...document, id: 'NFA', standards: [], duties: [] }],
    contradictions,
    [blank],
  );

  it('names on each row the agreement whose file holds it', () => {
    expect(agreements[0]?.standards[0]?.agreement).toBe('DM');
    expect(agreements[0]?.duties[0]).toEqual({ ...document.duties[0], agreement: 'DM' });
  });

  it('fills in what few standards have', () => {
    expect(agreements[0]?.standards[0]).toMatchObject({ count: null, fixedOn: null, disputedWith: [] });
  });

  it('gives a standard what concerns it, not all that belongs to its agreement', () => {
    expect(agreements[0]?.standards[0]).toMatchObject({ contradictions: ['C01'], blanks: ['B01'] });
  });

  it.each([
    ['what concerns a row and what concerns the whole', 0, ['C01', 'C02'], ['B01']],
    ['a blank of two agreements stands in both', 1, [], ['B01']],
  ])('gives an agreement what belongs to it: %s', (_why, index, contradictionIds, blankIds) => {
    expect(agreements[index]?.contradictions.map((row) => row.id)).toEqual(contradictionIds);
    expect(agreements[index]?.blanks.map((row) => row.id)).toEqual(blankIds);
  });
});
