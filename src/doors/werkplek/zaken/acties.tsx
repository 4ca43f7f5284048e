import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ReactNode } from "react";
import { z } from "zod";
import { mag } from "../../../rules/account/rollen.ts";
import { formatPoging } from "../../../rules/register/format-poging.ts";
import { momentVan } from "../../../rules/register/lokale-tijd.ts";
import { warnNotitie } from "../../../rules/register/warn-notitie.ts";
import type { Dagdeel, Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { ZaakGewijzigd } from "../../../steps/register/antwoord.ts";
import { assignZaak } from "../../../steps/register/assign-zaak.ts";
import { closeZaak } from "../../../steps/register/close-zaak.ts";
import { addContactgegeven, markContactgegeven } from "../../../steps/register/contactgegevens.ts";
import { addNotitie, removeNotitie } from "../../../steps/register/notities.ts";
import { reopenZaak } from "../../../steps/register/reopen-zaak.ts";
import { setTerugbellen } from "../../../steps/register/set-terugbellen.ts";
import { openZaak, type Zaakdetail } from "../../../steps/zaken/open-zaak.ts";
import { readKeuzes } from "../../../steps/zaken/read-keuzes.ts";
import { readId } from "../adres.ts";
import { type Invoer, readFormulier, readNummer, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { sendConflict } from "./conflict.tsx";
import { Corrigeerformulier, Heropenformulier, Overdraagformulier, Sluitformulier } from "./formulieren.tsx";
import { kiesEindresultaat } from "./kies-eindresultaat.ts";
import { magOverdragen } from "./mag-overdragen.ts";
import { REDENEN } from "./teksten.ts";
import { toonZaak } from "./toon-zaak.tsx";

const config = { recht: "zaken-bewerken" } as const;
const versie = z.coerce.number().int().positive();
const tekst = z.string().default("");
const zin = (reden: string) => REDENEN[reden] ?? reden;

/** What a colleague writes may hold health or criminal data, and they did not say that it means something else (Wgs art. 8a). */
const isGevoelig = (geschreven = "", bevestigd = ""): boolean =>
	bevestigd !== "ja" && warnNotitie(geschreven).length > 0;

type Bouw = (detail: Zaakdetail, keuzes: Awaited<ReturnType<typeof readKeuzes>>) => ReactNode;

/** A page with one form about a zaak. */
async function sendFormulier(
	request: FastifyRequest,
	reply: FastifyReply,
	{ databank, klok, voerUit }: Werkplekdelen,
	titel: string,
	bouw: Bouw,
	status = 200,
): Promise<FastifyReply> {
	const detail = await voerUit(request.dader, (omgeving) => openZaak(omgeving, readId(request), klok.nu()));
	if (!detail) throw new Weigering(404, "niet-gevonden");
	const kruimels = [
		{ naam: "Zaken", href: "/zaken" },
		{ naam: detail.zaak.naam, href: `/zaken/${detail.zaak.id}` },
		{ naam: titel },
	];
	const inhoud = bouw(detail, await readKeuzes(databank, request.dader));
	return sendPagina(request, reply, { titel: `${titel}: ${detail.zaak.naam}`, kruimels, inhoud, status });
}

function registerSluiten(server: FastifyInstance, delen: Werkplekdelen): void {
	const toon = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}, invoer: Invoer = {}) =>
		sendFormulier(
			request,
			reply,
			delen,
			"Sluit af",
			(detail) => (
				<Sluitformulier
					detail={detail}
					reply={reply}
					fouten={fouten}
					invoer={invoer}
					voorstel={kiesEindresultaat(detail)}
				/>
			),
			Object.keys(fouten).length > 0 ? 422 : 200,
		);
	server.get("/zaken/:id/sluiten", { config }, (request, reply) => toon(request, reply));
	server.post("/zaken/:id/sluiten", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const formulier = readFormulier(z.object({ versie, resultaat: tekst }), request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const { databank, klok } = delen;
		const antwoord = await closeZaak(databank, request.dader, { zaakId, ...formulier.waarde }, klok.nu());
		if (antwoord.ok) {
			const klaar = `Zaak gesloten: ${formulier.waarde.resultaat}.`;
			return redirectMetMelding(reply, `/zaken/${zaakId}`, { soort: "goed", tekst: klaar });
		}
		if (antwoord.reden === "zaak-gewijzigd") {
			return conflict(request, reply, zaakId, antwoord as ZaakGewijzigd, formulier.invoer, "Sluit toch");
		}
		return toon(request, reply, { resultaat: zin(antwoord.reden) }, formulier.invoer);
	});
}

const conflict = (
	request: FastifyRequest,
	reply: FastifyReply,
	zaakId: number,
	antwoord: ZaakGewijzigd,
	invoer: Invoer,
	toch: string,
) => sendConflict(request, reply, { zaakId, conflict: antwoord, invoer, toch });

