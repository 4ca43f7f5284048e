import type { FastifyReply } from "fastify";
import type { VrijMoment } from "../../rules/reach/afspraak/vrije-momenten.ts";
import type { Bezoek } from "./bezoek.tsx";
import { Huisbezoekkaart } from "./huisbezoek.tsx";
import { vul, zegDag, zegGemeente, zegTijd } from "./taal.ts";
import { Vraaglink } from "./tevredenheid.tsx";
import { Knop, Knopvorm, Veld } from "./velden.tsx";
import { WeerBerichten } from "./weer-berichten.tsx";

/** What was just done, as one sentence on the page; the key stands in the address (?klaar=…). */
const KLAAR = {
	afspraak: "afspraakKlaar",
	vast: "afspraakVast",
	afgezegd: "afgezegd",
	bel: "belKlaar",
	nee: "neeKlaar",
	ja: "aangemeld",
	antwoord: "antwoordKlaar",
	weer: "weerKlaar",
	gegeven: "gegevenKlaar",
	nakijken: "gegevenNakijken",
	gestopt: "gegevenGestopt",
	vraag: "vraagKlaar",
	eerder: "eerderStaat",
	huisbezoek: "huisbezoekKlaar",
} as const;

/** Who writes, and why, in words that a child may read over the shoulder. */
function Waarom({ bezoek }: { bezoek: Bezoek }) {
	const { pagina, taal, w } = bezoek;
	const gemeente = zegGemeente(taal, pagina.gemeente);
	const wie = pagina.consulent
		? vul(taal, w.wieSchrijft, { naam: pagina.consulent.naam, gemeente })
		: vul(taal, w.wieSchrijftTeam, { gemeente });
	return (
		<>
			<p>{wie}</p>
			<p>{w.waarom}</p>
		</>
	);
}

/** A sooner free moment for who waits for one; "weg": what they were offered is taken, and there is no other. */
export type Eerder = VrijMoment | "weg" | null;

/** The appointment that stands; to change it one proves who one is. */
export function Afspraakkaart({ bezoek, eerder = null }: { bezoek: Bezoek; eerder?: Eerder }) {
	const { pagina, taal, w, naar, aangemeld } = bezoek;
	const { afspraak } = pagina;
	if (!afspraak) return null;
	return (
		<section className="kaart" aria-labelledby="afspraak">
			<h2 id="afspraak">{w.jouwAfspraak}</h2>
			<p>
				<strong>
					<time dateTime={afspraak.begin.toISOString()}>
						{zegDag(taal, afspraak.begin)}, <bdi dir="ltr">{zegTijd(afspraak.begin)}</bdi>
					</time>
				</strong>
				<br />
				<bdi>{[afspraak.plek, afspraak.adres].filter((deel) => deel !== "").join(", ")}</bdi>
				<br />
				{vul(taal, w.met, { naam: afspraak.met })}
			</p>
			{eerder === "weg" && <p>{w.eerderWeg}</p>}
			{eerder && eerder !== "weg" && (
				<p>
					<a href={`${naar("/afspraak")}&plek=${eerder.plekId}`}>
						{w.eerderVrij}: {zegDag(taal, eerder.begin)}, <bdi dir="ltr">{zegTijd(eerder.begin)}</bdi>
					</a>
				</p>
			)}
			<p>
				<a href={naar("/afspraak.ics")}>{w.inAgenda}</a>
			</p>
			{aangemeld && (
				<ul className="rij">
					<li>
						<a className="knop stil" href={naar("/afspraak")}>
							{w.verzet}
						</a>
					</li>
					<li>
						<a className="knop stil" href={naar("/afspraak/afzeggen")}>
							{w.zegAf}
						</a>
					</li>
				</ul>
			)}
			{aangemeld &&
				(pagina.wacht ? (
					<>
						<p>{w.eerderStaat}</p>
						<Knopvorm naar={naar("/afspraak/niet-eerder")} stil>
							{w.eerderNiet}
						</Knopvorm>
					</>
				) : (
					<Knopvorm naar={naar("/afspraak/eerder")} stil>
						{w.eerderWil}
					</Knopvorm>
				))}
		</section>
	);
}

