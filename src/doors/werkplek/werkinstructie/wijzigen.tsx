import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { checkWerkinstructie } from "../../../rules/decide/check-werkinstructie.ts";
import { findWerkinstructie } from "../../../rules/decide/ready-ones.ts";
import { accept, refuse } from "../../../rules/kernel/result.ts";
import { compareMaand } from "../../../steps/decide/compare-maand.ts";
import { dropConcept } from "../../../steps/decide/drop-concept.ts";
import { saveConcept } from "../../../steps/decide/save-concept.ts";
import { startConcept } from "../../../steps/decide/start-concept.ts";
import { undoConcept } from "../../../steps/decide/undo-concept.ts";
import { readActieveVersie, readConcept } from "../../../steps/decide/werkinstructie-queries.ts";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Naast } from "../../../ui/delen/vlak.tsx";
import { readUpload } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Bevindingen, plekAnker } from "./bevindingen.tsx";
import { bewerk, type Daad } from "./bewerk.ts";
import { Conceptkaart, Gevolgkaart } from "./conceptkaart.tsx";
import { doe, KRUIMEL, WIJZIGEN } from "./delen.ts";
import { readMaand } from "./maanden.ts";
import { readWerkinstructiebestand } from "./upload.ts";
import { een, type Fouten, readVelden, type Velden } from "./velden.ts";
import { zonderConcept } from "./vergelijken.tsx";
import { vergelijkInhoud } from "./verschillen.ts";
import { Wijzigdelen } from "./wijzigpagina.tsx";
import { zegAantal } from "./woorden.ts";

const PAGINA = "/werkinstructie/wijzigen";

interface Toonstand {
	readonly plek?: string | undefined;
	readonly velden?: Velden;
	readonly fouten?: Fouten;
	readonly erbij?: readonly string[];
	readonly bewaard?: string | undefined;
	readonly uploadfouten?: readonly string[];
}

/** Back to the place on the page where somebody was. */
const naarPlek = (reply: FastifyReply, plek: string, vraag: Record<string, string>): FastifyReply =>
	reply.redirect(`${PAGINA}?${new URLSearchParams(vraag)}#${plekAnker(plek)}`, 303);

const lijst = (waarde: unknown): string[] =>
	(Array.isArray(waarde) ? waarde : [waarde]).filter((deel) => typeof deel === "string" && /^[\w.]{1,60}$/.test(deel));

