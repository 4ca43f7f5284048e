import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ROLLEN } from "../../../rules/account/rollen.ts";
import { changeGebruiker, type Gebruikerwijziging, type Wijzigreden } from "../../../steps/account/change-gebruiker.ts";
import { NAAM_ZEGT_TE_VEEL } from "../../../steps/account/check-naam.ts";
import { createGebruiker } from "../../../steps/account/create-gebruiker.ts";
import { makeAanmeldlink } from "../../../steps/account/make-aanmeldlink.ts";
import { listGebruikers, readGebruiker } from "../../../steps/account/queries.ts";
import { listWijken } from "../../../steps/beheer/queries.ts";
import { type Invoer, meerdere, readFormulier, readNummer, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import {
	Bevestigpagina,
	Gebruikerpagina,
	Gebruikersformulier,
	Gebruikerslijst,
	Linkpagina,
} from "./gebruikerspaginas.tsx";

const gegevens = {
	naam: z.string().trim().min(1, "Vul de naam in.").max(100),
	rol: z.enum(ROLLEN, "Kies een rol."),
	wijken: meerdere,
};
const nieuweGebruiker = z.object({
	...gegevens,
	email: z.email("Vul een e-mailadres in, zoals naam@gemeente.nl.").max(320),
});
const wijziging = z.object(gegevens);

const REDENEN: Record<Exclude<Wijzigreden, "gebruiker-onbekend">, string> = {
	"laatste-beheerder":
		"Dit is de laatste beheerder. Maak eerst een ander beheerder, anders kan niemand meer iemand toelaten.",
	"eigen-account": "Dit kan niet bij je eigen account. Vraag een andere beheerder.",
	"naam-zegt-te-veel": NAAM_ZEGT_TE_VEEL,
};

/** What asks first, and what it says. */
export const DADEN = {
	blokkeren: {
		soort: "blokkeren",
		knop: "Blokkeer",
		vraag: "wordt meteen overal afgemeld en kan niet meer aanmelden. Het werk en het logboek blijven bewaard.",
		gedaan: "is geblokkeerd.",
	},
	deblokkeren: {
		soort: "deblokkeren",
		knop: "Hef blokkade op",
		vraag: "kan weer aanmelden met het eigen wachtwoord en de eigen app.",
		gedaan: "kan weer aanmelden.",
	},
	"tweede-factor": {
		soort: "tweede-factor-wissen",
		knop: "Wis tweede stap",
		vraag:
			"wordt overal afgemeld en stelt bij de volgende keer aanmelden een nieuwe app in. Doe dit alleen als je zeker weet dat de collega het zelf vraagt: bel even terug.",
		gedaan: "stelt de tweede stap opnieuw in bij het aanmelden.",
	},
} as const satisfies Record<
	string,
	{ soort: Gebruikerwijziging["soort"]; knop: string; vraag: string; gedaan: string }
>;
export type Daad = keyof typeof DADEN;

type MetId = { Params: { id: string } };
type MetDaad = { Params: { id: string; daad: string } };
const KRUIMELS = [
	{ naam: "Beheer", href: "/beheer" },
	{ naam: "Gebruikers", href: "/beheer/gebruikers" },
];

/** "/beheer/gebruikers": who may in, as what, and the way out. */
export function registerGebruikers(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	const config = { recht: "gebruikers" } as const;
	const wijkenVan = (request: FastifyRequest) =>
		request.lees(async (trx) => (await listWijken(trx, request.gebruiker.gemeenteId)).map(({ wijk }) => wijk));
	const leesGebruiker = async (request: FastifyRequest<MetId>) => {
		const id = readNummer(request.params.id);
		const gebruiker = id && (await request.lees((trx) => readGebruiker(trx, request.gebruiker.gemeenteId, id)));
		if (!gebruiker) throw new Weigering(404, "niet-gevonden");
		return gebruiker;
	};
	const toonLink = (request: FastifyRequest, reply: FastifyReply, naam: string, token: string) =>
		sendPagina(request, reply, {
			titel: `Link voor ${naam}`,
			kruimels: KRUIMELS,
			inhoud: Linkpagina({ naam, link: `${delen.url.replace(/\/$/, "")}/aanmelden/link/${token}` }),
		});

	server.get("/beheer/gebruikers", { config }, async (request, reply) => {
		const rijen = await request.lees((trx) => listGebruikers(trx, request.gebruiker.gemeenteId));
		return sendPagina(request, reply, {
			titel: "Gebruikers",
			...Gebruikerslijst({ rijen, klok, rol: request.gebruiker.rol }),
		});
	});

	const toonNieuw = async (
		request: FastifyRequest,
		reply: FastifyReply,
		fouten: Veldfouten,
		invoer: Invoer,
		gekozen: readonly string[],
	) =>
		sendPagina(request, reply, {
			titel: "Gebruiker toevoegen",
			kruimels: KRUIMELS,
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: Gebruikersformulier({
				reply,
				fouten,
				invoer,
				gekozen,
				wijken: await wijkenVan(request),
				nieuw: true,
				actie: "/beheer/gebruikers/nieuw",
			}),
		});
	server.get("/beheer/gebruikers/nieuw", { config }, (request, reply) => toonNieuw(request, reply, {}, {}, []));
	server.post("/beheer/gebruikers/nieuw", { config }, async (request, reply) => {
		const formulier = readFormulier(nieuweGebruiker, request.body);
		const gekozen = meerdere.parse((request.body as { wijken?: unknown } | null)?.wijken);
		if (!formulier.ok) return toonNieuw(request, reply, formulier.fouten, formulier.invoer, gekozen);
		const uitkomst = await createGebruiker(databank, request.dader, formulier.waarde, klok.nu());
		if (uitkomst.ok) return toonLink(request, reply, formulier.waarde.naam, uitkomst.waarde.token);
		const fouten: Veldfouten =
			uitkomst.reden === "naam-zegt-te-veel"
				? { naam: NAAM_ZEGT_TE_VEEL }
				: { email: "Dit e-mailadres heeft al een account." };
		return toonNieuw(request, reply, fouten, formulier.invoer, gekozen);
	});

	const toonEen = async (
		request: FastifyRequest<MetId>,
		reply: FastifyReply,
		fouten: Veldfouten = {},
		invoer?: Invoer,
		gekozen?: readonly string[],
	) => {
		const gebruiker = await leesGebruiker(request);
		const wijken = await wijkenVan(request);
		return sendPagina(request, reply, {
			titel: gebruiker.naam,
			ondertitel: gebruiker.email,
			kruimels: KRUIMELS,
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: Gebruikerpagina({
				reply,
				fouten,
				gebruiker,
				wijken,
				invoer,
				gekozen,
				klok,
				zelf: gebruiker.id === request.gebruiker.id,
			}),
		});
	};
	server.get<MetId>("/beheer/gebruikers/:id", { config }, (request, reply) => toonEen(request, reply));
	server.post<MetId>("/beheer/gebruikers/:id", { config }, async (request, reply) => {
		const formulier = readFormulier(wijziging, request.body);
		const gekozen = meerdere.parse((request.body as { wijken?: unknown } | null)?.wijken);
		if (!formulier.ok) return toonEen(request, reply, formulier.fouten, formulier.invoer, gekozen);
		const { id } = await leesGebruiker(request);
		const uitkomst = await changeGebruiker(databank, request.dader, id, { soort: "gegevens", ...formulier.waarde });
		if (uitkomst.ok) {
			return redirectMetMelding(reply, "/beheer/gebruikers", {
				soort: "goed",
				tekst: `${formulier.waarde.naam} is gewijzigd.`,
			});
		}
		if (uitkomst.reden === "gebruiker-onbekend") throw new Weigering(404, "niet-gevonden");
		const veld = uitkomst.reden === "naam-zegt-te-veel" ? "naam" : "rol";
		return toonEen(request, reply, { [veld]: REDENEN[uitkomst.reden] }, formulier.invoer, gekozen);
	});

	server.post<MetId>("/beheer/gebruikers/:id/link", { config }, async (request, reply) => {
		const { id, naam } = await leesGebruiker(request);
		const uitkomst = await makeAanmeldlink(databank, request.dader, id, klok.nu());
		if (!uitkomst.ok) throw new Weigering(409, "conflict");
		return toonLink(request, reply, naam, uitkomst.waarde.token);
	});

	const leesDaad = (daad: string): Daad => {
		if (!Object.hasOwn(DADEN, daad)) throw new Weigering(404, "niet-gevonden");
		return daad as Daad;
	};
	server.get<MetDaad>("/beheer/gebruikers/:id/:daad", { config }, async (request, reply) => {
		const { knop, vraag } = DADEN[leesDaad(request.params.daad)];
		const { id, naam } = await leesGebruiker(request);
		const actie = `/beheer/gebruikers/${id}/${request.params.daad}`;
		return sendPagina(request, reply, {
			titel: `${knop}: ${naam}?`,
			kruimels: [...KRUIMELS, { naam, href: `/beheer/gebruikers/${id}` }],
			inhoud: Bevestigpagina({ reply, actie, knop, vraag: `${naam} ${vraag}`, terug: `/beheer/gebruikers/${id}` }),
		});
	});
	server.post<MetDaad>("/beheer/gebruikers/:id/:daad", { config }, async (request, reply) => {
		const { soort, gedaan } = DADEN[leesDaad(request.params.daad)];
		const { id, naam } = await leesGebruiker(request);
		const uitkomst = await changeGebruiker(databank, request.dader, id, { soort });
		if (!uitkomst.ok && uitkomst.reden === "gebruiker-onbekend") throw new Weigering(404, "niet-gevonden");
		const melding = uitkomst.ok
			? ({ soort: "goed", tekst: `${naam} ${gedaan}` } as const)
			: ({ soort: "urgent", tekst: REDENEN[uitkomst.reden as keyof typeof REDENEN] } as const);
		return redirectMetMelding(reply, `/beheer/gebruikers/${id}`, melding);
	});
}