function registerOverdragen(server: FastifyInstance, delen: Werkplekdelen): void {
	const toon = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}, invoer: Invoer = {}) => {
		const vondsten = fouten.notitie ? warnNotitie(invoer.notitie ?? "") : [];
		const bouw: Bouw = (detail, { collegas }) =>
			magOverdragen(request.gebruiker, detail.zaak) ? (
				<Overdraagformulier {...{ detail, reply, fouten, invoer, vondsten, collegas }} />
			) : (
				<p>{zin("zaak-van-collega")}</p>
			);
		const status = Object.keys(fouten).length > 0 ? 422 : 200;
		return sendFormulier(request, reply, delen, "Draag over", bouw, status);
	};
	server.get("/zaken/:id/overdragen", { config }, (request, reply) => toon(request, reply));
	server.post("/zaken/:id/overdragen", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const schema = z.object({ versie, aan: tekst, notitie: tekst, bevestigd: tekst });
		const formulier = readFormulier(schema, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const { aan, notitie, bevestigd } = formulier.waarde;
		const invoer = {
			zaakId,
			versie: formulier.waarde.versie,
			aan: readNummer(aan),
			notitie,
			bevestigd: bevestigd === "ja",
			magVanAnderen: mag(request.gebruiker.rol, "zaken-van-anderen-overdragen"),
		};
		const antwoord = await assignZaak(delen.databank, request.dader, invoer, delen.klok.nu());
		if (antwoord.ok) {
			const { naam } = antwoord.waarde;
			const klaar = naam ? `Overgedragen aan ${naam}.` : "De zaak is van niemand in het bijzonder.";
			return redirectMetMelding(reply, `/zaken/${zaakId}`, { soort: "goed", tekst: klaar });
		}
		if (antwoord.reden === "zaak-gewijzigd") {
			return conflict(request, reply, zaakId, antwoord as ZaakGewijzigd, formulier.invoer, "Draag toch over");
		}
		const veld = antwoord.reden === "notitie-gevoelig" ? "notitie" : "aan";
		return toon(request, reply, { [veld]: zin(antwoord.reden) }, formulier.invoer);
	});
}

function registerHeropenen(server: FastifyInstance, delen: Werkplekdelen): void {
	const toon = (request: FastifyRequest, reply: FastifyReply, fouten: Veldfouten = {}, invoer: Invoer = {}) => {
		const vondsten = fouten.reden ? warnNotitie(invoer.reden ?? "") : [];
		const bouw: Bouw = (detail, { routes }) => (
			<Heropenformulier {...{ detail, reply, fouten, invoer, vondsten, routes }} />
		);
		const status = Object.keys(fouten).length > 0 ? 422 : 200;
		return sendFormulier(request, reply, delen, "Heropen", bouw, status);
	};
	server.get("/zaken/:id/heropenen", { config }, (request, reply) => toon(request, reply));
	server.post("/zaken/:id/heropenen", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const schema = z.object({ versie, reden: tekst, route: tekst, bevestigd: tekst });
		const formulier = readFormulier(schema, request.body);
		if (!formulier.ok) return toon(request, reply, formulier.fouten, formulier.invoer);
		const { route, bevestigd, ...meer } = formulier.waarde;
		if (isGevoelig(meer.reden, bevestigd)) {
			return toon(request, reply, { reden: zin("tekst-gevoelig") }, formulier.invoer);
		}
		const invoer = { zaakId, ...meer, route: route || null };
		const antwoord = await reopenZaak(delen.databank, request.dader, invoer, delen.klok.nu());
		if (antwoord.ok) {
			const klaar = "De zaak is weer open. De aanpak begint vandaag.";
			return redirectMetMelding(reply, `/zaken/${zaakId}`, { soort: "goed", tekst: klaar });
		}
		if (antwoord.reden === "zaak-gewijzigd") {
			return conflict(request, reply, zaakId, antwoord as ZaakGewijzigd, formulier.invoer, "Heropen toch");
		}
		const veld = antwoord.reden === "route-ontbreekt" ? "route" : "reden";
		return toon(request, reply, { [veld]: zin(antwoord.reden) }, formulier.invoer);
	});
}

function registerNotities(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	server.post("/zaken/:id/notities", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const formulier = readFormulier(z.object({ tekst, bevestigd: tekst }), request.body);
		const { invoer } = formulier;
		const waarde = formulier.ok ? formulier.waarde : { tekst: "", bevestigd: "" };
		const notitie = { zaakId, tekst: waarde.tekst, bevestigd: waarde.bevestigd === "ja" };
		const antwoord = await addNotitie(databank, request.dader, notitie, klok.nu());
		if (antwoord.ok) {
			return redirectMetMelding(reply, `/zaken/${zaakId}/notities`, { soort: "goed", tekst: "Notitie bewaard." });
		}
		const vondsten = antwoord.reden === "notitie-gevoelig" ? antwoord.vondsten : [];
		const fouten = { tekst: zin(antwoord.reden) };
		return toonZaak(request, reply, delen, zaakId, { tab: "notities", fouten, invoer, vondsten, status: 422 });
	});
	server.post("/zaken/:id/notities/verwijder", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const notitieId = readNummer((request.body as { notitie?: string }).notitie) ?? 0;
		const antwoord = await removeNotitie(databank, request.dader, { zaakId, notitieId }, klok.nu());
		const naar = `/zaken/${zaakId}/notities`;
		if (antwoord.ok) return redirectMetMelding(reply, naar, { soort: "goed", tekst: "Notitie verwijderd." });
		return redirectMetMelding(reply, naar, { soort: "urgent", tekst: zin(antwoord.reden) });
	});
}