/** "/werkinstructie/wijzigen": the own draft, every row folded to its sentence, all of it forms. */
export function registerWijzigen(server: FastifyInstance, delen: Werkplekdelen): void {
	async function toon(request: FastifyRequest, reply: FastifyReply, stand: Toonstand): Promise<FastifyReply> {
		const maand = readMaand(undefined, delen.klok.vandaag());
		const gelezen = await doe(delen, request, async (omgeving) => {
			const { trx, gemeenteId } = omgeving;
			const actief = await readActieveVersie(trx, gemeenteId);
			const concept = await readConcept(trx, gemeenteId, request.gebruiker.id);
			if (!concept) return null;
			const bevindingen = checkWerkinstructie(concept.werkinstructie);
			const vergelijking =
				bevindingen.length === 0
					? await compareMaand(omgeving, actief.werkinstructie, concept.werkinstructie, maand)
					: null;
			return { actief, concept, bevindingen, vergelijking };
		});
		if (!gelezen) return zonderConcept(reply);
		const { actief, concept, bevindingen, vergelijking } = gelezen;
		const { werkinstructie } = concept;
		const verschillen = vergelijkInhoud(actief.werkinstructie, werkinstructie);
		const { plek, velden, fouten = {}, erbij = [] } = stand;
		return sendPagina(request, reply, {
			titel: "Werkinstructie wijzigen",
			ondertitel:
				verschillen.length === 0
					? "Nog niets gewijzigd"
					: `${zegAantal(verschillen.length, "verschil", "verschillen")} met versie ${actief.versie}`,
			kruimels: [KRUIMEL],
			status: Object.keys(fouten).length > 0 || stand.uploadfouten ? 422 : 200,
			scripts: ["bevestigen", "sleepvak"],
			actie: (
				<Knop soort="primair" href="/werkinstructie/vergelijken">
					Wat verandert er?
				</Knop>
			),
			inhoud: (
				<>
					{concept.basis !== actief.versie && (
						<Melding soort="urgent" woord={`Intussen geldt versie ${actief.versie}`}>
							<p>
								Je begon vanuit versie {concept.basis}. {actief.door ?? "Een collega"} liet daarna versie{" "}
								{actief.versie} ingaan.{" "}
								<a href={`/werkinstructie/verschillen?van=${concept.basis}&naar=${actief.versie}`}>
									Bekijk wat je collega wijzigde
								</a>{" "}
								en neem over wat moet blijven.
							</p>
						</Melding>
					)}
					<Bevindingen bevindingen={bevindingen} concept />
					<Naast hoofd>
						<div>
							<Wijzigdelen
								stand={{
									werkinstructie,
									bevindingen,
									open: plek ? { plek, fouten, erbij, ...(velden ? { velden } : {}) } : null,
									bewaard: stand.bewaard ?? null,
									csrf: csrfVeld(reply),
								}}
							/>
						</div>
						<div>
							{vergelijking && vergelijking.oud.zaken > 0 && (
								<Gevolgkaart
									paar={{ oud: actief.werkinstructie, nieuw: werkinstructie }}
									vergelijking={vergelijking}
									maand={maand.naam}
								/>
							)}
							<Conceptkaart
								reply={reply}
								basis={concept.basis}
								kanTerug={concept.vorige !== null}
								uploadfouten={stand.uploadfouten ?? []}
								begin={undefined}
							/>
						</div>
					</Naast>
				</>
			),
		});
	}

	server.get<{ Querystring: { open?: string; bewaard?: string; erbij?: unknown } }>(
		PAGINA,
		{ config: WIJZIGEN },
		(request, reply) => {
			const { open, bewaard, erbij } = request.query;
			return toon(request, reply, { plek: open, bewaard, erbij: lijst(erbij) });
		},
	);

	server.post(PAGINA, { config: WIJZIGEN }, async (request, reply) => {
		await doe(delen, request, async (omgeving) => {
			const al = await readConcept(omgeving.trx, omgeving.gemeenteId, request.gebruiker.id);
			if (!al) await startConcept(omgeving, { vanwaar: "actief" });
		});
		return reply.redirect(PAGINA, 303);
	});

	server.post<{ Body: { plek?: string; doe?: string } }>(
		`${PAGINA}/plek`,
		{ config: WIJZIGEN },
		async (request, reply) => {
			const plek = typeof request.body.plek === "string" ? request.body.plek : "";
			const knop = request.body.doe ?? "bewaar";
			const velden = readVelden(request.body, plek);
			const [wat, groep] = [een(velden, "erbij"), een(velden, "erbijGroep") || "als"];
			const erbij = wat === "" ? [] : lijst(`${groep}.${wat}`);
			// A new row is kept when it is whole; until then its conditions travel with the form.
			if (knop === "erbij") {
				const fouten: Fouten = erbij.length > 0 ? {} : { erbij: "Kies eerst een voorwaarde." };
				const { erbij: _keuze, erbijGroep: _waar, ...rest } = velden;
				return toon(request, reply, { plek, velden: rest, erbij, fouten });
			}
			const daad: Daad = knop === "hoger" || knop === "lager" || knop === "weg" ? knop : "bewaar";
			let nieuw: string | null = null;
			const antwoord = await doe(delen, request, (omgeving) =>
				saveConcept<Fouten | "weg">(omgeving, (nu) => {
					const uitkomst = bewerk(nu, plek, velden, daad);
					if (!uitkomst.ok) return refuse(uitkomst.reden);
					nieuw = uitkomst.waarde.plek;
					return accept(uitkomst.waarde.werkinstructie);
				}),
			);
			if (antwoord.ok) {
				if (nieuw !== null) return naarPlek(reply, nieuw, { bewaard: nieuw });
				const tekst = `Weggehaald uit je concept. Vergissing? Kies "Maak de laatste wijziging ongedaan".`;
				return redirectMetMelding(reply, PAGINA, { soort: "goed", tekst });
			}
			if (antwoord.reden === "geen-concept") return zonderConcept(reply);
			if (antwoord.reden === "weg") {
				const tekst = "Dit staat niet meer in je concept. Heb je het in een ander venster weggehaald?";
				return redirectMetMelding(reply, PAGINA, { soort: "info", tekst });
			}
			return toon(request, reply, { plek, velden, fouten: antwoord.reden as Fouten, erbij: [] });
		},
	);

	server.post<{ Body: { doe?: string } }>(`${PAGINA}/concept`, { config: WIJZIGEN }, async (request, reply) => {
		if (request.body.doe === "weg") {
			await doe(delen, request, dropConcept);
			const tekst = "Je concept is weg. De werkinstructie is niet veranderd.";
			return redirectMetMelding(reply, "/werkinstructie", { soort: "goed", tekst });
		}
		const gelukt = await doe(delen, request, undoConcept);
		const tekst = gelukt ? "De laatste wijziging is ongedaan gemaakt." : "Er is niets om ongedaan te maken.";
		return redirectMetMelding(reply, PAGINA, { soort: gelukt ? "goed" : "info", tekst });
	});

	server.post<{ Body: { met?: string } }>(`${PAGINA}/begin`, { config: WIJZIGEN }, async (request, reply) => {
		const naam = String(request.body.met ?? "");
		const inhoud = findWerkinstructie(naam);
		if (!inhoud) {
			const tekst = "Kies eerst met welke werkinstructie je wilt beginnen.";
			return redirectMetMelding(reply, PAGINA, { soort: "info", tekst });
		}
		const antwoord = await doe(delen, request, (omgeving) => saveConcept(omgeving, () => accept(inhoud)));
		if (!antwoord.ok) await doe(delen, request, (omgeving) => startConcept(omgeving, { inhoud, vanwaar: naam }));
		return redirectMetMelding(reply, PAGINA, { soort: "goed", tekst: `Je concept is nu: ${inhoud.titel}.` });
	});

	server.post(`${PAGINA}/bestand`, { config: WIJZIGEN }, async (request, reply) => {
		const gelezen = readWerkinstructiebestand(readUpload(request.body, "bestand"));
		if (!gelezen.ok) return toon(request, reply, { uploadfouten: gelezen.reden });
		const inhoud = gelezen.waarde;
		const antwoord = await doe(delen, request, (omgeving) => saveConcept(omgeving, () => accept(inhoud)));
		if (!antwoord.ok) await doe(delen, request, (omgeving) => startConcept(omgeving, { inhoud, vanwaar: "bestand" }));
		return redirectMetMelding(reply, PAGINA, { soort: "goed", tekst: `Ingelezen in je concept: ${inhoud.titel}.` });
	});
}
