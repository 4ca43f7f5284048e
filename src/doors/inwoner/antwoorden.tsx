import type { FastifyInstance, FastifyReply } from "fastify";
import { formatTelefoonnummer, parseTelefoonnummer } from "../../rules/kernel/telefoonnummer.ts";
import type { Antwoordsoort } from "../../rules/reach/antwoord/antwoord.ts";
import type { Taal } from "../../rules/reach/tekst/tekst.ts";
import { addInwonergegeven } from "../../steps/reach/inwoner/add-contactgegeven.ts";
import { keepPaginaantwoord } from "../../steps/reach/inwoner/keep-antwoord.ts";
import { leesVoorCode } from "../../steps/reach/inwoner/open-pagina.ts";
import { readMelders } from "../../steps/reach/inwoner/read-inwonerpagina.ts";
import { zaakregister } from "../../steps/register/berichtpoging.ts";
import { sendBeginpagina } from "./beginpagina.tsx";
import { naarBewijs } from "./bewijs.tsx";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Inwonerdelen } from "./delen.ts";
import { Knop, Veld } from "./velden.tsx";

type MetCode = { Params: { code: string } };
type Invoer = Readonly<Record<string, string | undefined>>;

/** What a button says, for the colleague. */
const GEZEGD = {
	betaald: "Heeft al betaald.",
	"regelt-het-zelf": "Regelt het zelf.",
} as const satisfies Partial<Record<Antwoordsoort, string>>;

/** What became of a number or address that the resident gave, as the page says it. */
const GEGEVEN_KLAAR = { bewaard: "gegeven", nakijken: "nakijken", gestopt: "gestopt" } as const;

const DAGDELEN = {
	ochtend: "in de ochtend",
	middag: "in de middag",
	"maakt-niet-uit": "maakt niet uit wanneer",
} as const;

/** For who calls: perhaps an interpreter is needed. */
const LEEST: Readonly<Record<Taal, string>> = {
	nl: "",
	en: " Leest de pagina in het Engels.",
	tr: " Leest de pagina in het Turks.",
	ar: " Leest de pagina in het Arabisch.",
	pl: " Leest de pagina in het Pools.",
	uk: " Leest de pagina in het Oekraïens.",
	so: " Leest de pagina in het Somalisch.",
};

function sendBelpagina(bezoek: Bezoek, fout?: string, invoer: Invoer = {}): FastifyReply {
	const { w, naar } = bezoek;
	const keuzes = [
		["ochtend", w.ochtend],
		["middag", w.middag],
		["maakt-niet-uit", w.maaktNietUit],
	] as const;
	return bezoek.toon({
		pad: "/bel",
		titel: w.belTitel,
		status: fout ? 422 : 200,
		inhoud: (
			<form method="post" action={naar("/bel")}>
				<fieldset>
					<legend>{w.belTitel}</legend>
					{keuzes.map(([waarde, label]) => (
						<label key={waarde} className="rondje">
							<input
								type="radio"
								name="dagdeel"
								value={waarde}
								defaultChecked={waarde === (invoer.dagdeel ?? "maakt-niet-uit")}
							/>
							{label}
						</label>
					))}
				</fieldset>
				<Veld
					naam="nummer"
					label={w.nummer}
					uitleg={w.nummerUitleg}
					fout={fout}
					waarde={invoer.nummer}
					soort="tel"
					vul="tel"
					max={30}
					ltr
				/>
				<p className="rij">
					<Knop>{w.belMij}</Knop>
					<a href={naar("")}>{w.terug}</a>
				</p>
			</form>
		),
	});
}

