import type { FastifyInstance, FastifyRequest } from "fastify";
import { mag } from "../../../rules/account/rollen.ts";
import { countOpen } from "../../../steps/verify/read-uitval.ts";
import type { Kamer, Werkplekdelen } from "../werkplekdelen.ts";
import { registerLijst } from "./lijst.tsx";
import { registerOnthouden } from "./onthouden.tsx";
import { registerPartners } from "./partners.tsx";
import { registerRij } from "./rij.tsx";

/** Pages of which the number in the menu may be this old. */
const VERS_MS = 15_000;

/** Counts what waits, for the menu: once in a while, and at once on the pages of this room itself. */
function registerTelling(server: FastifyInstance, { klok }: Werkplekdelen): void {
	const bewaard = new Map<number, { aantal: number; tot: number }>();
	server.addHook("preHandler", async (request: FastifyRequest) => {
		const { aangemelde } = request;
		if (!aangemelde || request.method !== "GET" || !mag(aangemelde.rol, "uitval")) return;
		if (aangemelde.instellingen.brpBron === "geen") return;
		const { gemeenteId } = aangemelde;
		const eerder = bewaard.get(gemeenteId);
		const nu = klok.nu().getTime();
		const vers = eerder && eerder.tot > nu && !request.url.startsWith("/uitval");
		const aantal = vers ? eerder.aantal : await request.lees((trx) => countOpen(trx, gemeenteId));
		if (!vers) bewaard.set(gemeenteId, { aantal, tot: nu + VERS_MS });
		request.tellingen = { ...request.tellingen, "/uitval": aantal };
	});
}

/** "/uitval": the drop-out list of the BRP check. */
export const kamer: Kamer = {
	pad: "/uitval",
	menu: { naam: "Uitval", recht: "uitval", telt: "te beslissen" },
	register(server, delen) {
		registerTelling(server, delen);
		registerLijst(server, delen);
		registerOnthouden(server, delen);
		registerPartners(server, delen);
		registerRij(server, delen);
	},
};
