import type { Simulatie } from "../../../rules/decide/simulate-werkinstructie.ts";
import { NIET_OPGEPAKT_REDENEN } from "../../../rules/decide/uitsluiting.ts";
import type { Werkinstructie } from "../../../rules/decide/werkinstructie.ts";
import { KANALEN } from "../../../rules/zaak/contactsoort.ts";
import type { Maandvergelijking, Verhuizing } from "../../../steps/decide/compare-maand.ts";
import { Paginering } from "../../../ui/delen/bladeren.tsx";
import { Figuur } from "../../../ui/delen/figuur.tsx";
import { Statusmerk } from "../../../ui/delen/melding.tsx";
import { Tabel } from "../../../ui/delen/tabel.tsx";
import { Sectie } from "../../../ui/delen/vlak.tsx";
import { renderStaafdiagram } from "../../../ui/grafiek/staafdiagram.ts";
import { KANAALDAAD, zegAantal, zegBestemming, zegGetal } from "./woorden.ts";

/** Who moves, per page of the list. */
const PER_PAGINA = 50;
/** Names of the two series, and column heads: what holds, and what would hold. */
const NU = "Nu";
const STRAKS = "Straks";

interface Paar {
	readonly oud: Werkinstructie;
	readonly nieuw: Werkinstructie;
}
interface Bestemmingsrij {
	readonly naam: string;
	readonly waarde: number;
	readonly tweede: number;
}

/** Zaken per route and per reason, before and after; what nobody goes to is left out. */
export function telBestemmingen({ oud, nieuw }: Paar, vergelijking: Maandvergelijking): Bestemmingsrij[] {
	const routes = [...new Set([...Object.keys(oud.routes), ...Object.keys(nieuw.routes)])];
	const alle = { ...oud.routes, ...nieuw.routes };
	// Two werkinstructies may use one name in addresses for different work: then the bar says both.
	const naam = (route: string) => {
		const [was, wordt] = [oud.routes[route]?.naam, nieuw.routes[route]?.naam];
		return was && wordt && was !== wordt ? `${was} (wordt: ${wordt})` : zegBestemming({ route, reden: null }, alle);
	};
	const rijen = [
		...routes.map((route) => ({
			naam: naam(route),
			waarde: vergelijking.oud.perRoute[route] ?? 0,
			tweede: vergelijking.nieuw.perRoute[route] ?? 0,
		})),
		...NIET_OPGEPAKT_REDENEN.map((reden) => ({
			naam: zegBestemming({ route: null, reden }, alle),
			waarde: vergelijking.oud.nietOpgepakt[reden] ?? 0,
			tweede: vergelijking.nieuw.nietOpgepakt[reden] ?? 0,
		})),
	];
	return rijen.filter((rij) => rij.waarde + rij.tweede > 0);
}

const verschil = (rij: { waarde: number; tweede: number }): string => {
	const getal = rij.tweede - rij.waarde;
	return getal === 0 ? "gelijk" : getal > 0 ? `+${zegGetal(getal)}` : `−${zegGetal(-getal)}`;
};

/** Figure and table: zaken per aanpak before and after. */
export function PerAanpak({
	paar,
	vergelijking,
	maand,
}: {
	paar: Paar;
	vergelijking: Maandvergelijking;
	maand: string;
}) {
	const rijen = telBestemmingen(paar, vergelijking);
	return (
		<Figuur
			bijschrift={`Zaken per aanpak, ${maand}`}
			toelichting="Simulatie: aantal zaken, met de werkinstructie van nu en met de nieuwe."
			reeksen={[NU, STRAKS]}
			svg={renderStaafdiagram({
				omschrijving: rijen.map((rij) => `${rij.naam} ${rij.waarde}, straks ${rij.tweede}`).join("; "),
				eenheid: "zaken",
				staven: rijen,
				reeksen: [NU, STRAKS],
			})}
			tabel={
				<Tabel
					bijschrift="Zaken per aanpak in cijfers"
					rijen={rijen}
					rijSleutel={(rij) => rij.naam}
					kolommen={[
						{ kop: "Aanpak", rijkop: true, cel: (rij) => rij.naam },
						{ kop: NU, getal: true, cel: (rij) => zegGetal(rij.waarde) },
						{ kop: STRAKS, getal: true, cel: (rij) => zegGetal(rij.tweede) },
						{ kop: "Verschil", getal: true, cel: verschil },
					]}
					voet={["Samen", zegGetal(vergelijking.oud.zaken), zegGetal(vergelijking.nieuw.zaken), ""]}
				/>
			}
		/>
	);
}

const tussen = ({ minstens, hoogstens }: { minstens: number; hoogstens: number }): string =>
	minstens === hoogstens ? zegGetal(minstens) : `${zegGetal(minstens)} tot ${zegGetal(hoogstens)}`;
