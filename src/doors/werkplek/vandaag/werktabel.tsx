import type { Datum as Dag } from "../../../rules/kernel/datum.ts";
import { werkdagenTot } from "../../../rules/kernel/werkdagen.ts";
import { zegVoorkeurstaal } from "../../../rules/reach/tekst/taalnamen.ts";
import { formatStap } from "../../../rules/register/format-poging.ts";
import { lokaleTijd } from "../../../rules/register/lokale-tijd.ts";
import {
	STAP_GESPREK,
	STAP_OVERDRACHT,
	STAP_SLUITEN,
	STAP_TERUGBELLEN,
} from "../../../rules/register/volgende-velden.ts";
import type { Werkregel } from "../../../steps/vandaag/queries.ts";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { type Kolom, Tabel } from "../../../ui/delen/tabel.tsx";
import { Datum, Gedempt } from "../../../ui/delen/tekst.tsx";
import { formatAdres, kortDatum, werkUiterlijk, zegDag, zegWaarom } from "../zaken/opmaak.ts";

/** Where the language of the resident matters to who does the step. */
const SPREEKT: readonly string[] = ["Telefoon", "Huisbezoek", "Afspraak op locatie"];

/** What to do, in words. */
function zegStap(rij: Werkregel): string {
	if (rij.volgende_stap === STAP_TERUGBELLEN) {
		return rij.terugbellen_op ? `Terugbellen om ${lokaleTijd(rij.terugbellen_op).tijd}` : "Terugbellen";
	}
	if (rij.volgende_stap === STAP_GESPREK) return rij.hulp_aanvaard_op ? "Afspraak maken" : "Vragen hoe het staat";
	if (rij.volgende_stap === STAP_SLUITEN) return "Afsluiten";
	if (rij.volgende_stap === STAP_OVERDRACHT) return "Contact gestopt: draag over";
	return formatStap(rij.volgende_kanaal, rij.volgende_poging, rij.volgende_max);
}

function zegHaast(rij: Werkregel, vandaag: Dag): string {
	if (rij.uiterlijk === null) return "Afspraak om terug te bellen";
	const over = werkdagenTot(vandaag, rij.uiterlijk);
	const wat = rij.spoed ? "Dreigende situatie" : "Wil hulp: eerste gesprek";
	if (over < 0) return `${wat} · termijn voorbij sinds ${kortDatum(rij.uiterlijk, vandaag)}`;
	if (over === 0) return `${wat} · vandaag de laatste dag`;
	return `${wat} · nog ${over} ${over === 1 ? "werkdag" : "werkdagen"}`;
}

/** Of a visit: the part of the day, with whom, and what the resident was told. */
function zegBezoek(rij: Werkregel, vandaag: Dag): string | null {
	if (rij.volgende_kanaal !== "Huisbezoek") return null;
	const { bezoek_op: op, bezoek_dagdeel: deel, met_partner: partner } = rij;
	const metCollega = rij.duo && (partner === null || partner.startsWith("soms"));
	const met = [metCollega ? "een collega" : null, partner].filter(Boolean).join(", ");
	const dagdeel = rij.volgende_dagdeel?.toLowerCase();
	const aangekondigd = op && `aangekondigd voor ${zegDag(op, vandaag)}${deel ? `, ${deel.toLowerCase()}` : ""}`;
	return [aangekondigd || dagdeel, met && `samen met ${met}`].filter(Boolean).join(" · ") || null;
}

const naam = (rondeAdres?: (rij: Werkregel) => string): Kolom<Werkregel> => ({
	kop: "Naam",
	rijkop: true,
	cel: (rij) => <a href={rondeAdres?.(rij) ?? `/zaken/${rij.id}`}>{rij.naam}</a>,
});
const adres: Kolom<Werkregel> = {
	kop: "Adres",
	cel: (rij) => (
		<>
			{formatAdres(rij)} {rij.wijk && <Gedempt>· {rij.wijk}</Gedempt>}
		</>
	),
};
const waarom: Kolom<Werkregel> = { kop: "Waarom", cel: zegWaarom };
const uiterlijk = (vandaag: Dag): Kolom<Werkregel> => ({
	kop: "Uiterlijk",
	cel: (rij) => {
		const dag = rij.uiterlijk ?? werkUiterlijk(rij.volgende_op, vandaag);
		return <Datum machine={dag}>{zegDag(dag, vandaag)}</Datum>;
	},
});
const vorige = (vandaag: Dag): Kolom<Werkregel> => ({
	kop: "Vorige poging",
	cel: (rij) =>
		rij.laatste_poging_op ? (
			<>
				<Datum machine={rij.laatste_poging_op}>{zegDag(rij.laatste_poging_op, vandaag)}</Datum>{" "}
				{rij.laatste_poging_dagdeel?.toLowerCase()}
			</>
		) : (
			<Gedempt>nog geen</Gedempt>
		),
});
const stap = (vandaag: Dag): Kolom<Werkregel> => ({
	kop: "Wat",
	cel: (rij) => {
		const taal = SPREEKT.includes(rij.volgende_kanaal) ? zegVoorkeurstaal(rij.taal) : null;
		const bezoek = zegBezoek(rij, vandaag);
		return (
			<>
				{zegStap(rij)} {taal && <Gedempt>· {taal} </Gedempt>}
				{bezoek && <Gedempt>· {bezoek} </Gedempt>}
				{rij.niet_bezoeken && <Statusmerk soort="urgent">Niet bezoeken</Statusmerk>}
			</>
		);
	},
});

/** Properties of one part of the list. */
export interface WerktabelProps {
	readonly titel: string;
	readonly regels: readonly Werkregel[];
	readonly vandaag: Dag;
	readonly soort: "eerst" | "gewoon" | "liggend";
	/** Id of the form that the tick boxes go with. */
	readonly kies?: string;
}

/** Rows of work; each is a link to its zaak. */
export function Werktabel({ titel, regels, vandaag, soort, kies }: WerktabelProps) {
	const haast: Kolom<Werkregel> = {
		kop: "Waarom nu",
		cel: (rij) => (
			<>
				<strong>{zegHaast(rij, vandaag)}</strong> <Gedempt>· {zegWaarom(rij)}</Gedempt>
			</>
		),
	};
	const sinds: Kolom<Werkregel> = {
		kop: "Wacht sinds",
		cel: (rij) => <Datum machine={rij.volgende_op}>{kortDatum(rij.volgende_op, vandaag)}</Datum>,
	};
	const kolommen = {
		eerst: [naam(), adres, haast, stap(vandaag)],
		gewoon: [naam(), adres, waarom, vorige(vandaag), stap(vandaag), uiterlijk(vandaag)],
		liggend: [naam(), adres, waarom, stap(vandaag), sinds],
	}[soort];
	return (
		<Tabel
			bijschrift={titel}
			bijschriftVerborgen
			kolommen={kolommen}
			rijen={regels}
			rijSleutel={(rij) => (kies ? `${rij.id}.${rij.versie}.${rij.volgende_kanaal}` : String(rij.id))}
			rijSoort={soort === "eerst" ? () => "urgent" : undefined}
			kies={kies ? { naam: "zaak", label: (rij) => `Kies ${rij.naam}`, formulier: kies } : undefined}
			toetsen
		/>
	);
}
