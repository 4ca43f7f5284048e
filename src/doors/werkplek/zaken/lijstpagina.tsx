import { formatStap } from "../../../rules/register/format-poging.ts";
import type { Zoekvraag } from "../../../rules/register/lees-zoekvraag.ts";
import { PARTNERTYPEN } from "../../../rules/vroegsignaal/partnertype.ts";
import type { Kanaal } from "../../../rules/zaak/contactsoort.ts";
import type { Zakenlijst } from "../../../steps/zaken/list-zaken.ts";
import type { Sortering, Zaakregel, Zakenfilter } from "../../../steps/zaken/queries.ts";
import { Filterbalk, Paginering } from "../../../ui/delen/bladeren.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { type Kolom, Tabel } from "../../../ui/delen/tabel.tsx";
import { Bedrag, Datum, Gedempt } from "../../../ui/delen/tekst.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Leeg } from "../../../ui/delen/vlak.tsx";
import { formatAdres, heleEuros, kortDatum, STATUSNAMEN, zegAantal } from "./opmaak.ts";

/** What the address of /zaken asks for. */
export interface Lijstvraag {
	readonly q: string;
	readonly filter: Zakenfilter;
	readonly sortering: Sortering;
	readonly pagina: number;
}

/** The address of the list, with changes. */
export function lijstAdres(vraag: Lijstvraag, anders: Record<string, string | undefined> = {}): string {
	const { q, filter, sortering } = vraag;
	const velden = {
		q,
		status: filter.status,
		wijk: filter.wijk,
		partnertype: filter.partnertype,
		van: filter.van ? String(filter.van) : undefined,
		sleper: filter.sleper ? "ja" : undefined,
		sorteer: sortering === "nieuwste" ? undefined : sortering,
		...anders,
	};
	const adres = new URLSearchParams(
		Object.entries(velden).filter((veld): veld is [string, string] => Boolean(veld[1])),
	);
	return `/zaken${adres.size > 0 ? `?${adres}` : ""}`;
}

const SOORT: Record<string, "info" | "goed" | "neutraal"> = { "te-benaderen": "info", "in-gesprek": "goed" };

function Stand({ zaak, vandaag }: { zaak: Zaakregel; vandaag: string }) {
	if (zaak.status === "gesloten") {
		return (
			<>
				{zaak.resultaat}{" "}
				{zaak.gesloten_op && <Datum machine={zaak.gesloten_op}>{kortDatum(zaak.gesloten_op, vandaag)}</Datum>}
			</>
		);
	}
	if (!zaak.volgende_kanaal) return <Gedempt>geen</Gedempt>;
	return (
		<>
			{formatStap(zaak.volgende_kanaal as Kanaal, zaak.volgende_poging, zaak.volgende_max)} {zaak.volgende_op && "· "}
			{zaak.volgende_op && <Datum machine={zaak.volgende_op}>{kortDatum(zaak.volgende_op, vandaag)}</Datum>}
		</>
	);
}

/** Rows of zaken; headings sort when the list is not a search. */
export function Zakentabel(props: {
	regels: readonly Zaakregel[];
	vandaag: string;
	sorteer?: { nu: Sortering; href: (sortering: Sortering) => string };
}) {
	const { vandaag, sorteer } = props;
	const metSortering = (op: Sortering, terug?: Sortering): Pick<Kolom<Zaakregel>, "sorteer"> => {
		if (!sorteer) return {};
		const naar = sorteer.nu === op && terug ? terug : op;
		const richting =
			sorteer.nu === op ? ("oplopend" as const) : sorteer.nu === terug ? ("aflopend" as const) : undefined;
		return { sorteer: { href: sorteer.href(naar), ...(richting ? { richting } : {}) } };
	};
	return (
		<Tabel
			bijschrift="Zaken"
			bijschriftVerborgen
			rijen={props.regels}
			rijSleutel={(zaak) => String(zaak.id)}
			toetsen
			kolommen={[
				{ kop: "Naam", rijkop: true, ...metSortering("naam"), cel: (z) => <a href={`/zaken/${z.id}`}>{z.naam}</a> },
				{
					kop: "Adres",
					...metSortering("adres"),
					cel: formatAdres,
				},
				{ kop: "Zaak", ...metSortering("oudste", "nieuwste"), cel: (z) => <span className="vd-heel">{z.nummer}</span> },
				{
					kop: "Status",
					cel: (z) => (
						<>
							<span className="vd-heel">
								<Statusmerk soort={SOORT[z.status] ?? "neutraal"}>{STATUSNAMEN[z.status]}</Statusmerk>
							</span>{" "}
							{z.sleper && <Statusmerk>Sleper</Statusmerk>}
						</>
					),
				},
				{ kop: "Volgende stap of resultaat", cel: (z) => <Stand zaak={z} vandaag={vandaag} /> },
				{ kop: "Van", cel: (z) => z.toegewezen ?? <Gedempt>niemand</Gedempt> },
				{ kop: "Bedrag", getal: true, cel: (z) => <Bedrag>{heleEuros(z.bedrag_cent)}</Bedrag> },
			]}
		/>
	);
}

