FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# PostgreSQL is a container of its own here: its embedded binaries stay out.
RUN npm ci --omit=optional --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/gateway/supergraph/supergraph.graphql ./gateway/supergraph/
RUN mkdir data && chown node:node data
USER node
CMD ["node", "--enable-source-maps", "dist/gateway/main.js"]
