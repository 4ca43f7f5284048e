import type { ReactNode } from "react";
import { klassen } from "./klassen.ts";

type Niveau = 2 | 3 | 4;

function Titel({
	niveau,
	children,
	...meer
}: {
	niveau: Niveau;
	children: ReactNode;
	id?: string;
	className?: string;
}) {
	const Kop = `h${niveau}` as const;
	return <Kop {...meer}>{children}</Kop>;
}

/** A part of a page under its own heading, with a count and an action to the right. */
export function Sectie(props: {
	titel: ReactNode;
	aantal?: number | string;
	actie?: ReactNode;
	niveau?: Niveau;
	/** Address within the page (`#signalen`). */
	id?: string;
	children: ReactNode;
}) {
	return (
		<section className="vd-sectie" id={props.id}>
			<div className="vd-sectie__kop">
				<Titel niveau={props.niveau ?? 2}>
					{props.titel}
					{props.aantal !== undefined && <span className="vd-sectie__aantal"> ({props.aantal})</span>}
				</Titel>
				{props.actie}
			</div>
			{props.children}
		</section>
	);
}

/** A panel: a line, no shadow. */
export function Kaart(props: { titel?: ReactNode; niveau?: Niveau; id?: string; children: ReactNode }) {
	return (
		<div className="vd-kaart" id={props.id}>
			{props.titel && <Titel niveau={props.niveau ?? 2}>{props.titel}</Titel>}
			{props.children}
		</div>
	);
}

/** Panels side by side where there is room; `hoofd` gives the first twice the width. */
export function Naast({ children, hoofd }: { children: ReactNode; hoofd?: boolean }) {
	return <div className={klassen("vd-naast", hoofd && "vd-naast--hoofd")}>{children}</div>;
}

/** The yellow sticker: the next thing to do. At most one per page, and nothing else is yellow. */
export function Sticker(props: {
	/** What to do: "Bellen, 2e van 3 · vanmiddag". */
	titel: ReactNode;
	/** Line above; default "Volgende stap". */
	kop?: string;
	niveau?: Niveau;
	children?: ReactNode;
	/** Buttons, first the most likely one. */
	acties?: ReactNode;
}) {
	return (
		<section className="vd-sticker">
			<p className="vd-sticker__kop">{props.kop ?? "Volgende stap"}</p>
			<Titel niveau={props.niveau ?? 2} className="vd-sticker__titel">
				{props.titel}
			</Titel>
			{props.children}
			{props.acties && <div className="vd-knoppenrij">{props.acties}</div>}
		</section>
	);
}

/** Nothing here: says kindly why, and what comes or can be done. */
export function Leeg(props: { titel: string; niveau?: Niveau; children?: ReactNode; actie?: ReactNode }) {
	return (
		<div className="vd-leeg">
			<Titel niveau={props.niveau ?? 2}>{props.titel}</Titel>
			{typeof props.children === "string" ? <p>{props.children}</p> : props.children}
			{props.actie && <div className="vd-knoppenrij">{props.actie}</div>}
		</div>
	);
}

/** More for who wants it; closed at first. Works without JavaScript. */
export function Uitklap(props: { titel: ReactNode; open?: boolean; children: ReactNode; id?: string }) {
	return (
		<details className="vd-uitklap" open={props.open} id={props.id}>
			<summary>{props.titel}</summary>
			<div className="vd-uitklap__inhoud">{props.children}</div>
		</details>
	);
}
