import { expect, test } from "vitest";
import { type Import, isTest, listBestanden, listImports, plek } from "./broncode.ts";

interface Toegang {
	/** Says whether this import is allowed. */
	readonly mag: (van: string, naar: string, gegeven: Import) => boolean;
	/** What to do instead, for whoever broke it. */
	readonly uitleg: string;
}

const inKamer = (naar: string, ...paden: string[]): boolean => paden.some((pad) => naar.startsWith(`src/${pad}`));
const zelfdeKamer = (van: string, naar: string): boolean => plek(van).join() === plek(naar).join();
const isMain = (van: string): boolean => /\/main\.ts$/.test(van);

/** Who may import what of ours. Source: the floor plan in the README. */
const TOEGANG: Record<string, Toegang> = {
	rules: {
		mag: (van, naar) => zelfdeKamer(van, naar) || inKamer(naar, "rules/kernel/", "rules/vroegsignaal/", "rules/zaak/"),
		uitleg:
			"A rule stands on its own: only kernel, vroegsignaal and zaak are shared. Let a step bring two rules together.",
	},
	database: {
		mag: (_van, naar) => inKamer(naar, "database/", "rules/kernel/"),
		uitleg: "The database floor knows no rules but the kernel.",
	},
	outside: {
		mag: (van, naar) => zelfdeKamer(van, naar) || inKamer(naar, "rules/", "outside/http/"),
		uitleg: "An adapter speaks our words (rules) and its supplier's, nothing else; what all share is in outside/http.",
	},
	steps: {
		mag: (van, naar) =>
			zelfdeKamer(van, naar) || inKamer(naar, "rules/", "database/") || /^src\/outside\/[^/]+\/port\.ts$/.test(naar),
		uitleg: "A step never calls another step and never picks an adapter: queue a job, or take a port as an argument.",
	},
	ui: { mag: (_van, naar) => inKamer(naar, "ui/"), uitleg: "The ui parts know nothing of ours: give them strings." },
	doors: {
		mag: (van, naar, { alleenType }) =>
			van === "src/doors/main.ts" ||
			(inKamer(naar, "doors/") ? zelfdeKamer(van, naar) || (isMain(van) && naar === "src/doors/main.ts") : false) ||
			inKamer(naar, "steps/", "statistics/", "rules/", "ui/") ||
			/^src\/outside\/[^/]+\/port\.ts$/.test(naar) ||
			// A door may name a type of the database; it gets the thing itself from its main.ts.
			(inKamer(naar, "database/", "outside/") && (isMain(van) || alleenType)),
		uitleg: "A door is thin: it calls steps, and its main.ts alone picks adapters and opens the database.",
	},
	testing: {
		mag: (_van, naar) => inKamer(naar, "testing/", "rules/", "database/", "outside/", "steps/", "doors/"),
		uitleg: "Testing builds on rules, database and outside.",
	},
};

const alle = listBestanden("src").filter((pad) => !isTest(pad));

test.each(Object.entries(TOEGANG))("%s imports only what the floor plan allows", (verdieping, { mag, uitleg }) => {
	const fout = alle
		.filter((pad) => plek(pad)[0] === verdieping)
		.flatMap(listImports)
		.filter(({ naar }) => naar.startsWith("src/"))
		.filter((gegeven) => !mag(gegeven.van, gegeven.naar, gegeven))
		.map(({ van, naar }) => `${van} → ${naar}: ${uitleg}`);
	expect(fout).toEqual([]);
});

test("nothing but tests and tools imports src/testing", () => {
	const fout = alle
		.filter((pad) => plek(pad)[0] !== "testing")
		.flatMap(listImports)
		.filter(({ naar }) => naar.startsWith("src/testing/"))
		.map(({ van, naar }) => `${van} → ${naar}`);
	expect(fout).toEqual([]);
});

/** Packages that rules may use: dates, phones, holidays, shapes, one-time codes and syllables; as pure as the rules. */
const PURE_PAKKETTEN = [
	"temporal-polyfill",
	"libphonenumber-js/max",
	"date-holidays",
	"zod",
	"otpauth",
	"hyphen/nl/index.js",
];

test("rules are pure: no I/O packages, no clock, no chance, no environment", () => {
	const fout = alle
		.filter((pad) => plek(pad)[0] === "rules")
		.flatMap(listImports)
		.filter(({ naar }) => !naar.startsWith("src/") && !PURE_PAKKETTEN.includes(naar))
		.map(({ van, naar }) => `${van} → ${naar}`);
	expect(fout).toEqual([]);
});
