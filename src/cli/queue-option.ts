/** `--queue ADDRESS`, as every command of the fleet takes it. */
import type { Command } from 'commander';

export interface QueueOption {
  readonly queue?: string;
}

export const withQueue = (command: Command): Command =>
  command.option(
    '--queue <address>',
    'nats://host:4222 or postgres://host/database (environment: COTEJO_QUEUE); without it, this process alone',
    process.env.COTEJO_QUEUE || undefined,
  );
