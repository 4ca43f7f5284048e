import type { Route } from "../../../rules/decide/werkinstructie.ts";
import { STOPMOMENTEN, type Stopmoment } from "../../../rules/zaak/route.ts";
import { Tijdlijn } from "../../../ui/delen/lijst.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import {
	duurVan,
	routeAnker,
	STOPMOMENTEN_IN_WOORDEN,
	zegBijzonderheden,
	zegKanaal,
	zegStop,
	zegWanneer,
} from "./woorden.ts";

/** The moments at which every aanpak stops in the same way: those need saying only once. */
export function gedeeldeStops(routes: Readonly<Record<string, Route>>): readonly Stopmoment[] {
	const alle = Object.values(routes);
	const zin = (route: Route, bij: Stopmoment) => JSON.stringify(route.stopregels.filter((regel) => regel.bij === bij));
	return STOPMOMENTEN.filter((bij) => {
		const [eerste] = alle;
		return eerste?.stopregels.some((regel) => regel.bij === bij) && alle.every((r) => zin(r, bij) === zin(eerste, bij));
	});
}

/** When every aanpak stops. */
export function Gedeeldestops({ routes }: { routes: Readonly<Record<string, Route>> }) {
	const gedeeld = gedeeldeStops(routes);
	const regels = Object.values(routes)[0]?.stopregels.filter((regel) => gedeeld.includes(regel.bij)) ?? [];
	if (regels.length === 0) return null;
	return (
		<Sectie titel="Wanneer stop je?" niveau={3}>
			<p>Dit geldt bij elke aanpak.</p>
			<Tabel
				bijschrift="Wanneer stop je, bij elke aanpak"
				bijschriftVerborgen
				rijen={regels}
				rijSleutel={(regel) => regel.bij}
				kolommen={[
					{ kop: "Als", rijkop: true, cel: (regel) => STOPMOMENTEN_IN_WOORDEN[regel.bij] },
					{ kop: "Dan", cel: (regel) => `${zegStop(regel)}.` },
					{ kop: "Omdat", cel: (regel) => regel.omdat },
				]}
			/>
		</Sectie>
	);
}

/** One aanpak as a line of steps with their days, and what ends it differently from the others. */
export function Routeblok({
	id,
	route,
	routes,
}: {
	id: string;
	route: Route;
	routes: Readonly<Record<string, Route>>;
}) {
	const gedeeld = gedeeldeStops(routes);
	const eigenStops = route.stopregels.filter((regel) => !gedeeld.includes(regel.bij));
	const variantVan = route.variantVan === null ? null : (routes[route.variantVan]?.naam ?? route.variantVan);
	return (
		<Sectie titel={route.naam} niveau={3} id={routeAnker(id)}>
			{route.omschrijving && <p>{route.omschrijving}</p>}
			{variantVan && <p>Dit is een proef naast de aanpak "{variantVan}". Wie meedoet, wordt geloot.</p>}
			<Tijdlijn
				punten={route.stappen.map((stap) => {
					const bijzonder = zegBijzonderheden(stap, route);
					return {
						sleutel: stap.id,
						wanneer: zegWanneer(stap),
						machine: duurVan(stap),
						wat: (
							<>
								<strong>{zegKanaal(stap)}</strong>
								{bijzonder.length > 0 && `, ${bijzonder.join(", ")}`}
							</>
						),
						meer: stap.toelichting && <p>{stap.toelichting}</p>,
					};
				})}
			/>
			{eigenStops.map((regel) => (
				<p key={regel.bij}>
					<strong>{STOPMOMENTEN_IN_WOORDEN[regel.bij]}?</strong> {zegStop(regel)}.
				</p>
			))}
		</Sectie>
	);
}
