import type { Answer, ItemOf, PersonDetail, PlaceDetail } from '../api/shapes.ts';

export type TreePlace = ItemOf<'getPlaces'>;
export type HouseRow = ItemOf<'getHouses'>;
export type PersonRow = ItemOf<'getPersons'>;
export type PlaceFile = PlaceDetail;
export type PersonFile = PersonDetail;
export type PhoneLine = PersonFile['phoneList'][number];
export type Occupancy = Omit<PlaceFile['occupancies'][number], 'person'>;
export type Gap = PlaceFile['missing'][number];
export type Change = ItemOf<'getPlacesByIdHistory'>;
export type Upkeep = Answer<'getArchivesUpkeep'>;
export type UpkeepCount = Upkeep['houses'];

export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  /** Counted up to a thousand; `more` beyond. */
  count: number;
  more: boolean;
}
