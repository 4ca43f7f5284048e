import { zegFout } from "../../rules/kernel/zeg-fout.ts";

/**
 * Does the work for every gemeente, one after the other. One that fails does not keep it from those after it; at the end
 * the failures are thrown together, without values, so that the task is tried again.
 */
export async function voorElk<G extends { readonly id: number }>(
	gemeenten: readonly G[],
	werk: (gemeente: G) => Promise<unknown> | undefined,
): Promise<void> {
	const mislukt: string[] = [];
	for (const gemeente of gemeenten) {
		try {
			await werk(gemeente);
		} catch (fout) {
			mislukt.push(`gemeente ${gemeente.id}: ${zegFout(fout)}`);
		}
	}
	if (mislukt.length > 0)
		throw new Error(`${mislukt.length} van ${gemeenten.length} niet gelukt. ${mislukt.join(" | ")}`);
}
