import type { FastifyReply, FastifyRequest } from "fastify";
import { herkomst } from "../../rules/kernel/herkomst.ts";
import { Rem } from "../../rules/kernel/rem.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import { findInwonercode, type Inwonercode } from "../../steps/reach/inwoner/find-inwonercode.ts";
import { openAfzender, openInwonerpagina } from "../../steps/reach/inwoner/open-pagina.ts";
import { isSterkBewezen } from "../../steps/reach/inwoner/prove-inwoner.ts";
import type { Inwonerpagina } from "../../steps/reach/inwoner/read-inwonerpagina.ts";
import { isAangemeld } from "../../steps/reach/inwoner/sessies.ts";
import { type Blad, metTaal, sendBlad } from "./blad.tsx";
import { sendCodepagina } from "./codepagina.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { keepLeestaal, Schrijftaal } from "./schrijftaal.tsx";
import { chooseTaal, leesTaalkeus, WOORDEN } from "./taal.ts";
import type { Woorden } from "./talen/nl.ts";

/** Guessing: codes that do not exist, from one address. */
const MISSERS = { max: 20, ms: 10 * 60_000 };
/** Using: one code from one address. A page is some requests; a person does not do forty a minute. */
const GEBRUIK = { max: 40, ms: 60_000 };

/** Somebody with a code that works. */
export interface Bezoek {
	readonly code: Inwonercode;
	readonly pagina: Inwonerpagina;
	readonly taal: Taal;
	readonly w: Woorden;
	/** Proved who they are. */
	readonly aangemeld: boolean;
	/** With the birth date, and not only with what stands on the envelope. */
	readonly sterkBewezen: boolean;
	/** The three big choices: the secret link is enough, the short code needs the proof as well. */
	readonly magKiezen: boolean;
	readonly nu: Date;
	/** "/mijn/<code>" */
	readonly basis: string;
	/** An address below the page, with the language. */
	naar(pad: string): string;
	/** Sends a page of this gemeente. */
	toon(blad: Omit<Blad, "taal" | "gemeente" | "adres"> & { readonly pad: string }): FastifyReply;
}

/** A request with a code in the address. */
export type Coderequest = FastifyRequest<{ Params: { code: string } }>;
/** Wraps a handler: it only sees who has a code that works. */
export type Toegang = (werk: Werk) => (request: Coderequest, reply: FastifyReply) => Promise<FastifyReply>;
type Werk = (request: Coderequest, reply: FastifyReply, bezoek: Bezoek) => FastifyReply | Promise<FastifyReply>;

/** Name of the cookie; with https the prefix makes the browser insist on https, this host and path "/". */
export const cookienaam = ({ url }: Inwonerdelen): string => (url.startsWith("https:") ? "__Host-mijn" : "mijn");

/** Lets a handler see only requests with a code that works; all others get a page that says what to do. */
export function makeToegang(delen: Inwonerdelen): Toegang {
	const { databank, klok } = delen;
	const missers = new Rem(MISSERS.max, MISSERS.ms);
	const gebruik = new Rem(GEBRUIK.max, GEBRUIK.ms);
	const naam = cookienaam(delen);
	return (werk) => async (request, reply) => {
		let taal = chooseTaal(request);
		const nu = klok.nu();
		const teVaak = () => sendCodepagina(reply, taal, { fout: WOORDEN[taal].teVaak, status: 429 });
		if (!missers.ruimte(herkomst(request.ip), nu)) return teVaak();
		const code = await findInwonercode(databank, request.params.code, nu);
		if (!code) {
			missers.telt(herkomst(request.ip), nu);
			return sendCodepagina(reply, taal, { fout: WOORDEN[taal].codeOnbekend, status: 404 });
		}
		if (!gebruik.telt(`${herkomst(request.ip)} ${code.hash.toString("hex")}`, nu)) return teVaak();
		const pagina = code.stand === "goed" ? await openInwonerpagina(databank, code, nu) : null;
		if (!pagina) return sendDicht(reply, taal, delen, code);
		taal = chooseTaal(request, pagina.schrijftaal.taal);
		const w = WOORDEN[taal];
		const sid = request.cookies[naam];
		const aangemeld = sid !== undefined && (await isAangemeld(databank, sid, code, nu));
		const basis = `/mijn/${encodeURIComponent(request.params.code)}`;
		const magKiezen = aangemeld || code.soort === "geheim";
		const { keus } = leesTaalkeus(request);
		const door = keus ? "&kies=door" : "";
		const naar = (pad: string) => `${metTaal(`${basis}${pad}`, taal)}${door}`;
		const was = pagina.schrijftaal.taal;
		const nieuw = magKiezen && keus === "leest-door" && (await keepLeestaal(delen, code, taal, nu));
		const schrijftaal = nieuw ? { taal, vast: false } : pagina.schrijftaal;
		const onder = magKiezen && <Schrijftaal {...{ taal, schrijftaal, naar, was: nieuw ? was : null }} />;
		return werk(request, reply, {
			code,
			pagina,
			taal,
			w,
			aangemeld,
			sterkBewezen: aangemeld && isSterkBewezen(sid),
			magKiezen,
			nu,
			basis,
			naar,
			toon: ({ pad, ...blad }) =>
				sendBlad(reply, { ...blad, taal, onder, gemeente: pagina.gemeente, adres: `${basis}${pad}` }),
		});
	};
}

/** Expired or closed: a friendly way out. The gemeente is known, so is its number. */
async function sendDicht(
	reply: FastifyReply,
	taal: Taal,
	delen: Inwonerdelen,
	code: Inwonercode,
): Promise<FastifyReply> {
	const w = WOORDEN[taal];
	const gemeente = await openAfzender(delen.databank, code.gemeenteId);
	return sendBlad(reply, {
		taal,
		gemeente,
		titel: w.dichtTitel,
		adres: "/mijn",
		status: 410,
		inhoud: (
			<>
				<p>{code.stand === "gesloten" ? w.dichtUitleg : w.verlopenUitleg}</p>
				<p>{w.belOns}</p>
			</>
		),
	});
}
