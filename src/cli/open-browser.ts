/** Opens the user's browser, where there is one to open. */
import { spawn } from 'node:child_process';

/** The program that opens an address, undefined where nobody sits before a screen. */
export const browserCommand = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | undefined => {
  if (env.CI) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
};

export const openBrowser = (address: string): void => {
  const command = browserCommand(process.platform, process.env);
  if (!command) return;
  const [program, ...options] = command;
  const child = spawn(program, [...options, address], { stdio: 'ignore', detached: true });
  // No such program: the address has been printed.
  child.on('error', () => {});
  child.unref();
};
