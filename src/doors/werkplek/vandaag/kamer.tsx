import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { standaardVoor } from "../../../rules/decide/capaciteit.ts";
import { addDagen, formatDatum } from "../../../rules/kernel/datum.ts";
import { formatStap } from "../../../rules/register/format-poging.ts";
import { eindeVanDag, lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import { findUitkomst } from "../../../rules/register/register-uitkomst.ts";
import { KANALEN } from "../../../rules/zaak/contactsoort.ts";
import { readAgenda } from "../../../steps/reach/afspraken/queries.ts";
import { readDagregel } from "../../../steps/reach/berichten/list-berichten.ts";
import { bulkRegister } from "../../../steps/register/bulk-register.ts";
import { exportWerklijst } from "../../../steps/vandaag/export-werklijst.ts";
import { nextInBelronde } from "../../../steps/vandaag/next-in-belronde.ts";
import { readWerktijden } from "../../../steps/vandaag/queries.ts";
import { readWerklijst } from "../../../steps/vandaag/read-werklijst.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { meerdere } from "../formulier.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Kamer, Werkplekdelen } from "../werkplekdelen.ts";
import { sendCsv } from "../zaken/csv.ts";
import { formatAdres, werkUiterlijk } from "../zaken/opmaak.ts";
import { readRonde, rondeAdres } from "../zaken/ronde.ts";
import { REDENEN } from "../zaken/teksten.ts";
import { terugdraaibalk } from "../zaken/terugdraaibalk.tsx";
import { filterAdres, readVandaagvraag } from "./filter.ts";
import { Bevestigpagina, NietsGekozen, Overgeslagenpagina } from "./samenpagina.tsx";
import { Dagstand, Vandaagpagina } from "./vandaagpagina.tsx";

const TOETSEN = [
	{ toets: "b", doet: "Start belronde" },
	{ toets: "z", doet: "Draai de laatste registratie terug" },
];

function registerLijst(server: FastifyInstance, { databank, klok, voerUit }: Werkplekdelen): void {
	server.get("/vandaag", { config: { recht: "vandaag" } }, async (request, reply) => {
		const { gemeenteId, id, wijken } = request.gebruiker;
		const zegtVoor = wijken.length === 0 || "voor" in (request.query as object);
		const werktijden = zegtVoor ? null : await request.lees((trx) => readWerktijden(trx, gemeenteId));
		const standaard = werktijden ? standaardVoor(werktijden, wijken) : "mij";
		const { filter, pagina } = readVandaagvraag(request.query, request.gebruiker, standaard);
		const nu = klok.nu();
		const { datum, dagdeel } = lokaleTijd(nu);
		const dag = {
			vanaf: eindeVanDag(addDagen(datum, -1)),
			tot: eindeVanDag(datum),
			gebruikerId: filter.voor === "mij" ? id : null,
		};
		// asked at once: they travel together
		const [lijst, afspraken, berichten] = await voerUit(request.dader, (omgeving) =>
			Promise.all([
				readWerklijst(omgeving, filter, pagina, nu),
				readAgenda(omgeving.trx, gemeenteId, dag),
				readDagregel(omgeving.trx, gemeenteId, nu),
			]),
		);
		return sendPagina(request, reply, {
			titel: "Vandaag",
			kop: (
				<>
					Vandaag <span className="vd-gedempt">{formatDatum(lijst.vandaag, lijst.vandaag)}</span>
				</>
			),
			ondertitel: <Dagstand lijst={lijst} />,
			actie:
				request.gebruiker.instellingen.exportToegestaan && lijst.teDoen > 0 ? (
					<Knop href={`/vandaag/lijst.csv${filterAdres(filter)}`} icoon="bestand" download>
						Download lijst
					</Knop>
				) : undefined,
			inhoud: <Vandaagpagina {...{ lijst, filter, reply, dagdeel, pagina, afspraken, berichten, nu }} />,
			scripts: ["tabeltoetsen", "aftellen"],
			meldingen: terugdraaibalk(request, reply, nu),
			toetsen: TOETSEN,
		});
	});

	server.get("/vandaag/lijst.csv", { config: { recht: "vandaag" } }, async (request, reply) => {
		const { filter } = readVandaagvraag(request.query, request.gebruiker);
		const { instellingen } = request.gebruiker;
		const antwoord = await exportWerklijst(databank, request.dader, filter, instellingen, klok.nu());
		if (!antwoord.ok) {
			const tekst = REDENEN[antwoord.reden] ?? "";
			return redirectMetMelding(reply, "/vandaag", { soort: "urgent", tekst });
		}
		const kop = ["Zaak", "Naam", "Adres", "Postcode", "Wijk", "Wat", "Dag", "Dagdeel", "Uiterlijk", "Partners", "Euro"];
		const rijen = antwoord.waarde.map((rij) => [
			rij.nummer,
			rij.naam,
			formatAdres(rij),
			rij.postcode,
			rij.wijk,
			formatStap(rij.volgende_kanaal, rij.volgende_poging, rij.volgende_max),
			rij.volgende_op,
			rij.volgende_dagdeel,
			rij.uiterlijk ?? werkUiterlijk(rij.volgende_op, klok.vandaag()),
			rij.partnertypen.join(", "),
			(rij.bedrag_cent / 100).toFixed(2).replace(".", ","),
		]);
		return sendCsv(reply, `vandaag-${klok.vandaag()}`, kop, rijen);
	});
}

