import type { ReactNode } from "react";
import type { Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { veldId } from "../../../ui/delen/klassen.ts";
import { Knop, Knoppenrij } from "../../../ui/delen/knop.tsx";
import { Foutenoverzicht } from "../../../ui/delen/melding.tsx";
import { Keuzeveld, Tekstvak, Veld, type VeldProps } from "../../../ui/delen/veld.tsx";
import { Verborgen } from "../../../ui/delen/verborgen.tsx";
import { plekAnker } from "./bevindingen.tsx";
import { NIEUW } from "./bewerk.ts";
import { type Deel, sleperkeuzes, UITSLUITINGSOORTEN } from "./rijen.ts";
import { een, veldnaam } from "./velden.ts";
import { type Formstand, Voorwaardevelden } from "./voorwaardevelden.tsx";
import { UITSLUITINGEN_IN_WOORDEN } from "./woorden.ts";

/** Properties that every field of a place has in common. */
export function veldVan({ plek, velden, fouten }: Formstand, veld: string) {
	return {
		naam: veldnaam(plek, veld),
		waarde: een(velden, veld),
		...(fouten[veld] ? { fout: fouten[veld] } : {}),
	};
}

/** A line of text of this place. */
export const Regel = ({
	stand,
	veld,
	...props
}: { stand: Formstand; veld: string } & Omit<VeldProps, "naam" | "waarde">) => (
	<Veld {...props} {...veldVan(stand, veld)} />
);

const isNieuw = (plek: string): boolean => plek.endsWith(NIEUW);

/** The form of one place: its fields, and the buttons that keep, move or take away. */
export function Plekformulier(props: {
	stand: Formstand;
	csrf: ReactNode;
	/** What it is, for who hears the buttons: "regel jongere". */
	wat: string;
	/** May it move, or be taken away? */
	schuift?: boolean;
	weg?: boolean;
	children: ReactNode;
}) {
	const { stand, wat } = props;
	const nieuw = isNieuw(stand.plek);
	const fouten = Object.entries(stand.fouten).map(([veld, tekst]) =>
		veld === "formulier" ? { tekst } : { tekst, veld: veldId(veldnaam(stand.plek, veld)) },
	);
	return (
		<form method="post" action={`/werkinstructie/wijzigen/plek#${plekAnker(stand.plek)}`} noValidate>
			{props.csrf}
			<Verborgen naam="plek" waarde={stand.plek} />
			{/* Enter in a field presses the first button of a form: that must be the one that keeps. */}
			<button type="submit" name="doe" value="bewaar" className="vd-onzichtbaar" tabIndex={-1} aria-hidden="true">
				Bewaar
			</button>
			<Foutenoverzicht fouten={fouten} />
			{props.children}
			<Knoppenrij>
				<Knop naam="doe" waarde="bewaar" uitspraak={`${nieuw ? "Voeg toe" : "Bewaar"}: ${wat}`}>
					{nieuw ? "Voeg toe" : "Bewaar"}
				</Knop>
				{props.schuift && !nieuw && (
					<>
						<Knop naam="doe" waarde="hoger" icoon="omhoog" soort="subtiel" uitspraak={`Hoger: ${wat}`}>
							Hoger
						</Knop>
						<Knop naam="doe" waarde="lager" icoon="omlaag" soort="subtiel" uitspraak={`Lager: ${wat}`}>
							Lager
						</Knop>
					</>
				)}
				{props.weg && !nieuw && (
					<Knop naam="doe" waarde="weg" icoon="sluit" soort="subtiel" zonderControle uitspraak={`Haal weg: ${wat}`}>
						Haal weg
					</Knop>
				)}
			</Knoppenrij>
		</form>
	);
}

const ZONDER: Readonly<Record<Deel, string>> = {
	drempels: "Geen voorwaarden: de drempel geldt voor iedereen.",
	uitsluitingen: "Geen voorwaarden erbij: de regel geldt voor iedereen van deze soort.",
	beslistabel: "Geen voorwaarden: deze regel past altijd.",
};

function Drempelvelden({ stand }: { stand: Formstand }) {
	return (
		<>
			<Regel
				stand={stand}
				veld="bedrag"
				label="Drempel in euro's"
				uitleg="Wat lager is, pakken we niet op. Precies dit bedrag wel."
				inputmode="decimal"
				breedte="kort"
				verplicht
			/>
			<div className="vd-velden">
				<Regel
					stand={stand}
					veld="drukteVanaf"
					label="Drukke maand: meer signalen dan"
					optioneel
					inputmode="numeric"
					breedte="kort"
				/>
				<Regel
					stand={stand}
					veld="drukteBedrag"
					label="Dan is de drempel, in euro's"
					optioneel
					inputmode="decimal"
					breedte="kort"
				/>
			</div>
		</>
	);
}

function Uitsluitingsvelden({ stand, routes }: { stand: Formstand; routes: Werkinstructie["routes"] }) {
	const soort = een(stand.velden, "soort");
	return (
		<>
			<Keuzeveld
				{...veldVan(stand, "soort")}
				label="Wie"
				opties={UITSLUITINGSOORTEN.map((waarde) => ({ waarde, naam: UITSLUITINGEN_IN_WOORDEN[waarde] }))}
				leeg="Kies wie"
				breedte="vol"
				verplicht
			/>
			{(soort === "" || soort === "eerder-geen-hulp") && (
				<Regel
					stand={stand}
					veld="maanden"
					label="Hoeveel maanden telt een weigering?"
					uitleg="Alleen bij wie kort geleden geen hulp wilde."
					inputmode="numeric"
					breedte="kort"
				/>
			)}
			{(soort === "" || soort === "sleper") && (
				<Keuzeveld
					{...veldVan(stand, "dan")}
					label="Wat dan?"
					uitleg="Alleen bij wie steeds opnieuw wordt gemeld."
					opties={sleperkeuzes(routes)}
					leeg="Kies wat er dan gebeurt"
				/>
			)}
		</>
	);
}

/** The form of a row of one of the three tables. */
export function Rijformulier(props: {
	deel: Deel;
	stand: Formstand;
	csrf: ReactNode;
	routes: readonly (readonly [string, Werkinstructie["routes"][string]])[];
}) {
	const { deel, stand, routes } = props;
	const id = een(stand.velden, "id");
	return (
		<Plekformulier stand={stand} csrf={props.csrf} wat={id ? `regel ${id}` : "nieuwe regel"} schuift weg>
			{deel === "drempels" && <Drempelvelden stand={stand} />}
			{deel === "uitsluitingen" && <Uitsluitingsvelden stand={stand} routes={Object.fromEntries(routes)} />}
			<Voorwaardevelden stand={stand} zonder={ZONDER[deel]} />
			{deel === "beslistabel" && (
				<Keuzeveld
					{...veldVan(stand, "route")}
					label="Aanpak"
					opties={routes.map(([waarde, route]) => ({ waarde, naam: route.naam }))}
					leeg="Kies een aanpak"
					verplicht
				/>
			)}
			<Tekstvak
				{...veldVan(stand, "omdat")}
				label="Reden"
				uitleg="Eén zin. Collega's lezen hem bij elke zaak."
				regels={2}
				verplicht
			/>
			<Regel
				stand={stand}
				veld="bron"
				label="Bron"
				uitleg="Een besluit, een publicatie, of: aanname."
				breedte="vol"
				optioneel
			/>
			<Regel
				stand={stand}
				veld="id"
				label="Korte naam"
				uitleg="Kleine letters, cijfers en streepjes. Staat bij elk besluit."
				verplicht
			/>
		</Plekformulier>
	);
}
