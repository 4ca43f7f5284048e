import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { parsePostcode } from "../../../rules/kernel/postcode.ts";
import { decideUitval, type Uitvalbesluit } from "../../../steps/verify/decide-uitval.ts";
import { openUitval } from "../../../steps/verify/open-uitval.ts";
import { findVolgende, type Uitvalfilter } from "../../../steps/verify/read-uitval.ts";
import { undoUitval } from "../../../steps/verify/undo-uitval.ts";
import { readId } from "../adres.ts";
import { type Invoer, readFormulier, type Veldfouten } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Rijpagina } from "./rijpagina.tsx";
import { naamVan, UITKOMSTNAMEN, WEIGERINGEN, zegRegels } from "./teksten.ts";
import { terugbalk } from "./terugbalk.tsx";
import { readUitvalfilter, uitvalAdres } from "./vraag.ts";

const config = { recht: "uitval" } as const;
const tekst = z.string().trim().max(200).default("");

interface Toonopties {
	readonly fouten?: Veldfouten;
	readonly invoer?: Invoer;
}

async function toonRij(request: FastifyRequest, reply: FastifyReply, delen: Werkplekdelen, opties: Toonopties = {}) {
	const signaalId = readId(request);
	const filter = readUitvalfilter(request.query);
	const { gemeenteId } = request.gebruiker;
	const rij = await delen.voerUit(request.dader, (omgeving) => openUitval(omgeving, signaalId));
	if (!rij) throw new Weigering(404, "niet-gevonden");
	const na = await request.lees((trx) => findVolgende(trx, gemeenteId, filter, delen.klok.nu(), signaalId));
	const volgende = na === null ? `/uitval${uitvalAdres(filter)}` : `/uitval/${na}${uitvalAdres(filter)}`;
	const { fouten = {}, invoer = {} } = opties;
	const vandaag = delen.klok.vandaag();
	const open = request.tellingen?.["/uitval"] ?? 0;
	return sendPagina(request, reply, {
		titel: naamVan(rij.aanvraag),
		...(open ? { ondertitel: `Nog ${zegRegels(open)} te beslissen` } : {}),
		kruimels: [{ naam: "Uitval", href: `/uitval${uitvalAdres(filter)}` }, { naam: naamVan(rij.aanvraag) }],
		meldingen: terugbalk(request, reply),
		status: Object.keys(fouten).length > 0 ? 422 : 200,
		toetsen: [
			{ toets: "1", doet: "Kandidaat 1 is het, enzovoort" },
			{ toets: "n", doet: "Geen inwoner van de gemeente" },
			{ toets: "v", doet: "Vraag de partner" },
			{ toets: "s", doet: "Sla over" },
			{ toets: "z", doet: "Draai het vorige besluit terug" },
		],
		inhoud: <Rijpagina {...{ rij, filter, reply, vandaag, volgende, fouten, invoer }} />,
	});
}

/** To the next row of the same list; without one, back to the list. The message there can take the decision back. */
async function naarVolgende(
	request: FastifyRequest,
	reply: FastifyReply,
	{ klok }: Werkplekdelen,
	{ signaalId, wat, filter }: { signaalId: number; wat: string; filter: Uitvalfilter },
) {
	const { gemeenteId } = request.gebruiker;
	const nu = klok.nu();
	const id = await request.lees((trx) => findVolgende(trx, gemeenteId, filter, nu, signaalId));
	request.session.uitvalBesloten = { signaalId, wat };
	const adres = uitvalAdres(filter, { na: String(signaalId) });
	return reply.redirect(id === null ? `/uitval${adres}` : `/uitval/${id}${adres}`, 303);
}

function leesKnop(knop: string): Uitvalbesluit | null {
	if (knop === "n") return { soort: "geweigerd" };
	if (knop === "v") return { soort: "gevraagd" };
	return /^[1-9]$/.test(knop) ? { soort: "aanvaard", kandidaat: Number(knop) } : null;
}

