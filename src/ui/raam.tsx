import { SkipLink } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { Icoon } from "./delen/icoon.tsx";
import { Toetsen, type Toetsregel } from "./delen/lijst.tsx";
import { Melding, type MeldingProps } from "./delen/melding.tsx";

/** One entry of the menu on the left; the door decides which ones a role sees. */
export interface Menupunt {
	naam: string;
	href: string;
	huidig?: boolean;
	aantal?: number;
	/** What the number counts, for screen readers: "nieuw". */
	aantalUitleg?: string;
}

/** A step of the breadcrumb; the last one, without href, is this page and may be left out. */
export interface Kruimel {
	naam: string;
	href?: string;
}

/** Who is signed in. `csrf` goes with the form that signs out. */
export interface Rekening {
	naam: string;
	href: string;
	uitloggen: string;
	csrf: { naam: string; waarde: string };
}

/** Properties of the frame of the werkplek. */
export interface RaamProps {
	gemeente: string;
	menu: readonly Menupunt[];
	rekening: Rekening;
	titel: ReactNode;
	/** Beneath the title: who, where, how sure. */
	ondertitel?: ReactNode;
	kruimels?: readonly Kruimel[];
	/** The page's one primary action, top right. */
	actie?: ReactNode;
	meldingen?: readonly MeldingProps[];
	/** Keys of this page, listed before the general ones. */
	toetsen?: readonly Toetsregel[];
	/** Where the name on the door leads: the first page of who is signed in. */
	thuis: string;
	/** Whether the search box stands in the door; default yes. Who may see no residents has nothing to search. */
	zoeken?: boolean;
	/** What was searched for. */
	zoekwaarde?: string;
	children: ReactNode;
}

const ZOEKTOETS: Toetsregel = { toets: "/", doet: "Naar zoeken" };
const ALGEMENE_TOETSEN: readonly Toetsregel[] = [
	{ toets: "?", doet: "Deze lijst" },
	{ toets: "j of ↓", doet: "Volgende rij in een lijst" },
	{ toets: "k of ↑", doet: "Vorige rij in een lijst" },
	{ toets: "spatie of x", doet: "Rij kiezen" },
	{ toets: "Enter", doet: "Rij openen" },
];

/** The product's name and the gemeente, on the door. */
function Merk({ gemeente, href }: { gemeente?: string; href: string }) {
	return (
		<a className="vd-merk" href={href}>
			<Icoon naam="deur" />
			Voordeur
			{gemeente && <span className="vd-merk__gemeente">{gemeente}</span>}
		</a>
	);
}

function Zoek({ waarde }: { waarde?: string }) {
	const vraag = "Naam, adres, telefoonnummer of zaaknummer";
	return (
		<search className="vd-zoek">
			<form className="vd-zoek__vorm" method="get" action="/zoeken">
				<label className="vd-onzichtbaar" htmlFor="zoekveld">
					Zoek op: {vraag.toLowerCase()}
				</label>
				<input
					id="zoekveld"
					className="vd-zoek__invoer"
					type="search"
					name="q"
					defaultValue={waarde}
					placeholder={vraag}
					autoComplete="off"
					spellCheck={false}
					aria-keyshortcuts="/"
				/>
				<button type="submit" className="vd-zoek__knop" aria-label="Zoek">
					<Icoon naam="zoek" />
					<span className="vd-zoek__knop-tekst">Zoek</span>
				</button>
			</form>
		</search>
	);
}

function Account({ rekening }: { rekening: Rekening }) {
	return (
		<details className="vd-rekening">
			<summary>
				<Icoon naam="persoon" />
				<span className="vd-rekening__naam">{rekening.naam}</span>
				<Icoon naam="omlaag" />
			</summary>
			<div className="vd-rekening__lade">
				<p className="vd-rekening__wie">{rekening.naam}</p>
				<a className="vd-rekening__link" href={rekening.href}>
					Mijn account
				</a>
				<form method="post" action={rekening.uitloggen}>
					<input type="hidden" name={rekening.csrf.naam} value={rekening.csrf.waarde} />
					<button type="submit" className="vd-rekening__knop">
						Uitloggen
					</button>
				</form>
			</div>
		</details>
	);
}

/** The menu. On a phone the browser itself opens it (popover), so no JavaScript is needed. */
function Menu({ punten }: { punten: readonly Menupunt[] }) {
	return (
		<nav className="vd-menu" id="menu" popover="auto" aria-label="Hoofdmenu">
			<ul className="vd-menu__lijst">
				{punten.map((punt) => (
					<li key={punt.href}>
						<a className="vd-menu__link" href={punt.href} aria-current={punt.huidig ? "page" : undefined}>
							{punt.naam}
							{punt.aantal ? (
								<span className="vd-telling">
									{punt.aantal}
									{punt.aantalUitleg && <span className="vd-onzichtbaar"> {punt.aantalUitleg}</span>}
								</span>
							) : null}
						</a>
					</li>
				))}
			</ul>
			<button type="button" className="vd-menu__sluit" popoverTarget="menu" popoverTargetAction="hide">
				<Icoon naam="sluit" />
				Sluit menu
			</button>
		</nav>
	);
}

