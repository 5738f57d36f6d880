import { useSyncExternalStore } from 'react';

const phone = matchMedia('(max-width: 719px)');

/** Where a tree beside a table has no room, and becomes a list one goes down into. */
export const useNarrow = () =>
  useSyncExternalStore(
    (tell) => {
      phone.addEventListener('change', tell);
      return () => phone.removeEventListener('change', tell);
    },
    () => phone.matches,
  );