function registerKeuzes(server: FastifyInstance, metCode: Toegang, bewaar: Bewaar): void {
	server.get<MetCode>(
		"/mijn/:code/bel",
		metCode((_request, reply, bezoek) =>
			bezoek.magKiezen ? sendBelpagina(bezoek) : naarBewijs(reply, bezoek, "/bel"),
		),
	);
	server.post<MetCode>(
		"/mijn/:code/bel",
		metCode(async (request, reply, bezoek) => {
			if (!bezoek.magKiezen) return naarBewijs(reply, bezoek, "/bel");
			const invoer = (request.body ?? {}) as Invoer;
			const getypt = (invoer.nummer ?? "").trim();
			const nummer = getypt === "" ? null : parseTelefoonnummer(getypt);
			if (getypt !== "" && !nummer) return sendBelpagina(bezoek, bezoek.w.nummerFout, invoer);
			const wanneer = DAGDELEN[invoer.dagdeel as keyof typeof DAGDELEN] ?? DAGDELEN["maakt-niet-uit"];
			const waar = nummer ? ` Op ${formatTelefoonnummer(nummer.e164)}.` : "";
			return bewaar(
				reply,
				bezoek,
				{ soort: "bel-mij", tekst: `Wil gebeld worden, ${wanneer}.${waar}${LEEST[bezoek.taal]}` },
				"bel",
			);
		}),
	);
	server.get<MetCode>(
		"/mijn/:code/nee",
		metCode((_request, reply, bezoek) => {
			if (!bezoek.magKiezen) return naarBewijs(reply, bezoek, "/nee");
			const { w, naar } = bezoek;
			return bezoek.toon({
				pad: "/nee",
				titel: w.neeTitel,
				inhoud: (
					<>
						<p>{w.neeUitleg}</p>
						<form method="post" action={naar("/nee")} className="rij">
							<Knop>{w.neeKnop}</Knop>
							<a href={naar("")}>{w.terug}</a>
						</form>
					</>
				),
			});
		}),
	);
	server.post<MetCode>(
		"/mijn/:code/nee",
		metCode((_request, reply, bezoek) =>
			bezoek.magKiezen
				? bewaar(reply, bezoek, { soort: "nee", tekst: "Heeft geen hulp nodig." }, "nee")
				: naarBewijs(reply, bezoek, "/nee"),
		),
	);
}

function registerNaBewijs(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang, bewaar: Bewaar): void {
	server.post<MetCode>(
		"/mijn/:code/antwoord",
		metCode((request, reply, bezoek) => {
			const soort = (request.body as Invoer | null)?.soort as keyof typeof GEZEGD;
			if (!bezoek.aangemeld || !Object.hasOwn(GEZEGD, soort)) return naarBewijs(reply, bezoek, "");
			return bewaar(reply, bezoek, { soort, tekst: GEZEGD[soort] }, "antwoord");
		}),
	);
	server.post<MetCode>(
		"/mijn/:code/vraag",
		metCode((request, reply, bezoek) => {
			const tekst = ((request.body as Invoer | null)?.vraag ?? "").trim().slice(0, 2000);
			if (!bezoek.aangemeld || tekst === "") return naarBewijs(reply, bezoek, "");
			return bewaar(reply, bezoek, { soort: "vraag", tekst }, "vraag");
		}),
	);
	server.post<MetCode>(
		"/mijn/:code/gegeven",
		metCode(async (request, reply, bezoek) => {
			if (!bezoek.aangemeld) return naarBewijs(reply, bezoek, "");
			const { code, w, nu, sterkBewezen } = bezoek;
			const tekst = (request.body as Invoer | null)?.gegeven ?? "";
			const dader = { gemeenteId: code.gemeenteId, gebruikerId: null };
			const antwoord = await delen.voerUit(dader, (omgeving) =>
				addInwonergegeven(omgeving, { zaakId: code.zaakId, tekst, sterk: sterkBewezen, nu }, zaakregister),
			);
			if (antwoord.ok) return reply.redirect(`${bezoek.naar("")}&klaar=${GEGEVEN_KLAAR[antwoord.waarde]}`, 303);
			return sendBeginpagina(bezoek, { melders: await meldersVoor(delen, bezoek), gegevenFout: w.gegevenFout });
		}),
	);
}

/** Only for who proved it by the birth date: house number and name stand on the envelope for everybody to read. */
export const meldersVoor = async (delen: Inwonerdelen, { code, sterkBewezen }: Bezoek): Promise<string[]> =>
	sterkBewezen ? leesVoorCode(delen.databank, code, (trx) => readMelders(trx, code.gemeenteId, code.zaakId)) : [];

type Bewaar = (
	reply: FastifyReply,
	bezoek: Bezoek,
	antwoord: { readonly soort: Antwoordsoort; readonly tekst: string },
	klaar: string,
) => Promise<FastifyReply>;

/** Call me, no help needed, and what can be told after the proof: each lands in the zaak as an answer. */
export function registerAntwoorden(server: FastifyInstance, delen: Inwonerdelen, metCode: Toegang): void {
	const bewaar: Bewaar = async (reply, bezoek, antwoord, klaar) => {
		const { code, nu } = bezoek;
		await delen.voerUit({ gemeenteId: code.gemeenteId, gebruikerId: null }, (omgeving) =>
			keepPaginaantwoord(omgeving, { ...antwoord, zaakId: code.zaakId, nu }),
		);
		return reply.redirect(`${bezoek.naar("")}&klaar=${klaar}`, 303);
	};
	registerKeuzes(server, metCode, bewaar);
	registerNaBewijs(server, delen, metCode, bewaar);
}
