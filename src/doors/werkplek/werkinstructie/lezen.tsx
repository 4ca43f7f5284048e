import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
	countPerRegel,
	readActieveVersie,
	readConcept,
	readVersie,
	type Versie,
} from "../../../steps/decide/werkinstructie-queries.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { doe, KRUIMEL, LEZEN, magWijzigen, sendJson, zegVersie } from "./delen.ts";
import { Document, type Regeltelling } from "./document.tsx";
import { kijkmaanden } from "./maanden.ts";

/** Real decisions of the last complete month; when this version took none of them, those of this month so far. */
async function telZaken(delen: Werkplekdelen, request: FastifyRequest, versie: number): Promise<Regeltelling | null> {
	return doe(delen, request, async ({ trx, gemeenteId }) => {
		for (const maand of kijkmaanden(delen.klok.vandaag())) {
			const telling = await countPerRegel(trx, gemeenteId, maand, versie);
			if (Object.keys(telling.perRegel).length > 0) return { ...telling, wanneer: `in ${maand.naam}` };
		}
		return null;
	});
}

function Wijzigknop({ reply, verder }: { reply: FastifyReply; verder: boolean }) {
	if (verder) {
		return (
			<Knop soort="primair" href="/werkinstructie/wijzigen">
				Verder met je concept
			</Knop>
		);
	}
	return (
		<Postknop reply={reply} naar="/werkinstructie/wijzigen" soort="primair">
			Wijzigen
		</Postknop>
	);
}

const Toelichting = ({ versie }: { versie: Versie }) =>
	versie.toelichting ? <p>Waarom deze versie: {versie.toelichting}</p> : null;

/** "/werkinstructie" and "/werkinstructie/versies/:versie": the document, and the same as a file. */
export function registerLezen(server: FastifyInstance, delen: Werkplekdelen): void {
	const zoek = async (request: FastifyRequest, nummer: string): Promise<Versie> => {
		const versie = readNummer(nummer);
		const gevonden =
			versie && (await doe(delen, request, ({ trx, gemeenteId }) => readVersie(trx, gemeenteId, versie)));
		if (!gevonden) throw new Weigering(404, "niet-gevonden");
		return gevonden;
	};

	server.get("/werkinstructie", { config: LEZEN }, async (request, reply) => {
		const { versie, concept } = await doe(delen, request, async ({ trx, gemeenteId }) => ({
			versie: await readActieveVersie(trx, gemeenteId),
			concept: magWijzigen(request) ? await readConcept(trx, gemeenteId, request.gebruiker.id) : null,
		}));
		return sendPagina(request, reply, {
			titel: "Werkinstructie",
			ondertitel: zegVersie(versie, delen.klok.vandaag()),
			actie: (
				<Knoppenrij rechts>
					<Knop href="/werkinstructie/werkinstructie.json" icoon="bestand" soort="subtiel" download>
						Download
					</Knop>
					<Knop href="/werkinstructie/versies">Alle versies</Knop>
					{magWijzigen(request) && <Wijzigknop reply={reply} verder={concept !== null} />}
				</Knoppenrij>
			),
			inhoud: (
				<Document
					werkinstructie={versie.werkinstructie}
					telling={await telZaken(delen, request, versie.versie)}
					boven={<Toelichting versie={versie} />}
				/>
			),
		});
	});

	server.get("/werkinstructie/werkinstructie.json", { config: LEZEN }, async (request, reply) =>
		sendJson(reply, await doe(delen, request, ({ trx, gemeenteId }) => readActieveVersie(trx, gemeenteId))),
	);

	server.get<{ Params: { versie: string } }>(
		"/werkinstructie/versies/:versie",
		{ config: LEZEN },
		async (request, reply) => {
			const versie = await zoek(request, request.params.versie);
			const vandaag = delen.klok.vandaag();
			return sendPagina(request, reply, {
				titel: `Werkinstructie, versie ${versie.versie}`,
				ondertitel: zegVersie(versie, vandaag),
				kruimels: [KRUIMEL, { naam: "Versies", href: "/werkinstructie/versies" }],
				actie: (
					<Knoppenrij rechts>
						<Knop
							href={`/werkinstructie/versies/${versie.versie}/werkinstructie.json`}
							icoon="bestand"
							soort="subtiel"
							download
						>
							Download
						</Knop>
						{!versie.geldtNu && <Knop href={`/werkinstructie/verschillen?van=${versie.versie}`}>Vergelijk met nu</Knop>}
						{!versie.geldtNu && magWijzigen(request) && (
							<Knop soort="primair" href={`/werkinstructie/vergelijken?met=${versie.versie}`}>
								Ga terug naar deze versie
							</Knop>
						)}
					</Knoppenrij>
				),
				inhoud: (
					<Document
						werkinstructie={versie.werkinstructie}
						telling={await telZaken(delen, request, versie.versie)}
						boven={
							<>
								<Melding>
									{versie.geldtNu
										? "Deze versie geldt nu."
										: "Dit is een eerdere versie. Zaken die ermee zijn beslist, houden deze regels."}
								</Melding>
								<Toelichting versie={versie} />
							</>
						}
					/>
				),
			});
		},
	);

	server.get<{ Params: { versie: string } }>(
		"/werkinstructie/versies/:versie/werkinstructie.json",
		{ config: LEZEN },
		async (request, reply) => sendJson(reply, await zoek(request, request.params.versie)),
	);
}
