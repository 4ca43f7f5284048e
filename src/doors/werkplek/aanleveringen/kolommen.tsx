import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import {
	mapKolommen,
	readTeKoppelen,
	type TeKoppelenBestand,
	type TeKoppelenKolom,
} from "../../../steps/import/map-kolommen.ts";
import { listPartners, type Partner } from "../../../steps/import/partners.ts";
import { veldId } from "../../../ui/delen/klassen.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht, type Foutregel } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { readId } from "../adres.ts";
import { type Invoer, readFormulier, toFoutregels, type Veldfouten } from "../formulier.ts";
import { csrfVeld, redirectMetMelding, sendPagina } from "../pagina.tsx";
import type { Werkplekdelen } from "../werkplekdelen.ts";
import { KRUIMEL, type MetId } from "./detail.tsx";
import { Doelkeuze, maakProfiel, readDoel } from "./kolomkeuze.tsx";
import { Partnervelden, partnervelden, readPartnerkeuze } from "./partnerkeuze.tsx";
import { maskeer, naamOntbrekend, VELDNAMEN } from "./teksten.ts";

/** Name of the select of a column. */
const naamVan = (kolom: TeKoppelenKolom): string => `kolom-${kolom.plaats}`;

interface Kolomfouten {
	/** Required and not found. */
	readonly regels: readonly Foutregel[];
	readonly velden: Veldfouten;
}

function Kolomcel({ kolom, invoer, fouten }: { kolom: TeKoppelenKolom; invoer: Invoer; fouten: Veldfouten }) {
	if (kolom.verboden) return <Gedempt>Mag volgens de wet niet in een signaal. Wordt niet bewaard.</Gedempt>;
	const naam = naamVan(kolom);
	return (
		<Doelkeuze
			naam={naam}
			kolom={kolom.naam}
			waarde={invoer[naam] ?? kolom.voorstel ?? ""}
			leeg="Kies"
			fout={fouten[naam]}
		/>
	);
}

function Kolommenpagina(props: {
	reply: FastifyReply;
	id: number;
	bestand: TeKoppelenBestand;
	partners: readonly Partner[];
	invoer: Invoer;
	fouten: Kolomfouten;
}) {
	const { reply, id, bestand, partners, invoer, fouten } = props;
	return (
		<form method="post" action={`/aanleveringen/${id}/kolommen`}>
			{csrfVeld(reply)}
			<Foutenoverzicht fouten={fouten.regels} titel="Nog niet compleet" />
			<p>
				Zeg van elke kolom wat erin staat. Kolommen die je niet nodig hebt, laat je op “Kies” staan: die worden niet
				bewaard.
			</p>
			{bestand.partner === null && (
				<Sectie titel="Van wie is dit bestand?">
					<Partnervelden
						partners={partners}
						invoer={invoer}
						fouten={fouten.velden}
						leeg="Staat in een kolom van het bestand"
					/>
				</Sectie>
			)}
			<Sectie titel="Kolommen" aantal={bestand.kolommen.length}>
				<Tabel
					bijschrift="Kolommen van het bestand met voorbeelden"
					bijschriftVerborgen
					rijen={bestand.kolommen}
					rijSleutel={(kolom) => String(kolom.plaats)}
					kolommen={[
						{ kop: "Kolom in het bestand", rijkop: true, cel: (kolom) => kolom.naam },
						{
							kop: "Voorbeelden",
							cel: (kolom) =>
								kolom.voorbeelden.length === 0 ? (
									<Gedempt>{kolom.verboden ? "niet getoond" : "leeg"}</Gedempt>
								) : (
									kolom.voorbeelden.map((tekst) => maskeer(tekst, kolom.voorstel === "bsn")).join(" · ")
								),
						},
						{ kop: "Betekent", cel: (kolom) => <Kolomcel kolom={kolom} invoer={invoer} fouten={fouten.velden} /> },
					]}
				/>
			</Sectie>
			<Knoppenrij>
				<Knop soort="primair">Bewaar en lees het bestand</Knop>
				<Knop soort="subtiel" href={`/aanleveringen/${id}`}>
					Later
				</Knop>
			</Knoppenrij>
		</form>
	);
}

