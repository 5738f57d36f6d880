export const tabs = ['houses', 'people', 'upkeep', 'duplicates'] as const;
export type Tab = (typeof tabs)[number];

/** What narrows a list, by the names the server knows. */
export interface ListSearch {
  under?: string;
  q?: string;
  usage?: string;
  occupiedAs?: string;
  role?: string;
  kind?: string;
  missing?: string;
  staleMonths?: number;
}

/** The whole of what the archives show, as it stands in the address: it can be kept, shared and gone back to. */
export interface ArchivesSearch extends ListSearch {
  tab?: Tab;
  project?: string;
}

const words = ['project', 'under', 'q', 'usage', 'occupiedAs', 'role', 'kind', 'missing'] as const;

export function readArchivesSearch(search: Record<string, unknown>): ArchivesSearch {
  const tab = tabs.find((one) => one === search.tab);
  const months = Number(search.staleMonths);
  const said = words.flatMap((key) => {
    // A house called 501 comes out of the address as a number.
    const given = typeof search[key] === 'number' ? String(search[key]) : search[key];
    return typeof given === 'string' && given !== '' ? [[key, given.slice(0, 60)] as const] : [];
  });
  return {
    ...(tab && tab !== 'houses' ? { tab } : {}),
    ...Object.fromEntries(said),
    ...(Number.isInteger(months) && months > 0 && months <= 120 ? { staleMonths: months } : {}),
  };
}

const asked: Record<'houses' | 'people', readonly (keyof ListSearch)[]> = {
  houses: ['under', 'q', 'usage', 'occupiedAs', 'missing', 'staleMonths'],
  people: ['q', 'role', 'kind', 'missing', 'staleMonths'],
};

/** Only what this list knows, in one order, so that the same question is the same in the cache. */
export function listSearch(tab: 'houses' | 'people', search: ArchivesSearch): ListSearch {
  return Object.fromEntries(
    asked[tab].flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])),
  );
}

/** Whether something besides the place narrows the list. */
export const isNarrowed = ({ under: _, ...rest }: ListSearch): boolean => Object.keys(rest).length > 0;
