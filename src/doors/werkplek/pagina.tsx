import type { FastifyReply, FastifyRequest } from "fastify";
import type { ReactElement, ReactNode } from "react";
import { mag } from "../../rules/account/rollen.ts";
import type { Toetsregel } from "../../ui/delen/lijst.tsx";
import type { MeldingProps } from "../../ui/delen/melding.tsx";
import { Verborgen } from "../../ui/delen/verborgen.tsx";
import { renderDocument } from "../../ui/document.tsx";
import { Blad, type BladProps, type Kruimel, type Menupunt, Raam } from "../../ui/raam.tsx";
import type { Eiland } from "../../ui/statisch.ts";
import { beginpagina } from "./account/sessie.ts";
import type { Aangemelde, Flits, Kamer } from "./werkplekdelen.ts";

/** Name of the hidden field with the token against cross-site requests. */
export const CSRF_VELD = "_csrf";

/** What a page gives; the frame around it follows from who is signed in. */
export interface Pagina {
	readonly titel: string;
	/** Instead of `titel` above the page, when it needs more than text. */
	readonly kop?: ReactNode;
	readonly ondertitel?: ReactNode;
	readonly kruimels?: readonly Kruimel[];
	/** The one primary action, top right. */
	readonly actie?: ReactNode;
	readonly inhoud: ReactNode;
	readonly scripts?: readonly (Eiland | `/${string}`)[];
	readonly meldingen?: readonly MeldingProps[];
	readonly toetsen?: readonly Toetsregel[];
	readonly zoekwaarde?: string;
	/** Default 200; 422 for a form that is refused. */
	readonly status?: number;
}

const tokens = new WeakMap<FastifyReply, string>();

/** The token of this page; made once per answer. */
export function csrfToken(reply: FastifyReply): string {
	const token = tokens.get(reply) ?? reply.generateCsrf();
	tokens.set(reply, token);
	return token;
}

/** Stands in every form with method="post". */
export function csrfVeld(reply: FastifyReply): ReactElement {
	return <Verborgen naam={CSRF_VELD} waarde={csrfToken(reply)} />;
}

/** Messages that were kept for this page; they are shown once. */
function takeMeldingen(request: FastifyRequest): MeldingProps[] {
	const bewaard = request.session.meldingen ?? [];
	if (bewaard.length > 0) request.session.meldingen = undefined;
	return bewaard.map(({ soort, tekst }) => ({ soort, children: tekst }));
}

/** The menu of this role, with the room of `pad` marked as the current one. */
export function makeMenu(
	kamers: readonly Kamer[],
	gebruiker: Aangemelde,
	pad: string,
	tellingen: Readonly<Record<string, number>> | null = null,
): Menupunt[] {
	return kamers.flatMap(({ pad: href, menu }) => {
		if (!menu || !mag(gebruiker.rol, menu.recht)) return [];
		const aantal = tellingen?.[href];
		const telling = aantal ? { aantal, ...(menu.telt ? { aantalUitleg: menu.telt } : {}) } : {};
		return [{ naam: menu.naam, href, huidig: pad === href || pad.startsWith(`${href}/`), ...telling }];
	});
}

/** The address of the gemeente's own colours, when it has them. */
const thema = (gebruiker: Aangemelde): { thema?: string } =>
	gebruiker.instellingen.deurkleur ? { thema: `/statisch/thema/${gebruiker.instellingen.deurkleur.slice(1)}.css` } : {};

const stuur = (reply: FastifyReply, status: number, html: string): FastifyReply =>
	reply.code(status).header("cache-control", "no-store").type("text/html; charset=utf-8").send(html);

/** Sends a page of the werkplek in its frame: menu by role, messages, the way to sign out. */
export function sendPagina(request: FastifyRequest, reply: FastifyReply, pagina: Pagina): FastifyReply {
	const { gebruiker } = request;
	const gemeente = gebruiker.instellingen.weergavenaam ?? gebruiker.gemeentenaam;
	const inhoud = (
		<Raam
			gemeente={gemeente}
			menu={makeMenu(request.server.kamers, gebruiker, request.url.split("?")[0] ?? "/", request.tellingen)}
			rekening={{
				naam: gebruiker.naam,
				href: "/account",
				uitloggen: "/afmelden",
				csrf: { naam: CSRF_VELD, waarde: csrfToken(reply) },
			}}
			titel={pagina.kop ?? pagina.titel}
			ondertitel={pagina.ondertitel}
			kruimels={pagina.kruimels}
			actie={pagina.actie}
			meldingen={[...takeMeldingen(request), ...(pagina.meldingen ?? [])]}
			toetsen={pagina.toetsen}
			thuis={beginpagina(request.server.kamers, gebruiker)}
			zoeken={mag(gebruiker.rol, "zaken-lezen")}
			zoekwaarde={pagina.zoekwaarde}
		>
			{pagina.inhoud}
		</Raam>
	);
	const scripts = [...new Set<Eiland | `/${string}`>(["sneltoetsen", ...(pagina.scripts ?? [])])];
	const html = renderDocument({ titel: pagina.titel, gemeente, ...thema(gebruiker), inhoud, scripts, taal: "nl" });
	return stuur(reply, pagina.status ?? 200, html);
}

/** Sends a single sheet, without menu: signing in, setting up, an error before signing in. */
export function sendBlad(
	request: FastifyRequest,
	reply: FastifyReply,
	blad: Omit<BladProps, "children" | "titel"> & { titel: string; inhoud: ReactNode; status?: number },
): FastifyReply {
	const { inhoud: deel, status = 200, meldingen = [], ...meer } = blad;
	const inhoud = (
		<Blad soort="smal" {...meer} meldingen={[...takeMeldingen(request), ...meldingen]}>
			{deel}
		</Blad>
	);
	return stuur(reply, status, renderDocument({ titel: blad.titel, inhoud, scripts: ["sneltoetsen"], taal: "nl" }));
}

/** After a change: go to a page (GET) that shows this message once, so that reloading never repeats the change. */
export function redirectMetMelding(reply: FastifyReply, url: string, melding: Flits): FastifyReply {
	const { session } = reply.request;
	session.meldingen = [...(session.meldingen ?? []), melding];
	return reply.redirect(url, 303);
}
