import type { Recipient } from '../define-process.ts';
import type { Parties, Post } from './parties.queries.ts';

/**
 * Whom a step means, of those who hold posts and are on duty at that instant: each recipient for itself, and above him
 * whoever comes next where nobody is there, so that somebody always hears. `nth` is how often the step was said before.
 */
export function whoHears(parties: Parties, tell: readonly Recipient[], nth = 0): string[] {
  return [...new Set(tell.flatMap((recipient) => finders[recipient](parties, nth)))];
}

/** Who is on duty for the case: in its team, else in the whole project; the one whose shift began first, first. */
export function onDutyFor({ duty, teamId }: Parties): string[] {
  const ofTeam = duty.filter((one) => one.teamId !== null && one.teamId === teamId);
  const meant = ofTeam.length > 0 ? ofTeam : duty.filter((one) => one.teamId === null);
  return meant.map(({ staffId }) => staffId);
}

const finders: Record<Recipient, (parties: Parties, nth: number) => string[]> = {
  holder: (parties) => {
    if (parties.assigneeId) return [parties.assigneeId];
    const team = parties.posts
      .filter(({ unitId }) => unitId === parties.teamId)
      .map(({ staffId }) => staffId);
    return team.length > 0 ? thoseOnDuty(parties, team) : superior(parties, 0);
  },
  onDuty: (parties) => {
    const duty = onDutyFor(parties);
    return duty.length > 0 ? duty : superior(parties, 0);
  },
  supervisor: (parties) => superior(parties, 0),
  manager: (parties) => superior(parties, rank.manager),
  chain: (parties, nth) => chain(parties, nth),
  centre: (parties) => {
    const above = parties.posts.filter(({ role, distance }) => distance > 0 && leads(role));
    const nearest = Math.min(...above.map(({ distance }) => distance));
    const centre = above.filter(({ distance }) => distance === nearest).map(({ staffId }) => staffId);
    return centre.length > 0 ? thoseOnDuty(parties, centre) : superior(parties, rank.manager);
  },
};

/** The order in which posts stand above each other; one in the city stands behind the same one in the project. */
const rank = { supervisor: 100, manager: 200, administrator: 300 };
const rankOf = (role: string): number | undefined => (rank as Record<string, number>)[role];

const leads = (role: string): boolean => role === 'supervisor' || role === 'manager';

const levelOf = ({ role, distance }: Post): number => (rankOf(role) ?? 0) + distance;

/** The lowest post from a rank on that anybody holds; the highest there is where nobody stands so high. */
const superior = (parties: Parties, from: number): string[] =>
  atLevel(parties, levels(parties, from)[0] ?? levels(parties, 0).at(-1));

/** One above the holder for the first time, one further for each repetition, and the highest for ever after. */
function chain(parties: Parties, nth: number): string[] {
  const own = parties.posts.filter(({ staffId }) => staffId === parties.assigneeId).map(levelOf);
  const above = levels(parties, Math.max(0, ...own) + 1);
  return atLevel(parties, above[Math.min(nth, above.length - 1)] ?? levels(parties, 0).at(-1));
}

const levels = ({ posts }: Parties, from: number): number[] =>
  [...new Set(posts.filter(({ role }) => rankOf(role)).map(levelOf))]
    .filter((level) => level >= from)
    .sort((one, other) => one - other);

const atLevel = (parties: Parties, level: number | undefined): string[] =>
  thoseOnDuty(
    parties,
    parties.posts
      .filter((post) => rankOf(post.role) && levelOf(post) === level)
      .map(({ staffId }) => staffId),
  );

/** Of several who could hear, those who are on duty, if any of them is. */
function thoseOnDuty({ duty }: Parties, staff: readonly string[]): string[] {
  const there = staff.filter((id) => duty.some(({ staffId }) => staffId === id));
  return [...new Set(there.length > 0 ? there : staff)];
}
