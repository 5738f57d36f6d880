import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ModelCompany, ModelStory } from '../testing/model-story.ts';
import { thorough } from '../testing/thorough.ts';
import { processes } from './processes.ts';

const runs = thorough ? 2000 : 150;
const count = { stories: 0, firings: 0, parts: 0, merged: 0 };
afterAll(() =>
  console.info(
    `${count.stories} random stories with ${count.parts} parts split off, ${count.merged} cases merged and ` +
      `${count.firings} firings, equal to a second-by-second simulation`,
  ),
);

const length = fc.oneof(fc.integer({ min: 0, max: 5400 }), fc.integer({ min: 0, max: 200_000 }));
const kinds = ['act', 'act', 'act', 'look', 'look', 'decide', 'apply', 'publish', 'comment'] as const;
const ofFamilies = ['open', 'open', 'split', 'merge', 'merge', 'merge'] as const;

const walksOf = (...more: readonly ((typeof ofFamilies)[number] | 'agree')[]) =>
  fc.record({
    start: fc.integer({ min: 0, max: 604_800 }),
    answer: fc.nat(),
    after: length,
    steps: fc.array(
      fc.record({
        wait: length,
        kind: fc.constantFrom(...kinds, ...more),
        /** How much earlier it happened than it is told; by how much the clock of the worker that looks goes slow. */
        late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3600 })),
        which: fc.nat(),
        pick: fc.nat(),
        answer: fc.nat(),
      }),
      { maxLength: 18, size: 'max' },
    ),
  });
/** A later time is agreed in a third of the stories. */
const walks = fc.oneof(walksOf(), walksOf(...ofFamilies), walksOf(...ofFamilies, 'agree', 'agree'));

test.each([...processes.values()].map((process) => [process.key, process] as const))(
  '%s: whatever is done, decided, agreed, merged, split or told late, clocks and firings equal those of a naive simulation, no family ends a promise later, and the time of all holders adds up',
  (_, process) => {
    fc.assert(
      fc.property(walks, (walk) => {
        const company = new ModelCompany(process, processes);
        const stories = [new ModelStory(company, process, walk.start, walk.answer)];
        let now = walk.start;
        for (const { wait, kind, late, which, pick, answer } of walk.steps) {
          now += wait;
          const story = stories[which % stories.length]!;
          const other = stories[pick % stories.length]!;
          if (kind === 'act' || kind === 'agree') story.act(now, late, pick, answer, kind === 'agree');
          else if (kind === 'comment') story.comment(now);
          else if (kind === 'decide') company.decide(now, pick, answer);
          else if (kind === 'apply') {
            if (answer % 4 > 0) company.decide(now, pick, answer >> 2);
            story.apply(now);
          } else if (kind === 'publish') story.publish(now, pick);
          else if (kind === 'open') stories.push(new ModelStory(company, process, now, answer));
          else if (kind === 'split' && story.isOpen && process.merges !== false) {
            stories.push(story.split(now, answer));
            count.parts += 1;
          } else if (kind === 'merge' && story !== other) count.merged += Number(story.absorb(other, now));
          else if (kind === 'look') story.look(now - late);
        }
        now += walk.after;
        for (const story of stories) {
          // Two workers, one of whose clocks has been set back by an hour.
          story.look(now);
          story.look(now - 3600);
          count.stories += 1;
          count.firings += story.fired().length;
          expect(story.fired()).toEqual(story.naive.fired());
          expect(story.clocks(now)).toEqual(story.naive.clocks(now));
          for (const { key, spent, passed, expected } of story.explained(now)) {
            expect([key, ...spent]).toEqual([key, expected, expected]);
            expect([key, passed[0]]).toEqual([key, passed[1]]);
          }
        }
      }),
      { numRuns: runs },
    );
  },
  120_000,
);
