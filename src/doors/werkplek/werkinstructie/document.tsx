import type { ReactNode } from "react";
import type { Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { KANALEN, type Kanaal } from "../../../rules/zaak/contactsoort.ts";
import { Kenmerken } from "../../../ui/delen/lijst.tsx";
import { type Kolom, Tabel } from "../../../ui/delen/tabel.tsx";
import { Gedempt } from "../../../ui/delen/tekst.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { Gedeeldestops, Routeblok } from "./routeblok.tsx";
import {
	heleBedragen,
	KANAALDAAD,
	regelAnker,
	routeAnker,
	routesOpVolgorde,
	zegAantal,
	zegDrempel,
	zegGetal,
	zegUitsluiting,
	zegVoorwaarden,
} from "./woorden.ts";

/** How many zaken of a month each row took; null when there is nothing to count. */
export interface Regeltelling {
	/** "in oktober 2026" */
	readonly wanneer: string;
	readonly totaal: number;
	readonly perRegel: Readonly<Record<string, number>>;
}

interface Delen {
	readonly werkinstructie: Werkinstructie;
	readonly telling: Regeltelling | null;
}

/** What a row stands on. The publication when there is one, else whose assumption it is. */
const Bron = ({ tekst }: { tekst: string }) => (tekst ? <Gedempt> Bron: {heleBedragen(tekst)}.</Gedempt> : null);

/** Why a row is there, and what it stands on. */
const OMDAT: Kolom<{ readonly omdat: string; readonly bron: string }> = {
	kop: "Omdat",
	cel: (rij) => (
		<>
			{heleBedragen(rij.omdat)}
			<Bron tekst={rij.bron} />
		</>
	),
};

function telkolom<Rij extends { readonly id: string }>(telling: Regeltelling | null): Kolom<Rij>[] {
	if (!telling) return [];
	return [{ kop: "Zaken", getal: true, cel: (rij) => zegGetal(telling.perRegel[rij.id] ?? 0) }];
}

function NietOppakken({ werkinstructie, telling }: Delen) {
	const rijen = [
		...werkinstructie.drempels.map((rij) => ({ ...rij, zin: zegDrempel(rij) })),
		...werkinstructie.uitsluitingen.map((rij) => ({ ...rij, zin: zegUitsluiting(rij, werkinstructie.routes) })),
	];
	return (
		<Sectie titel="Wat we niet oppakken" id="niet-oppakken">
			<p>
				Kijk eerst of een van deze regels past. Een crisis pakken we altijd op, hoe laag het bedrag ook is. Dat geldt
				ook voor een herhaalde melding waarvan het bedrag hoger is geworden.
			</p>
			<Tabel
				bijschrift={telling ? `Wat we niet oppakken, met de zaken ${telling.wanneer}` : "Wat we niet oppakken"}
				bijschriftVerborgen
				rijen={rijen}
				rijSleutel={(rij) => rij.id}
				leeg={<p>Er zijn geen drempels en geen uitsluitingen: we pakken alles op.</p>}
				kolommen={[
					{ kop: "Regel", rijkop: true, cel: (rij) => <span id={regelAnker(rij.id)}>{heleBedragen(rij.zin)}</span> },
					OMDAT,
					...telkolom<(typeof rijen)[number]>(telling),
				]}
			/>
		</Sectie>
	);
}

function WelkeAanpak({ werkinstructie, telling }: Delen) {
	const { beslistabel, routes } = werkinstructie;
	const rijen = beslistabel.map((rij, plaats) => ({ ...rij, nummer: plaats + 1 }));
	const samen = beslistabel.reduce((som, rij) => som + (telling?.perRegel[rij.id] ?? 0), 0);
	const laatste = (nummer: number) => (nummer === 1 ? "Iedereen" : "Iedereen die nog over is");
	return (
		<Sectie titel="Welke aanpak" id="welke-aanpak">
			<p>
				Lees van boven naar beneden. De eerste regel die past, bepaalt de aanpak.
				{telling && ` Achter elke regel staat hoeveel zaken ${telling.wanneer} die regel kregen.`}
			</p>
			<Tabel
				bijschrift={telling ? `Welke aanpak, met de zaken ${telling.wanneer}` : "Welke aanpak"}
				bijschriftVerborgen
				rijen={rijen}
				rijSleutel={(rij) => rij.id}
				kolommen={[
					{
						kop: "Als",
						rijkop: true,
						cel: (rij) => (
							<span id={regelAnker(rij.id)}>
								{rij.nummer}. {heleBedragen(zegVoorwaarden(rij.als, laatste(rij.nummer)))}
							</span>
						),
					},
					{
						kop: "Aanpak",
						cel: (rij) => <a href={`#${routeAnker(rij.route)}`}>{routes[rij.route]?.naam ?? rij.route}</a>,
					},
					OMDAT,
					...telkolom<(typeof rijen)[number]>(telling),
				]}
				{...(telling ? { voet: ["Samen", "", "", zegGetal(samen)] } : {})}
			/>
			{telling && <p>{zegTelling(telling, samen)}</p>}
		</Sectie>
	);
}

/** Says what the numbers are of, and what became of the rest of the month. */
function zegTelling({ wanneer, totaal, perRegel }: Regeltelling, samen: number): string {
	const alle = Object.values(perRegel).reduce((som, aantal) => som + aantal, 0);
	const rest = totaal - alle;
	const begin = `Van de ${zegAantal(totaal, "zaak", "zaken")} ${wanneer} kregen er ${zegGetal(samen)} via deze tabel een aanpak`;
	const niet = alle > samen ? `; ${zegGetal(alle - samen)} vielen onder "Wat we niet oppakken"` : "";
	const ander = rest > 0 ? `; over ${zegGetal(rest)} is met een andere versie of met de hand beslist` : "";
	return `${begin}${niet}${ander}.`;
}

function WieEnWanneer({ werkinstructie }: { werkinstructie: Werkinstructie }) {
	const { capaciteit, routes } = werkinstructie;
	const stappen = Object.values(routes).flatMap((route) => route.stappen);
	const gebruikt = KANALEN.filter((kanaal) =>
		stappen.some((stap) => stap.kanaal === kanaal || stap.ofKanaal === kanaal),
	);
	const zegMinuten = (kanaal: Kanaal) => {
		const minuten = capaciteit.minutenPerKanaal[kanaal];
		return minuten === 0 ? "gaat vanzelf" : zegAantal(minuten, "minuut", "minuten");
	};
	const vensters = capaciteit.belvensters.map(({ van, tot }) => `${van} tot ${tot}`).join(" en ");
	return (
		<Sectie titel="Wie en wanneer" id="wie-en-wanneer">
			<Kenmerken
				kenmerken={[
					{ naam: "Tijd per week", waarde: `${zegGetal(capaciteit.urenPerWeek)} uur` },
					{ naam: "We bellen van", waarde: vensters || "geen vaste tijden" },
					{ naam: "'s Avonds", waarde: capaciteit.avondwerk ? "ja, we werken ook in de avond" : "nee, alleen overdag" },
					{
						naam: "Verdeling",
						waarde: capaciteit.perWijk ? "iedere collega heeft een eigen wijk" : "samen, niet per wijk",
					},
					...(capaciteit.bron ? [{ naam: "Bron", waarde: capaciteit.bron }] : []),
				]}
			/>
			<Sectie titel="Tijd per poging" niveau={3}>
				<p>Het registreren hoort erbij.</p>
				<Kenmerken kenmerken={gebruikt.map((kanaal) => ({ naam: KANAALDAAD[kanaal], waarde: zegMinuten(kanaal) }))} />
			</Sectie>
		</Sectie>
	);
}

/** The whole werkinstructie as something that a stand-in can follow from top to bottom. */
export function Document({ werkinstructie, telling, boven }: Delen & { boven?: ReactNode }) {
	const { inleiding, bron, routes } = werkinstructie;
	return (
		<>
			{boven}
			<Sectie titel={werkinstructie.titel}>
				{inleiding && <p>{inleiding}</p>}
				{bron && (
					<p>
						<Gedempt>Bron: {bron}.</Gedempt>
					</p>
				)}
				<nav aria-label="Op deze pagina" className="vd-niet-afdrukken">
					<a href="#niet-oppakken">Wat we niet oppakken</a> · <a href="#welke-aanpak">Welke aanpak</a> ·{" "}
					<a href="#aanpakken">De aanpakken</a> · <a href="#wie-en-wanneer">Wie en wanneer</a>
				</nav>
			</Sectie>
			<NietOppakken werkinstructie={werkinstructie} telling={telling} />
			<WelkeAanpak werkinstructie={werkinstructie} telling={telling} />
			<Sectie titel="De aanpakken" id="aanpakken" aantal={Object.keys(routes).length}>
				{routesOpVolgorde(werkinstructie).map(([id, route]) => (
					<Routeblok key={id} id={id} route={route} routes={routes} />
				))}
				<Gedeeldestops routes={routes} />
			</Sectie>
			<WieEnWanneer werkinstructie={werkinstructie} />
		</>
	);
}
