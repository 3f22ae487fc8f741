import { Field, InputType, Int } from 'type-graphql';
import { DayUnitEnum } from '../../../shared/graph/enums.js';
import { CommandInput, RecordCommandInput } from '../../../shared/obligations/CommandInput.js';
import type { DayUnit } from '../../../shared/sla/Facts.js';

@InputType()
export class ProposeDisclosureTimescaleInput extends CommandInput {
  @Field(() => Int, { description: '1 to 366.' })
  readonly withinDays!: number;

  @Field(() => DayUnitEnum)
  readonly unit!: DayUnit;
}

@InputType()
export class AgreeDisclosureTimescaleInput extends RecordCommandInput {}
