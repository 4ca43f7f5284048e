import type { Route } from "../../../rules/decide/werkinstructie.ts";
import { Tijdlijn } from "../../../ui/delen/lijst.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
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

/** One aanpak as a line of steps with their days, and what ends it. */
export function Routeblok({
	id,
	route,
	routes,
}: {
	id: string;
	route: Route;
	routes: Readonly<Record<string, Route>>;
}) {
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
			<Tabel
				bijschrift={`Wanneer stopt "${route.naam}"?`}
				id={`stop-${id}`}
				rijen={route.stopregels.map((regel, plaats) => ({ ...regel, plaats }))}
				rijSleutel={(regel) => `${regel.bij}-${regel.plaats}`}
				leeg={<p>Er zijn geen regels om te stoppen.</p>}
				kolommen={[
					{ kop: "Als", rijkop: true, cel: (regel) => STOPMOMENTEN_IN_WOORDEN[regel.bij] },
					{
						kop: "Dan",
						cel: (regel) => (
							<>
								{zegStop(regel)}. <Gedempt>{regel.omdat}</Gedempt>
							</>
						),
					},
				]}
			/>
		</Sectie>
	);
}
