import type { FastifyReply } from "fastify";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { formatTelefoonnummer } from "../../rules/kernel/telefoonnummer.ts";
import { TALEN, type Taal } from "../../rules/reach/tekst/tekst.ts";
import type { Afzender } from "../../steps/reach/inwoner/read-inwonerpagina.ts";
import { pictogramUrl } from "../../ui/statisch.ts";
import { STIJL } from "./stijl.ts";
import { richting, TAALNAMEN, WOORDEN, zegGemeente } from "./taal.ts";

/** One page for a resident. */
export interface Blad {
	readonly taal: Taal;
	readonly titel: string;
	/** Known once there is a code. */
	readonly gemeente: Afzender | null;
	/** Address of this page without language, for the switch: "/mijn/…?plek=1". */
	readonly adres: string;
	readonly inhoud: ReactNode;
	/** Below it: in which language we write. */
	readonly onder?: ReactNode;
	readonly goed?: string | undefined;
	readonly fout?: string | undefined;
	readonly status?: number;
}

/** Adds the language to an address, so that it goes along without a cookie. */
export const metTaal = (adres: string, taal: Taal): string => `${adres}${adres.includes("?") ? "&" : "?"}taal=${taal}`;

/** The number of the team, to call by tapping. Always from left to right. */
export function Telefoonregel({ taal, gemeente }: { taal: Taal; gemeente: Afzender | null }) {
	const nummer = gemeente?.instellingen.inwonerpagina.telefoon;
	if (!nummer) return null;
	return (
		<p>
			{WOORDEN[taal].telefoon}:{" "}
			<a href={`tel:${nummer}`}>
				<bdi dir="ltr">{formatTelefoonnummer(nummer).replaceAll(" ", "\u00a0")}</bdi>
			</a>
		</p>
	);
}

function Taalkeuze({ taal, adres }: { taal: Taal; adres: string }) {
	return (
		<nav aria-label={WOORDEN[taal].taal}>
			<ul className="talen">
				{TALEN.map((keuze) => (
					<li key={keuze}>
						<a
							href={`${metTaal(adres, keuze)}&kies=ja`}
							lang={keuze}
							hrefLang={keuze}
							dir={richting(keuze)}
							aria-current={keuze === taal ? "true" : undefined}
						>
							{TAALNAMEN[keuze]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Meldingen({ goed, fout }: Pick<Blad, "goed" | "fout">) {
	return (
		<>
			{goed && (
				<div className="goed" role="status">
					<p>{goed}</p>
				</div>
			)}
			{fout && (
				<div className="fout" role="alert">
					<p>{fout}</p>
				</div>
			)}
		</>
	);
}

/** Sends a page: HTML and one stylesheet, nothing else. */
export function sendBlad(reply: FastifyReply, blad: Blad): FastifyReply {
	const { taal, titel, gemeente, adres } = blad;
	const w = WOORDEN[taal];
	const naam = gemeente ? zegGemeente(taal, gemeente) : "Voordeur";
	const kleur = gemeente?.instellingen.deurkleur;
	const html = renderToStaticMarkup(
		<html lang={taal} dir={richting(taal)}>
			<head>
				<meta charSet="utf-8" />
				<title>{`${titel} · ${naam}`}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="robots" content="noindex, nofollow" />
				<meta name="referrer" content="no-referrer" />
				<link rel="icon" href={pictogramUrl} type="image/svg+xml" />
				<link rel="stylesheet" href={STIJL.url} />
				{kleur && <link rel="stylesheet" href={`/statisch/thema/${kleur.slice(1)}.css`} />}
			</head>
			<body>
				<a className="sla" href="#inhoud">
					{w.naarInhoud}
				</a>
				<div className="deur">
					<header>
						<p className="merk">{naam}</p>
						<Taalkeuze taal={taal} adres={adres} />
					</header>
				</div>
				<main id="inhoud">
					<Meldingen goed={blad.goed} fout={blad.fout} />
					<h1>{titel}</h1>
					{blad.inhoud}
					{blad.onder}
				</main>
				<footer>
					<Telefoonregel taal={taal} gemeente={gemeente} />
					<p>
						<a href={metTaal("/klopt-dit", taal)}>{w.kloptTitel}</a>
					</p>
				</footer>
			</body>
		</html>,
	);
	return reply
		.code(blad.status ?? 200)
		.type("text/html; charset=utf-8")
		.send(`<!DOCTYPE html>${html}`);
}
