import { isVerbodenKolom, type Kolomdoel, type Kolomprofiel } from "../../../rules/import/kolommen.ts";
import { VELDEN, type Veld } from "../../../rules/import/veld.ts";
import { Keuzeveld, type Optie } from "../../../ui/delen/veld.tsx";
import { VELDNAMEN } from "./teksten.ts";

const GROEPEN: readonly (readonly [string, readonly Veld[]])[] = [
	["Van wie", ["partner", "partnertype", "klantnummer", "signaaltype", "warme_overdracht"]],
	["Wie", ["voorletters", "voornamen", "voorvoegsel", "achternaam", "bedrijfsnaam", "geboortedatum", "bsn"]],
	["Waar", ["straat", "huisnummer", "huisletter", "toevoeging", "postcode", "plaats"]],
	["Bereiken", ["telefoon", "telefoon2", "email"]],
	["Achterstand", ["bedrag", "maanden_achterstand", "ontstaansdatum", "signaaldatum"]],
];

/** What a column can mean, by subject. */
export const DOELOPTIES: readonly Optie[] = GROEPEN.flatMap(([groep, velden]) =>
	velden.map((veld) => ({ waarde: veld, naam: VELDNAMEN[veld], groep })),
);

/** Reads one select; null when nothing (valid) was chosen. */
export const readDoel = (waarde: string | undefined): Kolomdoel | null =>
	waarde === "negeer" ? "negeer" : (VELDEN.find((veld) => veld === waarde) ?? null);

/** A profile out of names and choices; what the law does not allow cannot be chosen. */
export function maakProfiel(
	keuzes: readonly { readonly naam: string; readonly doel: Kolomdoel | null }[],
	zonder: Kolomdoel | null,
): Kolomprofiel {
	return Object.fromEntries(
		keuzes.flatMap(({ naam, doel }) => {
			const wordt = doel ?? zonder;
			return wordt === null || (wordt !== "negeer" && isVerbodenKolom(naam)) ? [] : [[naam, wordt]];
		}),
	);
}

/** "Betekent": the choice for one column. */
export function Doelkeuze(props: {
	naam: string;
	kolom: string;
	waarde: string;
	leeg: string;
	fout?: string | undefined;
}) {
	return (
		<Keuzeveld
			naam={props.naam}
			label={`Betekenis van ${props.kolom}`}
			leeg={props.leeg}
			waarde={props.waarde}
			fout={props.fout}
			opties={[{ waarde: "negeer", naam: "Niet bewaren" }, ...DOELOPTIES]}
		/>
	);
}
