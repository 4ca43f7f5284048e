import type { ReactNode } from "react";

interface Invoerprops {
	readonly naam: string;
	readonly label: string;
	readonly uitleg?: string;
	readonly waarde?: string | undefined;
	readonly fout?: string | undefined;
	readonly soort?: "text" | "tel" | "date";
	readonly toetsen?: "numeric" | "tel";
	readonly vul?: string;
	readonly klasse?: string;
	readonly max?: number;
	readonly verplicht?: boolean;
	/** Codes, numbers and addresses stay from left to right in Arabic too. */
	readonly ltr?: boolean;
}

/** One line of input with its label; what is wrong stands beside it and is read out with it. */
export function Veld(props: Invoerprops) {
	const { naam, uitleg, fout } = props;
	const bij = [uitleg && `${naam}-uitleg`, fout && `${naam}-fout`].filter(Boolean).join(" ");
	return (
		<div>
			<label htmlFor={naam}>{props.label}</label>
			{uitleg && (
				<p className="uitleg" id={`${naam}-uitleg`}>
					{uitleg}
				</p>
			)}
			{fout && (
				<p className="fout" id={`${naam}-fout`}>
					{fout}
				</p>
			)}
			<input
				id={naam}
				name={naam}
				type={props.soort ?? "text"}
				defaultValue={props.waarde}
				className={props.klasse}
				dir={props.ltr ? "ltr" : undefined}
				inputMode={props.toetsen}
				autoComplete={props.vul ?? "off"}
				maxLength={props.soort === "date" ? undefined : (props.max ?? 100)}
				required={props.verplicht}
				aria-invalid={fout ? true : undefined}
				aria-describedby={bij || undefined}
			/>
		</div>
	);
}

/** The button that sends a form. */
export function Knop({
	children,
	stil,
	naam,
	waarde,
}: {
	children: ReactNode;
	stil?: boolean;
	naam?: string;
	waarde?: string;
}) {
	return (
		<button type="submit" className={stil ? "knop stil" : "knop"} name={naam} value={waarde}>
			{children}
		</button>
	);
}

/** A form with nothing but a button. */
export function Knopvorm({ naar, children, stil }: { naar: string; children: ReactNode; stil?: boolean }) {
	return (
		<form method="post" action={naar}>
			<Knop stil={stil ?? false}>{children}</Knop>
		</form>
	);
}
