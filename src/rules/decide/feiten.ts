import type { Partnertype } from "../vroegsignaal/partnertype.ts";
import type { Signaaltype } from "../vroegsignaal/signaaltype.ts";

/** What the werkinstructie may look at, for one zaak. The same shape as a line of `voordeur beslis` (docs: contract). */
export interface Feiten {
	readonly id: string;
	/** Every partnertype with a signaal in the zaak, without doubles. */
	readonly partnertypen: readonly Partnertype[];
	readonly signaaltypen: readonly Signaaltype[];
	/** Sum of the arrears in the zaak, in cents: the newest amount per partner and arrear. */
	readonly bedragCent: number;
	/** The longest arrear in whole months; 0 when unknown. */
	readonly maandenAchterstand: number;
	readonly meervoudig: boolean;
	readonly opeenvolgend: boolean;
	/** No signaal about this household in the look-back period. */
	readonly eersteMelding: boolean;
	readonly herhaalmelding: boolean;
	readonly bedragGestegen: boolean;
	/** Whole years; null when the birth date is unknown. */
	readonly leeftijd: number | null;
	readonly minderjarigeKinderen: boolean | null;
	readonly telefoonBekend: boolean;
	readonly mobielBekend: boolean;
	readonly emailBekend: boolean;
	/** Refused help within the months of the werkinstructie's exclusion. */
	readonly eerderGeenHulp: boolean;
	readonly bekendBijSchuldhulp: boolean;
	readonly warmeOverdracht: boolean;
	/** On the do-not-visit list (aggression, own request). Absent = no. */
	readonly nietBezoeken?: boolean;
	/** A partner's resident who is reported again and again without the arrear rising. Absent = no. */
	readonly sleper?: boolean;
}
