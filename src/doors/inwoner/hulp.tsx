import type { FastifyInstance } from "fastify";
import { HULPSOORTEN } from "../../rules/zaak/gemeente-instellingen.ts";
import type { Bezoek, Toegang } from "./bezoek.tsx";
import type { Woorden } from "./talen/nl.ts";

type Hulpsoort = (typeof HULPSOORTEN)[number];

/** The four kinds of help (Nibud, Geldfit): headings, and who does it everywhere in the country. */
const SOORTEN: Readonly<Record<Hulpsoort, { kop: keyof Woorden; naam: keyof Woorden; href: string }>> = {
	zelf: { kop: "hulpZelf", naam: "geldfit", href: "https://geldfit.nl" },
	maatje: { kop: "hulpMaatje", naam: "maatje", href: "https://schuldhulpmaatje.nl" },
	vrijwilliger: {
		kop: "hulpVrijwilliger",
		naam: "thuisadministratie",
		href: "https://www.humanitas.nl/programmas/thuisadministratie/",
	},
	beroepskracht: { kop: "hulpBeroepskracht", naam: "juridischLoket", href: "https://www.juridischloket.nl" },
};

/** Only addresses of the web: a setting never becomes a script. */
const isWebadres = (tekst: string): boolean => /^https?:\/\/[^\s]+$/.test(tekst);

function Hulp({ bezoek }: { bezoek: Bezoek }) {
	const { w, pagina, naar } = bezoek;
	const { inloop, hulp } = pagina.gemeente.instellingen.inwonerpagina;
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
			{HULPSOORTEN.map((soort) => (
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
						<li>
							<a href={SOORTEN[soort].href}>{w[SOORTEN[soort].naam]}</a>
						</li>
					</ul>
				</section>
			))}
			<p>
				<a href={naar("")}>{w.terug}</a>
			</p>
		</>
	);
}

/** "/mijn/:code/hulp": help nearby, of the gemeente and of the country. */
export function registerHulp(server: FastifyInstance, metCode: Toegang): void {
	server.get<{ Params: { code: string } }>(
		"/mijn/:code/hulp",
		metCode((_request, _reply, bezoek) =>
			bezoek.toon({ pad: "/hulp", titel: bezoek.w.hulpTitel, inhoud: <Hulp bezoek={bezoek} /> }),
		),
	);
}
