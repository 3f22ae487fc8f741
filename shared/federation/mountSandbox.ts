import type { FastifyInstance } from 'fastify';

/** What the page of Apollo Sandbox may load and ask: its own host, and this one. */
const POLICY = [
  "default-src 'self'",
  "script-src 'unsafe-inline' https://embeddable-sandbox.cdn.apollographql.com",
  "style-src 'unsafe-inline'",
  "img-src 'self' data: https://apollo-server-landing-page.cdn.apollographql.com",
  'frame-src https://sandbox.embed.apollographql.com',
].join('; ');

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Apollo Sandbox</title>
<style>html, body, #sandbox { margin: 0; height: 100% } noscript, p { font-family: sans-serif; margin: 2rem; display: block }</style></head>
<body>
<div id="sandbox" role="application" aria-label="Apollo Sandbox"><p>Apollo Sandbox is loaded from the internet. Without it, send operations to <code>/graphql</code> by POST with any client.</p></div>
<script src="https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js"></script>
<script>if (window.EmbeddedSandbox) { document.querySelector('#sandbox').textContent = ''; new window.EmbeddedSandbox({ target: '#sandbox', initialEndpoint: location.origin + '/graphql', runTelemetry: false }); }</script>
</body></html>`;

/** Serves Apollo Sandbox for developers at /. */
export function mountSandbox(app: FastifyInstance): void {
  app.get('/', (_request, reply) =>
    reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(PAGE),
  );
}
