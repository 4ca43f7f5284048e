import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { VORMEN } from "../../../rules/reach/afspraak/afspraakstatus.ts";
import { readPlekken, readSpreekuren } from "../../../steps/reach/afspraken/queries.ts";
import {
	addPlek,
	addSpreekuur,
	removeSpreekuur,
	setPlekActief,
} from "../../../steps/reach/afspraken/save-spreekuren.ts";
import { readCollegas } from "../../../steps/zaken/queries.ts";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { getal, type Invoer, readFormulier, readNummer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Plekken, Uren } from "./spreekuurpaginas.tsx";
import { Beheertabs } from "./tabs.tsx";

const FOUTEN: Readonly<Record<string, readonly [string, string]>> = {
	"tijden-verkeerd": ["tot", "Het einde ligt voor het begin."],
	overlapt: ["van", "Deze collega heeft hier op die dag al uren die hiermee samenvallen."],
	"collega-onbekend": ["gebruikerId", "Kies een collega."],
	"plek-onbekend": ["plekId", "Kies een plek."],
};

const tekst = (max: number) => z.string().trim().max(max).default("");
const plekvorm = z.object({
	vorm: z.enum(VORMEN, "Kies hoe je elkaar spreekt."),
	naam: z.string().trim().min(1).max(80),
	adres: tekst(120),
	uitleg: tekst(200),
});
const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Vul een tijd in, zoals 09:00.");
const nummer = z.coerce.number("Maak een keuze.").int().positive("Maak een keuze.");
const DUURFOUT = "Vul 10 tot en met 180 minuten in.";
const uurvorm = z.object({
	gebruikerId: nummer,
	plekId: nummer,
	weekdag: z.coerce.number().int().min(1).max(7),
	van: tijd,
	tot: tijd,
	duurMinuten: getal.pipe(z.number().int(DUURFOUT).min(10, DUURFOUT).max(180, DUURFOUT)),
});

/** "/beheer/spreekuren": where residents can come, and when a colleague has time. */
export function registerSpreekuren(server: FastifyInstance, delen: Werkplekdelen): void {
	const config = { recht: "spreekuren" } as const;
	const { voerUit, klok } = delen;
	const toon = async (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}, invoer: Invoer = {}) => {
		const { gemeenteId } = request.gebruiker;
		const stand = await request.lees(async (trx) => ({
			plekken: await readPlekken(trx, gemeenteId),
			uren: await readSpreekuren(trx, gemeenteId),
			collegas: await readCollegas(trx, gemeenteId),
		}));
		const props = { reply, stand, fouten, invoer };
		return sendPagina(request, reply, {
			titel: "Spreekuren",
			status: Object.keys(fouten).length > 0 ? 422 : 200,
			inhoud: (
				<>
					<Beheertabs rol={request.gebruiker.rol} huidig="/beheer/spreekuren" />
					<Foutenoverzicht fouten={toFoutregels(fouten)} />
					<p>Uit deze uren kiezen inwoners zelf een moment. Feestdagen en wat al bezet is vallen er vanzelf af.</p>
					<Uren {...props} />
					<Plekken {...props} />
				</>
			),
		});
	};
	const klaar = (reply: FastifyReply, zin: string) =>
		redirectMetMelding(reply, "/beheer/spreekuren", { soort: "goed", tekst: zin });

	server.get("/beheer/spreekuren", { config }, (request, reply) => toon(request, reply));
	server.post("/beheer/spreekuren", { config }, async (request, reply) => {
		const formulier = readFormulier(uurvorm, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const antwoord = await voerUit(request.dader, (omgeving) => addSpreekuur(omgeving, formulier.waarde, klok.nu()));
		if (antwoord.ok) return klaar(reply, "Het spreekuur staat erbij. Inwoners kunnen het meteen kiezen.");
		const [veld, zin] = FOUTEN[antwoord.reden] ?? ["formulier", antwoord.reden];
		return toon(request, reply, { [veld]: zin }, formulier.invoer);
	});
	server.post("/beheer/spreekuren/plek", { config }, async (request, reply) => {
		const formulier = readFormulier(plekvorm, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const plek = await voerUit(request.dader, (omgeving) => addPlek(omgeving, formulier.waarde));
		if (!plek.ok) return toon(request, reply, plek.reden, formulier.invoer);
		return klaar(reply, "De plek staat erbij. Voeg nu een spreekuur toe.");
	});
	const idVan = (request: FastifyRequest) => readNummer((request.body as { id?: string }).id) ?? 0;
	server.post("/beheer/spreekuren/verwijder", { config }, async (request, reply) => {
		await voerUit(request.dader, (omgeving) => removeSpreekuur(omgeving, idVan(request)));
		return klaar(reply, "Het spreekuur is weg. Afspraken die er al stonden, blijven staan.");
	});
	for (const actief of [true, false]) {
		server.post(`/beheer/spreekuren/plek-${actief ? "aan" : "uit"}`, { config }, async (request, reply) => {
			await voerUit(request.dader, (omgeving) => setPlekActief(omgeving, idVan(request), actief, klok.nu()));
			return klaar(reply, actief ? "De plek is weer te kiezen." : "De plek is niet meer te kiezen.");
		});
	}
}
