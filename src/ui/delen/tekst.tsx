import type { ReactNode } from "react";
import { klassen } from "./klassen.ts";

/** An amount as it comes from the rules ("€ 1.240"): never broken over two lines. */
export function Bedrag({ children }: { children: string }) {
	return <span className="vd-getal vd-heel">{children}</span>;
}

/** A date as people read it ("ma 23 november"), with the machine's form behind it ("2026-11-23"). */
export function Datum({ children, machine }: { children: string; machine?: string }) {
	return (
		<time className="vd-heel" dateTime={machine}>
			{children}
		</time>
	);
}

/** A time or moment ("14:00"), with the machine's form behind it. */
export function Tijd({ children, machine }: { children: string; machine?: string }) {
	return (
		<time className="vd-heel" dateTime={machine}>
			{children}
		</time>
	);
}

/** A telephone number to call by tapping: `nummer` as +31612345678, `tekst` as people read it. Never broken. */
export function Telefoon({ nummer, tekst }: { nummer: string; tekst: string }) {
	return (
		<a className="vd-heel" href={`tel:${nummer}`}>
			{tekst.replaceAll(" ", "\u00a0")}
		</a>
	);
}

/** Quiet text beside something more important; `heel` keeps it on one line. */
export function Gedempt({ children, heel }: { children: ReactNode; heel?: boolean }) {
	return <span className={klassen("vd-gedempt", heel && "vd-heel")}>{children}</span>;
}

/** For screen readers only. */
export function Onzichtbaar({ children }: { children: ReactNode }) {
	return <span className="vd-onzichtbaar">{children}</span>;
}