/** "/aanleveringen/:id/kolommen": once, and the partner's next file goes straight through. */
export function registerKolommen(server: FastifyInstance, { voerUit, lezer }: Werkplekdelen): void {
	const config = { recht: "aanleveringen-doen" } as const;
	const lees = async (request: FastifyRequest<MetId>) => {
		const id = readId(request);
		return voerUit(request.dader, async (omgeving) => ({
			id,
			bestand: await readTeKoppelen(omgeving, lezer, id),
			partners: await listPartners(omgeving),
		}));
	};
	type Gelezen = { id: number; bestand: TeKoppelenBestand; partners: readonly Partner[] };
	const toon = (request: FastifyRequest, reply: FastifyReply, gelezen: Gelezen, invoer: Invoer, fouten: Kolomfouten) =>
		sendPagina(request, reply, {
			titel: "Wat betekent elke kolom?",
			ondertitel: gelezen.bestand.partner
				? `${gelezen.bestand.bestandsnaam}, van ${gelezen.bestand.partner.naam}`
				: gelezen.bestand.bestandsnaam,
			kruimels: [
				KRUIMEL,
				{ naam: gelezen.bestand.bestandsnaam, href: `/aanleveringen/${gelezen.id}` },
				{ naam: "Kolommen" },
			],
			status: fouten.regels.length > 0 ? 422 : 200,
			inhoud: <Kolommenpagina {...{ reply, invoer, fouten, ...gelezen }} />,
		});

	server.get<MetId>("/aanleveringen/:id/kolommen", { config }, async (request, reply) => {
		const { bestand, ...rest } = await lees(request);
		if (!bestand) return reply.redirect(`/aanleveringen/${rest.id}`, 303);
		return toon(request, reply, { bestand, ...rest }, {}, { regels: [], velden: {} });
	});

	server.post<MetId>("/aanleveringen/:id/kolommen", { config }, async (request, reply) => {
		const { bestand, ...rest } = await lees(request);
		if (!bestand) return reply.redirect(`/aanleveringen/${rest.id}`, 303);
		const formulier = readFormulier(z.object(partnervelden), request.body);
		const { invoer } = formulier;
		const weiger = (velden: Veldfouten, los: readonly Foutregel[] = []) =>
			toon(request, reply, { bestand, ...rest }, invoer, { regels: [...los, ...toFoutregels(velden)], velden });
		if (!formulier.ok) return weiger(formulier.fouten);
		const gekozen = bestand.partner ? { keuze: bestand.partner } : readPartnerkeuze(formulier.waarde, rest.partners);
		if ("fouten" in gekozen) return weiger(gekozen.fouten);
		const kiesbaar = bestand.kolommen.filter((kolom) => !kolom.verboden);
		const keuzes = kiesbaar.map((kolom) => ({ naam: kolom.naam, doel: readDoel(invoer[naamVan(kolom)]) }));
		const uitkomst = await voerUit(request.dader, (omgeving) =>
			mapKolommen(omgeving, rest.id, {
				kolommen: bestand.kolommen.map((kolom) => kolom.naam),
				profiel: maakProfiel(keuzes, "negeer"),
				partner: gekozen.keuze,
			}),
		);
		if (uitkomst.ok || uitkomst.reden === "niet-nodig") {
			return redirectMetMelding(reply, `/aanleveringen/${rest.id}`, {
				soort: "goed",
				tekst: "De kolommen zijn bewaard. Het bestand wordt nu gelezen.",
			});
		}
		const eerste = kiesbaar[0] ? veldId(naamVan(kiesbaar[0])) : undefined;
		const mist = uitkomst.reden.ontbrekend.map((veld) => ({
			tekst: `Kies een kolom voor: ${naamOntbrekend(veld).toLowerCase()}${veld.startsWith("partner") ? ", of kies hierboven van wie het bestand is" : ""}`,
			...(eerste ? { veld: eerste } : {}),
		}));
		const dubbel = uitkomst.reden.dubbel.flatMap(({ veld, kolom: naam }) =>
			kiesbaar
				.filter((kolom) => kolom.naam === naam)
				.map((kolom) => [naamVan(kolom), `Een andere kolom is al “${VELDNAMEN[veld]}”. Kies iets anders.`]),
		);
		return weiger(Object.fromEntries(dubbel), mist);
	});
}