function Kruimels({ kruimels }: { kruimels: readonly Kruimel[] }) {
	return (
		<nav className="vd-kruimels" aria-label="Kruimelpad">
			<ol>
				{kruimels.map((k) => (
					<li key={k.naam}>{k.href ? <a href={k.href}>{k.naam}</a> : <span aria-current="page">{k.naam}</span>}</li>
				))}
			</ol>
		</nav>
	);
}

function Toetsenvenster({ toetsen }: { toetsen: readonly Toetsregel[] }) {
	return (
		<div className="vd-venster" id="toetsen" popover="auto" role="dialog" aria-labelledby="toetsen-titel" tabIndex={-1}>
			<h2 id="toetsen-titel">Toetsen</h2>
			<Toetsen toetsen={[...toetsen, ...ALGEMENE_TOETSEN]} />
			<button
				type="button"
				className="utrecht-button utrecht-button--secondary-action"
				popoverTarget="toetsen"
				popoverTargetAction="hide"
			>
				Sluit
			</button>
		</div>
	);
}

/** Title of a page with its one action. */
function Titelrij({ titel, ondertitel, actie }: Pick<RaamProps, "titel" | "ondertitel" | "actie">) {
	return (
		<div className="vd-titel">
			<div>
				<h1>{titel}</h1>
				{ondertitel && <div className="vd-titel__onder">{ondertitel}</div>}
			</div>
			{actie && <div className="vd-niet-afdrukken">{actie}</div>}
		</div>
	);
}

function Meldingen({ meldingen }: { meldingen: readonly MeldingProps[] }) {
	if (meldingen.length === 0) return null;
	return (
		<div className="vd-berichten" data-focus="">
			{meldingen.map((melding, i) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a static page, the order never changes
				<Melding key={i} {...melding} nieuw />
			))}
		</div>
	);
}

/** Frame of every page of the werkplek. */
export function Raam(props: RaamProps) {
	const { zoeken = true } = props;
	return (
		<>
			<SkipLink href="#inhoud">Naar de inhoud</SkipLink>
			<header className="vd-kop">
				<button type="button" className="vd-menuknop" popoverTarget="menu">
					<Icoon naam="menu" />
					<span className="vd-menuknop__tekst">Menu</span>
				</button>
				<Merk gemeente={props.gemeente} href={props.thuis} />
				{zoeken && <Zoek waarde={props.zoekwaarde} />}
				<Account rekening={props.rekening} />
			</header>
			<div className="vd-midden">
				<Menu punten={props.menu} />
				<main className="vd-inhoud" id="inhoud" tabIndex={-1}>
					{props.kruimels && props.kruimels.length > 0 && <Kruimels kruimels={props.kruimels} />}
					<Meldingen meldingen={props.meldingen ?? []} />
					<Titelrij titel={props.titel} ondertitel={props.ondertitel} actie={props.actie} />
					{props.children}
				</main>
			</div>
			<footer className="vd-voet">
				<p>Voordeur van gemeente {props.gemeente}</p>
				<button type="button" className="vd-voet__toetsen" popoverTarget="toetsen">
					Toetsen{" "}
					<span className="vd-toets" aria-hidden="true">
						?
					</span>
				</button>
			</footer>
			<Toetsenvenster toetsen={[...(props.toetsen ?? []), ...(zoeken ? [ZOEKTOETS] : [])]} />
		</>
	);
}

/** Properties of a single sheet. */
export interface BladProps {
	titel: ReactNode;
	ondertitel?: ReactNode;
	gemeente?: string;
	/** Where the name on the door leads; default "/". */
	thuis?: string;
	meldingen?: readonly MeldingProps[];
	/** `smal` for signing in, `brief` for residents: larger type. */
	soort?: "gewoon" | "smal" | "brief";
	/** Right in the door: a language switch. */
	rechts?: ReactNode;
	/** Text of the skip link in the language of the page. */
	naarInhoud?: string;
	voet?: ReactNode;
	children: ReactNode;
}

/** Frame without menu: signing in, setting up, letters to residents. */
export function Blad(props: BladProps) {
	return (
		<>
			<SkipLink href="#inhoud">{props.naarInhoud ?? "Naar de inhoud"}</SkipLink>
			<header className="vd-kop">
				<Merk gemeente={props.gemeente} href={props.thuis ?? "/"} />
				{props.rechts && <div className="vd-kop__rechts">{props.rechts}</div>}
			</header>
			<main className={`vd-blad vd-blad--${props.soort ?? "gewoon"}`} id="inhoud" tabIndex={-1}>
				<Meldingen meldingen={props.meldingen ?? []} />
				<Titelrij titel={props.titel} ondertitel={props.ondertitel} />
				{props.children}
			</main>
			{props.voet && <footer className="vd-voet">{props.voet}</footer>}
		</>
	);
}
