/** CommonJS inside asks for Node's own modules with `require`, which an ES module has not. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** How the product is bundled: for esbuild. */
export const BUNDLE = {
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  banner: { js: REQUIRE },
  // An old package asks for Node's own, which complains at every start.
  alias: { punycode: 'punycode/' },
  // restify and the successor SDK ask for them, and go on without.
  external: ['dtrace-provider', '@opentelemetry/api-logs'],
  logLevel: 'warning',
};
