import { z } from "zod";
import { PARTNERTYPEN, type Partnertype } from "../../../rules/vroegsignaal/partnertype.ts";
import type { Partner } from "../../../steps/import/partners.ts";
import { Keuzeveld, Veld } from "../../../ui/delen/veld.tsx";
import { Uitklap } from "../../../ui/delen/vlak.tsx";
import type { Invoer, Veldfouten } from "../formulier.ts";

/** Whose file it is: one we know, a new one, or the file says it itself. */
export interface Partnerkeuze {
	readonly naam: string;
	readonly partnertype: Partnertype;
}

/** The fields of `Partnervelden`, for the schema of a form. */
export const partnervelden = {
	partner: z.string().max(20).default(""),
	nieuweNaam: z.string().trim().max(120, "Gebruik hoogstens 120 tekens.").default(""),
	nieuwType: z.union([z.literal(""), z.enum(PARTNERTYPEN)], "Kies een soort partner.").default(""),
};

/** What was chosen; null when the file says it itself, else which field is wrong. A new name goes before the list. */
export function readPartnerkeuze(
	velden: { partner: string; nieuweNaam: string; nieuwType: Partnertype | "" },
	partners: readonly Partner[],
): { keuze: Partnerkeuze | null } | { fouten: Veldfouten } {
	const { partner, nieuweNaam, nieuwType } = velden;
	if (nieuweNaam !== "") {
		if (nieuwType === "") return { fouten: { nieuwType: "Kies wat voor soort partner dit is." } };
		return { keuze: { naam: nieuweNaam, partnertype: nieuwType } };
	}
	if (nieuwType !== "") return { fouten: { nieuweNaam: "Vul de naam van de nieuwe partner in." } };
	if (partner === "") return { keuze: null };
	const bekend = partners.find(({ id }) => String(id) === partner);
	return bekend ? { keuze: bekend } : { fouten: { partner: "Kies een partner uit de lijst." } };
}

/** Partners that delivered lately stand on top. */
const LAATST = 5;

/** "Van wie?": a list with the last used ones first, and room for a new one. */
export function Partnervelden({
	partners,
	invoer,
	fouten,
	leeg = "Staat in het bestand",
}: {
	partners: readonly Partner[];
	invoer: Invoer;
	fouten: Veldfouten;
	leeg?: string;
}) {
	const nieuwOpen = Boolean(invoer.nieuweNaam || invoer.nieuwType || fouten.nieuweNaam || fouten.nieuwType);
	return (
		<>
			<Keuzeveld
				naam="partner"
				label="Van wie?"
				leeg={leeg}
				waarde={invoer.partner ?? ""}
				fout={fouten.partner}
				opties={partners.map((partner, plaats) => ({
					waarde: String(partner.id),
					naam: `${partner.naam} (${partner.partnertype})`,
					groep: plaats < LAATST && partner.laatst !== null ? "Laatst gebruikt" : "Andere partners",
				}))}
			/>
			<Uitklap titel="Een nieuwe partner" open={nieuwOpen || partners.length === 0}>
				<Veld
					naam="nieuweNaam"
					label="Naam van de nieuwe partner"
					optioneel
					waarde={invoer.nieuweNaam}
					fout={fouten.nieuweNaam}
					maxlengte={120}
					autocomplete="off"
				/>
				<Keuzeveld
					naam="nieuwType"
					label="Soort partner"
					leeg="Kies een soort"
					waarde={invoer.nieuwType ?? ""}
					fout={fouten.nieuwType}
					opties={PARTNERTYPEN.map((type) => ({ waarde: type, naam: type }))}
				/>
			</Uitklap>
		</>
	);
}
