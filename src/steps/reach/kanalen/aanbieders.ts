import { AANBIEDERS as EMAIL } from "../../../outside/email/port.ts";
import { AANBIEDERS as BRIEF } from "../../../outside/letter/port.ts";
import { AANBIEDERS as NOTIFYNL } from "../../../outside/notifynl/port.ts";
import { AANBIEDERS as SMS } from "../../../outside/sms/port.ts";
import { AANBIEDERS as WHATSAPP } from "../../../outside/whatsapp/port.ts";
import type { Aanbieder, Instelkanaal, Instelveld } from "../../../rules/reach/kanaal/aanbieder.ts";

/** Every aanbieder that can be chosen, in the order of the page. A new one is one folder in src/outside and one line here. */
export const AANBIEDERS: readonly Aanbieder[] = [...EMAIL, ...NOTIFYNL, ...SMS, ...WHATSAPP, ...BRIEF];

/** The aanbieder with this name; undefined when there is none (any more). */
export const findAanbieder = (sleutel: string): Aanbieder | undefined =>
	AANBIEDERS.find((aanbieder) => aanbieder.sleutel === sleutel);

/** Who can carry this kanaal. */
export const listAanbieders = (kanaal: Instelkanaal): readonly Aanbieder[] =>
	AANBIEDERS.filter(({ kanalen }) => kanalen.includes(kanaal));

/** The fields that are asked for this kanaal. */
export const listVelden = (velden: readonly Instelveld[], kanaal: Instelkanaal): readonly Instelveld[] =>
	velden.filter(({ kanalen }) => kanalen === undefined || kanalen.includes(kanaal));
