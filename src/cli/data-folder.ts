/** Where this user's programs keep their data. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * `~/.local/share/cotejo` (or under `XDG_DATA_HOME`), `~/Library/Application Support/Cotejo` on macOS,
 * `%LOCALAPPDATA%\Cotejo` on Windows.
 */
export const dataFolder = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string => {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Cotejo');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Cotejo');
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'cotejo');
};
