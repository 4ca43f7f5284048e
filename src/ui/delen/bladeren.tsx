import type { ReactNode } from "react";
import { Icoon } from "./icoon.tsx";

/** Page numbers around the current one, with null where numbers are left out. */
export function paginanummers(huidig: number, aantal: number): (number | null)[] {
	const dichtbij = new Set([1, aantal, huidig - 1, huidig, huidig + 1].filter((n) => n >= 1 && n <= aantal));
	const nummers = [...dichtbij].sort((a, b) => a - b);
	return nummers.flatMap((n, i) => {
		const gat = n - (nummers[i - 1] ?? 0);
		if (gat === 2) return [n - 1, n];
		return gat > 2 ? [null, n] : [n];
	});
}

/** Links to the pages of a list. Renders nothing for one page. */
export function Paginering(props: {
	huidig: number;
	aantal: number;
	/** Address of a page. */
	href: (pagina: number) => string;
	/** What is divided, for screen readers; default "Pagina's". */
	naam?: string;
}) {
	const { huidig, aantal, href } = props;
	if (aantal <= 1) return null;
	let gaten = 0;
	return (
		<nav className="vd-bladeren" aria-label={props.naam ?? "Pagina's"}>
			{huidig > 1 && (
				<a href={href(huidig - 1)} rel="prev">
					<Icoon naam="vorige" /> Vorige
				</a>
			)}
			<ol>
				{paginanummers(huidig, aantal).map((n) =>
					n === null ? (
						<li key={`gat-${++gaten}`} className="vd-bladeren__gat" aria-hidden="true">
							…
						</li>
					) : (
						<li key={n}>
							<a href={href(n)} aria-current={n === huidig ? "page" : undefined}>
								<span className="vd-onzichtbaar">Pagina </span>
								{n}
							</a>
						</li>
					),
				)}
			</ol>
			{huidig < aantal && (
				<a href={href(huidig + 1)} rel="next">
					Volgende <Icoon naam="volgende" />
				</a>
			)}
		</nav>
	);
}

/** A form above a list that narrows it; GET, so the result has an address. Fields go inside. */
export function Filterbalk(props: {
	actie?: string;
	children: ReactNode;
	/** Text of the button; default "Toon". */
	knop?: string;
	/** Where everything is shown again. */
	wisHref?: string;
	/** To the right: a count, progress. */
	rechts?: ReactNode;
	naam?: string;
}) {
	return (
		<form method="get" action={props.actie} className="vd-filter" aria-label={props.naam ?? "Filter"}>
			{props.children}
			<button type="submit" className="utrecht-button utrecht-button--secondary-action">
				{props.knop ?? "Toon"}
			</button>
			{props.wisHref && (
				<a className="utrecht-button-link utrecht-button-link--subtle" href={props.wisHref}>
					Toon alles
				</a>
			)}
			{props.rechts && <div className="vd-filter__rechts">{props.rechts}</div>}
		</form>
	);
}

/** One tab: a link to its own page. */
export interface Tab {
	naam: string;
	href: string;
	huidig?: boolean;
	aantal?: number;
}

/** Sibling pages as tabs. They are links, so they are marked up as navigation. */
export function Tabs({ tabs, naam }: { tabs: readonly Tab[]; naam: string }) {
	return (
		<nav className="vd-tabs" aria-label={naam}>
			<ul>
				{tabs.map((tab) => (
					<li key={tab.href}>
						<a href={tab.href} aria-current={tab.huidig ? "page" : undefined}>
							{tab.naam}
							{tab.aantal !== undefined && <span className="vd-telling">{tab.aantal}</span>}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
