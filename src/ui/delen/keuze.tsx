import { Checkbox, Fieldset, FieldsetLegend, FormLabel, RadioButton } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { klassen, veldId } from "./klassen.ts";
import { beschrijving, Fout, Uitleg, type VeldBasis } from "./veldraam.tsx";

/** One choice with what it means: for outcomes the definition of DDAS. */
export interface Keuze {
	waarde: string;
	naam: ReactNode;
	uitleg?: ReactNode;
	toets?: string;
	uitgeschakeld?: boolean;
}

interface RegelProps {
	soort: "radio" | "checkbox";
	naam: string;
	keuze: Keuze;
	id: string;
	aan: boolean;
	verplicht?: boolean;
	formulier?: string;
	beschreven?: string;
	los?: boolean;
	fout?: boolean;
}

function Keuzeregel({ soort, naam, keuze, id, aan, verplicht, formulier, beschreven, los, fout }: RegelProps) {
	const Invoer = soort === "radio" ? RadioButton : Checkbox;
	const uitlegId = keuze.uitleg ? `${id}-uitleg` : undefined;
	return (
		<div className={klassen("vd-keuze", los && "vd-los")}>
			<Invoer
				id={id}
				name={naam}
				value={keuze.waarde}
				defaultChecked={aan}
				required={verplicht}
				disabled={keuze.uitgeschakeld}
				form={formulier}
				aria-describedby={[uitlegId, beschreven].filter(Boolean).join(" ") || undefined}
				aria-keyshortcuts={keuze.toets}
				aria-invalid={fout || undefined}
				data-toets={keuze.toets}
			/>
			<FormLabel htmlFor={id} type={soort}>
				{keuze.naam}
				{keuze.toets && (
					<>
						{" "}
						<span className="vd-toets" aria-hidden="true">
							{keuze.toets}
						</span>
					</>
				)}
			</FormLabel>
			{keuze.uitleg && (
				<div id={uitlegId} className="vd-keuze__uitleg">
					{keuze.uitleg}
				</div>
			)}
		</div>
	);
}

/** Choices of which one or more are taken. */
export interface KeuzesProps extends VeldBasis {
	keuzes: readonly Keuze[];
	/** Definition beside the choice instead of beneath, where there is room. */
	naast?: boolean;
}

function Keuzegroep(props: KeuzesProps & { soort: "radio" | "checkbox"; gekozen: readonly string[] }) {
	// The first choice carries the field's own id: a link of the error summary then lands on something that takes focus.
	const id = props.id ?? veldId(props.naam);
	const groep = `${id}-groep`;
	return (
		<Fieldset
			invalid={Boolean(props.fout)}
			className={klassen("vd-keuzes", props.naast && "vd-keuzes--naast")}
			aria-describedby={beschrijving(groep, props.uitleg, props.fout)}
		>
			<FieldsetLegend>
				{props.label}
				{props.optioneel && <span className="vd-optioneel"> (niet verplicht)</span>}
			</FieldsetLegend>
			<Uitleg id={groep}>{props.uitleg}</Uitleg>
			<Fout id={groep}>{props.fout}</Fout>
			<div>
				{props.keuzes.map((keuze, i) => (
					<Keuzeregel
						key={keuze.waarde}
						soort={props.soort}
						naam={props.naam}
						keuze={keuze}
						id={i === 0 ? id : veldId(props.naam, keuze.waarde)}
						aan={props.gekozen.includes(keuze.waarde)}
						verplicht={props.soort === "radio" && props.verplicht}
						formulier={props.formulier}
					/>
				))}
			</div>
		</Fieldset>
	);
}

/** One of a few, each with its meaning. An error link to `veldId(naam)` reaches the first choice. */
export function Keuzerondjes(props: KeuzesProps & { waarde?: string }) {
	return <Keuzegroep {...props} soort="radio" gekozen={props.waarde === undefined ? [] : [props.waarde]} />;
}

/** Any of a few. */
export function Vinkjes(props: KeuzesProps & { waarden?: readonly string[] }) {
	return <Keuzegroep {...props} soort="checkbox" gekozen={props.waarden ?? []} />;
}

/** Properties of a single tick box. */
export interface VinkjeProps extends VeldBasis {
	aan?: boolean;
	/** Sent when ticked; default "ja". */
	waarde?: string;
}

/** A single yes. */
export function Vinkje(props: VinkjeProps) {
	const id = props.id ?? veldId(props.naam);
	return (
		<div className={klassen("utrecht-form-field", props.fout && "utrecht-form-field--invalid")}>
			<Fout id={id}>{props.fout}</Fout>
			<Keuzeregel
				soort="checkbox"
				naam={props.naam}
				keuze={{
					waarde: props.waarde ?? "ja",
					naam: props.label,
					uitleg: props.uitleg,
					uitgeschakeld: props.uitgeschakeld,
				}}
				id={id}
				aan={props.aan ?? false}
				verplicht={props.verplicht}
				formulier={props.formulier}
				beschreven={props.fout && `${id}-fout`}
				fout={Boolean(props.fout)}
				los
			/>
		</div>
	);
}