function registerBelronde(server: FastifyInstance, { databank, klok }: Werkplekdelen): void {
	server.get("/vandaag/belronde", { config: { recht: "zaken-bewerken" } }, async (request, reply) => {
		const { filter } = readVandaagvraag(request.query, request.gebruiker);
		const ronde = readRonde(request.query);
		const volgende = await nextInBelronde(databank, request.dader, filter, ronde, klok.nu());
		if (volgende !== null) return reply.redirect(`/zaken/${volgende}${rondeAdres(filter, ronde)}`, 303);
		const tekst = ronde.overgeslagen.length
			? "De belronde is klaar. Wie je oversloeg, staat nog in de lijst."
			: "Er is nu niemand meer om te bellen in dit dagdeel.";
		return redirectMetMelding(reply, `/vandaag${filterAdres(filter)}`, { soort: "goed", tekst });
	});
}

const samenformulier = z.object({ zaak: meerdere, uitkomst: z.string(), zeker: z.string().optional() });
const gekozenZaak = z.object({
	zaakId: z.coerce.number().int().positive(),
	versie: z.coerce.number().int().positive(),
	kanaal: z.enum(KANALEN),
});

function registerSamen(server: FastifyInstance, { databank, klok }: Werkplekdelen): void {
	server.post("/vandaag/samen", { config: { recht: "zaken-bewerken" } }, async (request, reply) => {
		const formulier = samenformulier.parse(request.body);
		const zaken = formulier.zaak.flatMap((tekst) => {
			const [zaakId, versie, kanaal] = tekst.split(".");
			const gelezen = gekozenZaak.safeParse({ zaakId, versie, kanaal });
			return gelezen.success ? [gelezen.data] : [];
		});
		const uitkomst = findUitkomst(formulier.uitkomst);
		const filter = filterAdres(readVandaagvraag(request.query, request.gebruiker).filter);
		const kruimels = [{ naam: "Vandaag", href: `/vandaag${filter}` }];
		if (zaken.length === 0 || !uitkomst) {
			const inhoud = <NietsGekozen filter={filter} />;
			return sendPagina(request, reply, { titel: "Niets gekozen", kruimels, inhoud, status: 422 });
		}
		const aantal = zaken.length === 1 ? "1 zaak" : `${zaken.length} zaken`;
		if (formulier.zeker !== "ja") {
			const delen = { reply, gekozen: formulier.zaak, uitkomst: uitkomst.id, wat: uitkomst.kort, filter };
			const titel = `${aantal} registreren als ${uitkomst.kort}?`;
			return sendPagina(request, reply, { titel, kruimels, inhoud: <Bevestigpagina {...delen} /> });
		}
		const uitkomsten = [];
		for (const kanaal of new Set(zaken.map((zaak) => zaak.kanaal))) {
			const deel = { zaken: zaken.filter((zaak) => zaak.kanaal === kanaal), kanaal, uitkomst: uitkomst.id };
			uitkomsten.push(await bulkRegister(databank, request.dader, deel, klok.nu()));
		}
		const geregistreerd = uitkomsten.reduce((som, deel) => som + deel.geregistreerd, 0);
		const over = uitkomsten.flatMap((deel) => deel.overgeslagen);
		const tekst = `${geregistreerd === 1 ? "1 zaak is" : `${geregistreerd} zaken zijn`} geregistreerd als ${uitkomst.kort}.`;
		if (over.length === 0) return redirectMetMelding(reply, `/vandaag${filter}`, { soort: "goed", tekst });
		const titel = over.length === 1 ? "1 zaak bleef staan" : `${over.length} zaken bleven staan`;
		return sendPagina(request, reply, {
			titel,
			kruimels,
			meldingen: geregistreerd > 0 ? [{ soort: "goed", children: tekst }] : [],
			inhoud: <Overgeslagenpagina rijen={over} filter={filter} />,
		});
	});
}

/** "/vandaag": the work of today. */
export const kamer: Kamer = {
	pad: "/vandaag",
	menu: { naam: "Vandaag", recht: "vandaag" },
	register(server, delen) {
		registerLijst(server, delen);
		registerBelronde(server, delen);
		registerSamen(server, delen);
	},
};
