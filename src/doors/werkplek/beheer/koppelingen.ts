import { randomBytes } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import { listApisleutels, listPartnerkeuzes } from "../../../steps/beheer/api-sleutels.ts";
import { APIRECHTEN, createApiSleutel } from "../../../steps/beheer/create-api-sleutel.ts";
import { revokeApiSleutel } from "../../../steps/beheer/revoke-api-sleutel.ts";
import { findOrMakePartner } from "../../../steps/import/queries.ts";
import { type Invoer, readFormulier, readNummer, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Bevestigpagina } from "./gebruikerspaginas.tsx";
import { Koppelingenlijst, Koppelingformulier, Sleutelpagina } from "./koppelingenpaginas.tsx";

const NIEUW = "nieuw";
const koppelingvorm = z
	.object({
		naam: z.string().trim().min(1, "Geef de koppeling een naam.").max(100),
		recht: z.enum(APIRECHTEN, "Kies wat de koppeling mag."),
		partner: z.string().default(""),
		partnerNaam: z.string().trim().max(200).default(""),
		partnertype: z.enum(["", ...PARTNERTYPEN]).default(""),
	})
	.superRefine(({ recht, partner, partnerNaam, partnertype }, bezig) => {
		const weiger = (veld: string, message: string) => bezig.addIssue({ code: "custom", path: [veld], message });
		if (recht !== "signalen") return;
		if (partner === "") weiger("partner", "Kies van welke partner de koppeling is.");
		if (partner === NIEUW && partnerNaam === "") weiger("partnerNaam", "Vul de naam van de nieuwe partner in.");
		if (partner === NIEUW && partnertype === "") weiger("partnertype", "Kies wat voor partner het is.");
	});

const KRUIMELS = [
	{ naam: "Beheer", href: "/beheer" },
	{ naam: "Koppelingen", href: "/beheer/koppelingen" },
];
type MetId = { Params: { id: string } };

/** "/beheer/koppelingen": keys for machines, made and revoked. */
export function registerKoppelingen(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	const config = { recht: "koppelingen" } as const;
	const lijst = (request: FastifyRequest) => request.lees((trx) => listApisleutels(trx, request.gebruiker.gemeenteId));

	server.get("/beheer/koppelingen", { config }, async (request, reply) =>
		sendPagina(request, reply, {
			titel: "Koppelingen",
			...Koppelingenlijst({ rijen: await lijst(request), klok, rol: request.gebruiker.rol }),
		}),
	);

	const toonNieuw = async (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten, invoer: Invoer) =>
		sendPagina(request, reply, {
			titel: "Koppeling maken",
			kruimels: KRUIMELS,
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: Koppelingformulier({
				reply,
				fouten,
				invoer,
				partners: await request.lees((trx) => listPartnerkeuzes(trx, request.gebruiker.gemeenteId)),
				nieuw: NIEUW,
			}),
		});
	server.get("/beheer/koppelingen/nieuw", { config }, (request, reply) => toonNieuw(request, reply, {}, {}));
	server.post("/beheer/koppelingen/nieuw", { config }, async (request, reply) => {
		const formulier = readFormulier(koppelingvorm, request.body);
		if (!formulier.ok) return toonNieuw(request, reply, formulier.fouten, formulier.invoer);
		const { naam, recht, partner, partnerNaam, partnertype } = formulier.waarde;
		const partnerId =
			recht === "signalen" && partner === NIEUW && partnertype !== ""
				? await delen.voerUit(request.dader, async ({ trx, gemeenteId }) => {
						return (await findOrMakePartner(trx, gemeenteId, partnerNaam, partnertype)).id;
					})
				: readNummer(partner);
		const uitkomst = await createApiSleutel(databank, request.dader, {
			naam,
			recht,
			partnerId,
			geheim: randomBytes(32),
		});
		if (!uitkomst.ok) return toonNieuw(request, reply, { partner: "Kies een partner uit de lijst." }, formulier.invoer);
		return sendPagina(request, reply, {
			titel: `Sleutel voor ${naam}`,
			kruimels: KRUIMELS,
			inhoud: Sleutelpagina({ sleutel: uitkomst.waarde.sleutel, recht, url: delen.url.replace(/\/$/, "") }),
		});
	});

	const zoek = async (request: FastifyRequest<MetId>) => {
		const id = readNummer(request.params.id);
		const rij = (await lijst(request)).find((regel) => regel.id === id && regel.ingetrokkenOp === null);
		if (!rij) throw new Weigering(404, "niet-gevonden");
		return rij;
	};
	server.get<MetId>("/beheer/koppelingen/:id/intrekken", { config }, async (request, reply) => {
		const { id, naam } = await zoek(request);
		return sendPagina(request, reply, {
			titel: `Trek in: ${naam}?`,
			kruimels: KRUIMELS,
			inhoud: Bevestigpagina({
				reply,
				actie: `/beheer/koppelingen/${id}/intrekken`,
				knop: "Trek in",
				vraag: `De sleutel van ${naam} werkt daarna meteen niet meer, en dat kan niet terug. Wat al is aangeleverd, blijft. Vraag eerst of de andere kant een nieuwe sleutel heeft.`,
				terug: "/beheer/koppelingen",
			}),
		});
	});
	server.post<MetId>("/beheer/koppelingen/:id/intrekken", { config }, async (request, reply) => {
		const { id, naam } = await zoek(request);
		const uitkomst = await revokeApiSleutel(databank, request.dader, id, klok.nu());
		if (!uitkomst.ok) throw new Weigering(409, "conflict");
		return redirectMetMelding(reply, "/beheer/koppelingen", { soort: "goed", tekst: `${naam} is ingetrokken.` });
	});
}
