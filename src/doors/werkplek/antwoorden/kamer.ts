import type { FastifyInstance, FastifyRequest } from "fastify";
import { mag } from "../../../rules/account/rollen.ts";
import { countOpen } from "../../../steps/reach/antwoorden/read-antwoorden.ts";
import type { Kamer, Werkplekdelen } from "../werkplekdelen.ts";
import { registerDetail } from "./detail.tsx";
import { registerLijst } from "./lijst.tsx";
import { registerStop } from "./stop.ts";

/** Pages of which the number in the menu may be this old. */
const VERS_MS = 15_000;

/** Counts what waits, for the menu: once in a while, and at once on the pages of this room itself. */
function registerTelling(server: FastifyInstance, { klok }: Werkplekdelen): void {
	const bewaard = new Map<number, { aantal: number; tot: number }>();
	server.addHook("preHandler", async (request: FastifyRequest) => {
		const { aangemelde } = request;
		if (!aangemelde || request.method !== "GET" || !mag(aangemelde.rol, "zaken-lezen")) return;
		const { gemeenteId } = aangemelde;
		const eerder = bewaard.get(gemeenteId);
		const nu = klok.nu().getTime();
		const vers = eerder && eerder.tot > nu && !/^\/(antwoorden|vandaag)/.test(request.url);
		const aantal = vers ? eerder.aantal : (await request.lees((trx) => countOpen({ trx, gemeenteId }))).open;
		if (!vers) bewaard.set(gemeenteId, { aantal, tot: nu + VERS_MS });
		request.tellingen = { ...request.tellingen, "/antwoorden": aantal };
	});
}

/** "/antwoorden": what residents sent back. */
export const kamer: Kamer = {
	pad: "/antwoorden",
	menu: { naam: "Antwoorden", recht: "zaken-lezen", telt: "te lezen" },
	register(server, delen) {
		registerTelling(server, delen);
		registerLijst(server, delen);
		registerDetail(server, delen);
		registerStop(server, delen);
	},
};
