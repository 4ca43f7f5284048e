import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { renderToStaticMarkup } from "react-dom/server";
import { z } from "zod";
import { mag } from "../../../rules/account/rollen.ts";
import {
	AANLEVERSORTERINGEN,
	AANLEVERSTATUSSEN,
	type Aanleverfilter,
	listAanleveringen,
} from "../../../steps/import/list-aanleveringen.ts";
import { listPartners } from "../../../steps/import/partners.ts";
import { readVoortgang } from "../../../steps/import/read-stand.ts";
import { receiveAanlevering } from "../../../steps/import/receive-aanlevering.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { type Invoer, readFormulier, readNummer, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Lijstpagina, Standcel } from "./lijstpagina.tsx";
import { readPartnerkeuze } from "./partnerkeuze.tsx";
import { readUploads, uploadvelden } from "./uploadformulier.tsx";

/** The address of the list. What is not understood counts as not filled in: an old bookmark must not break. */
const lijstvraag = z.object({
	q: z.string().trim().max(100).optional().catch(undefined),
	status: z.enum(AANLEVERSTATUSSEN).optional().catch(undefined),
	partner: z.coerce.number().int().positive().optional().catch(undefined),
	op: z.enum(AANLEVERSORTERINGEN as ["ontvangen"]).catch("ontvangen"),
	richting: z.enum(["oplopend", "aflopend"]).catch("aflopend"),
	pagina: z.coerce.number().int().min(1).max(100_000).catch(1),
});

function readLijstfilter(query: unknown): Aanleverfilter {
	const { q, partner, ...rest } = lijstvraag.parse(query ?? {});
	return { ...rest, zoek: q || undefined, partnerId: partner };
}

/** "/aanleveringen": the list, and the form that takes files in. */
export function registerLijst(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	const lezen = { recht: "aanleveringen-lezen" } as const;

	const toon = async (request: FastifyRequest, reply: FastifyReply, invoer: Invoer, fouten: Veldfouten = {}) => {
		const filter = readLijstfilter(request.query);
		const { gebruiker } = request;
		const [lijst, partners] = await voerUit(request.dader, async (omgeving) => [
			await listAanleveringen(omgeving, filter),
			await listPartners(omgeving),
		]);
		const magAanleveren = mag(gebruiker.rol, "aanleveringen-doen");
		const { instellingen } = gebruiker;
		return sendPagina(request, reply, {
			titel: "Aanleveringen",
			actie: <Knop href="/aanleveringen/partners">Partners en hun kolommen</Knop>,
			scripts: ["sleepvak", "fragment", "tabeltoetsen"],
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: (
				<Lijstpagina
					{...{ reply, filter, partners, instellingen, magAanleveren, invoer, fouten, ...lijst }}
					vandaag={klok.vandaag()}
				/>
			),
		});
	};

	server.get("/aanleveringen", { config: lezen }, (request, reply) => toon(request, reply, {}));

	/** The badge of one delivery, while the list waits for it. */
	server.get<{ Params: { id: string } }>("/aanleveringen/:id/stand", { config: lezen }, async (request, reply) => {
		const id = readNummer(request.params.id);
		const stand = id === null ? null : await voerUit(request.dader, (omgeving) => readVoortgang(omgeving, id));
		if (!stand) throw new Weigering(404, "niet-gevonden");
		const cel = <Standcel stand={stand} instellingen={request.gebruiker.instellingen} />;
		return reply.header("cache-control", "no-store").type("text/html; charset=utf-8").send(renderToStaticMarkup(cel));
	});

	server.post("/aanleveringen", { config: { recht: "aanleveringen-doen" } }, async (request, reply) => {
		const formulier = readFormulier(uploadvelden(klok.vandaag()), request.body);
		const bestanden = readUploads(request.body, "bestand");
		const geen: Veldfouten = bestanden.length === 0 ? { bestand: "Kies een bestand waar iets in staat." } : {};
		if (!formulier.ok) return toon(request, reply, formulier.invoer, { ...geen, ...formulier.fouten });
		const gekozen = readPartnerkeuze(formulier.waarde, await voerUit(request.dader, listPartners));
		if ("fouten" in gekozen || bestanden.length === 0) {
			return toon(request, reply, formulier.invoer, { ...geen, ...("fouten" in gekozen ? gekozen.fouten : {}) });
		}
		const partner = gekozen.keuze ? { partner: gekozen.keuze } : {};
		const ids = await voerUit(request.dader, async (omgeving) => {
			const ontvangen: number[] = [];
			for (const { naam, inhoud } of bestanden) {
				const bestand = { bestandsnaam: naam, inhoud, peildatum: formulier.waarde.ontvangen, ...partner };
				ontvangen.push(await receiveAanlevering(omgeving, bestand));
			}
			return ontvangen;
		});
		if (ids.length === 1) return reply.redirect(`/aanleveringen/${ids[0]}`, 303);
		const tekst = `${ids.length} bestanden zijn ontvangen. Ze worden nu een voor een gelezen.`;
		return redirectMetMelding(reply, "/aanleveringen#lijst", { soort: "goed", tekst });
	});
}
