import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let isUpToDate = false;

/**
 * Installs packages of Debian or Ubuntu, where that needs no password: as root.
 *
 * @param {string[]} packages
 * @param {(line: string) => void} say
 * @returns {boolean} whether they are installed now
 */
export function installWithApt(packages, say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const apt = (...args) => {
    say(`apt-get ${args.join(' ')}`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment, timeout: 600_000 });
  };
  if (!isUpToDate) apt('update');
  isUpToDate = true;
  return apt('install', '--yes', '--no-install-recommends', ...packages).status === 0;
}
