import type { FastifyInstance, FastifyReply } from "fastify";
import { parseIsoDatum } from "../../rules/kernel/datum.ts";
import { herkomst } from "../../rules/kernel/herkomst.ts";
import { Rem } from "../../rules/kernel/rem.ts";
import { type Bewijs, type Bewijssoort, SESSIE_MINUTEN } from "../../rules/reach/inwoner/bewijs.ts";
import { proveInwoner } from "../../steps/reach/inwoner/prove-inwoner.ts";
import { endInwonersessie } from "../../steps/reach/inwoner/sessies.ts";
import { type Bezoek, cookienaam, type Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { Knop, Veld } from "./velden.tsx";

/** Wrong answers from one address, over all codes: who found a pile of letters does not get five tries for each. */
const MISBEWIJZEN = { max: 15, ms: 60 * 60_000 };

/** Where one may go on to after the proof; anything else goes to the first page. */
const DAARNA = ["/afspraak", "/bel", "/nee", "/afspraak/afzeggen", "/tevredenheid", "/berichten"];
type Invoer = Readonly<Record<string, string | undefined>>;

/** What was filled in; null when it cannot be a date or an address. */
export function leesBewijs(soort: Bewijssoort, invoer: Invoer): Bewijs | null {
	const getal = (naam: string): number => Number((invoer[naam] ?? "").trim());
	if (soort === "adres") {
		const letter = (invoer.letter ?? "").trim();
		const huisnummer = Number.parseInt(invoer.huisnummer ?? "", 10);
		return letter !== "" && huisnummer > 0 ? { soort, huisnummer, letter } : null;
	}
	const twee = (naam: string) => String(getal(naam)).padStart(2, "0");
	const datum = parseIsoDatum(`${String(getal("jaar")).padStart(4, "0")}-${twee("maand")}-${twee("dag")}`);
	return soort === "geboortedatum" && datum ? { soort, datum } : null;
}

function Geboortedatum({ bezoek, invoer }: { bezoek: Bezoek; invoer: Invoer }) {
	const { w } = bezoek;
	const vak = { toetsen: "numeric", verplicht: true, ltr: true } as const;
	return (
		<fieldset aria-describedby="voorbeeld">
			<legend>{w.geboortedatum}</legend>
			<p className="uitleg" id="voorbeeld">
				{w.datumVoorbeeld}
			</p>
			<div className="delen">
				<Veld naam="dag" label={w.dag} klasse="kort" max={2} vul="bday-day" waarde={invoer.dag} {...vak} />
				<Veld naam="maand" label={w.maand} klasse="kort" max={2} vul="bday-month" waarde={invoer.maand} {...vak} />
				<Veld naam="jaar" label={w.jaar} klasse="jaar" max={4} vul="bday-year" waarde={invoer.jaar} {...vak} />
			</div>
		</fieldset>
	);
}

function toonBewijs(
	bezoek: Bezoek,
	daarna: string,
	{
		fout,
		invoer = {},
		info = false,
		status = fout ? 422 : 200,
	}: { readonly fout?: string; readonly invoer?: Invoer; readonly info?: boolean; readonly status?: number } = {},
): FastifyReply {
	const { w, pagina, naar } = bezoek;
	if (pagina.bewijs === "geen") {
		return bezoek.toon({
			pad: "/bewijs",
			titel: w.bewijsTitel,
			inhoud: (
				<>
					<p>{w.bewijsGeen}</p>
					<p>{w.belOns}</p>
				</>
			),
		});
	}
	return bezoek.toon({
		pad: "/bewijs",
		titel: w.bewijsTitel,
		fout,
		status,
		inhoud: (
			<>
				{info && <p>{w.verlopen}</p>}
				<p>{w.bewijsUitleg}</p>
				<form method="post" action={naar("/bewijs")}>
					<input type="hidden" name="daarna" value={daarna} />
					{pagina.bewijs === "geboortedatum" ? (
						<Geboortedatum bezoek={bezoek} invoer={invoer} />
					) : (
						<>
							<Veld naam="huisnummer" label={w.huisnummer} klasse="kort" toetsen="numeric" max={6} verplicht ltr />
							<Veld naam="letter" label={w.letter} klasse="kort" max={2} verplicht />
						</>
					)}
					<p className="rij">
						<Knop>{w.verder}</Knop>
						<a href={naar("")}>{w.terug}</a>
					</p>
				</form>
			</>
		),
	});
}

/** Sends who may not choose yet to the proof, and from there on to where they went. */
export const naarBewijs = (reply: FastifyReply, bezoek: Bezoek, daarna: string): FastifyReply =>
	// A form that arrives after the session ended: say so, for what was filled in is gone.
	reply.redirect(
		`${bezoek.naar("/bewijs")}&daarna=${encodeURIComponent(daarna)}${reply.request.method === "POST" ? "&verlopen=ja" : ""}`,
		303,
	);

const leesDaarna = (waarde: unknown): string => DAARNA.find((pad) => pad === waarde) ?? "";

/** The proof of who one is, and signing out. The only place that sets a cookie. */
export function registerBewijs(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	const naam = cookienaam(delen);
	const misbewijzen = new Rem(MISBEWIJZEN.max, MISBEWIJZEN.ms);
	const cookie = { path: "/", httpOnly: true, sameSite: "lax", secure: delen.url.startsWith("https:") } as const;

	server.get<{ Params: { code: string } }>(
		"/mijn/:code/bewijs",
		metCode((request, reply, bezoek) => {
			const vraag = request.query as Invoer;
			const daarna = leesDaarna(vraag.daarna);
			if (bezoek.aangemeld) return reply.redirect(bezoek.naar(daarna), 303);
			return toonBewijs(bezoek, daarna, { info: vraag.verlopen === "ja" });
		}),
	);
	server.post<{ Params: { code: string } }>(
		"/mijn/:code/bewijs",
		metCode(async (request, reply, bezoek) => {
			const { code, pagina, w, nu } = bezoek;
			const invoer = (request.body ?? {}) as Invoer;
			const daarna = leesDaarna(invoer.daarna);
			const bewijs = leesBewijs(pagina.bewijs, invoer);
			if (!bewijs) return toonBewijs(bezoek, daarna, { fout: w.vulIn, invoer });
			if (!misbewijzen.ruimte(herkomst(request.ip), nu))
				return toonBewijs(bezoek, daarna, { fout: w.teVaak, invoer, status: 429 });
			const dader = { gemeenteId: code.gemeenteId, gebruikerId: null };
			const antwoord = await delen.voerUit(dader, (omgeving) => proveInwoner(omgeving, code, bewijs, nu));
			if (antwoord.ok) {
				return reply
					.setCookie(naam, antwoord.waarde.sid, { ...cookie, maxAge: SESSIE_MINUTEN * 60 })
					.redirect(bezoek.naar(daarna) + (daarna === "" ? "&klaar=ja" : ""), 303);
			}
			misbewijzen.telt(herkomst(request.ip), nu);
			if (antwoord.reden === "gesloten") return reply.redirect(bezoek.naar(""), 303);
			return toonBewijs(bezoek, daarna, { fout: w.kloptNiet, invoer });
		}),
	);
	server.post<{ Params: { code: string } }>(
		"/mijn/:code/weg",
		metCode(async (request, reply, bezoek) => {
			const sid = request.cookies[naam];
			if (sid) await endInwonersessie(delen.databank, sid);
			return reply.clearCookie(naam, cookie).redirect(bezoek.naar(""), 303);
		}),
	);
}
