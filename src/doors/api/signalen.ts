import type { FastifyInstance, FastifyReply } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Stapomgeving } from "../../database/stapomgeving.ts";
import type { Correctie } from "../../rules/import/correctiereden.ts";
import type { Weigering } from "../../rules/import/weigerreden.ts";
import { type Apiantwoord, findApiantwoord, keepApiantwoord } from "../../steps/import/api-antwoorden.ts";
import { readSignaalstatus } from "../../steps/import/read-signaalstatus.ts";
import { judgeSignaal, receiveSignaal, type Signaalontvangst } from "../../steps/import/receive-signaal.ts";
import type { Apidelen } from "./apidelen.ts";
import { makeApibeurten } from "./beurten.ts";
import { maakProbleem, Probleem, sendProbleem, type Veldreden } from "./problemen.ts";
import { leesSignaal, sleutelVan } from "./signaalvelden.ts";
import { controlevorm, FOUTEN, fout, ontvangstvorm, partnersignaalvorm, signaalvorm } from "./vormen.ts";

const GEWEIGERD = "Wij hebben dit signaal niet aangenomen. Verbeter de velden en stuur het opnieuw.";
const KENMERK = z.object({
	"idempotency-key": z.string().min(1).max(200).optional().meta({
		description: "Eigen naam van deze aanroep. Dezelfde aanroep met dezelfde naam telt 48 uur lang één keer.",
	}),
});
/** Of one gemeente one delivery is written at a time anyway; a few gemeenten go side by side. */
const TEGELIJK = 4;
const WACHTEND = 200;
const tags = ["Signalen"];
const config = { apirecht: "signalen" } as const;

const zegCorrecties = (correcties: readonly Correctie[]) =>
	correcties.map(({ veld, omdat, uitleg, van, naar }) => ({ veld: sleutelVan(veld), reden: omdat, uitleg, van, naar }));
const zegRedenen = (redenen: readonly Weigering[]): Veldreden[] =>
	redenen.map(({ veld, reden, uitleg }) => ({ veld: sleutelVan(veld), reden, uitleg }));

