/** Addresses of queues and databases, as people give them. */

/** `postgres://ana:secret@host/db` → `postgres://ana@host/db` */
export const withoutPassword = (address: string): string => address.replace(/^(\w+:\/\/[^:/@]*):[^@/]*@/, '$1@');

export type QueueKind = 'memory' | 'postgres' | 'nats';

/** Undefined where it is none. */
export const queueKind = (address: string | undefined): QueueKind | undefined => {
  if (address === undefined || address === '') return 'memory';
  if (/^postgres(ql)?:\/\//.test(address)) return 'postgres';
  return /^(nats|tls):\/\//.test(address) ? 'nats' : undefined;
};
