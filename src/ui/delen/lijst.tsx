import { Fragment, type ReactNode } from "react";
import { klassen, type Soort } from "./klassen.ts";

/** One fact: what it is, and what we know. */
export interface Kenmerk {
	naam: ReactNode;
	waarde: ReactNode;
	sleutel?: string;
}

/** Facts as a definition list. Unknown facts say so in words ("niet bekend"), they are not left out. */
export function Kenmerken({ kenmerken }: { kenmerken: readonly Kenmerk[] }) {
	return (
		<dl className="vd-kenmerken">
			{kenmerken.map((k, i) => (
				<div key={k.sleutel ?? (typeof k.naam === "string" ? k.naam : i)}>
					<dt>{k.naam}</dt>
					<dd>{k.waarde ?? <span className="vd-gedempt">niet bekend</span>}</dd>
				</div>
			))}
		</dl>
	);
}

/** One event on a timeline, newest first. */
export interface Tijdpunt {
	sleutel: string;
	/** As people read it: "do 19 november, 10:15". */
	wanneer: string;
	/** For machines: "2026-11-19T10:15". */
	machine?: string;
	wat: ReactNode;
	wie?: string;
	meer?: ReactNode;
	soort?: Soort;
}

/** What happened, in order. */
export function Tijdlijn({ punten }: { punten: readonly Tijdpunt[] }) {
	return (
		<ol className="vd-tijdlijn">
			{punten.map((punt) => (
				<li key={punt.sleutel} className={klassen("vd-tijdlijn__punt", punt.soort && `vd-soort--${punt.soort}`)}>
					<div className="vd-tijdlijn__wanneer">
						<time dateTime={punt.machine}>{punt.wanneer}</time>
					</div>
					<div className="vd-tijdlijn__wat">
						<div>
							{punt.wat}
							{punt.wie && <span className="vd-gedempt"> · {punt.wie}</span>}
						</div>
						{punt.meer}
					</div>
				</li>
			))}
		</ol>
	);
}

/** A key and what it does. `toets` may name several: "j of ↓". */
export interface Toetsregel {
	toets: string;
	doet: string;
}

/** List of keys. */
export function Toetsen({ toetsen }: { toetsen: readonly Toetsregel[] }) {
	return (
		<dl className="vd-toetsen">
			{toetsen.map((regel) => (
				<div key={regel.toets}>
					<dt>
						{regel.toets.split(" of ").map((toets, i) => (
							<Fragment key={toets}>
								{i > 0 && " of "}
								<kbd>{toets}</kbd>
							</Fragment>
						))}
					</dt>
					<dd>{regel.doet}</dd>
				</div>
			))}
		</dl>
	);
}
