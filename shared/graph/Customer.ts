import { Directive, Field, ObjectType } from 'type-graphql';
import type { NationalInsuranceNumber } from '../identity/NationalInsuranceNumber.js';
import { NationalInsuranceNumberType } from './scalars.js';

@Directive('@key(fields: "nino")')
@ObjectType({
  description:
    'Whoever has this National Insurance number: a key, not a record. Exists for every well-formed number; whether anyone knows the person is for the agencies’ fields.',
})
export class Customer {
  @Field(() => NationalInsuranceNumberType, {
    description: 'As asked. Records match on the first eight characters.',
  })
  readonly nino!: NationalInsuranceNumber;
}
