/** `cotejo explain REPORT[:OFFSET]`: what a report's claims say, and the words, rules and weights behind each value. */
import { existsSync } from 'node:fs';
import { CotejoError, errorLine } from '../errors.ts';
import { openSources } from '../intake/open-sources.ts';
import { readSource } from '../intake/read-source.ts';
import { isFailure } from '../intake/source.ts';
import { loadKnowledge } from '../knowledge/load-knowledge.ts';
import type { Layers } from '../pipeline.ts';
import { annotateReport } from '../pipeline.ts';
import { allAhead } from '../read-shared.ts';
import { claimContext } from '../reading/claims/context.ts';
import { type ExplainedClaim, type ExplainedValue, explainClaims } from '../reading/explain-claims.ts';
import type { Span } from '../schema.ts';

export interface ExplainReportOptions {
  readonly json?: boolean;
  /** Only the report of this id, where the input holds many. */
  readonly report?: string;
  readonly language?: string;
  readonly encoding?: string;
  readonly packs?: readonly string[];
}

interface Target {
  readonly path: string;
  /** UTF-16 offset into the report's text. */
  readonly offset: number | undefined;
}

/** 'a.txt:310' → the path and an offset; a path that exists is taken whole, colon or not. */
export const targetOf = (written: string): Target => {
  const parts = /^(.+):(\d+)$/s.exec(written);
  return parts && !existsSync(written)
    ? { path: parts[1], offset: Number(parts[2]) }
    : { path: written, offset: undefined };
};

const covers = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

/** What the layers beneath the claims found at an offset, one line each. */
export const layersAt = ({ analysis, findings }: Layers, offset: number): string[] => {
  const token = analysis.tokens.find((one) => covers(one, offset));
  const head = token && token.head >= 0 ? analysis.tokens[token.head].form : 'root';
  const at = <T extends Span>(items: readonly T[]): T[] => items.filter((one) => covers(one, offset));
  return [
    ...(token
      ? [
          `word "${token.form}": ${token.upos}, lemma ${token.lemma}, ${token.deprel} of "${head}"${token.feats === '_' ? '' : `, ${token.feats}`}`,
        ]
      : []),
    ...(token ? [`sentence ${token.sentence + 1}: ${analysis.sentences[token.sentence].part}`] : []),
    ...at(analysis.names).map(({ type, start, end }) => `name "${analysis.text.slice(start, end)}": ${type}`),
    ...at(findings.places).map(
      ({ text, name, admin1, country, confidence, locative, why }) =>
        `place "${text}": ${[name ?? 'not resolved', admin1, country].filter(Boolean).join(', ')}, weight ${confidence}${locative ? '' : ', no place of an event'}${why ? `; ${why}` : ''}`,
    ),
    ...at(findings.times).map(
      ({ text, edtf, type, anchored, why }) =>
        `time "${text}": ${edtf ?? 'no date'} (${type}${anchored ? `, from ${anchored}` : ''})${why ? `; ${why}` : ''}`,
    ),
    ...at(findings.quantities).map(
      ({ text, low, best, high, kind }) =>
        `number "${text}": ${low ?? '?'}, ${best ?? '?'}, ${high ?? 'open'} (${kind})`,
    ),
    ...at(findings.actors).map(
      ({ start, end, actor, kind, confidence }) =>
        `actor "${analysis.text.slice(start, end)}": ${actor ?? kind}, weight ${confidence}`,
    ),
  ];
};

const isAt = ({ trigger, values }: ExplainedClaim, offset: number): boolean =>
  covers(trigger, offset) || values.some(({ words }) => words.some((span) => covers(span, offset)));

/** Claims that a word bears on; where it bears on none, those of its sentence. */
const claimsAt = (layers: Layers, claims: readonly ExplainedClaim[], offset: number): readonly ExplainedClaim[] => {
  const own = claims.filter((claim) => isAt(claim, offset));
  const sentence = layers.analysis.sentences.find((one) => covers(one, offset));
  return own.length > 0 || !sentence ? own : claims.filter(({ trigger }) => covers(sentence, trigger.start));
};

const LABEL = 12;
const quoted = ({ words }: ExplainedValue): string =>
  words.length === 0
    ? 'no words: worked out'
    : words.map(({ text, start, end }) => `"${text.replace(/\s+/g, ' ')}" at ${start}–${end}`).join(', ');

const printValue = (value: ExplainedValue): string[] => [
  `  ${value.about.padEnd(LABEL)}${value.value}`,
  `  ${''.padEnd(LABEL)}  words: ${quoted(value)}`,
  `  ${''.padEnd(LABEL)}  rule: ${value.rule}${value.weight === undefined ? '' : `; weight ${value.weight}`}`,
  ...(value.candidates ?? [])
    .slice(0, 5)
    .map(
      ({ name, admin1, country, score }) =>
        `  ${''.padEnd(LABEL)}  or: ${[name, admin1, country].filter(Boolean).join(', ')} (${Math.round(score * 100) / 100})`,
    ),
];

const printClaim = ({ claim, trigger, values }: ExplainedClaim): string =>
  [
    `${claim} "${trigger.text.replace(/\s+/g, ' ')}" at ${trigger.start}–${trigger.end}`,
    ...values.flatMap(printValue),
  ].join('\n');

interface Explanation {
  readonly layers: Layers;
  readonly claims: readonly ExplainedClaim[];
  readonly offset: number | undefined;
}

const printText = ({ layers, claims, offset }: Explanation): string =>
  [
    `${layers.report.id} ${layers.report.title ?? layers.report.path}, ${claims.length} claims${offset === undefined ? '' : ` at ${offset}`}`,
    ...(offset === undefined ? [] : layersAt(layers, offset).map((line) => `  ${line}`)),
    ...claims.map(printClaim),
  ].join('\n');

const printJson = ({ layers, claims, offset }: Explanation): string =>
  JSON.stringify({
    v: 1,
    kind: 'explanation',
    report: layers.report.id,
    offset: offset ?? null,
    layers: offset === undefined ? [] : layersAt(layers, offset),
    claims,
  });

/**
 * `explainReport('a.txt:310')` yields one piece of text a report: every claim that the word at offset 310 bears on,
 * value by value; without an offset all claims. With `json` one JSON object a report.
 * @throws CotejoError where an input cannot be read, the offset lies outside the text, or no report has the id
 */
export async function* explainReport(written: string, options: ExplainReportOptions = {}): AsyncGenerator<string> {
  const { path, offset } = targetOf(written);
  await allAhead();
  const knowledge = loadKnowledge({ packs: options.packs });
  let found = 0;
  for await (const source of openSources([path], { encoding: options.encoding })) {
    if (isFailure(source)) {
      const failure = new CotejoError(source.code, source.details);
      if (options.report === undefined) throw failure;
      process.stderr.write(`${errorLine(failure)}\n`);
      continue;
    }
    const { report } = readSource(source, { language: options.language });
    if (options.report !== undefined && report.id !== options.report) continue;
    found += 1;
    if (offset !== undefined && offset >= report.text.length)
      throw new CotejoError('arguments-unusable', {
        reason: `offset ${offset} lies outside the text of ${report.text.length} characters.`,
      });
    const layers = annotateReport(report, knowledge);
    const all = explainClaims(claimContext(layers.report, layers.analysis, layers.findings, knowledge));
    const claims = offset === undefined ? all : claimsAt(layers, all, offset);
    yield (options.json ? printJson : printText)({ layers, claims, offset });
  }
  if (found === 0) throw new CotejoError('not-found', { what: 'report', id: options.report ?? path });
}
