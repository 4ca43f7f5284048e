import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { inGemeente } from "../../../database/gemeente-transactie.ts";
import { type Berichtenproef, maakBerichtenproef } from "../../../testing/berichtenproef.ts";
import { createTestDatabase, type Testdatabase } from "../../../testing/test-database.ts";
import { claimBerichten } from "./claim-berichten.ts";

let testdatabase: Testdatabase;
let proef: Berichtenproef;
let code = 8800;
beforeAll(async () => {
	testdatabase = await createTestDatabase();
});
afterAll(() => testdatabase.sluit());
beforeEach(async () => {
	proef = await maakBerichtenproef(testdatabase.databank, ++code);
});
const stand = async (id: number) => (await proef.berichten(id)).map(({ status, kanaal }) => [kanaal, status]);
const WIE = { persoonsleutel: "meer|j|1985-03-14" };

test("one message a day holds for the resident: two zaken, another number, another kanaal, a letter too", async () => {
	const app = await proef.zaak("whatsapp", { ...WIE, huisnummer: 801, telefoons: ["+31612345001"], email: null });
	const brief = await proef.zaak("brief", { ...WIE, huisnummer: 801 });
	// Known under another key, as the match found out.
	const ander = await proef.zaak("brief", {
		...{ huisnummer: 801, persoonsleutel: "meijer|j|1985-03-14", andere_persoonsleutels: [WIE.persoonsleutel] },
	});
	const buur = await proef.zaak("brief");
	const gegaan = async () => {
		const standen = await Promise.all([app, brief, ander].map(stand));
		return standen.flat().filter(([, status]) => status === "verzonden").length;
	};
	await proef.plan();
	for (const [dag, aantal] of [
		["23", 1],
		["24", 2],
	] as const) {
		for (const tijd of ["15:59", "17:59"]) {
			proef.om(`2026-11-${dag}T${tijd}:00Z`);
			await proef.stuur();
		}
		expect(await gegaan()).toBe(aantal);
	}
	expect(await stand(buur)).toEqual([["Brief", "verzonden"]]);
	// The third one waits until a week after the first.
	proef.om("2026-11-27T17:59:00Z");
	await proef.stuur();
	expect(await gegaan()).toBe(2);
});

test("two a week hold over all zaken, also when the second went after this one was planned; not in a threatening situation", async () => {
	const [gewoon, spoed] = [
		await proef.zaak("brief", WIE),
		await proef.zaak("brief", { ...WIE, spoed: true, huisnummer: 900 }),
	];
	const eerder = await proef.zaak("te-bellen", WIE);
	await proef.plan();
	await inGemeente(testdatabase.databank.db, proef.gemeente.id, (trx) =>
		trx
			.insertInto("contactpogingen")
			.values(
				["2026-11-18", "2026-11-20"].map((datum) => ({
					...{ gemeente_id: proef.gemeente.id, zaak_id: eerder, stap: "brief", kanaal: "Brief", dagdeel: "Ochtend" },
					...{ datum, bereikt: false, uitkomst: "verstuurd" },
				})),
			)
			.execute(),
	);
	proef.om("2026-11-23T15:59:00Z");
	await proef.stuur();
	expect(await stand(gewoon)).toEqual([["Brief", "gepland"]]);
	expect((await proef.berichten(gewoon))[0]!.gepland_op.toISOString()).toMatch(/^2026-11-2[5-7]T/);
	expect(await stand(spoed)).toEqual([["Brief", "verzonden"]]);
});

test("two workers that claim at the same instant keep the limit too: the second waits for what the first takes", async () => {
	await proef.zaak("brief", { ...WIE, huisnummer: 801 });
	await proef.zaak("brief", { ...WIE, huisnummer: 802 });
	await proef.plan();
	proef.om("2026-11-23T15:59:00Z");
	const { voerUit } = proef.aanbieder.delen;
	const dader = { gemeenteId: proef.gemeente.id, gebruikerId: null };
	const claim = (wacht: Promise<void>) =>
		voerUit(dader, async (omgeving) => {
			const vraag = { nu: proef.nu(), url: "https://voorbeeld.example", hoogstens: 1, wijze: "direct" } as const;
			const { klaar } = await claimBerichten(omgeving, vraag);
			await wacht;
			return klaar.length;
		});
	let laatGaan: () => void = () => undefined;
	const eerste = claim(
		new Promise((los) => {
			laatGaan = los;
		}),
	);
	const tweede = claim(Promise.resolve());
	await wait(300);
	laatGaan();
	expect((await eerste) + (await tweede)).toBe(1);
});
