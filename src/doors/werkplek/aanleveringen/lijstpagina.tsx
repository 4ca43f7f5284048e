import type { FastifyReply } from "fastify";
import type { Datum } from "../../../rules/kernel/datum.ts";
import type { GemeenteInstellingen } from "../../../rules/zaak/gemeente-instellingen.ts";
import {
	AANLEVERSTATUSSEN,
	type Aanleverfilter,
	type Aanleverrij,
	type Aanleversortering,
	PER_PAGINA,
} from "../../../steps/import/list-aanleveringen.ts";
import type { Partner } from "../../../steps/import/partners.ts";
import { Filterbalk, Paginering } from "../../../ui/delen/bladeren.tsx";
import { Foutenoverzicht, Statusmerk } from "../../../ui/delen/melding.tsx";
import { type Kolom, Tabel } from "../../../ui/delen/tabel.tsx";
import { Datum as Datumtekst, Gedempt } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Leeg, Sectie } from "../../../ui/delen/vlak.tsx";
import { type Invoer, toFoutregels, type Veldfouten } from "../formulier.ts";
import { datumVan, formatMoment } from "../tijd.ts";
import { aantalTekst, getalTekst, STATUSSEN } from "./teksten.ts";
import { Uploadformulier } from "./uploadformulier.tsx";
import { Aanlevervoortgang, isBezig, type Stand } from "./voortgang.tsx";

/** The list as an address: what differs from the default only. */
export function lijstAdres(filter: Aanleverfilter, anders: Partial<Aanleverfilter> = {}): string {
	const { zoek, status, partnerId, op, richting, pagina } = { ...filter, ...anders };
	const delen = new URLSearchParams();
	if (zoek) delen.set("q", zoek);
	if (status) delen.set("status", status);
	if (partnerId) delen.set("partner", String(partnerId));
	if (op !== "ontvangen" || richting !== "aflopend") {
		delen.set("op", op);
		delen.set("richting", richting);
	}
	if (pagina > 1) delen.set("pagina", String(pagina));
	return delen.size > 0 ? `/aanleveringen?${delen}` : "/aanleveringen";
}

/** The state of one delivery in the list; while it runs, this is what is fetched again. */
export function Standcel({ stand, instellingen }: { stand: Stand; instellingen: GemeenteInstellingen }) {
	if (isBezig(stand.status, instellingen)) {
		return <Aanlevervoortgang stand={stand} fragment={`/aanleveringen/${stand.id}/stand`} />;
	}
	const { naam, soort, icoon } = STATUSSEN[stand.status];
	return (
		<Statusmerk soort={soort} {...(icoon ? { icoon } : {})}>
			{naam}
		</Statusmerk>
	);
}

export interface Lijstgegevens {
	readonly reply: FastifyReply;
	readonly filter: Aanleverfilter;
	readonly rijen: readonly Aanleverrij[];
	readonly totaal: number;
	readonly partners: readonly Partner[];
	readonly vandaag: Datum;
	readonly instellingen: GemeenteInstellingen;
	/** May this colleague hand in files? */
	readonly magAanleveren: boolean;
	readonly invoer: Invoer;
	readonly fouten: Veldfouten;
}

