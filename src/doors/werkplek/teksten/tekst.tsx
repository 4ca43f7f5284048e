import type { FastifyInstance, FastifyReply } from "fastify";
import { mag } from "../../../rules/account/rollen.ts";
import { checkTekst } from "../../../rules/reach/tekst/check-tekst.ts";
import { TAALNAMEN_NL } from "../../../rules/reach/tekst/taalnamen.ts";
import type { Tekst } from "../../../rules/reach/tekst/tekst.ts";
import { previewTekst } from "../../../steps/reach/teksten/preview-tekst.ts";
import {
	findKlareTekst,
	listPartnernamen,
	listVersies,
	type Tekstversie,
} from "../../../steps/reach/teksten/versies.ts";
import { Filterbalk } from "../../../ui/delen/bladeren.tsx";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg, Naast, Sectie, Sticker } from "../../../ui/delen/vlak.tsx";
import { readNummer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { sendPagina } from "../pagina.tsx";
import { Postknop } from "../postknop.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { Oordeel } from "./bevindingen.tsx";
import { ADRES, doe, KRUIMEL, LEZEN, vindSleutel } from "./delen.ts";
import { Versietabel } from "./versietabel.tsx";
import { Berichtvoorbeeld } from "./voorbeeld.tsx";
import { type Adresdelen, tekstAdres, zegTekst } from "./woorden.ts";

interface Rechten {
	readonly mij: number;
	readonly schrijft: boolean;
	readonly publiceert: boolean;
}

function Handeling(props: {
	reply: FastifyReply;
	adres: string;
	versie: number;
	doe: string;
	knop: string;
	primair?: boolean;
}) {
	return (
		<Postknop
			reply={props.reply}
			naar={`${props.adres}/versies/${props.versie}/${props.doe}`}
			soort={props.primair ? "primair" : "secundair"}
		>
			{props.knop}
		</Postknop>
	);
}

/** What is being done about this text, and what this colleague can do next. */
function Stand(props: { reply: FastifyReply; adres: string; versies: readonly Tekstversie[]; rechten: Rechten }) {
	const { reply, adres, versies, rechten } = props;
	const wacht = versies.find(({ status }) => status === "ter-publicatie");
	const concept = versies.find(({ status }) => status === "concept");
	const vanMij = wacht?.schrijverId === rechten.mij;
	return (
		<>
			{wacht && !vanMij && rechten.publiceert && (
				<Sticker
					titel={`Lees versie ${wacht.versie} van ${wacht.schrijver ?? "een collega"}`}
					acties={
						<>
							<Handeling reply={reply} adres={adres} versie={wacht.versie} doe="publiceren" knop="Publiceer" primair />
							<Handeling reply={reply} adres={adres} versie={wacht.versie} doe="teruggeven" knop="Geef terug" />
							<Knop href={`${adres}/vergelijken?versie=${wacht.versie}`}>Vergelijk met wat nu geldt</Knop>
						</>
					}
				>
					<p>Na publiceren krijgen inwoners deze tekst. De tekst hieronder is die nieuwe versie.</p>
				</Sticker>
			)}
			{wacht && (vanMij || !rechten.publiceert) && (
				<Melding>
					<p>Versie {wacht.versie} wacht tot een collega hem leest en publiceert.</p>
					{vanMij && <Handeling reply={reply} adres={adres} versie={wacht.versie} doe="teruggeven" knop="Haal terug" />}
				</Melding>
			)}
			{concept && rechten.schrijft && (
				<Melding>
					<p>Je schrijft aan versie {concept.versie}. Niemand anders ziet hem nog.</p>
					<div className="vd-knoppenrij">
						<Knop href={`${adres}/schrijven`}>Ga verder</Knop>
						<Handeling reply={reply} adres={adres} versie={concept.versie} doe="weggooien" knop="Gooi weg" />
					</div>
				</Melding>
			)}
		</>
	);
}

/** "/teksten/uitnodiging/sms/jong/nl": one text as residents get it, its findings and its versions. */
export function registerTekst(server: FastifyInstance, delen: Werkplekdelen): void {
	server.get<{ Params: Adresdelen; Querystring: { versie?: string; zaak?: string } }>(
		ADRES,
		{ config: LEZEN },
		async (request, reply) => {
			const sleutel = vindSleutel(request);
			const zaaknummer = request.query.zaak?.trim() || null;
			const gevraagd = request.query.versie === undefined ? null : request.query.versie;
			const { id: mij, rol } = request.gebruiker;
			const rechten = { mij, schrijft: mag(rol, "teksten-schrijven"), publiceert: mag(rol, "teksten-publiceren") };
			const beeld = await doe(delen, request, async (omgeving) => {
				const { trx, gemeenteId } = omgeving;
				const versies = await listVersies(trx, gemeenteId, sleutel, mij);
				const klaar = findKlareTekst(sleutel);
				const wacht = versies.find((een) => een.status === "ter-publicatie" && een.schrijverId !== mij);
				const geldt = versies.find(({ status }) => status === "gepubliceerd");
				const standaard = (rechten.publiceert ? wacht : undefined) ?? geldt ?? klaar ?? versies[0] ?? null;
				const gekozen =
					gevraagd === null
						? standaard
						: gevraagd === "0"
							? klaar
							: (versies.find(({ versie }) => versie === readNummer(gevraagd)) ?? null);
				if (gevraagd !== null && !gekozen) throw new Weigering(404, "niet-gevonden");
				if (!gekozen) return { versies, klaar, tekst: null };
				const tekst: Tekst = { ...sleutel, onderwerp: gekozen.onderwerp, inhoud: gekozen.inhoud };
				const voorbeeld = await previewTekst(omgeving, tekst, { zaaknummer, url: delen.url });
				const oordeel = checkTekst(tekst, await listPartnernamen(trx, gemeenteId));
				return { versies, klaar, tekst, voorbeeld, oordeel, versie: "versie" in gekozen ? gekozen.versie : 0 };
			});
			const adres = tekstAdres(sleutel);
			const { versies, klaar } = beeld;
			return sendPagina(request, reply, {
				titel: zegTekst(sleutel),
				ondertitel:
					beeld.tekst === null
						? `${TAALNAMEN_NL[sleutel.taal]}, nog geen tekst`
						: `${TAALNAMEN_NL[sleutel.taal]}, ${beeld.versie === 0 ? "klare tekst" : `versie ${beeld.versie}`}`,
				kruimels: [KRUIMEL],
				actie: rechten.schrijft ? (
					<Knop
						soort={versies.some(({ status }) => status === "ter-publicatie") ? "secundair" : "primair"}
						href={`${adres}/schrijven`}
					>
						Schrijf een nieuwe versie
					</Knop>
				) : undefined,
				inhoud: (
					<>
						<Stand reply={reply} adres={adres} versies={versies} rechten={rechten} />
						{sleutel.doelgroep === "gezin" && (
							<Melding>
								<p>
									Voordeur kiest deze tekst nooit vanzelf. Of er minderjarige kinderen zijn, mag een signaalpartner niet
									melden, en de BRP-controle vraagt het niet op. Een gezin krijgt de tekst van een andere doelgroep die
									past, of die voor iedereen. Je kunt deze woorden wel gebruiken als je zelf belt of schrijft.
								</p>
							</Melding>
						)}
						{beeld.tekst === null ? (
							<Leeg titel="Er is nog geen tekst">Schrijf hem zelf. Tot die tijd krijgt niemand dit bericht.</Leeg>
						) : (
							<>
								<Naast>
									<Sectie titel="Zo komt het aan">
										<Filterbalk actie={adres} knop="Toon" naam="Voorbeeld voor een zaak">
											{gevraagd !== null && <Verborgen naam="versie" waarde={gevraagd} />}
											<Veld
												naam="zaak"
												label="Zaaknummer"
												uitleg="Leeg: iemand die niet bestaat."
												breedte="kort"
												waarde={zaaknummer ?? ""}
											/>
										</Filterbalk>
										<Berichtvoorbeeld tekst={beeld.tekst} voorbeeld={beeld.voorbeeld} />
									</Sectie>
									<Oordeel oordeel={beeld.oordeel} />
								</Naast>
								<Versietabel
									reply={reply}
									sleutel={sleutel}
									versies={versies}
									klaar={klaar !== null}
									schrijft={rechten.schrijft}
									vandaag={delen.klok.vandaag()}
								/>
							</>
						)}
					</>
				),
			});
		},
	);
}
