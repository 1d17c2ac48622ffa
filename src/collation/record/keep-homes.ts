/** Where outlets are at home, kept up to date: votes are counted, and a home that changes hands touches the outlet's reports. */
import { type HomeVote, homeOfCounts, homeVote, type OutletHome, outletOf } from '../outlet-homes.ts';
import type { Reading } from './open-record.ts';
import type { RecordStore } from './record-store.ts';

interface Tally {
  readonly votes: number;
  readonly states: Readonly<Record<string, number>>;
  readonly towns: Readonly<Record<string, number>>;
  /** Reports that voted. */
  readonly reports: number;
}

const EMPTY: Tally = { votes: 0, states: {}, towns: {}, reports: 0 };

const raised = (counts: Readonly<Record<string, number>>, key: string) => ({
  ...counts,
  [key]: (counts[key] ?? 0) + 1,
});

const homeOfTally = ({ votes, states, towns }: Tally): OutletHome | undefined => homeOfCounts(votes, states, towns);

export interface KeptHomes {
  /** Counts a report's vote; returns the reports of its outlet where that moves the home. */
  readonly place: (reading: Reading) => readonly string[];
  readonly homeOf: (outlet: string) => OutletHome | undefined;
}

export const keepHomes = (store: RecordStore): KeptHomes => {
  const tallies = store.values<Tally>('outlet');
  const voters = store.values<string>('outlet-report');
  const homeOf = (outlet: string): OutletHome | undefined => homeOfTally(tallies.get(outlet) ?? EMPTY);
  const votersOf = (outlet: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => voters.get(`${outlet}\n${at}`)!);
  return {
    homeOf,
    place: ({ report, claims }) => {
      const vote: HomeVote | undefined = homeVote(report, claims);
      const outlet = vote?.outlet ?? outletOf(report);
      if (outlet === '') return [];
      const before = tallies.get(outlet) ?? EMPTY;
      voters.put(`${outlet}\n${before.reports}`, report.id);
      const after: Tally = {
        votes: before.votes + (vote ? 1 : 0),
        states: vote ? raised(before.states, vote.state) : before.states,
        towns: vote ? raised(before.towns, vote.town) : before.towns,
        reports: before.reports + 1,
      };
      tallies.put(outlet, after);
      const moved = JSON.stringify(homeOfTally(before)) !== JSON.stringify(homeOfTally(after));
      return moved ? votersOf(outlet, after.reports) : [];
    },
  };
};
