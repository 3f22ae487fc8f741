import { randomUUID } from 'node:crypto';
import type { AgencyContext } from '../../access/AgencyContext.js';
import { getStandard } from '../../agreements/agreements.js';
import type { Agreement, Term } from '../../agreements/Standard.js';
import { badInput, ruleBroken } from '../../errors/AppError.js';
import { requireFreeText } from '../../errors/requireFreeText.js';
import type { Agency } from '../../identity/Party.js';
import { type CommandWork, runCommand } from '../../obligations/Command.js';
import type { RecordCommandInput } from '../../obligations/CommandInput.js';
import { changeRecord } from '../../obligations/caseRecords.js';
import { enter } from '../enter.js';
import { runOnRecord } from '../runOnRecord.js';
import { actingSide, requireSide, requireSides, roleOf } from '../sides.js';
import { LONGEST_VERSION } from './AgreementsInPlace.js';
import { deviationTerms } from './deviationTerms.js';
import type {
  AnswerVariationInput,
  ClearVariationInput,
  IncorporateVariationInput,
  ProposeVariationInput,
} from './inputs.js';
import { VARIATION, Variation, type VariationState } from './Variation.js';

const LONGEST = 2_000;

/**
 * Proposes a variation, as of today. A local deviation is kept by the body that owes the standard, so that its ledger
 * knows the terms. By either body. Gives its id. See 6.1, 11.2 and Appendix 2.
 */
export function proposeVariation(
  context: AgencyContext,
  agency: Agency,
  input: ProposeVariationInput,
): Promise<string> {
  const { agreement, columns } = requireSides(context, agency, input);
  const proposer = actingSide(context, columns);
  const { kind, description, standard = null } = input;
  requireFreeText('input.description', description, LONGEST);
  const terms = termsOf(agreement, columns.keeper, input);
  const record = { id: randomUUID(), ...columns };
  const order = {
    name: 'PROPOSE_VARIATION',
    party: proposer,
    input,
    recordKind: VARIATION,
    record: record.id,
  };
  return runCommand(context, order, async (work) => {
    await work.manager.insert(Variation, {
      ...{ ...record, kind, description, standard, terms, proposer, version: 1, state: 'PROPOSED' },
      recordedAt: context.clock.now(),
      agreedOn: null,
      documentVersion: null,
    });
    await enterToday(context, work, record, 'VARIATION_PROPOSED', proposer);
  });
}

function termsOf(agreement: Agreement, keeper: string, input: ProposeVariationInput): readonly Term[] | null {
  const { kind, standard = null, terms = null } = input;
  if (kind !== 'LOCAL_DEVIATION') {
    if (standard !== null) throw badInput('input.standard', 'give it for a local deviation only');
    if (terms !== null) throw badInput('input.terms', 'give them for a local deviation only');
    return null;
  }
  if (standard === null) throw badInput('input.standard', 'name the standard that is deviated from');
  if (terms === null) throw badInput('input.terms', 'give the terms between the two');
  const deviation = deviationTerms(agreement.id, standard, terms);
  if (getStandard(standard).owes !== roleOf(keeper)) {
    throw badInput('input.keptBy', 'the body that owes the standard keeps the deviation from it');
  }
  return deviation;
}

/** Records that a change of the model was cleared through the Practitioners Operational Group. See NFA para 18. */
export function clearVariation(context: AgencyContext, input: ClearVariationInput): Promise<string> {
  return change(context, 'CLEAR_VARIATION', input, ['PROPOSED'], async (work, variation) => {
    if (variation.kind !== 'MODEL_CHANGE') {
      throw ruleBroken('Only a change of the model needs clearance.', 'App 10 para 18');
    }
    const by = actingSide(context, variation);
    const entry = { kind: 'VARIATION_CLEARED', by, on: input.clearedOn, field: 'input.clearedOn' };
    await enter(work, VARIATION, variation, entry);
    await changeRecord(work.manager, Variation, variation, { state: 'CLEARED' });
  });
}

/** Agrees to a variation, as of today, or declines it. By the body that did not propose it. See 4.1, 11.3, Appendix 2. */
export function answerVariation(context: AgencyContext, input: AnswerVariationInput): Promise<string> {
  return change(context, 'ANSWER_VARIATION', input, ['PROPOSED', 'CLEARED'], async (work, variation) => {
    const by = requireSide(
      context,
      variation,
      variation.proposer === variation.keeper ? 'OTHER' : 'KEEPER',
      'Appendix 2',
    );
    const { agrees } = input;
    if (agrees && variation.kind === 'MODEL_CHANGE' && variation.state !== 'CLEARED') {
      throw ruleBroken(
        'A change of the model needs clearance through the Practitioners Operational Group.',
        'App 10 para 18',
      );
    }
    const kind = agrees ? 'VARIATION_AGREED' : 'VARIATION_DECLINED';
    await enterToday(context, work, variation, kind, by);
    await changeRecord(work.manager, Variation, variation, {
      state: agrees ? 'AGREED' : 'DECLINED',
      agreedOn: agrees ? context.clock.today() : null,
    });
  });
}

/** Records that an agreed variation stands in a version that was re-issued. By the body that keeps it. See 6.2, 11.3. */
export function incorporateVariation(
  context: AgencyContext,
  input: IncorporateVariationInput,
): Promise<string> {
  const { documentVersion, reissuedOn: on } = input;
  requireFreeText('input.documentVersion', documentVersion, LONGEST_VERSION);
  return change(context, 'INCORPORATE_VARIATION', input, ['AGREED'], async (work, variation) => {
    const by = requireSide(context, variation, 'KEEPER', '11.3');
    const entry = { kind: 'AGREEMENT_REISSUED', by, on, field: 'input.reissuedOn' };
    await enter(work, VARIATION, variation, entry);
    await changeRecord(work.manager, Variation, variation, { state: 'INCORPORATED', documentVersion });
  });
}

/** What is said through the graph is said today: nobody chooses from when the other's terms hold. */
async function enterToday(
  context: AgencyContext,
  work: CommandWork,
  variation: Pick<Variation, 'id' | 'keeper' | 'other' | 'localAuthorityCode'>,
  kind: string,
  by: string,
): Promise<void> {
  const on = context.clock.today();
  await enter(work, VARIATION, variation, { kind, by, on, field: 'input', byClock: true });
}

function change(
  context: AgencyContext,
  name: string,
  input: RecordCommandInput,
  from: readonly VariationState[],
  act: (work: CommandWork, variation: Variation) => Promise<void>,
): Promise<string> {
  const order = { name, kind: VARIATION, entity: Variation };
  return runOnRecord(context, order, input, async (work, variation) => {
    if (!from.includes(variation.state)) {
      throw ruleBroken(
        `The variation is ${variation.state}; this follows ${from.join(' or ')} only.`,
        '6.2, 11.3, Appendix 2',
      );
    }
    await act(work, variation);
  });
}
