import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Eiland, eilandUrl, pictogramUrl, stijlUrl } from "./statisch.ts";

/** Languages written from right to left. */
const RECHTS_NAAR_LINKS = new Set(["ar", "fa", "he", "ps", "ur", "ti-Arab", "ckb"]);

/** What makes a whole page. */
export interface DocumentProps {
	/** Without the product's name: it is added. */
	titel: string;
	/** Name of the gemeente, in the title of the window. */
	gemeente?: string;
	/** Address of the gemeente's own colours (`themaCss`). */
	thema?: string;
	inhoud: ReactNode;
	/** Names of scripts in `eilanden/`, or addresses that start with "/". */
	scripts?: readonly (Eiland | `/${string}`)[];
	/** BCP 47: "nl". */
	taal: string;
	/** Pages behind a personal code must not be found by search engines: default true. */
	nietVindbaar?: boolean;
}

function scriptUrl(script: Eiland | `/${string}`): string {
	return script.startsWith("/") ? script : eilandUrl(script as Eiland);
}

/** A whole HTML page. No style or script stands in it: the Content-Security-Policy would refuse them. */
export function renderDocument(props: DocumentProps): string {
	const naam = ["Voordeur", props.gemeente].filter(Boolean).join(" ");
	const html = renderToStaticMarkup(
		<html lang={props.taal} dir={RECHTS_NAAR_LINKS.has(props.taal) ? "rtl" : "ltr"}>
			<head>
				<meta charSet="utf-8" />
				<title>{`${props.titel} · ${naam}`}</title>
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				{(props.nietVindbaar ?? true) && <meta name="robots" content="noindex" />}
				<link rel="icon" href={pictogramUrl} type="image/svg+xml" />
				<link rel="stylesheet" href={stijlUrl()} />
				{props.thema && <link rel="stylesheet" href={props.thema} />}
				{props.scripts?.map((script) => (
					<script key={script} type="module" src={scriptUrl(script)} />
				))}
			</head>
			<body>{props.inhoud}</body>
		</html>,
	);
	return `<!DOCTYPE html>${html}`;
}
