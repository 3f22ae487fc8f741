import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from './GatewayContext.js';

/**
 * Puts the errors of an answer in the order of their places. They come in the order in which the agencies were done,
 * which differs from one time to the next and would tell how long each took.
 */
export function errorOrderPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single' || body.singleResult.errors === undefined) return;
        body.singleResult.errors = [...body.singleResult.errors].sort((a, b) =>
          placeOf(a) < placeOf(b) ? -1 : 1,
        );
      },
    }),
  };
}

function placeOf({ path = [], message }: GraphQLFormattedError): string {
  return JSON.stringify([path, message]);
}
