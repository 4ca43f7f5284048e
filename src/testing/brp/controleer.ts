import type { Controle } from "../../rules/verify/controle.ts";
import type { Reden } from "../../rules/verify/redenen.ts";
import type { Controleaanvraag, Registerpersoon } from "../../rules/verify/registerpersoon.ts";
import { verifySignaal } from "../../rules/verify/verify-signaal.ts";
import { bouwAanvraag, bouwPersoon } from "./bouw.ts";

/** Checks this row against these persons; against the one that it is about when none is named. */
export const controleer = (rij: Partial<Controleaanvraag>, ...register: Partial<Registerpersoon>[]): Controle =>
	verifySignaal(bouwAanvraag(rij), (register.length === 0 ? [{}] : register).map(bouwPersoon));

/** The check with one reason: the one asked for, when it gives that; else the first that it gives. */
export const metReden = (controle: Controle, reden: Reden | null): Controle & { reden: Reden | null } => ({
	...controle,
	reden: controle.redenen.find((een) => een === reden) ?? controle.redenen[0] ?? null,
});

/** Her father, whose first name begins with the same letter. */
export const VADER = { bsn: "999990020", voornamen: "Adriaan", geboortedatum: "19550601" };
