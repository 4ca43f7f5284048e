import { veldId } from "./klassen.ts";
import { beschrijving, type VeldBasis, Veldraam } from "./veldraam.tsx";

/** Properties of a file field. */
export interface BestandsveldProps extends VeldBasis {
	/** As in the HTML attribute: ".csv,.xlsx". */
	soorten?: string;
	meerdere?: boolean;
}

/**
 * A file to hand in. The browser's own control, because the library's FileInput does nothing without JavaScript;
 * the island `sleepvak` adds dropping and names what was chosen. The form needs encType="multipart/form-data".
 */
export function Bestandsveld(props: BestandsveldProps) {
	const id = props.id ?? veldId(props.naam);
	return (
		<Veldraam {...props} id={id}>
			<div className="vd-bestand" data-sleepvak="">
				<input
					id={id}
					type="file"
					name={props.naam}
					accept={props.soorten}
					multiple={props.meerdere}
					required={props.verplicht}
					disabled={props.uitgeschakeld}
					form={props.formulier}
					aria-invalid={props.fout ? true : undefined}
					aria-describedby={beschrijving(id, props.uitleg, props.fout)}
				/>
			</div>
		</Veldraam>
	);
}
