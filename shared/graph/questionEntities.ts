import { DaysHeld } from './DaysHeld.js';
import { FallingDue } from './FallingDue.js';
import { ObligationConnection } from './ObligationConnection.js';
import { SlaPerformance } from './SlaPerformance.js';
import { SlaTimeline } from './SlaTimeline.js';

/** The questions that are asked of all agencies at once: coordination owns each, and every agency has its part in it. */
export const questionEntities = [
  SlaTimeline,
  SlaPerformance,
  ObligationConnection,
  DaysHeld,
  FallingDue,
] as const;
