import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../src/database/gemeente-transactie.ts";
import { projectMap } from "../../src/database/ingebouwde-server.ts";
import { makeUitvoerder } from "../../src/database/voer-uit.ts";
import { planBerichten } from "../../src/steps/reach/berichten/plan-berichten.ts";
import { zetKanaal, zetTeamtelefoon } from "../../src/testing/berichten.ts";
import type { Werkeropdracht } from "../../src/testing/berichtenwerker.ts";
import { maakToeval } from "../../src/testing/gemeente/toeval.ts";
import type { Gedrag, Nepkanaal } from "../../src/testing/kanalen/nepkanaal.ts";
import { SMSSLEUTEL, startNepCm } from "../../src/testing/kanalen/sms.ts";
import { createTestDatabase, TESTSLEUTEL, type Testdatabase } from "../../src/testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../src/testing/zaken.ts";

/** An aanbieder that cannot be asked what it has: what nobody knows stays unknown, and is never sent again. */
const LANG = Boolean(process.env.FOUTEN);
const BERICHTEN = LANG ? 600 : 80;
const KEREN = LANG ? 30 : 3;
const DUUR_S = LANG ? 60 : 6;
const BEGIN = Date.parse("2026-11-23T07:59:00Z");
const toeval = maakToeval(12, "sms");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Nepkanaal;
const werkers: ChildProcess[] = [];

beforeAll(async () => {
	proef = await createTestDatabase();
	aanbieder = await startNepCm();
	gemeente = await maakProefgemeente(proef.databank, { code: "9956" });
	await zetTeamtelefoon(proef.databank, gemeente.id);
	const zetSms = (van: string, tot: string) =>
		zetKanaal(proef.databank, gemeente.id, "SMS", "cm", {
			velden: { adres: `${aanbieder.url}/v1.0`, afzender: "Proefstad" },
			geheimen: { apiSleutel: SMSSLEUTEL },
			vensters: [{ dagen: [1, 2, 3, 4, 5, 6], van, tot }],
		});
	await zetSms("09:00", "10:00");
	const eerste = await maakZaak(proef.databank, gemeente, "whatsapp", { telefoons: ["+31610000001"], email: null });
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		await sql`insert into zaken select (jsonb_populate_record(null::zaken, to_jsonb(z)
			|| jsonb_build_object('id', 900000 + n, 'nummer', 'S' || n, 'persoonsleutel', 'S' || n))).*
			from zaken z, generate_series(2, ${BERICHTEN}::int) n where z.id = ${eerste}`.execute(trx);
		await sql`insert into contactgegevens (gemeente_id, zaak_id, soort, waarde, mobiel)
			select ${gemeente.id}, 900000 + n, 'telefoon', '+316' || (10000000 + n), true
			from generate_series(2, ${BERICHTEN}::int) n`.execute(trx);
	});
	const dader = { gemeenteId: gemeente.id, gebruikerId: null };
	await makeUitvoerder(proef.databank)(dader, (omgeving) => planBerichten(omgeving, new Date(BEGIN)));
	await zetSms("08:00", "21:00");
});

afterAll(async () => {
	for (const werker of werkers) werker.kill("SIGKILL");
	await aanbieder.stop();
	await proef.sluit();
});

const leesBerichten = async (): Promise<readonly { kenmerk: string; status: string }[]> =>
	inGemeente(proef.databank.db, gemeente.id, (trx) =>
		trx.selectFrom("berichten").select(["kenmerk", "status"]).where("kanaal", "=", "SMS").execute(),
	);

const klaar = (werker: ChildProcess) => new Promise<void>((los) => werker.stdout?.once("data", () => los()));
const weg = (werker: ChildProcess) => new Promise<void>((los) => werker.once("exit", () => los()));

function startWerker(opdracht: Werkeropdracht): ChildProcess {
	const werker = spawn(
		process.execPath,
		[join(projectMap, "src", "testing", "berichtenwerker.ts"), JSON.stringify(opdracht)],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	werkers.push(werker);
	return werker;
}

const MISSERS: readonly Gedrag[] = [
	{ soort: "later" },
	{ soort: "aangenomen-zonder-antwoord" },
	{ soort: "weg-zonder-antwoord" },
];

test(`${BERICHTEN} messages, ${KEREN} times kill -9, an aanbieder that cannot be asked: none twice, the rest unknown and said so`, async () => {
	expect((await leesBerichten()).map(({ status }) => status)).toEqual(Array(BERICHTEN).fill("gepland"));
	const opdracht: Werkeropdracht = {
		...{ eigenaar: proef.databank.eigenaar, sleutel: TESTSLEUTEL.toString("base64"), gemeenteId: gemeente.id },
		...{ sinds: Date.now() + 2_000, begin: BEGIN, factor: 3_600 / DUUR_S, huurMs: 8_000 },
	};
	let beurt = 0;
	const missers = setInterval(() => aanbieder.verlies(0.2, MISSERS[beurt++ % MISSERS.length], beurt), 250);
	const twee = [startWerker(opdracht), startWerker(opdracht)];
	await Promise.all(twee.map(klaar));
	for (let keer = 0; keer < KEREN; keer++) {
		await wait(toeval.getal() * ((DUUR_S * 1_000) / KEREN));
		const einde = weg(twee[keer % 2]!);
		twee[keer % 2]!.kill("SIGKILL");
		await einde;
		twee[keer % 2] = startWerker(opdracht);
	}
	const isAf = ({ status }: { status: string }) => status === "verzonden" || status === "onbekend";
	const tot = Date.now() + 300_000;
	while (!(await leesBerichten()).every(isAf) && Date.now() < tot) await wait(500);
	clearInterval(missers);
	for (const werker of twee) werker.kill("SIGKILL");
	const berichten = await leesBerichten();
	expect(berichten).toHaveLength(BERICHTEN);
	expect(berichten.filter((bericht) => !isAf(bericht))).toEqual([]);
	const keer = (status: string) =>
		berichten.filter((bericht) => bericht.status === status).map(({ kenmerk }) => aanbieder.aantalKeer(kenmerk));
	expect(keer("verzonden").every((aantal) => aantal === 1)).toBe(true);
	expect(keer("onbekend").every((aantal) => aantal <= 1)).toBe(true);
	// It did go wrong, and what no kill touched arrived all the same: each kill leaves at most the block it had in hand.
	expect(keer("onbekend").length).toBeGreaterThan(0);
	expect(keer("verzonden").length).toBeGreaterThan(BERICHTEN / 10);
}, 600_000);
