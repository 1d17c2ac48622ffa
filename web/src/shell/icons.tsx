/** The few signs of the workbench, drawn in the colour of the text and hidden from screen readers. */
import type { ReactNode } from 'react';

const Sign = ({ children }: { readonly children: ReactNode }) => (
  <svg className="sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

export const DifferSign = () => (
  <Sign>
    <path d="M3 6h10M3 10h10M10.500 2.500l-5 11" />
  </Sign>
);
export const AgreeSign = () => (
  <Sign>
    <path d="M3 6h10M3 10h10" />
  </Sign>
);
export const CloseSign = () => (
  <Sign>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Sign>
);
export const SearchSign = () => (
  <Sign>
    <circle cx="7" cy="7" r="4.500" />
    <path d="M10.500 10.500L14 14" />
  </Sign>
);
export const BackSign = () => (
  <Sign>
    <path className="flips" d="M13 8H3M7 4L3 8l4 4" />
  </Sign>
);
export const NextSign = () => (
  <Sign>
    <path d="M8 3v10M4 9l4 4 4-4" />
  </Sign>
);
export const CheckSign = () => (
  <Sign>
    <path d="M3 8.500l3.500 3.500L13 4.500" />
  </Sign>
);
export const BoxSign = () => (
  <Sign>
    <rect x="2.500" y="3.500" width="11" height="9" strokeDasharray="2.200 1.800" />
  </Sign>
);
export const PlusSign = () => (
  <Sign>
    <path d="M8 3v10M3 8h10" />
  </Sign>
);
export const MinusSign = () => (
  <Sign>
    <path d="M3 8h10" />
  </Sign>
);
export const MoreSign = () => (
  <Sign>
    <path d="M4 6l4 4 4-4" />
  </Sign>
);
