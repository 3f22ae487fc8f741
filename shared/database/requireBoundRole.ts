import type { DataSource } from 'typeorm';

/**
 * Makes sure that row-level security binds the role that a data source connects as.
 * @throws if it is a superuser, has BYPASSRLS, or is or can act as the owner of a table.
 */
export async function requireBoundRole(dataSource: DataSource): Promise<void> {
  const [role] = await dataSource.query<{ name: string; isAbove: boolean; ownsTables: boolean }[]>(
    `SELECT rolname AS name, rolsuper OR rolbypassrls AS "isAbove",
            EXISTS (SELECT FROM pg_class t
                    WHERE t.relkind IN ('r', 'p') AND t.relnamespace = 'public'::regnamespace
                      AND pg_has_role(r.oid, t.relowner, 'MEMBER')) AS "ownsTables"
     FROM pg_roles r WHERE rolname = current_user`,
  );
  if (role !== undefined && !role.isAbove && !role.ownsTables) return;
  throw new Error(
    `Row-level security does not bind the database role ${role?.name}: give the application a role that is no superuser, has no BYPASSRLS and owns no table.`,
  );
}
