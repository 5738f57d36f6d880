import { type Label, label } from '../../directory/labels.ts';

/** A command that cannot be carried out, in words for whoever typed it. */
export class CommandRefusal extends Error {
  readonly says: Label;
  constructor(zh: string, en: string) {
    super(en);
    this.name = 'CommandRefusal';
    this.says = label(zh, en);
  }
}
