import type { ReactElement } from "react";
import { voorbeeldenBericht } from "./voorbeelden/bericht.tsx";
import { voorbeeldenFormulier } from "./voorbeelden/formulier.tsx";
import { voorbeeldenOverzicht } from "./voorbeelden/overzicht.tsx";
import { voorbeeldenPagina } from "./voorbeelden/pagina.tsx";

/** An example of a part in all its states. `heel` means that it is a whole page and needs no frame around it. */
export interface Voorbeeld {
	naam: string;
	heel?: boolean;
	render: () => ReactElement;
}

/** Every part in every state: looked at by people, and by axe in the test. */
export const voorbeelden: readonly Voorbeeld[] = [
	...voorbeeldenPagina,
	...voorbeeldenFormulier,
	...voorbeeldenOverzicht,
	...voorbeeldenBericht,
];
