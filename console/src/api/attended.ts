/** How long without a touch until what the page fetches by itself counts as nobody's. */
const awayMs = 5 * 60_000;

let touchedAt = performance.now();

for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'])
  globalThis.addEventListener?.(
    kind,
    () => {
      touchedAt = performance.now();
    },
    { passive: true, capture: true },
  );

/** Whether nobody has touched this page for a while: an open screen must not keep a session alive for ever. */
export const unattended = (): boolean => performance.now() - touchedAt > awayMs;
