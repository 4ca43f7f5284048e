import type { Berichtkanaal } from "../bericht/verzending.ts";

/** Through which kanalen a number or an address gets messages. */
export const KANALEN_VAN_ADRES: Readonly<Record<string, readonly Berichtkanaal[]>> = {
	telefoon: ["SMS", "WhatsApp"],
	email: ["Mail"],
};

/**
 * What a STOP through a kanaal holds for: everything that reaches the same number or address. Who says STOP to an SMS does
 * not expect the next message by WhatsApp (AVG art. 21).
 */
export const stopkanalenVan = (kanaal: Berichtkanaal): readonly Berichtkanaal[] =>
	Object.values(KANALEN_VAN_ADRES).find((kanalen) => kanalen.includes(kanaal)) ?? [kanaal];
