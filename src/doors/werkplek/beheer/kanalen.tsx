import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
	type Aanbieder,
	chooseVerzender,
	INSTELKANALEN,
	type Instelkanaal,
} from "../../../rules/reach/kanaal/aanbieder.ts";
import { checkMailadressen } from "../../../steps/reach/antwoorden/terugmeldingen.ts";
import { findAanbieder, listAanbieders } from "../../../steps/reach/kanalen/aanbieders.ts";
import { printProef, readDrukwijze } from "../../../steps/reach/kanalen/print-proef.ts";
import { readKanaalscherm, readKanalenlijst } from "../../../steps/reach/kanalen/read-kanaalscherm.ts";
import { saveKanaal } from "../../../steps/reach/kanalen/save-kanaal.ts";
import { sendProefbericht } from "../../../steps/reach/kanalen/send-proefbericht.ts";
import type { Invoer, Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Kanaalformulier } from "./kanaalformulier.tsx";
import { readKanaalformulier, toFormulierfouten, toKanaalinvoer } from "./kanaalinvoer.ts";
import { Aanbiederkeuze, KANAALNAMEN, Kanalenlijst, kanaalpad, Proefdeel, Uitkomsttabel } from "./kanaalpaginas.tsx";
import { Sjablonen } from "./kanaalsjablonen.tsx";

const KRUIMELS = [
	{ naam: "Beheer", href: "/beheer" },
	{ naam: "Kanalen", href: "/beheer/kanalen" },
];
/** Who calls us of themselves; the others are asked or never tell. */
const MELDEN_TERUG = new Set(["notifynl", "spryng", "cm", "meta"]);

type MetKanaal = { Params: { kanaal: string }; Querystring: { aanbieder?: string } };
interface Toestand {
	readonly fouten?: Veldfouten;
	readonly invoer?: Invoer;
	readonly aanbieder?: Aanbieder;
	readonly proef?: { readonly naar: string; readonly fout: string };
}

function leesKanaal(tekst: string): Instelkanaal {
	const kanaal = INSTELKANALEN.find((een) => een.toLowerCase() === tekst);
	if (!kanaal) throw new Weigering(404, "niet-gevonden");
	return kanaal;
}

