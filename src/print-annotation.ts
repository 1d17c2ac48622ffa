/** The layers of a reading, as the contract's `annotation` line. */
import type { Annotation } from './annotation.ts';
import type { Layers } from './pipeline.ts';
import { placeConfidence } from './reading/calibrated.ts';
import type { ActorMention } from './reading/findings.ts';

/** The tightest mention that a name touches: in "El Chapo's son" the name is the father's, the phrase the son's. */
const actorOf = (actors: readonly ActorMention[], start: number, end: number): string | null => {
  let tightest: ActorMention | undefined;
  for (const actor of actors) {
    if (actor.start >= end) break;
    if (actor.actor === null || actor.end <= start) continue;
    if (tightest === undefined || actor.end - actor.start < tightest.end - tightest.start) tightest = actor;
  }
  return tightest?.actor ?? null;
};

export const annotationOf = ({ report, analysis, findings }: Layers): Annotation => ({
  v: 1,
  kind: 'annotation',
  report: report.id,
  sentences: analysis.sentences.map(({ start, end, part }) => ({ start, end, part })),
  tokens: analysis.tokens.map(({ start, end, lemma, upos, feats, head, deprel }) => ({
    start,
    end,
    lemma,
    upos,
    feats,
    head,
    deprel,
  })),
  names: analysis.names.map(({ start, end, type }) => ({
    start,
    end,
    type,
    actor: actorOf(findings.actors, start, end),
  })),
  places: findings.places
    .filter(({ use }) => use !== 'none' && use !== 'person')
    .map(({ start, end, text, id, name, admin1, country, lat, lon, precision, confidence, locative, use }) => ({
      start,
      end,
      text,
      id,
      name,
      admin1,
      country,
      lat,
      lon,
      precision,
      confidence: placeConfidence(confidence),
      locative,
      use: use ?? 'place',
    })),
  times: findings.times.map(({ start, end, text, edtf, timex, type }) => ({ start, end, text, edtf, timex, type })),
  quantities: findings.quantities.map(({ start, end, text, low, best, high, unit }) => ({
    start,
    end,
    text,
    low,
    best,
    high,
    unit,
  })),
});
