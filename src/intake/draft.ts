import type { PageNote } from '../report.ts';

/** What a format's reader finds in an input; every field that it does not state is null. */
export interface Draft {
  readonly id: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly url: string | null;
  /** EDTF day, with where it was stated. */
  readonly published: string | null;
  readonly publishedFrom: 'metadata' | 'url' | 'text' | 'unknown';
  /** The words that the day was read from, where they are no part of the text. */
  readonly publishedWhy: string | null;
  readonly section: string | null;
  /** What is particular about the page that the text was on. */
  readonly page: PageNote | null;
  /** Where each page of a paged file begins in the text. */
  readonly pages: readonly number[] | null;
  /** As declared, not as recognised. */
  readonly language: string | null;
}

export const EMPTY_DRAFT: Draft = {
  id: null,
  title: null,
  text: '',
  outlet: null,
  byline: null,
  url: null,
  published: null,
  publishedFrom: 'unknown',
  publishedWhy: null,
  section: null,
  page: null,
  pages: null,
  language: null,
};
