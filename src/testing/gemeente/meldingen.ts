import { eersteDag, naarDatum } from "./dagen.ts";
import type { SynthetischeGemeente } from "./soorten.ts";
import { woningOp } from "./wonen.ts";

/** All signalen on one address in one month: what the matching of a gemeente should find. */
export interface Melding {
	readonly maand: number;
	readonly woning: number;
	readonly signalen: number;
	readonly meervoudig: boolean;
	/** An earlier signaal on the address in the six months before. */
	readonly opeenvolgend: boolean;
	/** Not one of the signalen is new or higher: such a melding is not picked up. */
	readonly alleenHerhaald: boolean;
}

/** The meldingen behind the arrears, by address and month (Divosa Monitor: matching per address, per month). */
export function makeMeldingen(gemeente: SynthetischeGemeente): Melding[] {
	const perWoning = new Map<number, Map<number, { signalen: number; nieuw: boolean }>>();
	for (const { huishouden, momenten } of gemeente.achterstanden) {
		for (const [plaats, { maand, bedragCent }] of momenten.entries()) {
			const woning = woningOp(gemeente, huishouden, naarDatum(eersteDag(maand) + 8));
			if (woning === null) continue;
			const maanden = perWoning.get(woning) ?? new Map();
			perWoning.set(woning, maanden);
			const melding = maanden.get(maand) ?? { signalen: 0, nieuw: false };
			melding.signalen++;
			if (plaats === 0 || bedragCent > momenten[plaats - 1]!.bedragCent) melding.nieuw = true;
			maanden.set(maand, melding);
		}
	}
	return [...perWoning].flatMap(([woning, maanden]) =>
		[...maanden].map(([maand, { signalen, nieuw }]) => ({
			maand,
			woning,
			signalen,
			meervoudig: signalen > 1,
			opeenvolgend: [1, 2, 3, 4, 5, 6].some((terug) => maanden.has(maand - terug)),
			alleenHerhaald: !nieuw,
		})),
	);
}

/** Shares of the meldingen that would be picked up. */
export function telMeldingen(lijst: readonly Melding[]): {
	readonly meldingen: number;
	readonly enkelvoudig: number;
	readonly meervoudig: number;
	readonly opeenvolgend: number;
} {
	const opgepakt = lijst.filter(({ alleenHerhaald }) => !alleenHerhaald);
	const deel = (filter: (melding: Melding) => boolean): number => opgepakt.filter(filter).length / opgepakt.length;
	return {
		meldingen: opgepakt.length,
		enkelvoudig: deel(({ meervoudig, opeenvolgend }) => !meervoudig && !opeenvolgend),
		meervoudig: deel(({ meervoudig }) => meervoudig),
		opeenvolgend: deel(({ opeenvolgend }) => opeenvolgend),
	};
}
