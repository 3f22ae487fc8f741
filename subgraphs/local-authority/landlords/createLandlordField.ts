import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type AgencyContext, casesOf, defineLoader } from '../../../shared/access/AgencyContext.js';
import { Landlord } from './Landlord.js';

/** Gives landlords by their ids, as far as the caller may see them. One statement for all. */
const landlordById = defineLoader<string, Landlord | null>(null, async (context, ids) => {
  const rows = await casesOf(context).read<Landlord[]>([], (manager) =>
    manager.createQueryBuilder(Landlord, 'record').where('record.id = ANY (:ids)', { ids }).getMany(),
  );
  return new Map(rows.map((row) => [row.id, row]));
});

/** Gives the resolver of the landlord of a record that names one or none. */
export function createLandlordField(record: ClassType<{ readonly landlordId: string | null }>): ClassType {
  @Resolver(() => record)
  class LandlordFieldResolver {
    @FieldResolver(() => Landlord, { nullable: true, description: 'Null where there is none for you.' })
    async landlord(
      @Root() { landlordId }: { readonly landlordId: string | null },
      @Ctx() context: AgencyContext,
    ): Promise<Landlord | null> {
      return landlordId === null ? null : landlordById(context).load(landlordId);
    }
  }
  return LandlordFieldResolver;
}
