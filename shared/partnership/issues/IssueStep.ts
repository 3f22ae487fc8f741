import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { type AgencyContext, casesOf, defineLoader } from '../../access/AgencyContext.js';
import { DateScalar } from '../../graph/scalars.js';
import { dayOf, eventsOf } from '../../obligations/RecordedEvent.js';
import type { PlainDate } from '../../time/PlainDate.js';
import type { Issue } from './Issue.js';
import { answeredAt, ladderOf, reached } from './ladders.js';

/** A level that an issue has reached, and what came of it there. */
@Directive('@shareable')
@ObjectType({ description: 'A level that an issue has reached, and what came of it there.' })
export class IssueStep {
  @Field(() => ID, { description: 'The step of its ladder.' })
  readonly step!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => DateScalar, { description: 'The lowest level, on the day that the other body was told.' })
  readonly reachedOn!: PlainDate;

  @Field(() => String, {
    nullable: true,
    description: 'What was tried at the level below; null for the lowest.',
  })
  readonly triedBelow!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Null until its originator was told one at this level.',
  })
  readonly outcome!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day its originator was told.' })
  readonly toldOn!: PlainDate | null;
}

interface StepRow extends Pick<IssueStep, 'step' | 'triedBelow' | 'outcome'> {
  readonly issue: string;
}

const rowsOf = defineLoader<string, readonly StepRow[]>([], async (context, issues) => {
  const rows = await casesOf(context).read<StepRow[]>([], (manager) =>
    manager.query(
      `SELECT issue, step, tried_below AS "triedBelow", outcome FROM issue_steps
       WHERE issue = ANY ($1) ORDER BY issue, place`,
      [issues],
    ),
  );
  const steps = new Map<string, StepRow[]>();
  for (const row of rows) steps.set(row.issue, [...(steps.get(row.issue) ?? []), row]);
  return steps;
});

/** Gives the levels that an issue has reached, from the lowest up, with their days as they stand after corrections. */
export async function stepsOf(context: AgencyContext, issue: Issue): Promise<readonly IssueStep[]> {
  const rows = await rowsOf(context).load(issue.id);
  const events = await eventsOf(context).load(issue.id);
  const titles = new Map(ladderOf(issue).steps.map(({ id, title }) => [id, title]));
  return rows.flatMap(({ step, triedBelow, outcome }) => {
    const reachedOn = dayOf(events, triedBelow === null ? 'ISSUE_NOTIFIED' : reached(step));
    const toldOn = dayOf(events, answeredAt(step));
    if (reachedOn === null) return [];
    return [{ step, title: titles.get(step) ?? step, reachedOn, triedBelow, outcome, toldOn }];
  });
}
