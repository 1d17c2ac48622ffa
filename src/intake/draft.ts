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
  readonly publishedFrom: 'metadata' | 'url' | 'unknown';
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
  language: null,
};
