/** Draws a map in the page's new colours when the theme changes. */
import { type RefObject, useEffect, useRef } from 'react';
import { useTheme } from '../shell/theme.ts';
import type { DrawnMap } from './draw-map.ts';

export const useThemedMap = (drawn: RefObject<DrawnMap | undefined>, ready: boolean): void => {
  const { dark } = useTheme();
  const drawnDark = useRef(dark);
  useEffect(() => {
    if (ready && drawnDark.current !== dark) drawn.current?.recolour();
    drawnDark.current = dark;
  }, [drawn, ready, dark]);
};