function registerContact(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	server.post("/zaken/:id/contact", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const schema = z.object({ contactnieuw: tekst, opmerking: tekst, bevestigd: tekst });
		const { invoer } = readFormulier(schema, request.body);
		if (isGevoelig(invoer.opmerking, invoer.bevestigd)) {
			const fouten = { opmerking: zin("tekst-gevoelig") };
			return toonZaak(request, reply, delen, zaakId, { fouten, invoer, status: 422 });
		}
		const gegeven = { zaakId, waarde: invoer.contactnieuw ?? "", opmerking: invoer.opmerking ?? "" };
		const antwoord = await addContactgegeven(databank, request.dader, gegeven, klok.nu());
		if (antwoord.ok) return redirectMetMelding(reply, `/zaken/${zaakId}`, { soort: "goed", tekst: "Toegevoegd." });
		const fouten = { contactnieuw: zin(antwoord.reden) };
		return toonZaak(request, reply, delen, zaakId, { fouten, invoer, status: 422 });
	});
	const schema = z.object({
		soort: z.enum(["telefoon", "email"]),
		waarde: z.string().max(200),
		status: z.enum(["onbekend", "werkt", "fout"]),
	});
	server.post("/zaken/:id/contact/status", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const gegeven = { zaakId, ...schema.parse(request.body) };
		const antwoord = await markContactgegeven(databank, request.dader, gegeven, klok.nu());
		const klaar = gegeven.status === "fout" ? "Voordeur gebruikt dit niet meer." : "Voordeur gebruikt dit weer.";
		const melding = antwoord.ok
			? ({ soort: "goed", tekst: klaar } as const)
			: ({ soort: "urgent", tekst: zin(antwoord.reden) } as const);
		return redirectMetMelding(reply, `/zaken/${zaakId}`, melding);
	});
}

function registerTerugbellen(server: FastifyInstance, delen: Werkplekdelen): void {
	const { databank, klok } = delen;
	server.post("/zaken/:id/terugbellen", { config }, async (request, reply) => {
		const zaakId = readId(request);
		const formulier = readFormulier(
			z.object({ versie, afspraakdatum: tekst, afspraaktijd: tekst, vervalt: tekst }),
			request.body,
		);
		const { invoer } = formulier;
		const weiger = (reden: string) =>
			toonZaak(request, reply, delen, zaakId, {
				tab: "afspraken",
				fouten: { afspraakdatum: zin(reden) },
				invoer,
				status: 422,
			});
		if (!formulier.ok) return weiger("moment-ontbreekt");
		const { afspraakdatum, afspraaktijd, vervalt } = formulier.waarde;
		const op = vervalt === "ja" ? null : momentVan(afspraakdatum, afspraaktijd);
		if (op === null && vervalt !== "ja") return weiger("moment-ontbreekt");
		const afspraak = { zaakId, versie: formulier.waarde.versie, op };
		const antwoord = await setTerugbellen(databank, request.dader, afspraak, klok.nu());
		if (antwoord.ok) {
			const klaar = op ? "Afspraak bewaard." : "De afspraak is vervallen.";
			return redirectMetMelding(reply, `/zaken/${zaakId}/afspraken`, { soort: "goed", tekst: klaar });
		}
		if (antwoord.reden === "zaak-gewijzigd") {
			return conflict(request, reply, zaakId, antwoord as ZaakGewijzigd, invoer, "Bewaar toch");
		}
		return weiger(antwoord.reden);
	});
}

function registerCorrigeren(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get<{ Params: { id: string; poging: string } }>(
		"/zaken/:id/pogingen/:poging",
		{ config },
		(request, reply) => {
			const pogingId = readNummer(request.params.poging) ?? 0;
			return sendFormulier(request, reply, delen, "Corrigeer", (detail) => {
				const regel = detail.tijdlijn.find((kandidaat) => kandidaat.soort === "poging" && kandidaat.id === pogingId);
				if (!regel) throw new Weigering(404, "niet-gevonden");
				const { kanaal, dagdeel, uitkomst = "", ongedaan = false } = regel.extra;
				const wat = formatPoging({ kanaal: kanaal as Kanaal, dagdeel: dagdeel as Dagdeel, uitkomst });
				return <Corrigeerformulier {...{ detail, reply, pogingId, wat, ongedaan }} fouten={{}} invoer={{}} />;
			});
		},
	);
}

/** Everything one can do to a zaak besides registering an attempt. */
export function registerActies(server: FastifyInstance, delen: Werkplekdelen): void {
	registerSluiten(server, delen);
	registerOverdragen(server, delen);
	registerHeropenen(server, delen);
	registerNotities(server, delen);
	registerContact(server, delen);
	registerTerugbellen(server, delen);
	registerCorrigeren(server, delen);
}
