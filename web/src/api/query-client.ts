/** The service answers from this machine: ask again freely, but not for what cannot change by asking. */
import { QueryClient } from '@tanstack/react-query';
import { ServiceError } from './ask.ts';

const FRESH = 10_000;

export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH,
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && error instanceof ServiceError && error.code === 'unreachable',
        retryDelay: 300,
      },
      mutations: { networkMode: 'always' },
    },
  });
