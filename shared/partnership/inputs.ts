import { Field, ID, InputType } from 'type-graphql';
import { CommandInput } from '../obligations/CommandInput.js';
import type { NamedSides } from './sides.js';

/** What every command takes that begins a record between two bodies. */
@InputType()
export abstract class SidesInput extends CommandInput implements NamedSides {
  @Field(() => ID, { description: 'DM, JCP, GP, JB or HO.' })
  readonly agreement!: string;

  @Field(() => ID, { description: 'The body whose record it is, by its party code.' })
  readonly keptBy!: string;

  @Field(() => ID, { description: 'The other body, by its party code. You act for one of the two.' })
  readonly counterpart!: string;
}
