import type { CaseRow, Label, Named } from '../api/shapes.ts';

/** What the archives answer, as their pages read it. */
export interface TreePlace {
  id: string;
  name: string;
  code: string;
  kind: string;
  kindLabel: Label;
  parentId: string | null;
  childCount: number;
  removed: boolean;
}

export interface HouseRow {
  id: string;
  name: string;
  code: string;
  kind: string;
  kindLabel: Label;
  buildingName: string | null;
  unitName: string | null;
  floor: number | null;
  area: number | null;
  usage: string | null;
  usageLabel: Label | null;
  occupiedAs: string | null;
  occupiedAsLabel: Label | null;
  handedOverOn: string | null;
  occupants: (Named & { role: string; roleLabel: Label })[];
  missing: string[];
  updatedAt: string;
  version: number;
}

export interface PersonRow {
  id: string;
  name: string;
  salutation: string | null;
  kind: string;
  phones: string[];
  places: (Named & { role: string; roleLabel: Label })[];
  missing: string[];
  updatedAt: string;
  version: number;
}

export interface Gap {
  field: string;
  label: Label;
}

export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  count: number;
  more: boolean;
}

export interface Occupancy {
  id: string;
  role: string;
  roleLabel: Label;
  share: number | null;
  fromOn: string | null;
  toOn: string | null;
  movedInOn: string | null;
  current: boolean;
  version: number;
}

export interface PlaceFile {
  id: string;
  name: string;
  code: string;
  kind: string;
  kindLabel: Label;
  project: { id: string; code: string; name: string };
  ancestors: Named[];
  removed: boolean;
  missing: Gap[];
  version: number;
  updatedAt: string;
  openCases: CaseRow[];
  occupancies: (Occupancy & {
    person: { id: string; name: string; salutation: string | null; phones: string[] };
  })[];
  [field: string]: unknown;
}

export interface PhoneLine {
  id: string;
  masked: string;
  label: string;
  labelText: Label;
}

export interface PersonFile {
  id: string;
  name: string;
  salutation: string | null;
  kind: string;
  project: { id: string; code: string; name: string };
  phones: string[];
  phoneList: PhoneLine[];
  occupancies: (Occupancy & { place: Named })[];
  cases: CaseRow[];
  missing: Gap[];
  /** Set when another id was asked for, which was merged into this one. */
  mergedFrom: Named | null;
  version: number;
  updatedAt: string;
  [field: string]: unknown;
}

export interface Change {
  id: string;
  at: string;
  actor: { id: string | null; name: string };
  action: string;
  actionLabel: Label;
  reason: string | null;
  /** The other side of an occupancy or a merge. */
  about: { kind: 'person' | 'place'; id: string; name: string } | null;
  changes: {
    field: string;
    label: Label;
    before: string | null;
    after: string | null;
    beforeLabel: Label | null;
    afterLabel: Label | null;
  }[];
}

export interface UpkeepCount {
  total: number;
  stale: number;
  missing: { field: string; label: Label; count: number }[];
}

export interface Upkeep {
  houses: UpkeepCount;
  persons: UpkeepCount;
}

export interface Duplicate {
  reason: string;
  reasonLabel: Label;
  persons: [PersonRow, PersonRow];
}
