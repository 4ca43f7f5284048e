import { Button, ButtonLink } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { Icoon, type Icoonnaam } from "./icoon.tsx";
import { klassen } from "./klassen.ts";

/** What a button weighs on the page; one `primair` per page at most. */
export type Knopsoort = "primair" | "secundair" | "subtiel" | "gevaar";

const UITERLIJK = {
	primair: "primary-action-button",
	secundair: "secondary-action-button",
	subtiel: "subtle-button",
	gevaar: "secondary-action-button",
} as const;

/** Properties of a button. With `href` it is a link that looks like a button. */
export interface KnopProps {
	children: ReactNode;
	soort?: Knopsoort;
	href?: string;
	/** Default `submit`: a button without a form does nothing without JavaScript. */
	type?: "submit" | "button";
	naam?: string;
	waarde?: string;
	/** Id of the form it belongs to, when it stands outside that form. */
	formulier?: string;
	/** Other address to post to (formaction). */
	naar?: string;
	icoon?: Icoonnaam;
	klein?: boolean;
	uitgeschakeld?: boolean;
	/** One key that presses it (island `sneltoetsen`); shown as a key and listed for screen readers. */
	toets?: string;
	/** Question asked first (island `bevestigen`); without JavaScript the server asks. */
	bevestig?: string;
	/** For screen readers when the text alone says too little ("Open" → "Open zaak van Jan"). */
	uitspraak?: string;
	/** Skips the browser's own checks of the form: for "Vorige", "Bewaar als concept". */
	zonderControle?: boolean;
	download?: boolean;
}

/** A button, or a link that looks like one. Verbs: "Bewaar", "Bel", "Sluit af". */
export function Knop({ soort = "secundair", href, children, icoon, klein, toets, uitspraak, ...meer }: KnopProps) {
	const gedeeld = {
		appearance: UITERLIJK[soort],
		className: klassen(klein && "vd-knop--klein") || undefined,
		"aria-label": uitspraak,
		"aria-keyshortcuts": toets,
		"data-toets": toets,
	};
	const inhoud = (
		<>
			{icoon && <Icoon naam={icoon} />}
			{children}
			{toets && (
				<span className="vd-toets" aria-hidden="true">
					{toets}
				</span>
			)}
		</>
	);
	if (href !== undefined) {
		return (
			<ButtonLink {...gedeeld} href={href} download={meer.download || undefined}>
				{inhoud}
			</ButtonLink>
		);
	}
	return (
		<Button
			{...gedeeld}
			hint={soort === "gevaar" ? "danger" : undefined}
			type={meer.type ?? "submit"}
			name={meer.naam}
			value={meer.waarde}
			form={meer.formulier}
			formAction={meer.naar}
			formNoValidate={meer.zonderControle}
			disabled={meer.uitgeschakeld}
			data-bevestig={meer.bevestig}
		>
			{inhoud}
		</Button>
	);
}

/** Buttons in a row that wraps; the most important first. Forms inside do not break the row. */
export function Knoppenrij({ children, rechts }: { children: ReactNode; rechts?: boolean }) {
	return <div className={klassen("vd-knoppenrij", rechts && "vd-knoppenrij--rechts")}>{children}</div>;
}

/** The few big choices of a page for residents, one beneath the other. */
export function GroteKnoppen({ children }: { children: ReactNode }) {
	return <div className="vd-groot">{children}</div>;
}