/** "/beheer/kanalen": which aanbieder carries each kanaal, when it may send, and a real test. */
export function registerKanalen(server: FastifyInstance, delen: Werkplekdelen): void {
	const { voerUit, klok, databank } = delen;
	const config = { recht: "instellingen" } as const;
	const makeVerzender = delen.kanalen?.makeVerzender ?? chooseVerzender({});
	const lees = (request: FastifyRequest, kanaal: Instelkanaal) =>
		request.lees((trx) =>
			readKanaalscherm({ trx, gemeenteId: request.gebruiker.gemeenteId, sleutels: databank.sleutels }, kanaal),
		);

	server.get("/beheer/kanalen", { config }, async (request, reply) => {
		const { gemeenteId, rol } = request.gebruiker;
		const rijen = await request.lees((trx) => readKanalenlijst({ trx, gemeenteId }));
		return sendPagina(request, reply, {
			titel: "Kanalen",
			inhoud: <Kanalenlijst rijen={rijen} rol={rol} vandaag={klok.vandaag()} />,
		});
	});

	async function toon(
		request: FastifyRequest<MetKanaal>,
		reply: FastifyReply,
		kanaal: Instelkanaal,
		toestand: Toestand = {},
	) {
		const scherm = await lees(request, kanaal);
		const mogelijk = listAanbieders(kanaal);
		const gevraagd = mogelijk.find(({ sleutel }) => sleutel === (request.query.aanbieder ?? scherm.aanbieder));
		const aanbieder = toestand.aanbieder ?? gevraagd ?? (mogelijk.length === 1 ? mogelijk[0] : undefined);
		const eigen = aanbieder !== undefined && scherm.aanbieder === aanbieder.sleutel;
		const fouten = toestand.fouten ?? {};
		const code = String(request.gebruiker.gemeenteId).padStart(4, "0");
		return sendPagina(request, reply, {
			titel: KANAALNAMEN[kanaal],
			kruimels: KRUIMELS,
			status: toestand.fouten || toestand.proef ? 422 : 200,
			inhoud: (
				<>
					<Aanbiederkeuze kanaal={kanaal} gekozen={aanbieder} />
					{aanbieder && (
						<>
							<Kanaalformulier
								reply={reply}
								kanaal={kanaal}
								aanbieder={aanbieder}
								invoer={
									toestand.invoer ?? toKanaalinvoer(eigen ? scherm.velden : {}, eigen && scherm.actief, scherm.vensters)
								}
								fouten={fouten}
								geheimBekend={eigen ? scherm.geheimBekend : []}
								zwak={eigen ? scherm.zwak : []}
								terugmeldadres={
									MELDEN_TERUG.has(aanbieder.sleutel)
										? `${delen.url}/api/v1/terugmeldingen/${aanbieder.sleutel}/${code}`
										: null
								}
							/>
							<Proefdeel
								reply={reply}
								kanaal={kanaal}
								aanbieder={aanbieder}
								scherm={scherm}
								naar={toestand.proef?.naar}
								fout={toestand.proef?.fout}
								vandaag={klok.vandaag()}
							/>
							{aanbieder.sleutel === "meta" && <Sjablonen />}
							<Uitkomsttabel aanbieder={aanbieder} />
						</>
					)}
				</>
			),
		});
	}

	server.get<MetKanaal>("/beheer/kanalen/:kanaal", { config }, (request, reply) =>
		toon(request, reply, leesKanaal(request.params.kanaal)),
	);

	server.post<MetKanaal>("/beheer/kanalen/:kanaal", { config }, async (request, reply) => {
		const kanaal = leesKanaal(request.params.kanaal);
		const aanbieder = findAanbieder(String((request.body as Record<string, unknown> | null)?.aanbieder ?? ""));
		if (!aanbieder) throw new Weigering(404, "niet-gevonden");
		const formulier = readKanaalformulier(kanaal, aanbieder, request.body);
		if (!formulier.ok) return toon(request, reply, kanaal, { ...formulier, aanbieder });
		const { gemeenteId } = request.gebruiker;
		const { velden } = formulier.waarde;
		// A step sees one gemeente; whose an address is already, is asked of them all.
		const bezet = kanaal === "Mail" ? await checkMailadressen(databank, gemeenteId, velden) : {};
		if (Object.keys(bezet).length > 0) {
			const fouten = toFormulierfouten(bezet, aanbieder);
			return toon(request, reply, kanaal, { fouten, invoer: formulier.invoer, aanbieder });
		}
		const uitkomst = await voerUit(request.dader, (omgeving) =>
			saveKanaal(omgeving, formulier.waarde, { makeVerzender, nu: klok.nu() }),
		);
		if (!uitkomst.ok) {
			const fouten = toFormulierfouten(uitkomst.reden, aanbieder);
			return toon(request, reply, kanaal, { fouten, invoer: formulier.invoer, aanbieder });
		}
		return redirectMetMelding(reply, kanaalpad(kanaal), {
			soort: "goed",
			tekst: formulier.waarde.actief
				? "De instellingen zijn bewaard. Het kanaal staat aan."
				: "De instellingen zijn bewaard. Het kanaal staat uit: Voordeur slaat het over.",
		});
	});

	server.post<MetKanaal>("/beheer/kanalen/:kanaal/proef", { config }, async (request, reply) => {
		const kanaal = leesKanaal(request.params.kanaal);
		if (kanaal === "Kaartje") throw new Weigering(404, "niet-gevonden");
		const naar = String((request.body as Record<string, unknown> | null)?.naar ?? "");
		const proef = await sendProefbericht({ voerUit, makeVerzender, nu: klok.nu }, request.dader, {
			...{ kanaal, naar, kenmerk: randomUUID() },
		});
		if (!proef.ok) return toon(request, reply, kanaal, { proef: { naar, fout: proef.reden } });
		return redirectMetMelding(reply, kanaalpad(kanaal), {
			soort: proef.waarde.gelukt ? "goed" : "urgent",
			tekst: proef.waarde.gelukt ? "Het proefbericht is verstuurd." : "Het proefbericht is niet gelukt.",
		});
	});

	server.get<MetKanaal>("/beheer/kanalen/:kanaal/proef.pdf", { config }, async (request, reply) => {
		const kanaal = leesKanaal(request.params.kanaal);
		const { gemeenteId } = request.gebruiker;
		const drukwijze = await request.lees((trx) => readDrukwijze({ trx, gemeenteId }, kanaal));
		if (!drukwijze || !delen.kanalen) throw new Weigering(404, "niet-gevonden");
		const pdf = await printProef(delen.kanalen.drukker, drukwijze, klok.vandaag());
		if (!pdf.ok) return redirectMetMelding(reply, kanaalpad(kanaal), { soort: "urgent", tekst: pdf.reden });
		return reply
			.header("content-disposition", `attachment; filename="proef-${kanaal.toLowerCase()}.pdf"`)
			.header("cache-control", "no-store")
			.type("application/pdf")
			.send(pdf.waarde);
	});
}
