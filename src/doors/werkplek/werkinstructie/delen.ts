import type { FastifyReply, FastifyRequest } from "fastify";
import type { Stapomgeving } from "../../../database/stapomgeving.ts";
import { mag } from "../../../rules/account/rollen.ts";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { Versie } from "../../../steps/decide/werkinstructie-queries.ts";
import { formatMoment } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";

/** Crumb to the document itself. */
export const KRUIMEL = { naam: "Werkinstructie", href: "/werkinstructie" } as const;
export const LEZEN = { recht: "werkinstructie-lezen" } as const;
export const WIJZIGEN = { recht: "werkinstructie-wijzigen" } as const;

/** May who is signed in change it? */
export const magWijzigen = (request: FastifyRequest): boolean => mag(request.gebruiker.rol, WIJZIGEN.recht);

/** "Versie 7, sinds ma 23 november, 10:00, door Sanne de Boer." */
export function zegVersie({ versie, vanaf, door }: Pick<Versie, "versie" | "vanaf" | "door">, vandaag: Datum): string {
	const sinds = vanaf ? `, sinds ${formatMoment(vanaf, vandaag)}` : "";
	return `Versie ${versie}${sinds}${door ? `, door ${door}` : ""}`;
}

/** Runs steps as who is signed in. */
export const doe = <T>(delen: Werkplekdelen, request: FastifyRequest, werk: (omgeving: Stapomgeving) => Promise<T>) =>
	delen.voerUit(request.dader, werk);

/** The werkinstructie as a file that `voordeur beslis --werkinstructie FILE` reads, and that can be read in again here. */
export function sendJson(reply: FastifyReply, versie: Pick<Versie, "versie" | "werkinstructie">): FastifyReply {
	return reply
		.header(
			"content-disposition",
			`attachment; filename="werkinstructie-${versie.werkinstructie.naam}-v${versie.versie}.json"`,
		)
		.header("cache-control", "no-store")
		.type("application/json; charset=utf-8")
		.send(`${JSON.stringify(versie.werkinstructie, null, "\t")}\n`);
}
