/** Who decides, where several share one machine without accounts; with accounts the session says it. */
import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { meQuery } from '../api/queries.ts';

const STORED = 'cotejo.name';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The name given on this machine; the machine's user decides where it is empty. */
export const ownName = (): string => localStorage.getItem(STORED) ?? '';

export const setOwnName = (name: string): void => {
  if (name.trim() === '') localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, name.trim());
  for (const listener of listeners) listener();
};

export const useOwnName = (): { readonly name: string; readonly login: boolean } => {
  const given = useSyncExternalStore(subscribe, ownName);
  const { data } = useQuery({ ...meQuery, retry: false });
  return data?.login ? { name: data.name ?? '', login: true } : { name: given, login: false };
};
