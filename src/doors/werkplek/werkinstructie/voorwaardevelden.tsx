import type { JA_NEE_FEITEN } from "../../../rules/decide/werkinstructie.ts";
import { Vinkjes } from "../../../ui/delen/keuze.tsx";
import { Knop } from "../../../ui/delen/knop.tsx";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { Kaart } from "../../../ui/delen/vlak.tsx";
import { een, type Fouten, type Velden, veldnaam } from "./velden.ts";
import {
	BEREIKEN,
	type Bereiksleutel,
	JA_NEE_NAMEN,
	KEUZES,
	LIJSTEN,
	type Lijstsleutel,
	ofGroep,
	ofNummers,
	SLEUTELS,
	type Sleutel,
} from "./voorwaarden.ts";

/** A form of one place: its fields, what is wrong, and the conditions that were just added and are still empty. */
export interface Formstand {
	readonly plek: string;
	readonly velden: Velden;
	readonly fouten: Fouten;
	/** "als.leeftijd", "of1.huur" */
	readonly erbij: readonly string[];
}

function Voorwaardeveld({ stand, groep, sleutel }: { stand: Formstand; groep: string; sleutel: Sleutel }) {
	const { plek, velden, fouten } = stand;
	const naam = `${groep}.${sleutel}`;
	if (sleutel in LIJSTEN) {
		const { naam: label, waarden } = LIJSTEN[sleutel as Lijstsleutel];
		return (
			<>
				{/* Without a tick a browser sends nothing; this keeps the condition in the form until it is kept empty. */}
				<Verborgen naam={veldnaam(plek, naam)} waarde="" />
				<Vinkjes
					naam={veldnaam(plek, naam)}
					label={label}
					keuzes={waarden.map((waarde) => ({ waarde, naam: waarde }))}
					waarden={velden[naam] ?? []}
					{...(fouten[naam] ? { fout: fouten[naam] } : {})}
				/>
			</>
		);
	}
	if (sleutel in BEREIKEN) {
		const { naam: label, eenheid } = BEREIKEN[sleutel as Bereiksleutel];
		const grens = (deel: "vanaf" | "totEnMet", woord: string) => (
			<Veld
				naam={veldnaam(plek, `${naam}.${deel}`)}
				label={`${label} ${woord}`}
				uitleg={eenheid}
				inputmode={sleutel === "bedragCent" ? "decimal" : "numeric"}
				breedte="kort"
				waarde={een(velden, `${naam}.${deel}`)}
				{...(fouten[`${naam}.${deel}`] ? { fout: fouten[`${naam}.${deel}`] } : {})}
			/>
		);
		return (
			<div className="vd-velden">
				{grens("vanaf", "vanaf")}
				{grens("totEnMet", "tot en met")}
			</div>
		);
	}
	return (
		<Keuzeveld
			naam={veldnaam(plek, naam)}
			label={JA_NEE_NAMEN[sleutel as (typeof JA_NEE_FEITEN)[number]]}
			opties={[
				{ waarde: "ja", naam: "Ja" },
				{ waarde: "nee", naam: "Nee" },
			]}
			leeg="Maakt niet uit"
			waarde={een(velden, naam)}
			breedte="kort"
		/>
	);
}

const staatErin = ({ velden, fouten, erbij }: Formstand, naam: string): boolean =>
	[...Object.keys(velden), ...Object.keys(fouten), ...erbij].some(
		(veld) => veld === naam || veld.startsWith(`${naam}.`),
	);

function Groep({ stand, groep }: { stand: Formstand; groep: string }) {
	const aanwezig = SLEUTELS.filter(({ sleutel }) => staatErin(stand, `${groep}.${sleutel}`));
	return aanwezig.map(({ sleutel }) => <Voorwaardeveld key={sleutel} stand={stand} groep={groep} sleutel={sleutel} />);
}

/**
 * The conditions of a row as fields: only those in use, so that a row stays short; the rest is one choice away. Emptying
 * a field takes the condition away.
 */
export function Voorwaardevelden({ stand, zonder }: { stand: Formstand; zonder: string }) {
	const { plek } = stand;
	const nummers = [
		...new Set([...ofNummers(stand.velden), ...ofNummers(Object.fromEntries(stand.erbij.map((n) => [n, []])))]),
	];
	const volgende = nummers.length === 0 ? 0 : Math.max(...nummers) + 1;
	const heeftVaste = SLEUTELS.some(({ sleutel }) => staatErin(stand, `als.${sleutel}`));
	return (
		<>
			{heeftVaste ? (
				<Kaart titel="Dit moet allemaal kloppen" niveau={3}>
					<Groep stand={stand} groep="als" />
				</Kaart>
			) : (
				nummers.length === 0 && <p>{zonder}</p>
			)}
			{nummers.length > 0 && <p>{heeftVaste ? "En minstens" : "Minstens"} een van deze mogelijkheden moet kloppen.</p>}
			{nummers.map((nummer, plaats) => (
				<Kaart key={nummer} titel={`${plaats === 0 ? "Mogelijkheid" : "Of mogelijkheid"} ${plaats + 1}`} niveau={3}>
					<Groep stand={stand} groep={ofGroep(nummer)} />
				</Kaart>
			))}
			<div className="vd-velden">
				<Keuzeveld
					naam={veldnaam(plek, "erbij")}
					label="Voorwaarde erbij"
					opties={KEUZES.map(({ sleutel, naam }) => ({ waarde: sleutel, naam }))}
					leeg="Kies een voorwaarde"
					{...(stand.fouten.erbij ? { fout: stand.fouten.erbij } : {})}
				/>
				<Keuzeveld
					naam={veldnaam(plek, "erbijGroep")}
					label="Hoort bij"
					opties={[
						{ waarde: "als", naam: "Wat altijd moet kloppen" },
						...nummers.map((nummer, plaats) => ({
							waarde: ofGroep(nummer),
							naam: `Mogelijkheid ${plaats + 1}`,
						})),
						{
							waarde: ofGroep(volgende),
							naam: nummers.length === 0 ? "Een van meer mogelijkheden" : "Nieuwe mogelijkheid (of)",
						},
					]}
				/>
			</div>
			<p>
				<Knop
					klein
					naam="doe"
					waarde="erbij"
					zonderControle
					uitspraak={`Voeg voorwaarde toe aan ${plek.replaceAll(".", " ")}`}
				>
					Voeg voorwaarde toe
				</Knop>
			</p>
		</>
	);
}
