FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# PostgreSQL is a container of its own here: its embedded binaries stay out. Not before the build: the compiler's own
# binary is an optional package too.
RUN npm run build && npm prune --omit=dev --omit=optional --no-audit --no-fund

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/gateway/supergraph/supergraph.graphql ./gateway/supergraph/
RUN mkdir data && chown node:node data
USER node
CMD ["node", "--enable-source-maps", "dist/gateway/main.js"]
