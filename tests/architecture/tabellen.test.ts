import { expect, test } from "vitest";
import { isTest, lees, listBestanden, plek } from "./broncode.ts";

/** Who writes which table. A table with more than one writer says why. Reading is free. */
const EIGENAREN: Record<string, { kamers: string[]; omdat?: string }> = {
	gemeenten: {
		kamers: ["account", "beheer", "match"],
		omdat: "made with the tenant, its settings changed by beheer; match notes when it last matched by the month",
	},
	gebruikers: { kamers: ["account"] },
	aanmeldnamen: { kamers: ["account"] },
	aanmeldlinks: { kamers: ["account"] },
	sessies: { kamers: ["account"] },
	werkinstructies: { kamers: ["decide", "account"], omdat: "account puts the first version in a new gemeente" },
	postcodewijken: { kamers: ["beheer"] },
	uitsluitingen: { kamers: ["beheer"] },
	partners: { kamers: ["import"] },
	aanleveringen: { kamers: ["import"] },
	geweigerde_regels: { kamers: ["import"] },
	signalen: { kamers: ["import"] },
	zaaknummers: { kamers: ["match"] },
	zaaksignalen: { kamers: ["match"] },
	koppelingen: { kamers: ["match"] },
	koppelverboden: { kamers: ["match"] },
	zaken: {
		kamers: ["match", "decide", "register", "verify", "reach", "beheer"],
		omdat:
			"match makes it, decide gives the route, register does the work, reach closes at night what is done, verify moves it along or stops contact when the BRP says so, beheer lets it wait for a new decision when the do-not-visit list changes",
	},
	besluiten: { kamers: ["decide"] },
	contactgegevens: {
		kamers: ["match", "register", "reach"],
		omdat:
			"match fills it from signalen, register keeps what a colleague found out, reach what a resident or a bounce told",
	},
	contactpogingen: {
		kamers: ["register", "reach"],
		omdat: "register for what a colleague did, reach for each message that went out",
	},
	notities: { kamers: ["register"] },
	zaakbezoeken: { kamers: ["register", "zaken"], omdat: "who looks at a zaak is seen by the next" },
	gebeurtenissen: {
		kamers: ["match", "register", "decide", "verify", "reach", "beheer"],
		omdat: "one time line; written through logGebeurtenis or in bulk",
	},
	controles: { kamers: ["verify"] },
	controlebesluiten: { kamers: ["verify"] },
	registerpersonen: { kamers: ["verify"] },
	registersleutels: { kamers: ["verify"] },
	registerleveringen: { kamers: ["verify"] },
	registerbestanden: { kamers: ["verify"] },
	teksten: { kamers: ["reach"] },
	tekstversies: { kamers: ["reach"] },
	kanaalinstellingen: { kamers: ["reach"] },
	berichten: {
		kamers: ["reach", "match"],
		omdat: "match removes a zaak that never was one, and ends what was planned for it",
	},
	berichtmeldingen: { kamers: ["reach"] },
	berichtkenmerken: { kamers: ["reach"] },
	antwoorden: { kamers: ["reach"] },
	afmeldingen: { kamers: ["reach"] },
	terugmeldtellingen: { kamers: ["reach"] },
	inwonercodes: {
		kamers: ["reach", "match"],
		omdat: "match removes a zaak that never was one, and ends what was planned for it",
	},
	inwonersessies: {
		kamers: ["reach", "match"],
		omdat: "match removes a zaak that never was one, and ends what was planned for it",
	},
	drukbestanden: { kamers: ["reach"] },
	afspraakplekken: { kamers: ["reach"] },
	spreekuren: { kamers: ["reach"] },
	afspraken: { kamers: ["reach"] },
	wachtlijst: { kamers: ["reach"] },
	tevredenheid: { kamers: ["reach"] },
	tevredenheidsvragen: { kamers: ["reach"] },
	api_sleutels: { kamers: ["beheer"] },
	api_antwoorden: { kamers: ["import"] },
	brp_gebeurtenissen: { kamers: ["verify"] },
	brp_volgstanden: { kamers: ["verify"] },
	sleutelproef: { kamers: [], omdat: "written once at the first start, by the database floor" },
	auditregels: { kamers: [], omdat: "only through logAudit" },
};

const SCHRIJFT =
	/(?:insertInto|updateTable|deleteFrom)\(\s*"(\w+)|(?:insert into|update|delete from)\s+(\w+)\b|(?:voegRijenToe|wijzigRijen)\(\s*trx,\s*"(\w+)"/g;

const geschreven = listBestanden("src/steps")
	.filter((pad) => !isTest(pad))
	.flatMap((pad) =>
		[...lees(pad).matchAll(SCHRIJFT)]
			.map(([, a, b, c]) => a ?? b ?? c ?? "")
			.filter((tabel) => tabel !== "set")
			.map((tabel) => ({ pad, kamer: plek(pad)[1], tabel })),
	);

test("a step writes only its own tables", () => {
	const fout = geschreven
		.filter(({ kamer, tabel }) => EIGENAREN[tabel] && !EIGENAREN[tabel].kamers.includes(kamer))
		.map(({ pad, tabel }) => `${pad} writes ${tabel}, which belongs to ${EIGENAREN[tabel]?.kamers.join(" and ")}`);
	expect(fout).toEqual([]);
});

test("every table that a step writes has an owner in the list, and every table in the list exists", () => {
	const tabellen = [
		...listBestanden("src/database/migrations", /\.sql$/)
			.map(lees)
			.join("\n")
			.matchAll(/create table (\w+)/g),
	].map(([, naam]) => naam!);
	expect(Object.keys(EIGENAREN).filter((naam) => !tabellen.includes(naam))).toEqual([]);
	expect(tabellen.filter((naam) => !EIGENAREN[naam])).toEqual([]);
	expect(Object.entries(EIGENAREN).filter(([, eigenaar]) => eigenaar.kamers.length > 1 && !eigenaar.omdat)).toEqual([]);
});

test("migrations are numbered in order, named by verb and object, and no number is used twice", () => {
	const namen = listBestanden("src/database/migrations", /\.sql$/).map((pad) => pad.split("/").at(-1)!);
	expect(namen.filter((naam) => !/^\d{4}_[a-z]+(_[a-z0-9]+)+\.sql$/.test(naam))).toEqual([]);
	expect(new Set(namen.map((naam) => naam.slice(0, 4))).size).toBe(namen.length);
});

test("every job that is queued is handled, and every handled job is queued somewhere", () => {
	const bron = listBestanden("src")
		.filter((pad) => !isTest(pad))
		.map(lees)
		.join("\n");
	const gevraagd = new Set([...bron.matchAll(/\.queue\(\s*"([a-z-]+)"/g)].map(([, naam]) => naam!));
	const gedaan = [...lees("src/doors/worker/jobs.ts").matchAll(/^\t"([a-z-]+)":/gm)].map(([, naam]) => naam!);
	expect([...gevraagd].sort()).toEqual(gedaan.sort());
});
