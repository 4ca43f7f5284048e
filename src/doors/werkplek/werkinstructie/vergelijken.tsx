import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { checkWerkinstructie } from "../../../rules/decide/check-werkinstructie.ts";
import type { Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { type Bron, readBron } from "../../../steps/decide/activate-werkinstructie.ts";
import { compareMaand } from "../../../steps/decide/compare-maand.ts";
import { readActieveVersie, type Versie } from "../../../steps/decide/werkinstructie-queries.ts";
import { Filterbalk } from "../../../ui/delen/bladeren.tsx";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Bevindingen } from "./bevindingen.tsx";
import { doe, KRUIMEL, WIJZIGEN } from "./delen.ts";
import { kijkmaanden, readMaand } from "./maanden.ts";
import { PerAanpak, Werk, WieVerandert } from "./vergelijking.tsx";
import { type Verschil, vergelijkInhoud } from "./verschillen.ts";
import { Verschiltabel } from "./verschiltabel.tsx";
import { zegAantal, zegGetal } from "./woorden.ts";

/** What an address asks to put beside the version in force: the own draft, or an earlier version. */
export const readBronkeuze = (met: unknown): Bron => readNummer(typeof met === "string" ? met : undefined) ?? "concept";

/** Where somebody is sent who has no draft (any more). */
export const zonderConcept = (reply: FastifyReply) =>
	redirectMetMelding(reply, "/werkinstructie", {
		soort: "info",
		tekst: "Je hebt geen concept. Kies Wijzigen om er een te beginnen.",
	});

/** The version in force beside what may take its place; null when that is not there. */
export async function readPaar(
	delen: Werkplekdelen,
	request: FastifyRequest,
	bron: Bron,
): Promise<{ readonly actief: Versie; readonly nieuw: Werkinstructie } | null> {
	return doe(delen, request, async (omgeving) => {
		const actief = await readActieveVersie(omgeving.trx, omgeving.gemeenteId);
		const nieuw = await readBron(omgeving, bron);
		if (!nieuw && bron !== "concept") throw new Weigering(404, "niet-gevonden");
		return nieuw && { actief, nieuw };
	});
}

/** "je concept" or "versie 3". */
export const zegBron = (bron: Bron): string => (bron === "concept" ? "je concept" : `versie ${bron}`);

/** More differences than this are folded: who began with another werkinstructie changes everything. */
const VOUW_VANAF = 12;

function Verschillijst({ verschillen }: { verschillen: readonly Verschil[] }) {
	const tabel = <Verschiltabel verschillen={verschillen} bijschrift="Verschillen met de versie die nu geldt" />;
	if (verschillen.length <= VOUW_VANAF) return tabel;
	return <Uitklap titel={`Toon alle ${verschillen.length} verschillen`}>{tabel}</Uitklap>;
}

/** "/werkinstructie/vergelijken": what would change, before it takes effect. */
export function registerVergelijken(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get<{ Querystring: { met?: string; maand?: string; pagina?: string } }>(
		"/werkinstructie/vergelijken",
		{ config: WIJZIGEN },
		async (request, reply) => {
			const { met, pagina } = request.query;
			const bron = readBronkeuze(met);
			const paar = await readPaar(delen, request, bron);
			if (!paar) return zonderConcept(reply);
			const { actief, nieuw } = paar;
			const vandaag = delen.klok.vandaag();
			const maand = readMaand(request.query.maand, vandaag);
			const bevindingen = checkWerkinstructie(nieuw);
			const verschillen = vergelijkInhoud(actief.werkinstructie, nieuw);
			const kanIngaan = bevindingen.length === 0 && verschillen.length > 0;
			const vergelijking = kanIngaan
				? await doe(delen, request, (omgeving) => compareMaand(omgeving, actief.werkinstructie, nieuw, maand))
				: null;
			const adres = (naar: string, extra: Record<string, string> = {}) =>
				`/werkinstructie/${naar}?${new URLSearchParams({ met: String(bron), maand: maand.sleutel, ...extra })}`;
			const tweetal = { oud: actief.werkinstructie, nieuw };
			return sendPagina(request, reply, {
				titel: "Wat verandert er?",
				ondertitel: `Van versie ${actief.versie}, die nu geldt, naar ${zegBron(bron)}`,
				kruimels: [
					KRUIMEL,
					bron === "concept"
						? { naam: "Wijzigen", href: "/werkinstructie/wijzigen" }
						: { naam: "Versies", href: "/werkinstructie/versies" },
				],
				actie: kanIngaan && (
					<Knop soort="primair" href={adres("ingaan", { vergeleken: String(actief.versie) })}>
						Laat ingaan
					</Knop>
				),
				inhoud: (
					<>
						<Bevindingen bevindingen={bevindingen} concept={bron === "concept"} />
						{vergelijking && (
							<>
								<Melding woord="Simulatie">
									<p>
										We doen de zaken van één maand nog eens over, met de regels van nu en met de nieuwe. Er verandert
										nog niets.{" "}
										{vergelijking.oud.zaken > 0 && (
											<strong>
												Van de {zegAantal(vergelijking.oud.zaken, "zaak", "zaken")} van {maand.naam} krijgen er{" "}
												{zegGetal(vergelijking.verhuizingen.length)} een andere aanpak.
											</strong>
										)}
									</p>
								</Melding>
								<Filterbalk actie="/werkinstructie/vergelijken" naam="Kies een maand">
									<input type="hidden" name="met" value={String(bron)} />
									<Keuzeveld
										naam="maand"
										label="Zaken van"
										opties={kijkmaanden(vandaag).map(({ sleutel, naam }) => ({ waarde: sleutel, naam }))}
										waarde={maand.sleutel}
									/>
								</Filterbalk>
								{vergelijking.oud.zaken === 0 ? (
									<p>In {maand.naam} zijn er geen zaken gemaakt. Kies een andere maand.</p>
								) : (
									<>
										<PerAanpak paar={tweetal} vergelijking={vergelijking} maand={maand.naam} />
										<Sectie titel="Werk en uren">
											<Werk vergelijking={vergelijking} />
										</Sectie>
									</>
								)}
							</>
						)}
						<Sectie titel="Wat er anders is" aantal={verschillen.length}>
							<Verschillijst verschillen={verschillen} />
						</Sectie>
						{vergelijking && vergelijking.oud.zaken > 0 && (
							<WieVerandert
								paar={tweetal}
								verhuizingen={vergelijking.verhuizingen}
								pagina={readNummer(pagina) ?? 1}
								adres={(nummer) => adres("vergelijken", { pagina: String(nummer) })}
							/>
						)}
					</>
				),
			});
		},
	);
}