/** "/signalen": a partner delivers one signaal at a time, and asks what became of it. */
export function registerSignalen(server: FastifyInstance, delen: Apidelen): void {
	const api = server.withTypeProvider<ZodTypeProvider>();
	const { klok } = delen;
	const beurt = makeApibeurten(TEGELIJK, WACHTEND);

	api.post(
		"/signalen",
		{
			config,
			schema: {
				tags,
				operationId: "leverSignaal",
				summary: "Lever één signaal aan",
				description:
					"Wij controleren het signaal met dezelfde regels als een rij van een bestand, leggen het naast alle andere signalen en beslissen meteen.",
				headers: KENMERK,
				body: signaalvorm,
				response: {
					200: {
						description: "Dit signaal was er al; het telt één keer.",
						content: { "application/json": { schema: ontvangstvorm } },
					},
					201: {
						description: "Aangenomen, zo nodig verbeterd.",
						content: { "application/json": { schema: ontvangstvorm } },
					},
					...FOUTEN,
					409: fout("Deze Idempotency-Key hoort al bij een ander signaal."),
					422: fout("Geweigerd, met de reden per veld."),
				},
			},
		},
		async (request, reply) => {
			const { apisleutel } = request;
			const partner = apisleutel.partner!;
			const dader = { gemeenteId: apisleutel.gemeenteId, gebruikerId: null };
			const naam = request.headers["idempotency-key"];
			const aanroep = naam && { sleutelId: apisleutel.id, kenmerk: naam, vraag: JSON.stringify(request.body) };
			let eerder: Apiantwoord | "anders" | null = null;
			let ontvangst: Signaalontvangst | null = null;
			const antwoord = await beurt(() =>
				delen.voerDirectUit(
					dader,
					async (omgeving) => {
						const opdracht = { velden: leesSignaal(request.body), partner, peildatum: klok.vandaag() };
						ontvangst = await receiveSignaal(omgeving, opdracht, async () => {
							eerder = aanroep ? await findApiantwoord(omgeving, aanroep) : null;
							return eerder !== null;
						});
					},
					async (omgeving) => {
						if (eerder === "anders")
							throw new Probleem(409, "Deze Idempotency-Key hoort al bij een ander signaal. Kies een nieuwe.");
						if (eerder) return eerder;
						const nieuw = await maakAntwoord(omgeving, ontvangst!, partner.id);
						if (aanroep) await keepApiantwoord(omgeving, aanroep, nieuw);
						return nieuw;
					},
				),
			);
			return zend(reply, antwoord);
		},
	);

	api.post(
		"/signalen/controle",
		{
			config,
			schema: {
				tags,
				operationId: "controleerSignaal",
				summary: "Controleer een signaal zonder het aan te leveren",
				description: "Zegt wat wij zouden verbeteren of weigeren. Wij bewaren niets.",
				body: signaalvorm,
				response: {
					200: {
						description: "Zo zouden wij het aannemen.",
						content: { "application/json": { schema: controlevorm } },
					},
					...FOUTEN,
					422: fout("Zo zouden wij het weigeren, met de reden per veld."),
				},
			},
		},
		async (request, reply) => {
			const partner = request.apisleutel.partner!;
			const uitkomst = judgeSignaal({ velden: leesSignaal(request.body), partner, peildatum: klok.vandaag() });
			if (uitkomst.soort === "geweigerd") return sendProbleem(reply, 422, GEWEIGERD, zegRedenen(uitkomst.redenen));
			const correcties = zegCorrecties(uitkomst.correcties);
			return reply.send({ uitkomst: correcties.length > 0 ? "gecorrigeerd" : "aangenomen", correcties });
		},
	);

	api.get(
		"/signalen/:id",
		{
			config,
			schema: {
				tags,
				operationId: "leesSignaal",
				summary: "Lees de status van een eigen signaal",
				description: "De DDAS-status. Meer mag een partner niet weten.",
				params: z.object({
					id: z
						.string()
						.regex(/^[1-9]\d{0,14}$/)
						.meta({ description: "Nummer van het signaal.", examples: ["1043"] }),
				}),
				response: {
					200: {
						description: "Het signaal met zijn status.",
						content: { "application/json": { schema: partnersignaalvorm } },
					},
					...FOUTEN,
					404: fout("Dit signaal is er niet, of is niet van jou."),
				},
			},
		},
		async (request, reply) => {
			const { apisleutel } = request;
			const dader = { gemeenteId: apisleutel.gemeenteId, gebruikerId: null };
			const id = Number(request.params.id);
			const signaal = await delen.voerUit(dader, (omgeving) => readSignaalstatus(omgeving, id, apisleutel.partner!.id));
			if (!signaal) return sendProbleem(reply, 404, "Er is geen signaal van jou met dit nummer.");
			return reply.send(signaal);
		},
	);
}

async function maakAntwoord(
	omgeving: Stapomgeving,
	ontvangst: Signaalontvangst,
	partnerId: number,
): Promise<Apiantwoord> {
	if (ontvangst.soort === "geweigerd") {
		return { status: 422, inhoud: maakProbleem(422, GEWEIGERD, zegRedenen(ontvangst.redenen)) };
	}
	const signaal = await readSignaalstatus(omgeving, ontvangst.signaalId, partnerId);
	if (!signaal) throw new Error("Het signaal dat net is bewaard, is er niet.");
	const correcties = ontvangst.soort === "aangenomen" ? zegCorrecties(ontvangst.correcties) : [];
	const uitkomst = ontvangst.soort === "dubbel" ? "dubbel" : correcties.length > 0 ? "gecorrigeerd" : "aangenomen";
	return {
		status: ontvangst.soort === "dubbel" ? 200 : 201,
		inhoud: { id: signaal.id, uitkomst, status: signaal.status, correcties },
	};
}

/** Ours or one of before, as it was. */
function zend(reply: FastifyReply, { status, inhoud }: Apiantwoord) {
	if (status >= 400) {
		const { detail, redenen } = inhoud as { detail: string; redenen?: Veldreden[] };
		return sendProbleem(reply, status, detail, redenen);
	}
	if (status === 201) reply.header("location", `/api/v1/signalen/${(inhoud as { id: number }).id}`);
	return reply.code(status as 200).send(inhoud as z.output<typeof ontvangstvorm>);
}
