import type { ReactNode } from "react";
import type { Bevinding } from "../../../rules/decide/check-werkinstructie.ts";
import type { Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { Melding } from "../../../ui/delen/melding.tsx";
import { Onzichtbaar } from "../../../ui/delen/tekst.tsx";
import { Kaart, Sectie, Uitklap } from "../../../ui/delen/vlak.tsx";
import { Aanpakformulier, Algemeenformulier, Capaciteitsformulier, Stapformulier } from "./aanpakformulieren.tsx";
import { capaciteitNaarVelden, routeNaarVelden, stapNaarVelden } from "./aanpakken.ts";
import { bevindingenBij, plekAnker } from "./bevindingen.tsx";
import { NIEUW } from "./bewerk.ts";
import { Rijformulier } from "./formulieren.tsx";
import { type Deel, type Rij, rijNaarVelden } from "./rijen.ts";
import type { Velden } from "./velden.ts";
import type { Formstand } from "./voorwaardevelden.tsx";
import {
	heleBedragen,
	routesOpVolgorde,
	STOPMOMENTEN_IN_WOORDEN,
	zegDrempel,
	zegGetal,
	zegStap,
	zegUitsluiting,
	zegVoorwaarden,
} from "./woorden.ts";

/** What the page shows beside the draft itself. */
export interface Wijzigstand {
	readonly werkinstructie: Werkinstructie;
	readonly bevindingen: readonly Bevinding[];
	/** The place whose form stands open: after a refusal with what was filled in, or with conditions to fill in. */
	readonly open: (Omit<Formstand, "velden"> & { readonly velden?: Velden }) | null;
	/** The place that was just kept. */
	readonly bewaard: string | null;
	readonly csrf: ReactNode;
}

type Vorm = (stand: Formstand) => ReactNode;

/** One place, folded to a sentence; unfolds to its form. */
function Plek(props: {
	stand: Wijzigstand;
	plek: string;
	zin: ReactNode;
	velden: Velden;
	vorm: Vorm;
	onder?: ReactNode;
}) {
	const { stand, plek } = props;
	const open = stand.open?.plek === plek ? stand.open : null;
	const bevindingen = bevindingenBij(stand.bevindingen, plek);
	const form: Formstand = {
		plek,
		velden: open?.velden ?? props.velden,
		fouten: open?.fouten ?? {},
		erbij: open?.erbij ?? [],
	};
	return (
		<Kaart id={plekAnker(plek)}>
			{stand.bewaard === plek && (
				<Melding soort="goed" woord="Bewaard in je concept" nieuw>
					Het geldt pas als je het laat ingaan.
				</Melding>
			)}
			{bevindingen.length > 0 && (
				<Melding soort="urgent" woord="Kan zo niet ingaan">
					{bevindingen.map(({ uitleg }) => (
						<p key={uitleg}>{uitleg}</p>
					))}
				</Melding>
			)}
			<Uitklap titel={props.zin} open={open !== null}>
				{props.vorm(form)}
			</Uitklap>
			{props.onder}
		</Kaart>
	);
}

/** Room for one more. */
const Erbij = (props: { stand: Wijzigstand; plek: string; naam: string; velden?: Velden; vorm: Vorm }) => (
	<Plek
		stand={props.stand}
		plek={props.plek}
		zin={
			<>
				<span aria-hidden="true">+ </span>
				{props.naam}
			</>
		}
		velden={props.velden ?? {}}
		vorm={props.vorm}
	/>
);

function Rijen(props: { stand: Wijzigstand; deel: Deel; zin: (rij: Rij, plaats: number) => ReactNode; erbij: string }) {
	const { stand, deel } = props;
	const routes = routesOpVolgorde(stand.werkinstructie);
	const vorm: Vorm = (form) => <Rijformulier deel={deel} stand={form} csrf={stand.csrf} routes={routes} />;
	return (
		<>
			{stand.werkinstructie[deel].map((rij, plaats) => (
				<Plek
					key={rij.id}
					stand={stand}
					plek={`${deel}.${rij.id}`}
					zin={props.zin(rij, plaats)}
					velden={rijNaarVelden(rij)}
					vorm={vorm}
				/>
			))}
			<Erbij stand={stand} plek={`${deel}.${NIEUW}`} naam={props.erbij} vorm={vorm} />
		</>
	);
}

function Aanpak({ stand, id }: { stand: Wijzigstand; id: string }) {
	const { werkinstructie, csrf } = stand;
	const route = werkinstructie.routes[id];
	if (!route) return null;
	const plek = `routes.${id}`;
	const stops = route.stopregels.map(({ bij }) => STOPMOMENTEN_IN_WOORDEN[bij].toLowerCase()).join(", ");
	const vorm: Vorm = (form) => <Stapformulier stand={form} csrf={csrf} route={route} />;
	return (
		<Sectie titel={route.naam} niveau={3}>
			<Plek
				stand={stand}
				plek={plek}
				zin="Naam, omschrijving en wanneer deze aanpak stopt"
				velden={routeNaarVelden(id, route)}
				vorm={(form) => <Aanpakformulier stand={form} csrf={csrf} routes={routesOpVolgorde(werkinstructie)} />}
				onder={
					<p>
						{route.omschrijving} {stops ? `Stopt als: ${stops}.` : "Er is nog geen regel om te stoppen."}
					</p>
				}
			/>
			{route.stappen.map((stap, plaats) => (
				<Plek
					key={stap.id}
					stand={stand}
					plek={`${plek}.${stap.id}`}
					zin={`${plaats + 1}. ${zegStap(stap, route)}`}
					velden={stapNaarVelden(stap)}
					vorm={vorm}
				/>
			))}
			<Erbij
				stand={stand}
				plek={`${plek}.${NIEUW}`}
				naam={`Stap erbij in "${route.naam}"`}
				velden={{ maxPogingen: ["1"], tussenDagen: ["7"] }}
				vorm={vorm}
			/>
		</Sectie>
	);
}

/** The draft as the same document, with every row folded to its sentence. */
export function Wijzigdelen({ stand }: { stand: Wijzigstand }) {
	const { werkinstructie, csrf } = stand;
	const { routes, capaciteit } = werkinstructie;
	const beslisregel = (rij: Rij, plaats: number) =>
		"route" in rij && (
			<>
				{plaats + 1}. {heleBedragen(zegVoorwaarden(rij.als, "Iedereen die nog over is"))}
				<span aria-hidden="true"> → </span>
				<Onzichtbaar> dan </Onzichtbaar>
				<strong>{routes[rij.route]?.naam ?? rij.route}</strong>
			</>
		);
	return (
		<>
			<Sectie titel="Titel en inleiding">
				<Plek
					stand={stand}
					plek="algemeen"
					zin={werkinstructie.titel}
					velden={{
						titel: [werkinstructie.titel],
						inleiding: [werkinstructie.inleiding ?? ""],
						bron: [werkinstructie.bron],
					}}
					vorm={(form) => <Algemeenformulier stand={form} csrf={csrf} />}
				/>
			</Sectie>
			<Sectie titel="Wat we niet oppakken">
				<Rijen
					stand={stand}
					deel="drempels"
					zin={(rij) => "bedragCent" in rij && heleBedragen(zegDrempel(rij))}
					erbij="Drempel erbij"
				/>
				<Rijen
					stand={stand}
					deel="uitsluitingen"
					zin={(rij) => "soort" in rij && zegUitsluiting(rij, routes)}
					erbij="Uitsluiting erbij"
				/>
			</Sectie>
			<Sectie titel="Welke aanpak" id={plekAnker("beslistabel")}>
				<p>
					De eerste regel die past, bepaalt de aanpak. De laatste regel heeft geen voorwaarden: die vangt iedereen op.
				</p>
				<Rijen stand={stand} deel="beslistabel" zin={beslisregel} erbij="Regel erbij" />
			</Sectie>
			<Sectie titel="De aanpakken" aantal={Object.keys(routes).length}>
				{routesOpVolgorde(werkinstructie).map(([id]) => (
					<Aanpak key={id} stand={stand} id={id} />
				))}
				<Erbij
					stand={stand}
					plek={`routes.${NIEUW}`}
					naam="Aanpak erbij"
					vorm={(form) => <Aanpakformulier stand={form} csrf={csrf} routes={routesOpVolgorde(werkinstructie)} />}
				/>
			</Sectie>
			<Sectie titel="Wie en wanneer">
				<Plek
					stand={stand}
					plek="capaciteit"
					zin={`${zegGetal(capaciteit.urenPerWeek)} uur per week${capaciteit.avondwerk ? ", ook in de avond" : ""}; bellen van ${capaciteit.belvensters.map(({ van, tot }) => `${van} tot ${tot}`).join(" en ")}`}
					velden={capaciteitNaarVelden(capaciteit)}
					vorm={(form) => <Capaciteitsformulier stand={form} csrf={csrf} />}
				/>
			</Sectie>
		</>
	);
}
