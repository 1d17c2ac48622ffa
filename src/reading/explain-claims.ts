/** Why a report's claims say what they say: for each value the words, the rule and the weight behind it. */
import type { Claim, Figure, Participant } from '../claim.ts';
import type { Span } from '../schema.ts';
import { confidenceTerms } from './claims/confidence.ts';
import type { ClaimContext } from './claims/context.ts';
import type { DraftClaim } from './claims/draft.ts';
import { judgeStanding } from './claims/standing.ts';
import type { Trigger } from './claims/trigger.ts';
import type { PlaceCandidate } from './findings.ts';
import { type MadeClaim, makeClaims } from './read-claims.ts';

export interface QuotedWords extends Span {
  readonly text: string;
}

export interface ExplainedValue {
  readonly about:
    | 'type'
    | 'standing'
    | 'when'
    | 'where'
    | 'participant'
    | 'figure'
    | 'speaker'
    | 'template'
    | 'main'
    | 'confidence';
  /** The value as the claim has it, in short: 'killed 7', 'victim: two soldiers'. */
  readonly value: string;
  /** The words that state it; none where it is worked out. */
  readonly words: readonly QuotedWords[];
  readonly rule: string;
  /** How sure or how strong, 0 to 1; absent where the rule weighs nothing. */
  readonly weight?: number;
  /** What else a place's name may stand for. */
  readonly candidates?: readonly PlaceCandidate[];
}

export interface ExplainedClaim {
  readonly claim: string;
  readonly trigger: Claim['trigger'];
  readonly values: readonly ExplainedValue[];
}

type Value = Omit<ExplainedValue, 'words'> & { readonly spans: readonly Span[] };

const tokenSpan = ({ analysis }: ClaimContext, first: number, last: number): Span => ({
  start: analysis.tokens[first].start,
  end: analysis.tokens[last - 1].end,
});

const triggerSpan = (context: ClaimContext, { first, last }: Trigger): Span => tokenSpan(context, first, last);

const ofType = (context: ClaimContext, claim: Claim, { trigger, joined = [] }: DraftClaim): Value[] => [
  {
    about: 'type',
    value: claim.type,
    spans: [triggerSpan(context, trigger)],
    rule: `trigger lexicon, line "${trigger.entry.rule}"${trigger.entry.sense ? `; the words around pass the test of sense "${trigger.entry.sense}"` : ''}`,
  },
  ...joined.map((other) => ({
    about: 'type' as const,
    value: other.entry.type,
    spans: [triggerSpan(context, other)],
    rule: `same sentence, same happening: joined; trigger lexicon, line "${other.entry.rule}"`,
  })),
];

const ofStanding = (context: ClaimContext, claim: Claim, { trigger, learned }: DraftClaim): Value => {
  const { standing, why, cue } = judgeStanding(context, trigger);
  const own = standing === claim.standing;
  return {
    about: 'standing',
    value: claim.standing,
    spans: own && cue !== undefined ? [tokenSpan(context, cue, cue + 1)] : [],
    rule: own
      ? [why, learned].filter(Boolean).join('; ')
      : (learned ??
        'only named here: nobody takes part, nothing is counted, and it stands below the top of the report'),
  };
};

const ofWhen = (context: ClaimContext, { when }: Claim): Value[] => {
  if (!when) return [];
  const time = context.findings.times.find(({ start, end }) =>
    when.evidence.some((span) => span.start === start && span.end === end),
  );
  const stated = time
    ? `a ${time.type.toLowerCase()} counted from ${time.anchored ?? 'its own words'}`
    : 'carried over';
  return [
    {
      about: 'when',
      value: `${when.edtf} (${when.precision})`,
      spans: when.evidence,
      rule: [...new Set([stated, time?.why, when.why].filter(Boolean))].join('; '),
    },
  ];
};

const ofWhere = (context: ClaimContext, { where }: Claim): Value[] => {
  if (!where) return [];
  const mention = context.findings.places.find(({ start }) => where.evidence.some((span) => span.start === start));
  return [
    {
      about: 'where',
      value: [where.name, where.city, where.admin1, where.country].filter(Boolean).join(', '),
      spans: where.evidence,
      rule:
        [...new Set([where.why, mention?.why].filter(Boolean))].join('; ') ||
        'the nearest and finest place of the trigger’s sentence',
      ...(mention ? { weight: mention.confidence } : {}),
      ...(mention?.candidates ? { candidates: mention.candidates } : {}),
    },
  ];
};

