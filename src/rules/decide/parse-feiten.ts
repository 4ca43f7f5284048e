import { z } from "zod";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { PARTNERTYPEN } from "../vroegsignaal/partnertype.ts";
import { SIGNAALTYPEN } from "../vroegsignaal/signaaltype.ts";
import type { Feiten } from "./feiten.ts";
import { dutchError, formatVormfouten, type Vormfout } from "./vormfout.ts";

const geheel = z.int().nonnegative();
const jaNee = z.boolean();

/** Every fact of the contract must be there: a missing one would decide silently. Unknown keys are dropped. */
const feiten = z.object({
	id: z.union([z.string().min(1), z.int()]).transform(String),
	partnertypen: z.array(z.enum(PARTNERTYPEN)).min(1),
	signaaltypen: z.array(z.enum(SIGNAALTYPEN)).min(1),
	bedragCent: geheel,
	maandenAchterstand: geheel,
	meervoudig: jaNee,
	opeenvolgend: jaNee,
	eersteMelding: jaNee,
	herhaalmelding: jaNee,
	bedragGestegen: jaNee,
	leeftijd: geheel.nullable().default(null),
	minderjarigeKinderen: jaNee.nullable().default(null),
	telefoonBekend: jaNee,
	mobielBekend: jaNee,
	emailBekend: jaNee,
	eerderGeenHulp: jaNee,
	bekendBijSchuldhulp: jaNee,
	warmeOverdracht: jaNee,
	nietBezoeken: jaNee.default(false),
	sleper: jaNee.default(false),
});

/** One line of `voordeur beslis`, checked. */
export function parseFeiten(json: unknown): Result<Feiten, Vormfout[]> {
	const uitkomst = feiten.safeParse(json, { error: dutchError });
	if (uitkomst.success) return accept(uitkomst.data);
	return refuse(formatVormfouten(uitkomst.error));
}
