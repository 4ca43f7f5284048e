import { StatusBadge } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { Icoon, type Icoonnaam } from "./icoon.tsx";
import { klassen, type Soort } from "./klassen.ts";

const WOORD: Record<Soort, string> = { info: "Let op", goed: "Gelukt", urgent: "Dringend" };

/** Properties of a message. */
export interface MeldingProps {
	soort?: Soort;
	/** The word that says the kind; default "Let op", "Gelukt" or "Dringend". */
	woord?: string;
	children: ReactNode;
	/** Read out when the page opens: `urgent` as alert, the rest as status. For answers to what someone just did. */
	nieuw?: boolean;
}

/** A message in the page: icon, word and text. Fresh answers to an action go to `Raam` as `meldingen`. */
export function Melding({ soort = "info", woord = WOORD[soort], children, nieuw }: MeldingProps) {
	const rol = nieuw ? { role: soort === "urgent" ? "alert" : "status", tabIndex: -1 } : {};
	return (
		<div className={klassen("vd-melding", `vd-soort--${soort}`)} {...rol}>
			<Icoon naam={soort} />
			<div className="vd-melding__tekst">
				<div className="vd-melding__woord">{woord}</div>
				{typeof children === "string" ? <p>{children}</p> : children}
			</div>
		</div>
	);
}

/** One mistake in a form. */
export interface Foutregel {
	tekst: string;
	/** `veldId(naam)`, with or without "#". */
	veld?: string;
}

/** What went wrong in a form, on top of it, with links to the fields; takes the focus when the page opens. */
export function Foutenoverzicht({ fouten, titel }: { fouten: readonly Foutregel[]; titel?: string }) {
	if (fouten.length === 0) return null;
	return (
		// The focus belongs here after a refused form: the reader hears at once what to repair (WCAG 3.3.1).
		// biome-ignore lint/a11y/noAutofocus: see above
		<div className="vd-fouten vd-soort--urgent" role="alert" tabIndex={-1} autoFocus data-focus="">
			<Icoon naam="urgent" />
			<div>
				<h2>{titel ?? (fouten.length === 1 ? "Er klopt iets niet" : `Er kloppen ${fouten.length} dingen niet`)}</h2>
				<ul>
					{fouten.map((fout) => (
						<li key={`${fout.veld}${fout.tekst}`}>
							{fout.veld ? <a href={`#${fout.veld.replace(/^#/, "")}`}>{fout.tekst}</a> : fout.tekst}
						</li>
					))}
				</ul>
			</div>
		</div>
	);
}

const STAND = { info: "active", goed: "safe", urgent: "danger", neutraal: "neutral" } as const;

/** A state in one or two words, with an icon. */
export function Statusmerk(props: { soort?: Soort | "neutraal"; icoon?: Icoonnaam; children: ReactNode }) {
	const soort = props.soort ?? "neutraal";
	return (
		<StatusBadge status={STAND[soort]}>
			<Icoon naam={props.icoon ?? soort} />
			{props.children}
		</StatusBadge>
	);
}
