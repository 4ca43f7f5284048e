import type { FastifyReply, FastifyRequest } from "fastify";
import { mag } from "../../../rules/account/rollen.ts";
import { isEigenAdres } from "../aangemeld.ts";
import type { Aangemelde, Kamer } from "../werkplekdelen.ts";

/** Between password and code: time enough to find a phone. */
const WACHT_MS = 10 * 60_000;

/** Gives the session a new id and keeps only what is given: an id from before signing in is worth nothing after it. */
export async function renewSessie(request: FastifyRequest, inhoud: Partial<FastifyRequest["session"]>): Promise<void> {
	await request.session.regenerate();
	Object.assign(request.session, inhoud);
}

/** Who gave the right password a moment ago; null when that was too long ago. */
export function readWacht(request: FastifyRequest, nu: Date): { gemeenteId: number; gebruikerId: number } | null {
	const { wacht } = request.session;
	if (!wacht || nu.getTime() - Date.parse(wacht.sinds) > WACHT_MS) return null;
	return { gemeenteId: wacht.gemeenteId, gebruikerId: wacht.gebruikerId };
}

/** The first page of the menu that this role may open. */
export function beginpagina(kamers: readonly Kamer[], gebruiker: Pick<Aangemelde, "rol">): string {
	const eerste = kamers.find(({ menu }) => menu && mag(gebruiker.rol, menu.recht));
	return eerste?.pad ?? "/account";
}

/** After signing in: the page that was asked for, else "/" (which knows the role). */
export function redirectNaAanmelden(reply: FastifyReply, naar: string | undefined): FastifyReply {
	return reply.redirect(isEigenAdres(naar) ? naar : "/", 303);
}
