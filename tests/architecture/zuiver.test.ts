import { expect, test } from "vitest";
import { isTest, lees, listBestanden } from "./broncode.ts";

const VERBODEN = [
	{ patroon: /\bDate\.now\(\)|\bnew Date\(\)|Temporal\.Now/, uitleg: "the clock is an argument" },
	{ patroon: /\bMath\.random\(|randomUUID|randomBytes/, uitleg: "chance is an argument" },
	{ patroon: /\bprocess\.env\b/, uitleg: "only a main.ts reads settings" },
	{ patroon: /\bconsole\.(log|error|warn)\b/, uitleg: "a rule or step prints nothing" },
];
/** Steps may make secrets: a token or a salt has to be unpredictable. */
const MAG_KANS = /^src\/steps\/(?:account|reach\/inwoner)\//;

test.each(["src/rules", "src/steps"])("%s reads no clock, no environment and no chance", (map) => {
	const fout = listBestanden(map)
		.filter((pad) => !isTest(pad))
		.flatMap((pad) => {
			const regels = lees(pad).split("\n");
			return VERBODEN.filter(({ uitleg }) => !(MAG_KANS.test(pad) && uitleg.startsWith("chance"))).flatMap(
				({ patroon, uitleg }) =>
					regels.flatMap((regel, nummer) =>
						patroon.test(regel) ? [`${pad}:${nummer + 1} (${uitleg}) ${regel.trim()}`] : [],
					),
			);
		});
	expect(fout).toEqual([]);
});
