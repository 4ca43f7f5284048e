import type { Controleaanvraag, Registerpersoon } from "../../../rules/verify/registerpersoon.ts";
import { formatAchternaam } from "../../../rules/vroegsignaal/naam.ts";
import type { Kandidaatbeeld } from "../../../steps/verify/kandidaat.ts";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { type Kolom, Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";

/** One line of the comparison: a field, as delivered and as the register has it. */
interface Veldrij {
	readonly veld: string;
	/** The comparison that judged it; null for what is only told. */
	readonly naam: string | null;
	readonly aangeleverd: string;
	readonly van: (persoon: Registerpersoon) => string;
}

const OPSCHORTING: Readonly<Record<string, string>> = {
	O: "overleden",
	E: "woont in het buitenland",
	M: "bijhouding gestopt (ministerieel besluit)",
	R: "geen ingezetene",
	".": "bijhouding gestopt, reden onbekend",
};

/** "19850314" and "1985-03-14" as "14-03-1985"; unknown parts stay zeros. What is no whole date stays as it was written. */
export function schrijfDag(dag: string): string {
	if (!/^(\d{8}|\d{4}-\d{2}-\d{2})$/.test(dag)) return dag;
	const cijfers = dag.replaceAll("-", "");
	return `${cijfers.slice(6)}-${cijfers.slice(4, 6)}-${cijfers.slice(0, 4)}`;
}

const adres = (
	deel: { straat?: string | null } & Pick<Registerpersoon, "postcode" | "huisnummer" | "huisletter" | "toevoeging">,
) => {
	const nummer = `${deel.huisnummer}${deel.huisletter}${deel.toevoeging ? `-${deel.toevoeging}` : ""}`;
	return [`${deel.straat ?? ""} ${nummer}`.trim(), deel.postcode].filter(Boolean).join(", ");
};

const samen = (...delen: string[]) => delen.filter(Boolean).join(" ");

function maakRijen(aanvraag: Controleaanvraag, straat: string | null, metBsn: boolean): Veldrij[] {
	const naam = formatAchternaam(aanvraag.voorvoegsel, aanvraag.achternaam);
	return [
		{
			veld: "Achternaam",
			naam: "achternaam",
			aangeleverd: [naam, aanvraag.bedrijfsnaam && `bedrijf: ${aanvraag.bedrijfsnaam}`].filter(Boolean).join(", "),
			van: (p) => {
				const partner = formatAchternaam(p.partnerVoorvoegsel, p.partnerGeslachtsnaam);
				return `${formatAchternaam(p.voorvoegsel, p.geslachtsnaam)}${partner ? `, partner: ${partner}` : ""}`;
			},
		},
		{
			veld: "Voornamen",
			naam: "voornaam",
			aangeleverd: samen(aanvraag.voorletters, aanvraag.voornamen),
			van: (p) => p.voornamen,
		},
		{
			veld: "Geboren",
			naam: "geboortedatum",
			aangeleverd: schrijfDag(aanvraag.geboortedatum),
			van: (p) => schrijfDag(p.geboortedatum),
		},
		{ veld: "Adres", naam: "adres", aangeleverd: adres({ ...aanvraag, straat }), van: (p) => adres(p) },
		...(metBsn
			? [
					{
						veld: "Burgerservicenummer",
						naam: "bsn",
						aangeleverd: "aangeleverd",
						van: () => "staat in de BRP",
					},
				]
			: []),
		{
			veld: "In de BRP",
			naam: null,
			aangeleverd: "",
			van: (p) =>
				[
					OPSCHORTING[p.opschorting] ?? (p.gemeente || p.gemeentecode),
					p.geheim && "geheim adres",
					p.inOnderzoek && "in onderzoek",
				]
					.filter(Boolean)
					.join(", "),
		},
	];
}

const oordeel = (kandidaat: Kandidaatbeeld, naam: string | null) =>
	kandidaat.vergelijkingen.find((een) => een.naam === naam);
/** A level below nothing speaks against; equal needs few words; the rest is a difference that can be explained. */
const isGelijk = (niveau: string) => niveau.startsWith("gelijk") || niveau === "voorletters";

function Cel({ rij, kandidaat }: { rij: Veldrij; kandidaat: Kandidaatbeeld }) {
	const waarde = rij.van(kandidaat.persoon) || <Gedempt>niet bekend</Gedempt>;
	const gevonden = oordeel(kandidaat, rij.naam);
	if (!gevonden) return waarde;
	if (isGelijk(gevonden.niveau)) {
		return (
			<>
				{waarde} <Statusmerk soort="goed">gelijk</Statusmerk>
			</>
		);
	}
	// Nothing to compare with is no difference: it must not shout beside one.
	if (gevonden.niveau === "ontbreekt") {
		return (
			<>
				{waarde} <Gedempt>(niet te vergelijken)</Gedempt>
			</>
		);
	}
	return (
		<>
			<strong>{waarde}</strong>
			<br />
			<Statusmerk soort={gevonden.gewicht < 0 ? "urgent" : "info"}>{gevonden.omdat}</Statusmerk>
		</>
	);
}

/** What the partner sent beside every candidate, with the differences marked in colour, icon and words. */
export function Vergelijktabel(props: {
	aanvraag: Controleaanvraag;
	straat: string | null;
	kandidaten: readonly Kandidaatbeeld[];
}) {
	const { aanvraag, straat, kandidaten } = props;
	const kolommen: Kolom<Veldrij>[] = [
		{ kop: "Gegeven", rijkop: true, cel: (rij) => rij.veld },
		{
			kop: "Aangeleverd",
			cel: (rij) => rij.aangeleverd || <Gedempt>{rij.naam === null ? "—" : "niet aangeleverd"}</Gedempt>,
		},
		...kandidaten.map((kandidaat, plaats) => ({
			kop: `Kandidaat ${plaats + 1}`,
			cel: (rij: Veldrij) => <Cel rij={rij} kandidaat={kandidaat} />,
			fout: (rij: Veldrij) => (oordeel(kandidaat, rij.naam)?.gewicht ?? 0) < 0,
		})),
	];
	return (
		<Tabel
			bijschrift="Wat de partner stuurde, naast wie het kan zijn"
			bijschriftVerborgen
			rijen={maakRijen(aanvraag, straat, aanvraag.bsn !== null)}
			rijSleutel={(rij) => rij.veld}
			kolommen={kolommen}
		/>
	);
}
