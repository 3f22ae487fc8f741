/** Every error code that an answer can carry: when it is raised, in words for the docs. */
export const errorCodes = {
  UNAUTHENTICATED: 'No token, or one that is expired, malformed or not signed by the issuer.',
  FORBIDDEN:
    'The token lacks the scope, body or grade that the field asks for. Decided from the token alone.',
  NOT_FOUND: 'There is no such record for you. A record that you may not see looks exactly the same.',
  BAD_USER_INPUT:
    'A value breaks a rule. The message names the field and the rule, never the value of a number.',
  RULE_BROKEN: 'The agreement does not allow the command. The message cites the clause.',
  CONFLICT: 'The record has changed since you read it, or the client reference was used for another command.',
  SUBGRAPH_UNAVAILABLE: 'An agency did not answer in time. The answer is complete but for its part.',
  PAYLOAD_TOO_LARGE: 'The request body is over the limit.',
  OPERATION_TOO_LARGE: 'The operation is over a limit: depth, aliases, tokens or cost.',
  METHOD_NOT_ALLOWED: 'Operations are sent by POST only.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  BAD_REQUEST: 'The request is no GraphQL request.',
  PERSISTED_QUERY_NOT_SUPPORTED:
    'Only a hash was sent. Send the operation itself; clients do so of themselves.',
  INTERNAL_SERVER_ERROR: 'A fault of ours. It has been logged under the request id.',
} as const;

export type ErrorCode = keyof typeof errorCodes;
