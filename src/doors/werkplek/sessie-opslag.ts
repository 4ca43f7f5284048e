import { createHash } from "node:crypto";
import type { SessionStore } from "@fastify/session";
import type { Session } from "fastify";
import type { Databank } from "../../database/databank.ts";
import { deleteSessie, readSessie, saveSessie } from "../../steps/account/sessies.ts";
import type { Klok } from "./werkplekdelen.ts";

const MINUUT = 60_000;
/** Without work for this long, one signs in again; a working day with a long meeting fits in. */
export const STIL_MINUTEN = 8 * 60;
/** However busy: once a working day the password is asked again (OWASP: an absolute time-out). */
export const HOOGSTENS_MINUTEN = 12 * 60;
/** A session of somebody who is not signed in only carries the form's CSRF secret. */
export const ANONIEM_MINUTEN = 60;

/** When a session ends, by what it holds. */
export function sessieVerlooptOp(sessie: Pick<Session, "aangemeld">, nu: Date): Date {
	if (!sessie.aangemeld) return new Date(nu.getTime() + ANONIEM_MINUTEN * MINUUT);
	const uiterlijk = Date.parse(sessie.aangemeld.sinds) + HOOGSTENS_MINUTEN * MINUUT;
	return new Date(Math.min(nu.getTime() + STIL_MINUTEN * MINUUT, uiterlijk));
}

/** Sessions in the database, found by the SHA-256 of the id in the cookie: who reads the table cannot use them. */
export function makeSessieopslag(databank: Databank, klok: Klok): SessionStore {
	const sleutel = (sid: string) => createHash("sha256").update(sid).digest();
	return {
		get(sid, klaar) {
			readSessie(databank, sleutel(sid), klok.nu()).then(
				(gegevens) => klaar(null, gegevens as Session | null),
				(fout) => klaar(fout),
			);
		},
		set(sid, sessie, klaar) {
			const { cookie, ...gegevens } = sessie;
			saveSessie(databank, sleutel(sid), { ...gegevens, cookie }, sessieVerlooptOp(sessie, klok.nu())).then(
				() => klaar(),
				(fout) => klaar(fout),
			);
		},
		destroy(sid, klaar) {
			deleteSessie(databank, sleutel(sid)).then(
				() => klaar(),
				(fout) => klaar(fout),
			);
		},
	};
}
