/** Light, dark, or as the system says. */
import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const STORED = 'cotejo.theme';
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  systemDark.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    systemDark.removeEventListener('change', listener);
  };
};

const chosen = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? 'system';

const isDark = (): boolean => (chosen() === 'system' ? systemDark.matches : chosen() === 'dark');

export const chooseTheme = (theme: Theme): void => {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(STORED);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(STORED, theme);
  }
  tell();
};

export const toggleTheme = (): void => chooseTheme(isDark() ? 'light' : 'dark');

export const useTheme = (): { readonly theme: Theme; readonly dark: boolean } => ({
  theme: useSyncExternalStore(subscribe, chosen),
  dark: useSyncExternalStore(subscribe, isDark),
});