function kolommen({ filter, vandaag, instellingen }: Lijstgegevens): Kolom<Aanleverrij>[] {
	const sorteer = (op: Aanleversortering) => {
		const nu = filter.op === op ? filter.richting : undefined;
		const richting = nu === "aflopend" ? "oplopend" : "aflopend";
		return { href: lijstAdres(filter, { op, richting, pagina: 1 }), ...(nu ? { richting: nu } : {}) };
	};
	const tel = (getal: number, rij: Aanleverrij) =>
		rij.status === "verwerkt" || rij.regels > 0 ? getalTekst(getal) : "";
	return [
		{
			kop: "Bestand",
			rijkop: true,
			cel: (rij) => <a href={`/aanleveringen/${rij.id}`}>{rij.bestandsnaam}</a>,
			sorteer: sorteer("bestand"),
		},
		{
			kop: "Van wie",
			cel: (rij) => rij.partner ?? (rij.regels > 0 ? "meer partners" : <Gedempt>staat in het bestand</Gedempt>),
			sorteer: sorteer("partner"),
		},
		{
			kop: "Ontvangen",
			cel: (rij) => (
				<>
					<Datumtekst machine={datumVan(rij.ontvangen_op)}>{formatMoment(rij.ontvangen_op, vandaag)}</Datumtekst>
					{rij.door && (
						<>
							{" "}
							<Gedempt>{rij.door}</Gedempt>
						</>
					)}
				</>
			),
			sorteer: sorteer("ontvangen"),
		},
		{ kop: "Stand", cel: (rij) => <Standcel stand={rij} instellingen={instellingen} /> },
		{ kop: "Regels", getal: true, cel: (rij) => tel(rij.regels, rij), sorteer: sorteer("regels") },
		{ kop: "Aangenomen", getal: true, cel: (rij) => tel(rij.aangenomen, rij) },
		{ kop: "Geweigerd", getal: true, cel: (rij) => tel(rij.geweigerd, rij), sorteer: sorteer("geweigerd") },
		{ kop: "Dubbel", getal: true, cel: (rij) => tel(rij.dubbel, rij) },
	];
}

/** "/aanleveringen": hand in files, and see what came of them. */
export function Lijstpagina(gegevens: Lijstgegevens) {
	const { filter, rijen, totaal, partners, fouten } = gegevens;
	const gefilterd = Boolean(filter.zoek || filter.status || filter.partnerId);
	return (
		<>
			<Foutenoverzicht fouten={toFoutregels(fouten)} titel="Er is nog niets aangeleverd" />
			{gegevens.magAanleveren && (
				<Sectie titel="Lever bestanden aan" id="aanleveren">
					<Uploadformulier {...gegevens} />
				</Sectie>
			)}
			<Sectie titel="Aanleveringen" aantal={getalTekst(totaal)} id="lijst">
				{(totaal > 0 || gefilterd) && (
					<Filterbalk actie="/aanleveringen" wisHref={gefilterd ? "/aanleveringen" : undefined} naam="Filter de lijst">
						<Veld
							naam="q"
							id="filter-q"
							label="Bestand of partner"
							type="search"
							waarde={filter.zoek}
							maxlengte={100}
						/>
						<Keuzeveld
							naam="status"
							id="filter-status"
							label="Stand"
							leeg="Elke stand"
							waarde={filter.status ?? ""}
							opties={AANLEVERSTATUSSEN.map((status) => ({ waarde: status, naam: STATUSSEN[status].naam }))}
						/>
						<Keuzeveld
							naam="partner"
							id="filter-partner"
							label="Partner"
							leeg="Alle partners"
							waarde={filter.partnerId ? String(filter.partnerId) : ""}
							opties={partners.map(({ id, naam, partnertype }) => ({
								waarde: String(id),
								naam: `${naam} (${partnertype})`,
							}))}
						/>
					</Filterbalk>
				)}
				<Tabel
					bijschrift={`Aanleveringen, ${aantalTekst(totaal, "bestand", "bestanden")}`}
					bijschriftVerborgen
					id="tabel-aanleveringen"
					kolommen={kolommen(gegevens)}
					rijen={rijen}
					rijSleutel={(rij) => String(rij.id)}
					toetsen
					leeg={
						gefilterd ? (
							<Leeg titel="Niets gevonden" niveau={3}>
								Geen aanlevering past hierbij. Kies “Toon alles” of zoek op iets anders.
							</Leeg>
						) : (
							<Leeg titel="Nog geen aanleveringen" niveau={3}>
								{gegevens.magAanleveren
									? "Kies hierboven het eerste bestand van een partner. Daarna zie je hier wat er is aangenomen en wat niet."
									: "De coördinator levert de bestanden van partners aan. Zodra dat is gebeurd, zie je ze hier."}
							</Leeg>
						)
					}
				/>
				<Paginering
					huidig={filter.pagina}
					aantal={Math.ceil(totaal / PER_PAGINA)}
					href={(pagina) => lijstAdres(filter, { pagina })}
				/>
			</Sectie>
		</>
	);
}
