import type { Tekst } from "../../tekst.ts";
import { tekst } from "../maak.ts";

/**
 * The card through the door. Only a name, a number and the question to call: a child that picks it up learns nothing
 * (Heemskerk); the walk-in hours for who does not phone (Roermond). No name of the resident, no gemeente.
 */
export const AAN_DE_DEUR: readonly Tekst[] = [
	tekst(
		{ soort: "niet-thuis", kanaal: "Kaartje" },
		`
Ik was vandaag bij je aan de deur.

Wil je mij bellen of appen? Dan spreken we iets af. Of je zegt dat het niet nodig is. Dat is ook goed.

{medewerker}
{medewerkerTelefoon}

Loop ook gerust binnen: {inloop}.
`,
	),
];
