import { FormField, FormFieldDescription, FormFieldErrorMessage, FormLabel } from "@utrecht/component-library-react";
import type { ReactNode } from "react";
import { Icoon } from "./icoon.tsx";

/** What every field shares. */
export interface VeldBasis {
	/** Name in the form; the id is `veldId(naam)` unless given. */
	naam: string;
	label: ReactNode;
	id?: string;
	uitleg?: ReactNode;
	fout?: string;
	verplicht?: boolean;
	/** Says "(niet verplicht)" after the label. */
	optioneel?: boolean;
	uitgeschakeld?: boolean;
	/** Id of the form, when the field stands outside it. */
	formulier?: string;
}

/** Ids for aria-describedby: explanation, then error. */
export function beschrijving(id: string, uitleg: unknown, fout: string | undefined): string | undefined {
	return [uitleg && `${id}-uitleg`, fout && `${id}-fout`].filter(Boolean).join(" ") || undefined;
}

/** Explanation of a field. */
export function Uitleg({ id, children }: { id: string; children?: ReactNode }) {
	return children ? <FormFieldDescription id={`${id}-uitleg`}>{children}</FormFieldDescription> : null;
}

/** Error of a field: icon and words, not colour alone. */
export function Fout({ id, children }: { id: string; children?: string }) {
	return children ? (
		<FormFieldErrorMessage id={`${id}-fout`}>
			<Icoon naam="urgent" />
			<span>
				<span className="vd-onzichtbaar">Fout: </span>
				{children}
			</span>
		</FormFieldErrorMessage>
	) : null;
}

/** Label, explanation, error, then the control. */
export function Veldraam(
	props: Pick<VeldBasis, "label" | "uitleg" | "fout" | "optioneel"> & { id: string; children: ReactNode },
) {
	return (
		<FormField invalid={Boolean(props.fout)}>
			<div className="utrecht-form-field__label">
				<FormLabel htmlFor={props.id}>
					{props.label}
					{props.optioneel && <span className="vd-optioneel"> (niet verplicht)</span>}
				</FormLabel>
			</div>
			<Uitleg id={props.id}>{props.uitleg}</Uitleg>
			<Fout id={props.id}>{props.fout}</Fout>
			<div className="utrecht-form-field__input">{props.children}</div>
		</FormField>
	);
}

/** Short fields side by side where there is room. */
export function Velden({ children }: { children: ReactNode }) {
	return <div className="vd-velden">{children}</div>;
}
