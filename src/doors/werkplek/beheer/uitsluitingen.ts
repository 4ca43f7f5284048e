import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { parseIsoDatum } from "../../../rules/kernel/datum.ts";
import { parsePostcode } from "../../../rules/kernel/postcode.ts";
import { warnNotitie } from "../../../rules/register/warn-notitie.ts";
import { addUitsluiting, type NieuweUitsluiting } from "../../../steps/beheer/add-uitsluiting.ts";
import { listUitsluitingen } from "../../../steps/beheer/queries.ts";
import { removeUitsluiting } from "../../../steps/beheer/remove-uitsluiting.ts";
import { UITSLUITINGSOORTEN } from "../../../steps/beheer/uitgesloten.ts";
import { type Invoer, readFormulier, readNummer, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Bevestigpagina } from "./gebruikerspaginas.tsx";
import { Uitsluitingenpagina, Uitsluitingformulier } from "./uitsluitingenpaginas.tsx";

const tekst = (max: number) => z.string().trim().max(max).default("");
const leeg = (waarde: string) => waarde || null;

const formuliervorm = z
	.object({
		soort: z.enum(UITSLUITINGSOORTEN, "Kies wat er geldt."),
		op: z.enum(["adres", "persoon"], "Kies een adres of een persoon."),
		postcode: tekst(10),
		huisnummer: tekst(6),
		huisletter: tekst(2),
		toevoeging: tekst(10),
		achternaam: tekst(100),
		voorletters: tekst(30),
		geboortedatum: tekst(10),
		geldigTot: tekst(10),
		toelichting: tekst(300),
	})
	.transform((f, bezig): NieuweUitsluiting => {
		const weiger = (veld: string, message: string) => {
			bezig.addIssue({ code: "custom", path: [veld], message });
			return z.NEVER;
		};
		const gedeeld = { soort: f.soort, geldigTot: leeg(f.geldigTot), toelichting: f.toelichting };
		if (f.geldigTot !== "" && !parseIsoDatum(f.geldigTot))
			return weiger("geldigTot", "Vul een datum in, of laat dit leeg.");
		if (f.op === "adres") {
			const postcode = parsePostcode(f.postcode);
			const huisnummer = readNummer(f.huisnummer);
			if (!postcode) return weiger("postcode", "Vul een postcode in, zoals 6041 AC.");
			if (!huisnummer) return weiger("huisnummer", "Vul een huisnummer in.");
			const wie = {
				soort: "adres",
				postcode,
				huisnummer,
				huisletter: leeg(f.huisletter),
				toevoeging: leeg(f.toevoeging),
			} as const;
			return { ...gedeeld, wie };
		}
		const geboortedatum = parseIsoDatum(f.geboortedatum);
		if (f.achternaam === "") return weiger("achternaam", "Vul de achternaam in.");
		if (f.voorletters === "" && f.soort !== "niet-bezoeken")
			return weiger("voorletters", "Vul de voorletters in; zonder is een persoon niet te herkennen.");
		if (!geboortedatum)
			return weiger("geboortedatum", "Vul de geboortedatum in; zonder is een persoon niet te herkennen.");
		return {
			...gedeeld,
			wie: { soort: "persoon", achternaam: f.achternaam, voorletters: f.voorletters, geboortedatum },
		};
	});

const KRUIMELS = [
	{ naam: "Beheer", href: "/beheer" },
	{ naam: "Uitsluitingen", href: "/beheer/uitsluitingen" },
];
const zegToegevoegd = (zaken: number): string =>
	zaken === 0
		? "De uitsluiting staat op de lijst en geldt vanaf nu. Er loopt geen zaak bij dit adres of deze persoon."
		: `De uitsluiting staat op de lijst en geldt vanaf nu. ${zaken === 1 ? "1 lopende zaak krijgt" : `${zaken} lopende zaken krijgen`} een nieuwe volgende stap.`;

type MetId = { Params: { id: string } };

/** "/beheer/uitsluitingen": who is not picked up or not visited, and until when. */
export function registerUitsluitingen(server: FastifyInstance, delen: Werkplekdelen): void {
	const { voerUit, klok } = delen;
	const config = { recht: "uitsluitingen" } as const;
	const lijst = (request: FastifyRequest) =>
		request.lees((trx) => listUitsluitingen(trx, request.gebruiker.gemeenteId, klok.vandaag()));

	server.get("/beheer/uitsluitingen", { config }, async (request, reply) =>
		sendPagina(request, reply, {
			titel: "Uitsluitingen",
			...Uitsluitingenpagina({ rijen: await lijst(request), rol: request.gebruiker.rol }),
		}),
	);

	const toonNieuw = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten, invoer: Invoer) =>
		sendPagina(request, reply, {
			titel: "Uitsluiting toevoegen",
			kruimels: KRUIMELS,
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: Uitsluitingformulier({ reply, fouten, invoer }),
		});
	server.get("/beheer/uitsluitingen/nieuw", { config }, (request, reply) =>
		toonNieuw(request, reply, {}, { op: "adres" }),
	);
	server.post("/beheer/uitsluitingen/nieuw", { config }, async (request, reply) => {
		const formulier = readFormulier(formuliervorm, request.body);
		if (!formulier.ok) return toonNieuw(request, reply, formulier.fouten, formulier.invoer);
		const bevestigd = (request.body as { bevestigd?: string }).bevestigd === "ja";
		if (!bevestigd && warnNotitie(formulier.waarde.toelichting).length > 0) {
			return toonNieuw(request, reply, { toelichting: "Kijk nog een keer naar wat je schreef." }, formulier.invoer);
		}
		const uitkomst = await voerUit(request.dader, (omgeving) =>
			addUitsluiting(omgeving, formulier.waarde, klok.vandaag()),
		);
		if (uitkomst.ok) {
			return redirectMetMelding(reply, "/beheer/uitsluitingen", {
				soort: "goed",
				tekst: zegToegevoegd(uitkomst.waarde.zaken),
			});
		}
		const fouten: Veldfouten =
			uitkomst.reden === "staat-er-al"
				? { formulier: "Deze uitsluiting staat al op de lijst." }
				: { achternaam: "Deze naam is niet te gebruiken. Schrijf hem met letters." };
		return toonNieuw(request, reply, fouten, formulier.invoer);
	});

	const zoek = async (request: FastifyRequest<MetId>) => {
		const id = readNummer(request.params.id);
		const rij = (await lijst(request)).find((regel) => regel.id === id);
		if (!rij) throw new Weigering(404, "niet-gevonden");
		return rij;
	};
	server.get<MetId>("/beheer/uitsluitingen/:id/verwijderen", { config }, async (request, reply) => {
		const rij = await zoek(request);
		return sendPagina(request, reply, {
			titel: "Uitsluiting verwijderen?",
			kruimels: KRUIMELS,
			inhoud: Bevestigpagina({
				reply,
				actie: `/beheer/uitsluitingen/${rij.id}/verwijderen`,
				knop: "Verwijder",
				vraag: `${rij.omschrijving} gaat van de lijst. Vanaf dan houdt niemand er meer rekening mee.`,
				terug: "/beheer/uitsluitingen",
			}),
		});
	});
	server.post<MetId>("/beheer/uitsluitingen/:id/verwijderen", { config }, async (request, reply) => {
		const rij = await zoek(request);
		await voerUit(request.dader, (omgeving) => removeUitsluiting(omgeving, rij.id, klok.vandaag()));
		return redirectMetMelding(reply, "/beheer/uitsluitingen", {
			soort: "goed",
			tekst: "De uitsluiting is van de lijst.",
		});
	});
}
