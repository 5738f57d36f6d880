/** What a person reads, in both languages; the definition that owns a word holds its label and nowhere else. */
export interface Label {
  zh: string;
  en: string;
}

export const label = (zh: string, en: string): Label => ({ zh, en });
