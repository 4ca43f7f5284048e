import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { mag } from "../../../rules/account/rollen.ts";
import type { Kolomprofiel } from "../../../rules/import/kolommen.ts";
import { formatDatum } from "../../../rules/kernel/datum.ts";
import { listPartners, type Partner, readPartner, saveKolomprofiel } from "../../../steps/import/partners.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Datum as Datumtekst, Gedempt } from "../../../ui/delen/tekst.tsx";
import { Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import type { Invoer } from "../formulier.ts";
import { Weigering } from "../fouten.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import { datumVan } from "../tijd.ts";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { KRUIMEL, type MetId } from "./detail.tsx";
import { Doelkeuze, maakProfiel, readDoel } from "./kolomkeuze.tsx";
import { aantalTekst } from "./teksten.ts";

const PARTNERKRUIMEL = { naam: "Partners", href: "/aanleveringen/partners" };

function Partnerlijst({
	partners,
	vandaag,
	magDoen,
}: {
	partners: readonly Partner[];
	vandaag: string;
	magDoen: boolean;
}) {
	return (
		<Tabel
			bijschrift="Partners en wat hun kolommen betekenen"
			bijschriftVerborgen
			rijen={partners}
			rijSleutel={(partner) => String(partner.id)}
			leeg={
				<Leeg titel="Nog geen partners">
					Een partner komt hier vanzelf bij als er een bestand van is gelezen, of als je bij het aanleveren een nieuwe
					partner invult.
				</Leeg>
			}
			kolommen={[
				{
					kop: "Partner",
					rijkop: true,
					cel: ({ id, naam }) => (magDoen ? <a href={`/aanleveringen/partners/${id}`}>{naam}</a> : naam),
				},
				{ kop: "Soort", cel: (partner) => partner.partnertype },
				{
					kop: "Kolommen",
					cel: ({ kolomprofiel }) => {
						const eigen = Object.keys(kolomprofiel).length;
						return eigen > 0 ? aantalTekst(eigen, "eigen kolom", "eigen kolommen") : <Gedempt>vanzelf herkend</Gedempt>;
					},
				},
				{
					kop: "Laatste aanlevering",
					cel: ({ laatst }) =>
						laatst ? (
							<Datumtekst machine={datumVan(laatst)}>{formatDatum(datumVan(laatst), vandaag)}</Datumtekst>
						) : (
							<Gedempt>geen eigen bestand</Gedempt>
						),
				},
			]}
		/>
	);
}

function Profielformulier({ reply, partner }: { reply: FastifyReply; partner: Partner }) {
	const kolommen = Object.entries(partner.kolomprofiel);
	return (
		<form method="post" action={`/aanleveringen/partners/${partner.id}`}>
			{csrfVeld(reply)}
			<p>
				Dit geldt voor elk volgend bestand van deze partner. Kolommen die hier niet staan, herkennen we aan hun naam.
				Kies “Vanzelf herkennen” om een kolom van deze lijst te halen.
			</p>
			<Tabel
				bijschrift={`Kolommen van ${partner.naam}`}
				bijschriftVerborgen
				rijen={kolommen}
				rijSleutel={([naam]) => naam}
				leeg={<Leeg titel="Geen eigen kolommen">Alle kolommen van deze partner worden aan hun naam herkend.</Leeg>}
				kolommen={[
					{ kop: "Kolom in het bestand", rijkop: true, cel: ([naam]) => naam },
					{
						kop: "Betekent",
						cel: ([naam, doel]) => (
							<Doelkeuze
								naam={`kolom-${kolommen.findIndex(([ander]) => ander === naam)}`}
								kolom={naam}
								waarde={doel}
								leeg="Vanzelf herkennen"
							/>
						),
					},
				]}
			/>
			<Sectie titel="Een kolom erbij" niveau={2}>
				<Veld
					naam="nieuweKolom"
					label="Naam van de kolom, zoals in het bestand"
					optioneel
					maxlengte={100}
					autocomplete="off"
				/>
				<Doelkeuze naam="nieuwDoel" kolom="de nieuwe kolom" waarde="" leeg="Kies" />
			</Sectie>
			<Knoppenrij>
				<Knop soort="primair">Bewaar</Knop>
			</Knoppenrij>
		</form>
	);
}

/** The profile as the form leaves it. */
function readProfiel(oud: Kolomprofiel, invoer: Invoer): Kolomprofiel {
	const keuzes = Object.keys(oud).map((naam, plaats) => ({ naam, doel: readDoel(invoer[`kolom-${plaats}`]) }));
	const naam = invoer.nieuweKolom?.trim().slice(0, 100) ?? "";
	const doel = readDoel(invoer.nieuwDoel);
	return maakProfiel([...keuzes, ...(naam !== "" && doel !== null ? [{ naam, doel }] : [])], null);
}

/** "/aanleveringen/partners": what each partner's columns mean, to see and to change. */
export function registerPartners(server: FastifyInstance, { voerUit, klok }: Werkplekdelen): void {
	const config = { recht: "aanleveringen-doen" } as const;
	server.get("/aanleveringen/partners", { config: { recht: "aanleveringen-lezen" } }, async (request, reply) => {
		const partners = await voerUit(request.dader, listPartners);
		return sendPagina(request, reply, {
			titel: "Partners en hun kolommen",
			kruimels: [KRUIMEL, { naam: "Partners" }],
			inhoud: (
				<Partnerlijst
					partners={partners}
					vandaag={klok.vandaag()}
					magDoen={mag(request.gebruiker.rol, "aanleveringen-doen")}
				/>
			),
		});
	});

	const lees = async (request: FastifyRequest<MetId>): Promise<Partner> => {
		const id = readId(request);
		const partner = await voerUit(request.dader, (omgeving) => readPartner(omgeving, id));
		if (!partner) throw new Weigering(404, "niet-gevonden");
		return partner;
	};
	server.get<MetId>("/aanleveringen/partners/:id", { config }, async (request, reply) => {
		const partner = await lees(request);
		return sendPagina(request, reply, {
			titel: partner.naam,
			ondertitel: partner.partnertype,
			kruimels: [KRUIMEL, PARTNERKRUIMEL, { naam: partner.naam }],
			inhoud: <Profielformulier reply={reply} partner={partner} />,
		});
	});
	server.post<MetId>("/aanleveringen/partners/:id", { config }, async (request, reply) => {
		const partner = await lees(request);
		const profiel = readProfiel(partner.kolomprofiel, (request.body ?? {}) as Invoer);
		await voerUit(request.dader, (omgeving) => saveKolomprofiel(omgeving, partner.id, profiel));
		return redirectMetMelding(reply, `/aanleveringen/partners/${partner.id}`, {
			soort: "goed",
			tekst: `De kolommen van ${partner.naam} zijn bewaard.`,
		});
	});
}
