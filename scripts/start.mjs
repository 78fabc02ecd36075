/** Serves the demo app on the mock backend. */
import { createServer } from 'vite';
import { onStop } from './on-stop.mjs';

const server = await createServer();
await server.listen();
server.printUrls();
onStop(() => server.close());