const ofParticipants = (context: ClaimContext, claim: Claim, { fillers }: DraftClaim): Value[] =>
  claim.participants.map((one) => {
    const at = one.evidence[0]?.start;
    const filler = fillers.find(({ role, phrase }) => {
      const { start, end } = tokenSpan(context, phrase.first, phrase.last);
      return role === one.role && at !== undefined && (start === at || (at <= start && end <= one.evidence[0].end));
    });
    return {
      about: 'participant',
      value: `${one.role}: ${one.name ?? one.head ?? one.kind} (${one.kind}${one.actor ? `, ${one.actor}` : ''})`,
      spans: one.evidence,
      rule: whyOf(one) ?? (filler ? `stands as ${filler.rule}` : 'described together with its neighbour'),
      weight: one.confidence,
    };
  });

const bounds = ({ low, best, high }: Figure): string =>
  best === null
    ? `${low ?? '?'} to ${high ?? '?'}`
    : low === best && high === best
      ? `${best}`
      : `${best} (${low ?? '?'} to ${high ?? 'open'})`;

/** What the learned layer says of a participant that it found. */
const whyOf = (participant: Participant): string | undefined =>
  'why' in participant && typeof participant.why === 'string' ? participant.why : undefined;

const ofFigures = (claim: Claim): Value[] =>
  claim.figures.map((figure) => ({
    about: 'figure',
    value: `${figure.effect} ${bounds(figure)}${figure.what ? ` ${figure.what}` : `, ${figure.whom}`}`,
    spans: figure.evidence,
    rule: [
      figure.why ?? 'the count of the phrase',
      figure.part ? 'part of another figure of this claim' : '',
      figure.scope === 'cumulative' ? 'counted over a longer time' : '',
    ]
      .filter(Boolean)
      .join('; '),
  }));

const ofSpeakers = ({ attributed }: Claim): Value[] =>
  attributed.map(({ speaker, kind, evidence }) => ({
    about: 'speaker',
    value: `${speaker} (${kind})`,
    spans: evidence,
    rule: 'says, reports or is cited in the sentence; a pronoun stands for the last speaker',
  }));

const ofTemplate = (claim: Claim, all: readonly MadeClaim[]): Value => {
  const same = all.filter((other) => other.claim.template === claim.template && other.claim !== claim);
  return {
    about: 'template',
    value: claim.template,
    spans: [],
    rule:
      same.length === 0
        ? 'no other claim of the report agrees with it in kind, day and place'
        : `one happening with ${same.map(({ claim: { type, trigger } }) => `${type} "${trigger.text}"`).join(', ')}: kind, day and place agree`,
  };
};

const ofConfidence = (claim: Claim, draft: DraftClaim): Value => ({
  about: 'confidence',
  value: String(claim.confidence),
  spans: [],
  rule: `${confidenceTerms(draft)
    .map(({ why, weight }) => `${weight} ${why}`)
    .join(' + ')}${claim.standing === 'asserted' ? '' : '; times 0.8, not asserted'}`,
  weight: claim.confidence,
});

const explained = (context: ClaimContext, { claim, draft }: MadeClaim, all: readonly MadeClaim[]): ExplainedClaim => {
  const values: readonly Value[] = [
    ...ofType(context, claim, draft),
    ofStanding(context, claim, draft),
    ...ofWhen(context, claim),
    ...ofWhere(context, claim),
    ...ofParticipants(context, claim, draft),
    ...ofFigures(claim),
    ...ofSpeakers(claim),
    ofTemplate(claim, all),
    ...(claim.main
      ? [
          {
            about: 'main' as const,
            value: 'yes',
            spans: [],
            rule: 'weighs most by place in the text, kind, and what is told of it',
          },
        ]
      : []),
    ofConfidence(claim, draft),
  ];
  const { text } = context.analysis;
  const quoted = ({ start, end }: Span): QuotedWords => ({ start, end, text: text.slice(start, end) });
  return {
    claim: claim.id,
    trigger: claim.trigger,
    values: values.map(({ spans, ...value }) => ({ ...value, words: spans.map(quoted) })),
  };
};

/** All claims of a report with the words, rules and weights behind each value, in text order. */
export const explainClaims = (context: ClaimContext): ExplainedClaim[] => {
  const [made] = makeClaims([context]);
  return made.map((one) => explained(context, one, made));
};