const STATUSOPTIES = [
	{ waarde: "open", naam: "Open" },
	...Object.entries(STATUSNAMEN).map(([waarde, naam]) => ({ waarde, naam })),
];
/** All zaken: search, filter, sort, turn pages. */
export function Lijstpagina(props: {
	lijst: Zakenlijst;
	vraag: Lijstvraag;
	wijken: readonly string[];
	vandaag: string;
}) {
	const { lijst, vraag, wijken, vandaag } = props;
	const { filter, q } = vraag;
	const gefilterd = Boolean(q) || Object.values(filter).some(Boolean);
	return (
		<>
			<Filterbalk naam="Zaken" actie="/zaken" wisHref={gefilterd ? "/zaken" : undefined}>
				<Veld naam="q" label="Naam, adres, nummer" type="search" waarde={q} />
				<Keuzeveld
					naam="status"
					label="Status"
					opties={STATUSOPTIES}
					leeg="alle"
					waarde={filter.status}
					breedte="kort"
				/>
				{wijken.length > 0 && (
					<Keuzeveld
						naam="wijk"
						label="Wijk"
						opties={wijken.map((naam) => ({ waarde: naam, naam }))}
						leeg="alle wijken"
						waarde={filter.wijk}
						breedte="kort"
					/>
				)}
				<Keuzeveld
					naam="partnertype"
					label="Partner"
					opties={PARTNERTYPEN.map((naam) => ({ waarde: naam, naam }))}
					leeg="alle partners"
					waarde={filter.partnertype}
					breedte="kort"
				/>
				<Keuzeveld
					naam="van"
					label="Van"
					opties={lijst.collegas.map(({ id, naam }) => ({ waarde: String(id), naam }))}
					leeg="iedereen"
					waarde={filter.van ? String(filter.van) : undefined}
					breedte="kort"
				/>
				<Keuzeveld
					naam="sleper"
					label="Soort"
					opties={[{ waarde: "ja", naam: "slepers" }]}
					leeg="alle zaken"
					waarde={filter.sleper ? "ja" : undefined}
					breedte="kort"
				/>
				{!q && vraag.sortering !== "nieuwste" && <Verborgen naam="sorteer" waarde={vraag.sortering} />}
			</Filterbalk>
			{lijst.regels.length === 0 ? (
				<NietsGevonden vraag={lijst.vraag} gefilterd={gefilterd} />
			) : (
				<>
					<p className="vd-gedempt">
						{zegAantal(lijst.aantal, lijst.meerDan, "zaak", "zaken")}
						{lijst.meerDan && ". Zoek of filter om verder te komen dan de eerste duizend."}
					</p>
					<Zakentabel
						regels={lijst.regels}
						vandaag={vandaag}
						{...(q ? {} : { sorteer: { nu: vraag.sortering, href: (sorteer) => lijstAdres(vraag, { sorteer }) } })}
					/>
					<Paginering
						huidig={vraag.pagina}
						aantal={lijst.paginas}
						href={(pagina) => lijstAdres(vraag, { pagina: String(pagina) })}
					/>
				</>
			)}
		</>
	);
}

/** Why nothing was found, and what to try. */
export function NietsGevonden({ vraag, gefilterd }: { vraag: Zoekvraag; gefilterd: boolean }) {
	if (vraag.soort === "bsn") {
		return (
			<Leeg titel="Zoek niet op BSN">
				Een BSN hoort niet in een zoekvak of een adresbalk. Zoek op naam, adres, telefoonnummer of zaaknummer. Wat je
				intypte is niet bewaard.
			</Leeg>
		);
	}
	if (vraag.soort === "te-kort") return <Leeg titel="Typ nog een paar letters">Zoek met minstens twee letters.</Leeg>;
	if (!gefilterd) {
		return (
			<Leeg titel="Er zijn nog geen zaken">
				Zaken ontstaan als een partner signalen aanlevert. Kijk bij Aanleveringen of er al een bestand is.
			</Leeg>
		);
	}
	return (
		<Leeg titel="Niets gevonden">
			Probeer alleen het begin van de achternaam, of de postcode met het huisnummer. Tussenvoegsels en accenten zijn
			niet nodig.
		</Leeg>
	);
}
