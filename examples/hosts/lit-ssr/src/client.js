// It lets Lit take over what the server wrote, if it runs before Lit. A static import after it would not say so to a bundler, which
// may put Lit into a file that runs first.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
await import('./page.js');
