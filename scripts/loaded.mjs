import { createViteServer } from 'vitest/node';

/** Runs something with a module of the sources or the tests, read as TypeScript: no build is needed. */
export async function withModules(use) {
  const server = await createViteServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((path) => server.ssrLoadModule(path));
  } finally {
    await server.close();
  }
}
