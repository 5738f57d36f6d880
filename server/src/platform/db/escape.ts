import pg from 'pg';

/** A quoted SQL literal, for the few texts that travel without parameters (BEGIN and its first question). */
export const escapeLiteral = (text: string): string => pg.escapeLiteral(text);
export const escapeIdentifier = (text: string): string => pg.escapeIdentifier(text);
