// Builds dist/: a module for each of ours with its types, the themes, and one self-contained file for plain pages.
import { cp, rm } from 'node:fs/promises';
import { run } from './run.mjs';

await rm('dist', { recursive: true, force: true });
for (const [command, ...args] of [
  ['tsc', '-p', 'tsconfig.build.json'],
  ['vite', 'build', '--logLevel', 'warn'],
  ['npm', 'run', 'analyze', '--silent'],
]) {
  const { code } = await run(command, args);
  if (code !== 0) process.exit(code);
}
await cp('src/themes', 'dist/themes', { recursive: true, filter: (path) => !path.endsWith('.ts') });
console.log('Built dist/.');
