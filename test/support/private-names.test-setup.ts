import { executeServerCommand } from '@web/test-runner-commands';

/**
 * A text that names private custom properties as the sources do, with the names of the modules that are tested: the build gives
 * them shorter ones.
 */
export async function withPrivateNames(text: string): Promise<string> {
  return executeServerCommand<string, string>('private-names', text);
}
