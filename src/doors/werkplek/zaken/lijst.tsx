import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import { exportZaken, listZaken, searchInZaken } from "../../../steps/zaken/list-zaken.ts";
import { SORTERINGEN } from "../../../steps/zaken/queries.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { sendCsv } from "./csv.ts";
import { Lijstpagina, type Lijstvraag, lijstAdres, NietsGevonden, Zakentabel } from "./lijstpagina.tsx";
import { formatAdres, STATUSNAMEN, zegAantal } from "./opmaak.ts";
import { REDENEN } from "./teksten.ts";

const leeg = (waarde: unknown) => (waarde === "" ? undefined : waarde);
const adres = z.object({
	q: z.string().max(100).catch(""),
	status: z.enum(["te-benaderen", "in-gesprek", "gesloten", "niet-opgepakt", "open"]).optional().catch(undefined),
	wijk: z.preprocess(leeg, z.string().max(100).optional()).catch(undefined),
	partnertype: z.enum(PARTNERTYPEN).optional().catch(undefined),
	van: z.preprocess(leeg, z.coerce.number().int().positive().optional()).catch(undefined),
	sleper: z.literal("ja").optional().catch(undefined),
	sorteer: z.enum(SORTERINGEN).catch("nieuwste"),
	pagina: z.coerce.number().int().min(1).max(20).catch(1),
});

function readLijstvraag(query: unknown): Lijstvraag {
	const { q, sorteer, pagina, sleper, ...rest } = adres.parse(query ?? {});
	return { q, filter: { ...rest, ...(sleper ? { sleper: true } : {}) }, sortering: sorteer, pagina };
}

/** A BSN does not stay in the address bar, nor in the history of the browser. */
const BSN_WEG = "/zaken?bsn=nee";

/** "/zaken" and "/zoeken". */
export function registerLijst(server: FastifyInstance, { databank, klok }: Werkplekdelen): void {
	const config = { recht: "zaken-lezen" } as const;

	server.get("/zaken", { config }, async (request, reply) => {
		const vraag = readLijstvraag(request.query);
		const lijst = await listZaken(databank, request.dader, vraag);
		if (lijst.vraag.soort === "bsn") return reply.redirect(BSN_WEG, 303);
		const geweigerd = (request.query as { bsn?: string }).bsn === "nee";
		const mag = request.gebruiker.instellingen.exportToegestaan && lijst.regels.length > 0;
		return sendPagina(request, reply, {
			titel: "Zaken",
			actie: mag ? (
				<Knop href={lijstAdres(vraag).replace(/^\/zaken/, "/zaken/lijst.csv")} icoon="bestand" download>
					Download lijst
				</Knop>
			) : undefined,
			inhoud: geweigerd ? (
				<NietsGevonden vraag={{ soort: "bsn" }} gefilterd />
			) : (
				<Lijstpagina lijst={lijst} vraag={vraag} wijken={lijst.wijken} vandaag={klok.vandaag()} />
			),
			scripts: ["tabeltoetsen"],
		});
	});

	server.get("/zaken/lijst.csv", { config }, async (request, reply) => {
		const vraag = readLijstvraag(request.query);
		const antwoord = await exportZaken(databank, request.dader, vraag, request.gebruiker.instellingen);
		if (!antwoord.ok) {
			return redirectMetMelding(reply, "/zaken", { soort: "urgent", tekst: REDENEN[antwoord.reden] ?? "" });
		}
		const kop = [
			"Zaak",
			"Naam",
			"Adres",
			"Postcode",
			"Plaats",
			"Wijk",
			"Status",
			"Resultaat",
			"Gesloten",
			"Van",
			"Euro",
		];
		const rijen = antwoord.waarde.map((zaak) => [
			zaak.nummer,
			zaak.naam,
			formatAdres(zaak),
			zaak.postcode,
			zaak.plaats,
			zaak.wijk,
			STATUSNAMEN[zaak.status],
			zaak.resultaat,
			zaak.gesloten_op,
			zaak.toegewezen,
			(zaak.bedrag_cent / 100).toFixed(2).replace(".", ","),
		]);
		return sendCsv(reply, `zaken-${klok.vandaag()}`, kop, rijen);
	});

	server.get("/zoeken", { config }, async (request, reply) => {
		const q = z
			.string()
			.max(100)
			.catch("")
			.parse((request.query as { q?: unknown }).q);
		const { vraag, regels, naar } = await searchInZaken(databank, request.dader, q);
		if (vraag.soort === "bsn") return reply.redirect(BSN_WEG, 303);
		if (vraag.soort === "leeg") return reply.redirect("/zaken", 303);
		if (naar !== null) return reply.redirect(`/zaken/${naar}`, 303);
		const meer = regels.length > 50;
		return sendPagina(request, reply, {
			titel: "Zoeken",
			kop: `Gevonden: ${zegAantal(Math.min(regels.length, 50), meer, "zaak", "zaken")}`,
			kruimels: [{ naam: "Zaken", href: "/zaken" }, { naam: "Zoeken" }],
			zoekwaarde: q,
			inhoud:
				regels.length === 0 ? (
					<NietsGevonden vraag={vraag} gefilterd />
				) : (
					<>
						<Zakentabel regels={regels.slice(0, 50)} vandaag={klok.vandaag()} />
						{meer && (
							<p>
								<a href={`/zaken?q=${encodeURIComponent(q)}`}>Toon meer</a>
							</p>
						)}
					</>
				),
			scripts: ["tabeltoetsen"],
		});
	});
}
