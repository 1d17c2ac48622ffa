/** How far the confidence of links can be believed: mean confidence against the share that is right, bin by bin. */

export interface LinkedEvent {
  readonly reports: readonly string[];
  /** Mean probability of its links. */
  readonly confidence: number;
}

export interface Calibration {
  /** Events of two reports or more, all of the incidents at hand. */
  readonly groups: number;
  readonly confidence: number;
  /** Share of their pairs of reports that are of one incident. */
  readonly right: number;
  /** Expected calibration error: the mean distance of the two over ten bins, weighed by pairs. */
  readonly error: number;
}

const BINS = 10;

/** Events and the incidents with their reports (`docs`) → calibration over all linked pairs of reports. */
export const calibrationOf = (
  events: readonly LinkedEvent[],
  incidents: readonly { readonly incident_id: string; readonly docs: readonly string[] }[],
): Calibration => {
  const incidentsOf = new Map<string, Set<string>>();
  for (const { incident_id, docs } of incidents)
    for (const doc of docs) incidentsOf.set(doc, (incidentsOf.get(doc) ?? new Set()).add(incident_id));
  const bins = Array.from({ length: BINS }, () => ({ pairs: 0, confidence: 0, right: 0 }));
  let groups = 0;
  for (const { reports, confidence } of events) {
    const known = reports.filter((report) => incidentsOf.has(report));
    if (known.length < 2) continue;
    groups++;
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
    for (let i = 0; i < known.length; i++)
      for (let k = i + 1; k < known.length; k++) {
        bin.pairs++;
        bin.confidence += confidence;
        if ([...incidentsOf.get(known[i])!].some((one) => incidentsOf.get(known[k])!.has(one))) bin.right++;
      }
  }
  const sum = (of: (bin: (typeof bins)[number]) => number): number => bins.reduce((total, bin) => total + of(bin), 0);
  const pairs = Math.max(
    1,
    sum((bin) => bin.pairs),
  );
  return {
    groups,
    confidence: sum((bin) => bin.confidence) / pairs,
    right: sum((bin) => bin.right) / pairs,
    error: sum((bin) => Math.abs(bin.confidence - bin.right)) / pairs,
  };
};
