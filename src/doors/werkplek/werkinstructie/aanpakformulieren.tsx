import type { ReactNode } from "react";
import type { Route } from "../../../rules/decide/werkinstructie.ts";
import { KANALEN } from "../../../rules/zaak/contactsoort.ts";
import { MAANDMOMENTEN, STAPVOORWAARDEN, STOPMOMENTEN } from "../../../rules/zaak/route.ts";
import { Vinkje } from "../../../ui/delen/keuze.tsx";
import { Keuzeveld, Tekstvak } from "../../../ui/delen/veld.tsx";
import { Kaart, Uitklap } from "../../../ui/delen/vlak.tsx";
import { DAGDEELKEUZES, RESULTATEN, vensters } from "./aanpakken.ts";
import { Plekformulier, Regel, veldVan } from "./formulieren.tsx";
import { een } from "./velden.ts";
import type { Formstand } from "./voorwaardevelden.tsx";
import { KANAALDAAD, STAPVOORWAARDEN_IN_WOORDEN, STOPMOMENTEN_IN_WOORDEN } from "./woorden.ts";

type Props = { readonly stand: Formstand; readonly csrf: ReactNode };
type Routes = readonly (readonly [string, Route])[];

const daden = KANALEN.map((waarde) => ({ waarde, naam: KANAALDAAD[waarde] }));
const JA_NEE = [
	{ waarde: "ja", naam: "Alleen als het bekend is" },
	{ waarde: "nee", naam: "Alleen als het niet bekend is" },
];

/** Vinkjes take `aan`, not a value. */
function aangevinkt(stand: Formstand, veld: string) {
	const { waarde, ...rest } = veldVan(stand, veld);
	return { ...rest, aan: waarde === "ja" };
}

/** Name, text and stop rules of an aanpak. */
export function Aanpakformulier({ stand, csrf, routes }: Props & { routes: Routes }) {
	const naam = een(stand.velden, "naam");
	const eigen = een(stand.velden, "id");
	return (
		<Plekformulier stand={stand} csrf={csrf} wat={naam ? `aanpak ${naam}` : "nieuwe aanpak"} weg>
			<Regel stand={stand} veld="naam" label="Naam van de aanpak" breedte="vol" verplicht />
			<Tekstvak {...veldVan(stand, "omschrijving")} label="Omschrijving" uitleg="In één of twee zinnen." regels={2} />
			<Uitklap titel="Wanneer stopt deze aanpak?" open={Object.keys(stand.fouten).some((veld) => veld.includes("."))}>
				{STOPMOMENTEN.map((bij) => (
					<Kaart key={bij} titel={STOPMOMENTEN_IN_WOORDEN[bij]} niveau={4}>
						<Keuzeveld
							{...veldVan(stand, `${bij}.dan`)}
							label={`Dan: ${STOPMOMENTEN_IN_WOORDEN[bij].toLowerCase()}`}
							opties={[
								{ waarde: "gesprek", naam: "Stop met pogingen, ga in gesprek" },
								...RESULTATEN.map((waarde) => ({ waarde, naam: `Sluit: ${waarde}` })),
							]}
							leeg="Niets: ga door"
							breedte="vol"
						/>
						<Regel
							stand={stand}
							veld={`${bij}.naDagen`}
							label="Dagen wachten voor het sluiten"
							inputmode="numeric"
							breedte="kort"
						/>
						<Regel stand={stand} veld={`${bij}.omdat`} label="Reden" breedte="vol" />
					</Kaart>
				))}
			</Uitklap>
			<Uitklap titel="Korte naam en proef" open={Boolean(stand.fouten.id)}>
				<Regel
					stand={stand}
					veld="id"
					label="Korte naam"
					uitleg="Kleine letters, cijfers en streepjes. Leeg: gemaakt van de naam."
				/>
				<Keuzeveld
					{...veldVan(stand, "variantVan")}
					label="Proef naast een andere aanpak"
					uitleg="Een proef hoeft niet in de tabel te staan: wie meedoet, wordt geloot."
					opties={routes.filter(([id]) => id !== eigen).map(([waarde, route]) => ({ waarde, naam: route.naam }))}
					leeg="Nee, een gewone aanpak"
				/>
			</Uitklap>
		</Plekformulier>
	);
}

function Wanneervelden({ stand }: { stand: Formstand }) {
	return (
		<>
			<div className="vd-velden">
				<Keuzeveld
					{...veldVan(stand, "moment")}
					label="Wanneer"
					opties={MAANDMOMENTEN.map((waarde) => ({ waarde, naam: waarde.replaceAll("-", " ") }))}
					leeg="Na een aantal dagen"
				/>
				<Regel
					stand={stand}
					veld="dag"
					label="Dagen na het oppakken"
					uitleg="0 is meteen. Niet nodig bij begin of midden van de maand."
					inputmode="numeric"
					breedte="kort"
				/>
				<Keuzeveld
					{...veldVan(stand, "dagdeel")}
					label="Dagdeel"
					opties={DAGDEELKEUZES.map((waarde) => ({ waarde, naam: waarde === "wisselend" ? "Wisselend" : waarde }))}
					leeg="Maakt niet uit"
				/>
			</div>
			<div className="vd-velden">
				<Regel
					stand={stand}
					veld="maxPogingen"
					label="Hoe vaak hoogstens"
					inputmode="numeric"
					breedte="kort"
					verplicht
				/>
				<Regel stand={stand} veld="tussenDagen" label="Dagen ertussen" inputmode="numeric" breedte="kort" />
			</div>
		</>
	);
}

