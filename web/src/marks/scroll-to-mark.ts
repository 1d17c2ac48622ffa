/** Brings a lit passage into view within its own scrolling pane, without moving the rest of the page. */
import { wantsLessMotion } from '../shell/use-media.ts';

const litIn = (pane: HTMLElement): readonly HTMLElement[] => [...pane.querySelectorAll<HTMLElement>('.mark-lit')];

const isScroller = (element: HTMLElement): boolean => element.scrollHeight > element.clientHeight + 1;

const show = (pane: HTMLElement, mark: HTMLElement): void => {
  const behavior = wantsLessMotion() ? 'auto' : 'smooth';
  if (!isScroller(pane)) {
    mark.scrollIntoView({ block: 'nearest', behavior });
    return;
  }
  const above = mark.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTo({ top: pane.scrollTop + above - pane.clientHeight / 3, behavior });
};

/** The first lit passage; answers whether there was one. */
export const scrollToLit = (pane: HTMLElement | null): boolean => {
  const [first] = pane ? litIn(pane) : [];
  if (pane && first) show(pane, first);
  return first !== undefined;
};

/** Moves the focus to the lit passage after (or before) the one that has it. */
export const focusLit = (pane: HTMLElement | null, by: 1 | -1): void => {
  const all = pane ? litIn(pane) : [];
  if (!pane || all.length === 0) return;
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = all[at === -1 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length]!;
  next.focus({ preventScroll: true });
  show(pane, next);
};
