import { sql } from "kysely";

/**
 * May Voordeur use this number or address of the resident (`contactgegevens c`, or another name)? Not what proved wrong, and not
 * what somebody gave without proof until a colleague said that it is right.
 */
export const bruikbaar = (tabel = "c") => sql<boolean>`${sql.ref(`${tabel}.status`)} in ('werkt', 'onbekend')`;
