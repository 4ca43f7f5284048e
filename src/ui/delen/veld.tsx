import { Select, SelectOption, Textarea, Textbox } from "@utrecht/component-library-react";
import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { klassen, veldId } from "./klassen.ts";
import { beschrijving, type VeldBasis, Veldraam } from "./veldraam.tsx";

/** Width of a field says how long the answer is. */
export type Breedte = "kort" | "middel" | "vol";

/** One line of input. */
export interface VeldProps extends VeldBasis {
	type?: "text" | "email" | "tel" | "number" | "date" | "time" | "month" | "password" | "search" | "url" | "color";
	waarde?: string | number;
	breedte?: Breedte;
	autocomplete?: HTMLInputAutoCompleteAttribute;
	inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
	min?: string | number;
	max?: string | number;
	stap?: string | number;
	maxlengte?: number;
	patroon?: string;
	alleenLezen?: boolean;
	/** Id of a datalist the page gives. */
	lijst?: string;
	spelling?: boolean;
}

/** A labelled text field with explanation and error. */
export function Veld(props: VeldProps) {
	const id = props.id ?? veldId(props.naam);
	return (
		<Veldraam {...props} id={id}>
			<Textbox
				id={id}
				name={props.naam}
				type={props.type ?? "text"}
				defaultValue={props.waarde}
				className={klassen(`vd-breedte--${props.breedte ?? "middel"}`)}
				autoComplete={props.autocomplete}
				inputMode={props.inputmode}
				min={props.min}
				max={props.max}
				step={props.stap}
				maxLength={props.maxlengte}
				pattern={props.patroon}
				readOnly={props.alleenLezen}
				list={props.lijst}
				spellCheck={props.spelling}
				disabled={props.uitgeschakeld}
				invalid={Boolean(props.fout)}
				required={props.verplicht}
				form={props.formulier}
				aria-describedby={beschrijving(id, props.uitleg, props.fout)}
			/>
		</Veldraam>
	);
}

/** Several lines of text. */
export function Tekstvak(props: VeldBasis & { waarde?: string; regels?: number; maxlengte?: number }) {
	const id = props.id ?? veldId(props.naam);
	return (
		<Veldraam {...props} id={id}>
			<Textarea
				id={id}
				name={props.naam}
				rows={props.regels ?? 4}
				defaultValue={props.waarde}
				maxLength={props.maxlengte}
				disabled={props.uitgeschakeld}
				invalid={Boolean(props.fout)}
				required={props.verplicht}
				form={props.formulier}
				aria-describedby={beschrijving(id, props.uitleg, props.fout)}
			/>
		</Veldraam>
	);
}

/** One option of a list. */
export interface Optie {
	waarde: string;
	naam: string;
	uitgeschakeld?: boolean;
	/** Options with the same group stand together. */
	groep?: string;
}

/** A list to choose one from; for up to five choices take `Keuzerondjes`. */
export interface KeuzeveldProps extends VeldBasis {
	opties: readonly Optie[];
	waarde?: string;
	/** First option without a value, such as "Kies een partner". */
	leeg?: string;
	breedte?: Breedte;
}

/** A labelled select. */
export function Keuzeveld(props: KeuzeveldProps) {
	const id = props.id ?? veldId(props.naam);
	const optie = (o: Optie): ReactNode => (
		<SelectOption key={o.waarde} value={o.waarde} disabled={o.uitgeschakeld}>
			{o.naam}
		</SelectOption>
	);
	const groepen = [...new Set(props.opties.map((o) => o.groep))];
	return (
		<Veldraam {...props} id={id}>
			<Select
				id={id}
				name={props.naam}
				defaultValue={props.waarde}
				className={klassen(`vd-breedte--${props.breedte ?? "middel"}`)}
				disabled={props.uitgeschakeld}
				invalid={Boolean(props.fout)}
				required={props.verplicht}
				form={props.formulier}
				aria-describedby={beschrijving(id, props.uitleg, props.fout)}
			>
				{props.leeg !== undefined && <SelectOption value="">{props.leeg}</SelectOption>}
				{groepen.map((groep) => {
					const leden = props.opties.filter((o) => o.groep === groep).map(optie);
					return groep ? (
						<optgroup key={groep} label={groep}>
							{leden}
						</optgroup>
					) : (
						leden
					);
				})}
			</Select>
		</Veldraam>
	);
}
