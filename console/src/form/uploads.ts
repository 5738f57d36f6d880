import { createContext, useContext, useState, useSyncExternalStore } from 'react';

export interface Upload {
  key: string;
  file: File;
  photoId: string | null;
  problem: string | null;
}

/** The photos of one form by the path of their field; it outlives the form, which may be closed while they travel. */
export interface Uploads {
  of: (path: string) => readonly Upload[];
  put: (path: string, change: (before: readonly Upload[]) => readonly Upload[]) => void;
  subscribe: (listener: () => void) => () => void;
}

const none: readonly Upload[] = [];

export function newUploads(): Uploads {
  const fields = new Map<string, readonly Upload[]>();
  const listeners = new Set<() => void>();
  const of = (path: string) => fields.get(path) ?? none;
  return {
    of,
    put: (path, change) => {
      fields.set(path, change(of(path)));
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const UploadsOfForm = createContext<Uploads | null>(null);

/** Those of the form around, or of this field alone where no form keeps any. */
export function useUploads(path: string): [readonly Upload[], Uploads] {
  const around = useContext(UploadsOfForm);
  const [own] = useState(newUploads);
  const uploads = around ?? own;
  return [useSyncExternalStore(uploads.subscribe, () => uploads.of(path)), uploads];
}
