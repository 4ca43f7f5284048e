import type { FastifyInstance } from "fastify";
import { checkZichtbareWaarde } from "../../rules/reach/tekst/toets/zichtbare-waarde.ts";
import { HULPSOORTEN } from "../../rules/zaak/gemeente-instellingen.ts";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Woorden } from "./talen/nl.ts";

type Hulpsoort = (typeof HULPSOORTEN)[number];

interface Landelijk {
	readonly kop: keyof Woorden;
	readonly naam: keyof Woorden;
	readonly href: string;
	/** Says nothing of money, neither in its name nor in its address. */
	readonly neutraal: boolean;
}

/** The four kinds of help (Nibud, Geldfit): headings, and who does it everywhere in the country. */
const SOORTEN: Readonly<Record<Hulpsoort, Landelijk>> = {
	zelf: { kop: "hulpZelf", naam: "geldfit", href: "https://geldfit.nl", neutraal: false },
	maatje: { kop: "hulpMaatje", naam: "maatje", href: "https://schuldhulpmaatje.nl", neutraal: false },
	vrijwilliger: {
		kop: "hulpVrijwilliger",
		naam: "thuisadministratie",
		href: "https://www.humanitas.nl/programmas/thuisadministratie/",
		neutraal: true,
	},
	beroepskracht: {
		kop: "hulpBeroepskracht",
		naam: "juridischLoket",
		href: "https://www.juridischloket.nl",
		neutraal: true,
	},
};

/** Only addresses of the web: a setting never becomes a script. */
const isWebadres = (tekst: string): boolean => /^https?:\/\/[^\s]+$/.test(tekst);

/** May a child or a housemate read it, who knows no more than what stands on the envelope? */
const isNeutraal = (...teksten: string[]): boolean => teksten.every((tekst) => checkZichtbareWaarde(tekst) === null);

function Hulp({ bezoek }: { bezoek: Bezoek }) {
	const { w, pagina, naar, sterkBewezen } = bezoek;
	const instellingen = pagina.gemeente.instellingen.inwonerpagina;
	const inloop = instellingen.inloop.filter((rij) => sterkBewezen || isNeutraal(rij.plek, rij.adres, rij.wanneer));
	const hulp = instellingen.hulp.filter((rij) => sterkBewezen || isNeutraal(rij.naam, rij.uitleg, rij.website));
	const soorten = HULPSOORTEN.filter(
		(soort) => sterkBewezen || SOORTEN[soort].neutraal || hulp.some((rij) => rij.soort === soort),
	);
	return (
		<>
			{inloop.length > 0 && (
				<>
					<h2>{w.inloop}</h2>
					<ul>
						{inloop.map((plek) => (
							<li key={`${plek.plek} ${plek.wanneer}`}>
								<bdi lang="nl">
									<strong>{plek.plek}</strong>
									{plek.adres && `, ${plek.adres}`}: {plek.wanneer}
								</bdi>
							</li>
						))}
					</ul>
				</>
			)}
			{soorten.map((soort) => (
				<section key={soort} aria-labelledby={`hulp-${soort}`}>
					<h2 id={`hulp-${soort}`}>{w[SOORTEN[soort].kop]}</h2>
					<ul>
						{hulp
							.filter((rij) => rij.soort === soort)
							.map((rij) => (
								<li key={rij.naam} lang="nl" dir="ltr">
									{isWebadres(rij.website) ? <a href={rij.website}>{rij.naam}</a> : <strong>{rij.naam}</strong>}
									{rij.uitleg && `: ${rij.uitleg}`}
									{rij.telefoon && (
										<>
											{" "}
											<a href={`tel:${rij.telefoon.replace(/[^+\d]/g, "")}`}>
												{rij.telefoon.replaceAll(" ", "\u00a0")}
											</a>
										</>
									)}
								</li>
							))}
						{(sterkBewezen || SOORTEN[soort].neutraal) && (
							<li>
								<a href={SOORTEN[soort].href}>{w[SOORTEN[soort].naam]}</a>
							</li>
						)}
					</ul>
				</section>
			))}
			{!sterkBewezen && pagina.bewijs === "geboortedatum" && (
				<p>
					<a href={naar("/bewijs")}>{w.meerZien}</a>
				</p>
			)}
			<p>
				<a href={naar("")}>{w.terug}</a>
			</p>
		</>
	);
}

/** "/mijn/:code/hulp": help nearby, of the gemeente and of the country; who helps with money only after the birth date. */
export function registerHulp(server: FastifyInstance, metCode: Toegang): void {
	server.get<{ Params: { code: string } }>(
		"/mijn/:code/hulp",
		metCode((_request, _reply, bezoek) =>
			bezoek.toon({ pad: "/hulp", titel: bezoek.w.hulpTitel, inhoud: <Hulp bezoek={bezoek} /> }),
		),
	);
}
