/** Where outlets are at home, kept up to date: votes are counted, and a home that changes hands touches the outlet's reports. */
import { homeVote, LEAST_VOTES, type OutletHome, outletOf, SHARE_OF_VOTES } from '../outlet-homes.ts';
import type { Reading } from './open-record.ts';
import type { RecordStore } from './record-store.ts';

interface Tally {
  readonly votes: number;
  /** Reports, those that have no vote too. */
  readonly reports: number;
  /** The state and the town with more than a home's share of the votes, '' where none has it. */
  readonly state: string;
  readonly town: string;
}

const EMPTY: Tally = { votes: 0, reports: 0, state: '', town: '' };

const homeOfTally = ({ votes, state, town }: Tally): OutletHome | undefined =>
  votes < LEAST_VOTES ? undefined : { state, town };

export interface KeptHomes {
  /** Counts a report's vote; returns the reports of its outlet where that moves the home. */
  readonly place: (reading: Reading) => readonly string[];
  readonly homeOf: (outlet: string) => OutletHome | undefined;
}

export const keepHomes = (store: RecordStore): KeptHomes => {
  const tallies = store.values<Tally>('outlet');
  const counts = store.values<number>('outlet-votes');
  const voters = store.values<string>('outlet-report');
  const homeOf = (outlet: string): OutletHome | undefined => homeOfTally(tallies.get(outlet) ?? EMPTY);
  const votersOf = (outlet: string, count: number): string[] =>
    Array.from({ length: count }, (_, at) => voters.get(`${outlet}\n${at}`)!);

  /** Counts a vote for a name; only that name can win the share by it, and only the leader lose it. */
  const leading = (space: string, voted: string, leader: string, votes: number): string => {
    const count = (counts.get(`${space}\n${voted}`) ?? 0) + 1;
    counts.put(`${space}\n${voted}`, count);
    if (count > SHARE_OF_VOTES * votes) return voted;
    return leader !== '' && counts.get(`${space}\n${leader}`)! > SHARE_OF_VOTES * votes ? leader : '';
  };

  return {
    homeOf,
    place: ({ report, claims }) => {
      const vote = homeVote(report, claims);
      const outlet = vote?.outlet ?? outletOf(report);
      if (outlet === '') return [];
      const before = tallies.get(outlet) ?? EMPTY;
      voters.put(`${outlet}\n${before.reports}`, report.id);
      const votes = before.votes + (vote ? 1 : 0);
      const after: Tally = {
        votes,
        reports: before.reports + 1,
        state: vote ? leading(`s ${outlet}`, vote.state, before.state, votes) : before.state,
        town: vote ? leading(`t ${outlet}`, vote.town, before.town, votes) : before.town,
      };
      tallies.put(outlet, after);
      const moved = JSON.stringify(homeOfTally(before)) !== JSON.stringify(homeOfTally(after));
      return moved ? votersOf(outlet, after.reports) : [];
    },
  };
};
