const kept = 'nuanju.archives.project';

/** The project whose archives were looked at last in this browser. */
export function keptProject(): string | null {
  try {
    return localStorage.getItem(kept);
  } catch {
    return null;
  }
}

export function keepProject(id: string): void {
  try {
    localStorage.setItem(kept, id);
  } catch {
    // Without storage the archives simply open on the first project.
  }
}
