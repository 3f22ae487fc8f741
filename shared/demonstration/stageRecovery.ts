import { addDays, type PlainDate } from '../time/PlainDate.js';
import type { Diary } from './Diary.js';
import type { ComplaintStory, RecoveryStory, ReferralStory } from './Story.js';

type Outcome = NonNullable<ReferralStory['outcome']>;

/** Deductions are made every four weeks, and a year of them is told at most. */
const DAYS_BETWEEN = 28;
const RATES_AT_ONCE = 4;
const MOST_DEDUCTIONS = 13;

/** The debt that a recovery is of. */
interface Debt {
  readonly amountPence: number;
  /** Whether a change touches it while it is recovered: then it is not told to its end. */
  readonly staysOpen: boolean;
}

/** Gives what was deducted by today, and how recovery ended where nothing is left; null where recovery does not start. */
export function stageRecovery(
  { recoveryStartsOn, ratePence }: Outcome,
  { amountPence, staysOpen }: Debt,
  national: Diary,
  today: PlainDate,
): RecoveryStory | null {
  if (recoveryStartsOn === null || ratePence === null) return null;
  const deductions: { on: PlainDate; amountPence: number }[] = [];
  let outstanding = amountPence;
  for (let on = recoveryStartsOn; on <= today; on = addDays(on, DAYS_BETWEEN)) {
    const amount = Math.min(outstanding, RATES_AT_ONCE * ratePence);
    if (deductions.length === MOST_DEDUCTIONS || outstanding === 0 || (staysOpen && amount === outstanding))
      break;
    deductions.push({ on, amountPence: amount });
    outstanding -= amount;
  }
  const identifiedOn = outstanding === 0 ? national.after(deductions.at(-1)?.on ?? null, 3) : null;
  const completion = identifiedOn && { identifiedOn, notifiedOn: national.after(identifiedOn, 4) };
  return { deductions, completion };
}

/** One debt in five brings a complaint; the answer takes the longer, the later the reference. */
const COMPLAINING = 5;

/** Gives the complaint about a debt, by the number of its reference, as far as it has come by today; null where there is none. */
export function stageComplaint(
  { on, recoveryStartsOn }: Outcome,
  reference: string,
  { local, national }: { readonly local: Diary; readonly national: Diary },
): ComplaintStory | null {
  const serial = Number(reference.split('-').at(-1));
  const receivedOn = national.after(on, 10);
  if (recoveryStartsOn === null || serial % COMPLAINING !== 2 || receivedOn === null) return null;
  const forwardedOn = national.after(receivedOn, 1 + (serial % 8));
  const requestedOn = local.after(forwardedOn, 2);
  return { receivedOn, forwardedOn, requestedOn, suppliedOn: national.after(requestedOn, 4 + (serial % 5)) };
}
