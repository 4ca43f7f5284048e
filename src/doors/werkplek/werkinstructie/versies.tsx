import type { FastifyInstance } from "fastify";
import { listVersies, readVersie } from "../../../steps/decide/werkinstructie-queries.ts";
import { Filterbalk } from "../../../ui/delen/bladeren.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Onzichtbaar } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld } from "../../../ui/delen/veld.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import { formatMoment } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { doe, KRUIMEL, LEZEN } from "./delen.ts";
import { vergelijkInhoud } from "./verschillen.ts";
import { Verschiltabel } from "./verschiltabel.tsx";
import { zegAantal } from "./woorden.ts";

/** "/werkinstructie/versies" and "/werkinstructie/verschillen": what held when, and what changed in words. */
export function registerVersies(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get("/werkinstructie/versies", { config: LEZEN }, async (request, reply) => {
		const versies = await doe(delen, request, ({ trx, gemeenteId }) => listVersies(trx, gemeenteId));
		const vandaag = delen.klok.vandaag();
		const zeg = (moment: Date | null, anders: string) => (moment ? formatMoment(moment, vandaag) : anders);
		const opties = versies.map(({ versie }) => ({ waarde: String(versie), naam: `Versie ${versie}` }));
		return sendPagina(request, reply, {
			titel: "Versies",
			ondertitel: zegAantal(versies.length, "versie heeft gegolden", "versies hebben gegolden"),
			kruimels: [KRUIMEL],
			inhoud: (
				<>
					<Tabel
						bijschrift="Alle versies, de nieuwste boven"
						bijschriftVerborgen
						rijen={versies}
						rijSleutel={(rij) => String(rij.versie)}
						kolommen={[
							{
								kop: "Versie",
								rijkop: true,
								cel: (rij) => (
									<>
										<a href={`/werkinstructie/versies/${rij.versie}`}>Versie {rij.versie}</a>{" "}
										{rij.geldtNu && <Statusmerk soort="goed">Geldt nu</Statusmerk>}
									</>
								),
							},
							{ kop: "Vanaf", cel: (rij) => zeg(rij.vanaf, "het begin") },
							{ kop: "Tot", cel: (rij) => (rij.geldtNu ? "nu" : zeg(rij.tot, "onbekend")) },
							{ kop: "Door", cel: (rij) => rij.door ?? "Voordeur" },
							{ kop: "Waarom", cel: (rij) => rij.toelichting || rij.titel },
							{
								kop: "Verschil met de vorige",
								cel: (rij) => {
									const vorige = versies.find((ander) => ander.versie < rij.versie);
									if (!vorige) return "de eerste";
									const href = `/werkinstructie/verschillen?van=${vorige.versie}&naar=${rij.versie}`;
									return (
										<a href={href}>
											Wat veranderde er?<Onzichtbaar> Versie {rij.versie}</Onzichtbaar>
										</a>
									);
								},
							},
						]}
					/>
					{versies.length > 1 && (
						<Sectie titel="Twee versies naast elkaar">
							<Filterbalk actie="/werkinstructie/verschillen" knop="Vergelijk" naam="Kies twee versies">
								<Keuzeveld naam="van" label="Van" opties={opties} waarde={opties[1]?.waarde ?? ""} breedte="kort" />
								<Keuzeveld naam="naar" label="Naar" opties={opties} waarde={opties[0]?.waarde ?? ""} breedte="kort" />
							</Filterbalk>
						</Sectie>
					)}
				</>
			),
		});
	});

	server.get<{ Querystring: { van?: string; naar?: string } }>(
		"/werkinstructie/verschillen",
		{ config: LEZEN },
		async (request, reply) => {
			const van = readNummer(request.query.van);
			const naar = request.query.naar === undefined ? "actief" : readNummer(request.query.naar);
			const [oud, nieuw] = await doe(delen, request, async ({ trx, gemeenteId }) => [
				van === null ? null : await readVersie(trx, gemeenteId, van),
				naar === null ? null : await readVersie(trx, gemeenteId, naar),
			]);
			if (!oud || !nieuw) throw new Weigering(404, "niet-gevonden");
			const verschillen = vergelijkInhoud(oud.werkinstructie, nieuw.werkinstructie);
			return sendPagina(request, reply, {
				titel: `Van versie ${oud.versie} naar versie ${nieuw.versie}`,
				ondertitel:
					verschillen.length === 0 ? "Geen verschillen" : zegAantal(verschillen.length, "verschil", "verschillen"),
				kruimels: [KRUIMEL, { naam: "Versies", href: "/werkinstructie/versies" }],
				inhoud: (
					<Verschiltabel
						verschillen={verschillen}
						bijschrift={`Verschillen tussen versie ${oud.versie} en ${nieuw.versie}`}
					/>
				),
			});
		},
	);
}