/** The three big choices. */
function Keuzes({ bezoek }: { bezoek: Bezoek }) {
	const { pagina, w, naar } = bezoek;
	const keuzes = [
		...(pagina.open && !pagina.afspraak ? [["/afspraak", w.maakAfspraak, w.maakAfspraakUitleg] as const] : []),
		["/bel", w.belMij, w.belMijUitleg] as const,
		...(pagina.open ? [["/nee", w.geenHulp, w.geenHulpUitleg] as const] : []),
	];
	return (
		<>
			<h2>{w.watWilJe}</h2>
			<ul className="keuzes">
				{keuzes.map(([pad, naam, uitleg]) => (
					<li key={pad}>
						<a href={naar(pad)}>
							{naam}
							<span>{uitleg}</span>
						</a>
					</li>
				))}
			</ul>
		</>
	);
}

/** For who proved to be the resident: why, and what else can be told. Words about money only after the birth date. */
function NaBewijs({
	bezoek,
	melders,
	gegevenFout,
}: {
	bezoek: Bezoek;
	melders: readonly string[];
	gegevenFout: string | undefined;
}) {
	const { w, naar, sterkBewezen } = bezoek;
	return (
		<>
			{melders.length > 0 && (
				<>
					<h2>{w.melders}</h2>
					<p>{w.meldersUitleg}</p>
					<ul>
						{melders.map((naam) => (
							<li key={naam}>
								<bdi>{naam}</bdi>
							</li>
						))}
					</ul>
				</>
			)}
			<h2>{w.ookNog}</h2>
			<form method="post" action={naar("/antwoord")} className="rij">
				{sterkBewezen && (
					<Knop naam="soort" waarde="betaald" stil>
						{w.alBetaald}
					</Knop>
				)}
				<Knop naam="soort" waarde="regelt-het-zelf" stil>
					{w.zelf}
				</Knop>
			</form>
			<form method="post" action={naar("/gegeven")}>
				<Veld naam="gegeven" label={w.gegeven} fout={gegevenFout} ltr verplicht />
				<p className="rij">
					<Knop stil>{w.bewaar}</Knop>
				</p>
			</form>
			<form method="post" action={naar("/vraag")}>
				<label htmlFor="vraag">{w.vraag}</label>
				<textarea id="vraag" name="vraag" rows={4} maxLength={2000} required dir="auto" />
				<p className="rij">
					<Knop stil>{w.verstuur}</Knop>
				</p>
			</form>
			<WeerBerichten bezoek={bezoek} />
			<h2>{w.uitloggen}</h2>
			<p>{w.uitloggenUitleg}</p>
			<Knopvorm naar={naar("/weg")} stil>
				{w.uitloggen}
			</Knopvorm>
		</>
	);
}

/** "/mijn/:code": a letter with three choices; after the proof, more. */
export function sendBeginpagina(
	bezoek: Bezoek,
	{
		klaar,
		melders = [],
		gegevenFout,
		vraag = false,
		eerder = null,
	}: {
		readonly klaar?: string | undefined;
		readonly melders?: readonly string[];
		readonly gegevenFout?: string;
		/** Ask how the contact was. */
		readonly vraag?: boolean;
		readonly eerder?: Eerder;
	},
): FastifyReply {
	const { w, naar, aangemeld, pagina } = bezoek;
	const woord = klaar !== undefined && Object.hasOwn(KLAAR, klaar) ? KLAAR[klaar as keyof typeof KLAAR] : undefined;
	return bezoek.toon({
		pad: "",
		titel: w.groet,
		goed: woord && w[woord],
		...(gegevenFout ? { status: 422 } : {}),
		inhoud: (
			<>
				<Waarom bezoek={bezoek} />
				{vraag && <Vraaglink bezoek={bezoek} />}
				{bezoek.magKiezen && <Afspraakkaart bezoek={bezoek} eerder={eerder} />}
				<Huisbezoekkaart bezoek={bezoek} />
				<Keuzes bezoek={bezoek} />
				{aangemeld && <NaBewijs bezoek={bezoek} melders={melders} gegevenFout={gegevenFout} />}
				{!aangemeld && pagina.bewijs !== "geen" && (
					<>
						<h2>
							<a href={naar("/bewijs")}>{w.meerZien}</a>
						</h2>
						<p>{w.meerZienUitleg}</p>
					</>
				)}
				<p>
					<a href={naar("/hulp")}>{w.hulpTitel}</a>
				</p>
			</>
		),
	});
}
