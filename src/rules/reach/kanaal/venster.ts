import { z } from "zod";
import type { Instelkanaal } from "./aanbieder.ts";

const TIJD = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A stretch of the week in which may be sent: local time of the Netherlands. Sundays and holidays are never in one. */
export const verzendvenster = z
	.object({
		/** 1 Monday to 6 Saturday. */
		dagen: z.array(z.number().int().min(1).max(6)).min(1),
		/** "17:00", included. */
		van: z.string().regex(TIJD),
		/** "19:00", not included. */
		tot: z.string().regex(TIJD),
	})
	.refine(({ van, tot }) => van < tot);
export type Verzendvenster = Readonly<z.infer<typeof verzendvenster>>;

const WERKDAGEN = [1, 2, 3, 4, 5];

/**
 * What holds until the gemeente sets its own. Messages on a phone arrive when they are read at once (Mail to Pay, "Optimale
 * aanpak vroegsignalering"): after work, 17 to 19 hours. Mail may come all day; post is printed during office hours.
 */
export const STANDAARDVENSTERS: Readonly<Record<Instelkanaal, readonly Verzendvenster[]>> = {
	SMS: [{ dagen: WERKDAGEN, van: "17:00", tot: "19:00" }],
	WhatsApp: [{ dagen: WERKDAGEN, van: "17:00", tot: "19:00" }],
	Mail: [{ dagen: WERKDAGEN, van: "09:00", tot: "19:00" }],
	Brief: [{ dagen: WERKDAGEN, van: "08:00", tot: "17:00" }],
	Kaartje: [{ dagen: WERKDAGEN, van: "08:00", tot: "20:00" }],
};

/** Never outside these hours, whatever is set: a message at night makes people worry. */
export const VROEGST = "08:00";
export const LAATST = "21:00";
