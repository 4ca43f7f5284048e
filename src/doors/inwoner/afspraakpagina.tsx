import type { FastifyReply } from "fastify";
import type { Vorm } from "../../rules/reach/afspraak/afspraakstatus.ts";
import type { VrijMoment } from "../../rules/reach/afspraak/vrije-momenten.ts";
import { lokaleTijd } from "../../rules/register/lokale-tijd.ts";
import type { Aanbod } from "../../steps/reach/afspraken/list-vrije-momenten.ts";
import type { Plek } from "../../steps/reach/afspraken/queries.ts";
import type { Bezoek } from "./bezoek.tsx";
import { zegDag, zegTijd } from "./taal.ts";
import type { Woorden } from "./talen/nl.ts";

/** Days with a free moment on one page: enough to choose from, few enough to listen to. */
const DAGEN_PER_PAGINA = 5;

const VORMWOORD: Readonly<Record<Vorm, keyof Woorden>> = {
	kantoor: "kantoor",
	thuis: "thuis",
	bibliotheek: "bibliotheek",
	telefoon: "telefonisch",
	video: "video",
};

/** A moment as a button sends it: place, colleague, minutes since 1970. It is checked again against what is free. */
export const schrijfMoment = ({ plekId, gebruikerId, begin }: VrijMoment): string =>
	`${plekId}.${gebruikerId}.${begin.getTime() / 60_000}`;

/** Reads it back; null when it has another shape. */
export function leesMoment(tekst: string | undefined): { plekId: number; gebruikerId: number; begin: Date } | null {
	const delen = /^([1-9]\d{0,14})\.([1-9]\d{0,14})\.([1-9]\d{6,9})$/.exec(tekst ?? "");
	if (!delen) return null;
	const [plekId, gebruikerId, minuten] = delen.slice(1).map(Number) as [number, number, number];
	return { plekId, gebruikerId, begin: new Date(minuten * 60_000) };
}

function Plekken({ bezoek, plekken }: { bezoek: Bezoek; plekken: readonly Plek[] }) {
	const { w, naar } = bezoek;
	return (
		<>
			<h2>{w.waar}</h2>
			<ul className="keuzes">
				{plekken.map((plek) => (
					<li key={plek.id}>
						<a href={`${naar("/afspraak")}&plek=${plek.id}`}>
							{w[VORMWOORD[plek.vorm]]}
							<span>
								<bdi>{[plek.naam, plek.adres, plek.uitleg].filter((deel) => deel !== "").join(", ")}</bdi>
							</span>
						</a>
					</li>
				))}
			</ul>
			<p>
				<a href={naar("")}>{w.terug}</a>
			</p>
		</>
	);
}

function Dagen({
	bezoek,
	plek,
	momenten,
	vanaf,
}: {
	bezoek: Bezoek;
	plek: Plek;
	momenten: readonly VrijMoment[];
	vanaf: string;
}) {
	const { w, taal, naar } = bezoek;
	const perDag = Map.groupBy(momenten, (vrij) => lokaleTijd(vrij.begin).datum);
	const dagen = [...perDag.keys()].filter((dag) => dag >= vanaf);
	const getoond = dagen.slice(0, DAGEN_PER_PAGINA);
	const volgende = dagen[DAGEN_PER_PAGINA];
	const deze = `${naar("/afspraak")}&plek=${plek.id}`;
	return (
		<>
			<p>
				{w[VORMWOORD[plek.vorm]]}: <bdi>{[plek.naam, plek.adres].filter((deel) => deel !== "").join(", ")}</bdi>
			</p>
			<form method="post" action={deze}>
				{getoond.map((dag) => {
					const vrij = perDag.get(dag)!;
					return (
						<section key={dag} aria-labelledby={`dag-${dag}`}>
							<h2 id={`dag-${dag}`}>{zegDag(taal, vrij[0]!.begin)}</h2>
							<ul className="tijden">
								{vrij.map((moment) => (
									<li key={moment.begin.getTime()}>
										<button
											type="submit"
											className="knop"
											name="moment"
											value={schrijfMoment(moment)}
											aria-describedby={`dag-${dag}`}
										>
											<bdi dir="ltr">{zegTijd(moment.begin)}</bdi>
										</button>
									</li>
								))}
							</ul>
						</section>
					);
				})}
			</form>
			<ul className="rij">
				{volgende && (
					<li>
						<a href={`${deze}&vanaf=${volgende}`}>{w.latereDagen}</a>
					</li>
				)}
				{vanaf !== "" && (
					<li>
						<a href={deze}>{w.eersteDagen}</a>
					</li>
				)}
				<li>
					<a href={naar("/afspraak")}>{w.terug}</a>
				</li>
			</ul>
		</>
	);
}

/** Choose where, then when, from what is really free. One place needs no choosing. */
export function sendAfspraakpagina(
	bezoek: Bezoek,
	aanbod: Aanbod,
	keuze: { readonly plek: number | null; readonly vanaf: string; readonly fout?: string },
): FastifyReply {
	const { w, naar } = bezoek;
	const { plekken, momenten } = aanbod;
	const plek = plekken.find(({ id }) => id === keuze.plek) ?? (plekken.length === 1 ? plekken[0] : undefined);
	return bezoek.toon({
		pad: plek && plekken.length > 1 ? `/afspraak?plek=${plek.id}` : "/afspraak",
		titel: w.afspraakTitel,
		fout: keuze.fout,
		status: keuze.fout ? 409 : 200,
		inhoud:
			plekken.length === 0 ? (
				<>
					<p>{w.geenMomenten}</p>
					<ul className="keuzes">
						<li>
							<a href={naar("/bel")}>
								{w.belMij}
								<span>{w.belMijUitleg}</span>
							</a>
						</li>
					</ul>
				</>
			) : plek ? (
				<Dagen
					bezoek={bezoek}
					plek={plek}
					momenten={momenten.filter((vrij) => vrij.plekId === plek.id)}
					vanaf={keuze.vanaf}
				/>
			) : (
				<Plekken bezoek={bezoek} plekken={plekken} />
			),
	});
}
