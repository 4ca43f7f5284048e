import type { FastifyInstance } from "fastify";
import { mag } from "../../rules/account/rollen.ts";
import type { Kamer, Klok } from "./werkplekdelen.ts";

/** A number in the menu may be this old: it is on every page, and nobody works from it. */
const VERS_MS = 15_000;

/**
 * Counts what waits, for the numbers behind the items of the menu: once in a while per gemeente, and anew on the pages of
 * the room itself.
 */
export function registerMenutelling(server: FastifyInstance, kamers: readonly Kamer[], klok: Klok): void {
	const tellers = kamers.flatMap(({ pad, menu }) => (menu?.tel ? [{ pad, recht: menu.recht, tel: menu.tel }] : []));
	const bewaard = new Map<string, { readonly aantal: number; readonly tot: number }>();
	server.addHook("preHandler", async (request) => {
		const { aangemelde: wie } = request;
		if (!wie || request.method !== "GET") return;
		const nu = klok.nu().getTime();
		const mijn = tellers
			.filter(({ recht }) => mag(wie.rol, recht))
			.map((teller) => ({ ...teller, sleutel: `${wie.gemeenteId} ${teller.pad}` }));
		const oud = mijn.filter(
			({ pad, sleutel }) => request.url.startsWith(pad) || (bewaard.get(sleutel)?.tot ?? 0) <= nu,
		);
		if (oud.length > 0) {
			const aantallen = await request.lees((trx) => Promise.all(oud.map(({ tel }) => tel(trx, wie))));
			for (const [plaats, { sleutel }] of oud.entries()) {
				bewaard.set(sleutel, { aantal: aantallen[plaats] ?? 0, tot: nu + VERS_MS });
			}
		}
		request.tellingen = Object.fromEntries(mijn.map(({ pad, sleutel }) => [pad, bewaard.get(sleutel)?.aantal ?? 0]));
	});
}
