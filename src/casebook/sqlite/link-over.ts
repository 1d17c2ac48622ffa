/** Collated events of the whole casebook → the same with what people decided about links. */
import type { Claim } from '../../claim.ts';
import type { Event } from '../../event.ts';
import type { Report } from '../../report.ts';
import type { Collator } from '../collator.ts';
import { type LinkDecision, regroup } from '../link-decisions.ts';

export interface Collated {
  readonly reports: readonly Report[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  /** Rejected claims and the group that each was linked into: decisions may name them, though they make no event. */
  readonly rejected: ReadonlyMap<string, string>;
}

const sameClaims = (event: Event, members: readonly string[]): boolean =>
  event.claims.length === members.length && event.claims.every((claim) => members.includes(claim));

/** Reports and claims by report, so that each group is assembled of its own few. */
const byReport = ({ reports, claims }: Collated) => ({
  reportOf: new Map(reports.map((report) => [report.id, report])),
  claimsOf: Map.groupBy(claims, ({ report }) => report),
  homeOf: new Map(claims.map(({ id, report }) => [id, report])),
});

/**
 * `linkOver(collated, decisions, collator)` → events in which merged claims stand together and parted ones apart. Events that no
 * decision touches are handed on as they are.
 */
export const linkOver = (
  collated: Collated,
  decisions: readonly LinkDecision[],
  { assemble }: Pick<Collator, 'assemble'>,
): readonly Event[] => {
  if (decisions.length === 0) return collated.events;
  const eventOf = new Map(collated.events.flatMap((event) => event.claims.map((claim) => [claim, event] as const)));
  const index = byReport(collated);
  const named = new Set(decisions.flatMap(({ claims, others }) => [...claims, ...others]));
  const touched = new Set([...named].flatMap((claim) => eventOf.get(claim) ?? []));
  const base = new Map<string, string>();
  for (const event of touched) for (const claim of event.claims) base.set(claim, event.id);
  for (const claim of named) {
    const label = collated.rejected.get(claim) ?? (index.homeOf.has(claim) ? `alone ${claim}` : undefined);
    if (label !== undefined && !base.has(claim)) base.set(claim, label);
  }
  const alone = (event: Event): number => assembled(event.claims, 1)?.confidence ?? 0;
  const assembled = (members: readonly string[], confidence: number): Event | undefined => {
    const ids = [...new Set(members.flatMap((claim) => index.homeOf.get(claim) ?? []))].sort();
    const reports = ids.flatMap((id) => index.reportOf.get(id) ?? []);
    const claims = ids.flatMap((id) => index.claimsOf.get(id) ?? []);
    return assemble(reports, claims, new Set(members), confidence);
  };
  const made = regroup(base, decisions).flatMap((members) => {
    const home = eventOf.get(members.find((claim) => eventOf.has(claim)) ?? '');
    if (home && sameClaims(home, members)) return [home];
    const sure = home ? alone(home) : 0;
    const event = assembled(members, home && sure > 0 ? Math.min(1, home.confidence / sure) : 1);
    return event ? [{ ...event, related: home?.related ?? [] }] : [];
  });
  return [...collated.events.filter((event) => !touched.has(event)), ...made];
};
