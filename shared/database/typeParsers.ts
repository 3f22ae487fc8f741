import { type CustomTypesConfig, types } from 'pg';

/** Days stay days: the driver's own reading makes a moment in the server's zone out of them. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === types.builtins.DATE ? (text: string) => text : types.getTypeParser(oid, format),
};
