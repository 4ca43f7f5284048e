import { refuse } from "../../rules/kernel/result.ts";
import type { Aanbieder, Aanbiederfabriek } from "../../rules/reach/kanaal/aanbieder.ts";
import { checkAdres, type ToegestaneAdressen } from "../../rules/reach/kanaal/adresbeleid.ts";

/**
 * The adapter of an aanbieder, that refuses addresses which this installation does not allow: when the settings are kept, and
 * again at every message, so that settings from before, or of another installation, do not slip through.
 */
export const bewaakAdres = (
	aanbieder: Aanbieder,
	fabriek: Aanbiederfabriek,
	toegestaan: ToegestaneAdressen,
): Aanbiederfabriek => ({
	...fabriek,
	makeVerzender(instellingen, geheimen) {
		const fout = checkAdres(aanbieder, instellingen, toegestaan);
		return fout ? refuse(fout) : fabriek.makeVerzender(instellingen, geheimen);
	},
});

/** VOORDEUR_AANBIEDER_ADRESSEN: hosts, or hosts with a port, with commas between them. One Dutch sentence when it is wrong. */
export function leesAanbiederAdressen(env: NodeJS.ProcessEnv): ToegestaneAdressen | { readonly fout: string } {
	const delen = (env.VOORDEUR_AANBIEDER_ADRESSEN ?? "").split(",").map((deel) => deel.trim().toLowerCase());
	const gevuld = delen.filter((deel) => deel !== "");
	const fout = gevuld.find((deel) => !/^(?:\[[0-9a-f:]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/.test(deel));
	return fout === undefined
		? gevuld
		: {
				fout: `VOORDEUR_AANBIEDER_ADRESSEN is een lijst van hosts met komma's, zoals relay.intern,10.0.0.5:2525. Dit klopt niet: ${fout}.`,
			};
}
