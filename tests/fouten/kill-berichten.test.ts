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
import { NOTIFYSJABLOON, NOTIFYSLEUTEL, startNepNotifynl } from "../../src/testing/kanalen/notifynl.ts";
import { createTestDatabase, TESTSLEUTEL, type Testdatabase } from "../../src/testing/test-database.ts";
import { maakProefgemeente, maakZaak, type Proefgemeente } from "../../src/testing/zaken.ts";

/** `npm run fouten` does the long form: 2,000 messages, 100 moments. */
const LANG = Boolean(process.env.FOUTEN);
const BERICHTEN = LANG ? 2_000 : 200;
const KEREN = LANG ? 100 : 5;
/** The hour over which the messages are spread, in this many real seconds. */
const DUUR_S = LANG ? 150 : 8;
const BEGIN = Date.parse("2026-11-23T07:59:00Z");
const toeval = maakToeval(11, "berichten");
let proef: Testdatabase;
let gemeente: Proefgemeente;
let aanbieder: Nepkanaal;
const werkers: ChildProcess[] = [];

beforeAll(async () => {
	proef = await createTestDatabase();
	aanbieder = await startNepNotifynl();
	gemeente = await maakProefgemeente(proef.databank, { code: "9957" });
	await zetTeamtelefoon(proef.databank, gemeente.id);
	const zetMail = (van: string, tot: string) =>
		zetKanaal(proef.databank, gemeente.id, "Mail", "notifynl", {
			velden: { adres: aanbieder.url, sjabloon: NOTIFYSJABLOON },
			geheimen: { apiSleutel: NOTIFYSLEUTEL },
			vensters: [{ dagen: [1, 2, 3, 4, 5, 6], van, tot }],
		});
	await zetMail("09:00", "10:00");
	const eerste = await maakZaak(proef.databank, gemeente, "brief", {
		...{ route: "mail", volgende_stap: "mail", volgende_kanaal: "Mail", opgepakt_op: "2026-11-23", telefoons: [] },
	});
	await inGemeente(proef.databank.db, gemeente.id, async (trx) => {
		await sql`insert into zaken select (jsonb_populate_record(null::zaken, to_jsonb(z)
			|| jsonb_build_object('id', 900000 + n, 'nummer', 'K' || n, 'persoonsleutel', 'K' || n))).*
			from zaken z, generate_series(2, ${BERICHTEN}::int) n where z.id = ${eerste}`.execute(trx);
		await sql`insert into contactgegevens (gemeente_id, zaak_id, soort, waarde)
			select ${gemeente.id}, 900000 + n, 'email', 'inwoner' || n || '@proef.example'
			from generate_series(2, ${BERICHTEN}::int) n`.execute(trx);
	});
	const dader = { gemeenteId: gemeente.id, gebruikerId: null };
	await makeUitvoerder(proef.databank)(dader, (omgeving) => planBerichten(omgeving, new Date(BEGIN)));
	// What is held up may go for the rest of the day.
	await zetMail("08:00", "21:00");
});

afterAll(async () => {
	for (const werker of werkers) werker.kill("SIGKILL");
	await aanbieder.stop();
	await proef.sluit();
});

const telStatus = async (): Promise<Record<string, number>> => {
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{ status: string; aantal: number }>`select status, count(*)::int as aantal from berichten
			where gemeente_id = ${gemeente.id} and kanaal = 'Mail' group by status`.execute(trx),
	);
	return Object.fromEntries(rows.map(({ status, aantal }) => [status, aantal]));
};

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

/** One in five goes wrong, in turn: not now; taken, but no answer; not taken, and no answer. */
const MISSERS: readonly Gedrag[] = [
	{ soort: "later" },
	{ soort: "aangenomen-zonder-antwoord" },
	{ soort: "weg-zonder-antwoord" },
];

test(`${BERICHTEN} messages, two workers, ${KEREN} times kill -9, one in five failing: each one arrives, none twice`, async () => {
	expect(await telStatus()).toEqual({ gepland: BERICHTEN });
	const opdracht: Werkeropdracht = {
		...{ eigenaar: proef.databank.eigenaar, sleutel: TESTSLEUTEL.toString("base64"), gemeenteId: gemeente.id },
		...{ sinds: Date.now() + 2_000, begin: BEGIN, factor: 3_600 / DUUR_S, huurMs: 3_000 },
	};
	let beurt = 0;
	const missers = setInterval(() => aanbieder.verlies(0.2, MISSERS[beurt++ % MISSERS.length], beurt), 250);
	const twee = [startWerker(opdracht), startWerker(opdracht)];
	await Promise.all(twee.map(klaar));
	for (let keer = 0; keer < KEREN; keer++) {
		await wait(toeval.getal() * ((DUUR_S * 1_000) / KEREN));
		const plaats = keer % 2;
		const einde = weg(twee[plaats]!);
		twee[plaats]!.kill("SIGKILL");
		await einde;
		twee[plaats] = startWerker(opdracht);
	}
	const tot = Date.now() + 600_000;
	while ((await telStatus()).verzonden !== BERICHTEN && Date.now() < tot) await wait(500);
	clearInterval(missers);
	for (const werker of twee) werker.kill("SIGKILL");
	expect(await telStatus()).toEqual({ verzonden: BERICHTEN });
	expect(aanbieder.ontvangen).toHaveLength(BERICHTEN);
	expect(new Set(aanbieder.ontvangen.map((bericht) => bericht.kenmerk)).size).toBe(BERICHTEN);
	expect(new Set(aanbieder.ontvangen.map((bericht) => bericht.naar)).size).toBe(BERICHTEN);
	expect(aanbieder.pogingen).toBeGreaterThan(BERICHTEN);
	const { rows } = await inGemeente(proef.databank.db, gemeente.id, (trx) =>
		sql<{ pogingen: number; zaken: number; volgende: string[] }>`select count(*)::int as pogingen,
			count(distinct p.zaak_id)::int as zaken, array_agg(distinct z.volgende_stap) as volgende
			from contactpogingen p join zaken z on z.gemeente_id = p.gemeente_id and z.id = p.zaak_id
			where p.gemeente_id = ${gemeente.id}`.execute(trx),
	);
	expect(rows[0]).toEqual({ pogingen: BERICHTEN, zaken: BERICHTEN, volgende: ["brief"] });
}, 900_000);