async function besluit(
	request: FastifyRequest,
	reply: FastifyReply,
	delen: Werkplekdelen,
	invoer: { op: string; besluit: Uitvalbesluit },
	bijFout: (veld: string, zin: string) => Promise<FastifyReply>,
) {
	const signaalId = readId(request);
	const filter = readUitvalfilter(request.query);
	const nu = delen.klok.nu();
	const { naam, antwoord } = await delen.voerUit(request.dader, async (omgeving) => ({
		antwoord: await decideUitval(omgeving, { signaalId, ...invoer }, nu),
		naam: naamVan((await openUitval(omgeving, signaalId))?.aanvraag ?? LEEG),
	}));
	if (antwoord.ok) {
		const uitkomst = UITKOMSTNAMEN[antwoord.waarde.uitkomst] ?? antwoord.waarde.uitkomst;
		const wat = invoer.besluit.soort === "gevraagd" ? "vraag voor de partner" : uitkomst;
		return naarVolgende(request, reply, delen, { signaalId, wat: `${naam}: ${wat}.`, filter });
	}
	const zin = WEIGERINGEN[antwoord.reden];
	if (antwoord.reden === "rij-onbekend") {
		return redirectMetMelding(reply, `/uitval${uitvalAdres(filter)}`, { soort: "urgent", tekst: zin });
	}
	return bijFout(antwoord.reden === "bsn-ongeldig" ? "bsn" : "formulier", zin);
}

const LEEG = { voorletters: null, voornamen: null, voorvoegsel: null, achternaam: null, bedrijfsnaam: null };

const handformulier = z
	.object({
		op: tekst,
		uitkomst: z.enum(
			["inwoner", "verhuisd-binnen", "elders", "overleden", "gevraagd"],
			"Kies een van de mogelijkheden.",
		),
		bsn: tekst,
		geheim: z.literal("ja").optional(),
		...{ straat: tekst, huisnummer: tekst, huisletter: tekst, toevoeging: tekst, postcode: tekst },
	})
	.transform((f, bezig): { op: string; besluit: Uitvalbesluit } => {
		const { op, uitkomst, bsn, straat, huisnummer, huisletter, toevoeging } = f;
		if (uitkomst === "gevraagd") return { op, besluit: { soort: "gevraagd" } };
		const hand = { soort: "met-de-hand", bsn, geheim: f.geheim === "ja" } as const;
		if (uitkomst !== "verhuisd-binnen") return { op, besluit: { ...hand, uitkomst, adres: null } };
		const postcode = parsePostcode(f.postcode);
		const fout = (veld: string, message: string) => bezig.addIssue({ code: "custom", path: [veld], message });
		if (postcode === null) fout("postcode", "Vul de postcode van het nieuwe adres in, zoals 6041 AC.");
		if (!/^[1-9]\d{0,4}$/.test(huisnummer)) fout("huisnummer", "Vul het huisnummer van het nieuwe adres in.");
		if (postcode === null || !/^[1-9]\d{0,4}$/.test(huisnummer)) return z.NEVER;
		const adres = { straat, huisnummer, huisletter, toevoeging, postcode };
		return { op, besluit: { ...hand, uitkomst, adres } };
	});

/** "/uitval/:id": one row, its decision, and the way back. */
export function registerRij(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get("/uitval/:id", { config }, (request, reply) => toonRij(request, reply, delen));
	server.post("/uitval/:id", { config }, async (request, reply) => {
		const { op, besluit: knop } = z.object({ op: tekst, besluit: tekst }).parse(request.body ?? {});
		const gelezen = leesKnop(knop);
		const bijFout = (veld: string, zin: string) => toonRij(request, reply, delen, { fouten: { [veld]: zin } });
		if (!gelezen) return bijFout("formulier", WEIGERINGEN["kandidaat-onbekend"]);
		return besluit(request, reply, delen, { op, besluit: gelezen }, bijFout);
	});
	server.post("/uitval/:id/met-de-hand", { config }, async (request, reply) => {
		const formulier = readFormulier(handformulier, request.body);
		const { bsn: _bsn, ...invoer } = formulier.invoer;
		if (!formulier.ok) return toonRij(request, reply, delen, { fouten: formulier.fouten, invoer });
		return besluit(request, reply, delen, formulier.waarde, (veld, zin) =>
			toonRij(request, reply, delen, { fouten: { [veld]: zin }, invoer }),
		);
	});
	server.post("/uitval/:id/terug", { config }, async (request, reply) => {
		const signaalId = readId(request);
		const terug = await delen.voerUit(request.dader, (omgeving) => undoUitval(omgeving, signaalId, delen.klok.nu()));
		request.session.uitvalBesloten = undefined;
		if (terug.rijen === 0) {
			const zin = "Dit besluit was al teruggedraaid.";
			return redirectMetMelding(reply, `/uitval/${signaalId}`, { soort: "info", tekst: zin });
		}
		const zin =
			terug.zakenGewijzigd.length > 0
				? "Het besluit is teruggedraaid. De zaak was intussen gewijzigd en blijft zoals zij is: kijk haar na."
				: "Het besluit is teruggedraaid.";
		return redirectMetMelding(reply, `/uitval/${signaalId}`, { soort: "goed", tekst: zin });
	});
}