const uren = (minuten: number): number => Math.round(minuten / 60);

/** Does the work fit in the hours there are? In words, with an icon: never by colour alone. */
export function Past({ simulatie }: { simulatie: Simulatie }) {
	const { minutenMinstens, minutenHoogstens, minutenBeschikbaar } = simulatie;
	if (minutenHoogstens <= minutenBeschikbaar) return <Statusmerk soort="goed">Past</Statusmerk>;
	if (minutenMinstens <= minutenBeschikbaar) return <Statusmerk soort="info">Past misschien</Statusmerk>;
	return <Statusmerk soort="urgent">Past niet</Statusmerk>;
}

/** "12 tot 96 uur" */
export const zegUren = ({ minutenMinstens, minutenHoogstens }: Simulatie): string =>
	`${tussen({ minstens: uren(minutenMinstens), hoogstens: uren(minutenHoogstens) })} uur`;

/** Attempts per kanaal, and hours against capacity. */
export function Werk({ vergelijking: { oud, nieuw } }: { vergelijking: Maandvergelijking }) {
	const kanalen = KANALEN.filter((kanaal) => oud.perKanaal[kanaal].hoogstens + nieuw.perKanaal[kanaal].hoogstens > 0);
	const rijen = [
		{ naam: NU, simulatie: oud },
		{ naam: STRAKS, simulatie: nieuw },
	];
	return (
		<>
			<Tabel
				bijschrift="Uren werk, naast de uren die er zijn"
				rijen={rijen}
				rijSleutel={(rij) => rij.naam}
				kolommen={[
					{ kop: "Werkinstructie", rijkop: true, cel: (rij) => rij.naam },
					{ kop: "Werk", getal: true, cel: (rij) => zegUren(rij.simulatie) },
					{ kop: "Beschikbaar", getal: true, cel: (rij) => `${zegGetal(uren(rij.simulatie.minutenBeschikbaar))} uur` },
					{ kop: "Past het?", cel: (rij) => <Past simulatie={rij.simulatie} /> },
				]}
			/>
			<Tabel
				bijschrift="Pogingen per kanaal"
				rijen={kanalen}
				rijSleutel={(kanaal) => kanaal}
				kolommen={[
					{ kop: "Kanaal", rijkop: true, cel: (kanaal) => KANAALDAAD[kanaal] },
					{ kop: NU, getal: true, cel: (kanaal) => tussen(oud.perKanaal[kanaal]) },
					{ kop: STRAKS, getal: true, cel: (kanaal) => tussen(nieuw.perKanaal[kanaal]) },
				]}
			/>
			<p>{nieuw.toelichting}</p>
		</>
	);
}

/** The zaken that would be treated differently, with a link to each, page by page. */
export function WieVerandert(props: {
	paar: Paar;
	verhuizingen: readonly Verhuizing[];
	pagina: number;
	adres: (pagina: number) => string;
}) {
	const { paar, verhuizingen } = props;
	const aantal = Math.max(1, Math.ceil(verhuizingen.length / PER_PAGINA));
	const pagina = Math.min(Math.max(1, props.pagina), aantal);
	const rijen = verhuizingen.slice((pagina - 1) * PER_PAGINA, pagina * PER_PAGINA);
	return (
		<Sectie titel="Wie verandert van aanpak" aantal={zegGetal(verhuizingen.length)} id="wie">
			{aantal > 1 && (
				<p>
					Zaak {zegGetal((pagina - 1) * PER_PAGINA + 1)} tot en met{" "}
					{zegGetal(Math.min(pagina * PER_PAGINA, verhuizingen.length))} van{" "}
					{zegAantal(verhuizingen.length, "zaak", "zaken")}.
				</p>
			)}
			<Tabel
				bijschrift="Zaken die een andere aanpak zouden krijgen"
				bijschriftVerborgen
				rijen={rijen}
				rijSleutel={(rij) => String(rij.zaakId)}
				leeg={<p>Niemand: met deze zaken verandert er niets.</p>}
				kolommen={[
					{
						kop: "Zaak",
						rijkop: true,
						cel: (rij) => (
							<a className="vd-heel" href={`/zaken/${rij.zaakId}`}>
								{rij.nummer}
							</a>
						),
					},
					{ kop: "Nu", cel: (rij) => zegBestemming(rij.van, paar.oud.routes) },
					{ kop: "Straks", cel: (rij) => zegBestemming(rij.naar, paar.nieuw.routes) },
					{ kop: "Waarom", cel: (rij) => `${rij.omdat} (regel "${rij.regel}")` },
				]}
			/>
			<Paginering
				huidig={pagina}
				aantal={aantal}
				href={(nummer) => `${props.adres(nummer)}#wie`}
				naam="Pagina's van wie verandert"
			/>
		</Sectie>
	);
}
