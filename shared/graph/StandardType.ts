import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Clause, StandardKind, Term } from '../agreements/Standard.js';
import { StandardKindEnum } from './enums.js';
import { TermType } from './TermType.js';

@Directive('@shareable')
@ObjectType('Clause', { description: 'Where a document says it, and its words.' })
export class ClauseType implements Clause {
  @Field(() => String, { description: 'As printed, with the document’s own numbering.' })
  readonly citation!: string;

  @Field(() => String)
  readonly quote!: string;
}

@Directive('@shareable')
@ObjectType('Contradiction', {
  description: 'Where the documents disagree, point nowhere or are misnumbered.',
})
export class ContradictionType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly where!: string;

  @Field(() => String)
  readonly what!: string;

  @Field(() => String, { nullable: true, description: 'What is done about it; null where nothing is.' })
  readonly consequence!: string | null;
}

@Directive('@shareable')
@ObjectType('Blank', { description: 'What the documents leave out. It stays blank.' })
export class BlankType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly where!: string;

  @Field(() => String)
  readonly missing!: string;
}

@Directive('@shareable')
@ObjectType('Duty', { description: 'A duty without a time limit.' })
export class DutyType {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ClauseType)
  readonly clause!: Clause;

  @Field(() => String, { description: 'Whose duty it is.' })
  readonly who!: string;

  @Field(() => String)
  readonly duty!: string;

  @Field(() => String, { description: 'What shows whether it was done.' })
  readonly evidence!: string;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;
}

/** The fields that a standard of shared/agreements has as they are; StandardResolver adds those that follow from them. */
@Directive('@shareable')
@ObjectType('Standard', { description: 'A timed standard as its document states it.' })
export class StandardType {
  @Field(() => ID, { description: 'Such as DM-01.' })
  readonly id!: string;

  @Field(() => String, { description: 'A short name of ours: the documents give none.' })
  readonly title!: string;

  @Field(() => [ClauseType])
  readonly clauses!: readonly Clause[];

  @Field(() => String, { description: 'Who owes it, in the document’s words.' })
  readonly owedBy!: string;

  @Field(() => String, { description: 'To whom, in the document’s words.' })
  readonly owedTo!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What starts the clock; null where the document names nothing.',
  })
  readonly startEvent!: string | null;

  @Field(() => String, { description: 'What ends it.' })
  readonly endEvent!: string;

  @Field(() => String, { description: 'The limit as the document gives it; with `unit`.' })
  readonly threshold!: string;

  @Field(() => String, { description: 'The unit in the document’s words.' })
  readonly unit!: string;

  @Field(() => StandardKindEnum)
  readonly kind!: StandardKind;

  @Field(() => [TermType], {
    description: 'Every time limit, in its own unit; empty where the document gives no number.',
  })
  readonly terms!: readonly Term[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many are required in the window; null for other kinds.',
  })
  readonly count!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the document has it monitored; null where it does not say.',
  })
  readonly monitoring!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a reader should know; “Our reading” marks what we chose.',
  })
  readonly note!: string | null;
}
