import { courseOfOurs, courseOfSimple, optimumOf, type Course } from "./course.js";
import type { Scene } from "./scene.js";

/** What a scene came to: ratios to the optimum where we are alone, to the simple client where we are not. */
export interface Judged {
  readonly scene: Scene;
  /** When the last call was answered, or how long all calls waited together. */
  readonly total: number;
  /** How long the middle one waited; absent where we are alone. */
  readonly median?: number;
  readonly refused: number;
  /** Refusals of the simple client; where we are alone, of those that knew what is left. */
  readonly mostRefused: number;
  readonly failed: number;
  /** What is above its target. */
  readonly faults: readonly string[];
}

/** Plays a scene so many times, each with other chances, and holds what came of it against the targets. */
export async function judge(scene: Scene, times: number): Promise<Judged> {
  if (scene.others === 0) return judgeAlone(scene);
  const seeds = Array.from({ length: times }, (_, at) => at + 1);
  const ours: Course[] = [];
  for (const seed of seeds) ours.push(await courseOfOurs(scene, seed));
  const simple = seeds.map((seed) => courseOfSimple(scene, seed));
  const total = ratio(sum(ours.flatMap(({ waits }) => waits)), sum(simple.flatMap(({ waits }) => waits)));
  const median = ratio(middle(ours.flatMap(({ waits }) => waits)), middle(simple.flatMap(({ waits }) => waits)));
  const refused = sum(ours.map(({ refused }) => refused));
  const mostRefused = sum(simple.map(({ refused }) => refused));
  const failed = sum(ours.map(({ failed }) => failed));
  const faults = [
    ...(total > 1.05 ? [`total ${total.toFixed(3)}`] : []),
    ...(median > mostMedianOf(scene) ? [`median ${median.toFixed(3)}`] : []),
    ...(refused > mostRefused ? [`${refused} refused, ${mostRefused} of the simple client`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return { scene, total, median, refused, mostRefused, failed, faults };
}

/**
 * The simple client does not know what the code of a burst stands for, and asks every second. Ours holds the 30 s that the vendor asks
 * for, from its answer: 33 s a burst where an answer takes 3.
 */
function mostMedianOf({ server, retryAfter, answerMs }: Scene): number {
  return server === "hour and burst" && !retryAfter && answerMs > 10 ? 1.12 : 1.05;
}

async function judgeAlone(scene: Scene): Promise<Judged> {
  const { waits, refused, refusedKnowingly, failed } = await courseOfOurs(scene, 1);
  const total = ratio(Math.max(...waits) + scene.answerMs, optimumOf(scene));
  const most = scene.answerMs === 10 ? 1.06 : 1.13;
  const faults = [
    ...(total > most ? [`total ${total.toFixed(3)}`] : []),
    ...(refusedKnowingly > 0 ? [`${refusedKnowingly} refused knowingly`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return { scene, total, refused, mostRefused: refusedKnowingly, failed, faults };
}

/** A scene in a few words. */
export function nameOf({ server, calls, retryAfter, headers, others, answerMs }: Scene): string {
  const says = [retryAfter ? "Retry-After" : "", headers ? "headers" : ""].filter(Boolean).join(" and ") || "nothing";
  return `${server} of ${calls}, says ${says}, others ${others * 100} %, answers of ${answerMs} ms`;
}

/** Two waits of nothing are alike. */
function ratio(ours: number, theirs: number): number {
  return (ours + 1) / (theirs + 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