function Alleenvelden({ stand, stappen }: { stand: Formstand; stappen: Route["stappen"] }) {
	const andere = stappen.filter((stap) => stap.id !== een(stand.velden, "id"));
	const open = ["telefoonBekend", "mobielBekend", "emailBekend", "duo", "metPartner", "aankondiging"].some(
		(veld) => een(stand.velden, veld) !== "",
	);
	return (
		<Uitklap titel="Met wie, aankondiging, en bij wie wel of niet" open={open}>
			<Vinkje {...aangevinkt(stand, "duo")} label="Met z'n tweeën" />
			<Regel stand={stand} veld="metPartner" label="Samen met" uitleg="Bijvoorbeeld: maatschappelijk werk." optioneel />
			<Keuzeveld
				{...veldVan(stand, "aankondiging")}
				label="Kondigt een andere stap aan"
				opties={andere.map((stap) => ({ waarde: stap.id, naam: `${KANAALDAAD[stap.kanaal]} (${stap.id})` }))}
				leeg="Nee"
			/>
			{(["telefoonBekend", "mobielBekend", "emailBekend"] as const).map((veld) => (
				<Keuzeveld
					key={veld}
					{...veldVan(stand, veld)}
					label={{ telefoonBekend: "Telefoonnummer", mobielBekend: "Mobiel nummer", emailBekend: "E-mailadres" }[veld]}
					opties={JA_NEE}
					leeg="Maakt niet uit"
				/>
			))}
		</Uitklap>
	);
}

/** One step of an aanpak. */
export function Stapformulier({ stand, csrf, route }: Props & { route: Route }) {
	const id = een(stand.velden, "id");
	return (
		<Plekformulier stand={stand} csrf={csrf} wat={id ? `stap ${id}` : "nieuwe stap"} schuift weg>
			<div className="vd-velden">
				<Keuzeveld {...veldVan(stand, "kanaal")} label="Wat je doet" opties={daden} leeg="Kies wat je doet" verplicht />
				<Keuzeveld {...veldVan(stand, "ofKanaal")} label="Als dat niet gaat" opties={daden} leeg="Niets anders" />
			</div>
			<Wanneervelden stand={stand} />
			<Keuzeveld
				{...veldVan(stand, "voorwaarde")}
				label="Alleen"
				opties={STAPVOORWAARDEN.map((waarde) => ({ waarde, naam: STAPVOORWAARDEN_IN_WOORDEN[waarde] }))}
				leeg="altijd"
			/>
			<Alleenvelden stand={stand} stappen={route.stappen} />
			<Tekstvak {...veldVan(stand, "toelichting")} label="Wat je zegt of schrijft" regels={3} />
			<Regel stand={stand} veld="id" label="Korte naam" uitleg="Kleine letters, cijfers en streepjes." verplicht />
		</Plekformulier>
	);
}

/** Who and when. */
export function Capaciteitsformulier({ stand, csrf }: Props) {
	return (
		<Plekformulier stand={stand} csrf={csrf} wat="wie en wanneer">
			<Regel stand={stand} veld="urenPerWeek" label="Uren per week" inputmode="decimal" breedte="kort" verplicht />
			{vensters(stand.velden).map((nummer) => (
				<div className="vd-velden" key={nummer}>
					<Regel
						stand={stand}
						veld={`venster${nummer}.van`}
						label={`Bellen van (tijd ${nummer + 1})`}
						type="time"
						breedte="kort"
					/>
					<Regel
						stand={stand}
						veld={`venster${nummer}.tot`}
						label={`Bellen tot (tijd ${nummer + 1})`}
						type="time"
						breedte="kort"
					/>
				</div>
			))}
			<Vinkje {...aangevinkt(stand, "avondwerk")} label="We werken ook in de avond" />
			<Vinkje {...aangevinkt(stand, "perWijk")} label="Iedere collega heeft een eigen wijk" />
			<Uitklap titel="Minuten per poging" open={Object.keys(stand.fouten).some((veld) => veld.startsWith("minuten"))}>
				<div className="vd-velden">
					{KANALEN.map((kanaal) => (
						<Regel
							key={kanaal}
							stand={stand}
							veld={`minuten.${kanaal}`}
							label={KANAALDAAD[kanaal]}
							inputmode="numeric"
							breedte="kort"
						/>
					))}
				</div>
			</Uitklap>
			<Regel stand={stand} veld="bron" label="Bron" breedte="vol" optioneel />
		</Plekformulier>
	);
}

/** Title and introduction. */
export function Algemeenformulier({ stand, csrf }: Props) {
	return (
		<Plekformulier stand={stand} csrf={csrf} wat="titel en inleiding">
			<Regel stand={stand} veld="titel" label="Titel" breedte="vol" verplicht />
			<Tekstvak {...veldVan(stand, "inleiding")} label="Inleiding" uitleg="Wat iedereen moet weten." regels={4} />
			<Regel stand={stand} veld="bron" label="Bron" breedte="vol" optioneel />
		</Plekformulier>
	);
}
