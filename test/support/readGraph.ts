import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import type { TestFederation } from './openTestFederation.js';

/** Gives the graph as clients see it, by asking for it. */
export async function readGraph({ ask }: TestFederation): Promise<GraphQLSchema> {
  const { text } = await ask(null, getIntrospectionQuery());
  const { data }: { data: IntrospectionQuery } = JSON.parse(text);
  return buildClientSchema(data);
}
