import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inGemeente } from "../../database/gemeente-transactie.ts";
import { makeAanbieders } from "../../doors/main.ts";
import { chooseVerzender } from "../../rules/reach/kanaal/aanbieder.ts";
import { zetTeamtelefoon } from "../berichten.ts";
import { createTestDatabase, type Testdatabase } from "../test-database.ts";
import { maakProefgemeente, maakZaak } from "../zaken.ts";
import { makeDemokanalen } from "./maak-kanalen.ts";
import { makeDemospreekuren } from "./maak-spreekuren.ts";
import { type Oefenpost, startOefenpost } from "./oefenpost.ts";
import { speelBerichten, vorigeWerkdag } from "./speel-berichten.ts";

let proef: Testdatabase;
let post: Oefenpost;
beforeAll(async () => {
	proef = await createTestDatabase();
	post = await startOefenpost(0);
});
afterAll(async () => {
	await post.stop();
	await proef.sluit();
});

test("in the demo messages went to the stand-ins: one failed, of one nobody knows, letters are printed, residents answered", {
	timeout: 60_000,
}, async () => {
	const { databank } = proef;
	const gemeente = await maakProefgemeente(databank, { vandaag: "2026-11-20" });
	await zetTeamtelefoon(databank, gemeente.id);
	const telefoon = (nummer: number) => ({ telefoons: [`+3161234567${nummer}`], email: null });
	for (const nummer of [1, 2, 3]) await maakZaak(databank, gemeente, "hulp-aanvaard", telefoon(nummer));
	await maakZaak(databank, gemeente, "hulp-aanvaard", { email: "f.jansen@voorbeeld.example", telefoons: [] });
	await maakZaak(databank, gemeente, "brief");
	const nu = new Date("2026-11-23T08:00:00Z");
	const makeVerzender = chooseVerzender(makeAanbieders(["127.0.0.1"]));
	await makeDemokanalen(databank, gemeente.id, post, { makeVerzender, nu });
	const collegas = [gemeente.sanne.gebruikerId!, gemeente.bilal.gebruikerId!];
	await makeDemospreekuren(databank, gemeente.id, collegas);
	const spel = {
		databank,
		gemeenteId: gemeente.id,
		zaad: 1,
		collegas,
		post,
		makeVerzender,
		url: "http://localhost",
		klok: { tijd: null },
	};
	await speelBerichten(spel, "2026-11-23", nu);
	const { rows } = await inGemeente(databank.db, gemeente.id, (trx) =>
		sql<{ status: string }>`select distinct status from berichten order by status`.execute(trx),
	);
	const stand = rows.map(({ status }) => status);
	expect(stand).toEqual(expect.arrayContaining(["afgedrukt", "mislukt", "onbekend", "verzonden"]));
	expect(post.sms.ontvangen.length).toBeGreaterThan(0);
	const antwoorden = await inGemeente(databank.db, gemeente.id, (trx) =>
		trx.selectFrom("antwoorden").select(["soort", "zaak_id"]).orderBy("id").execute(),
	);
	expect(antwoorden[0]).toMatchObject({ soort: "stop" });
	expect(antwoorden.at(-1)).toMatchObject({ zaak_id: null });
	const pagina = await (await fetch(`http://127.0.0.1:${post.poort}/`)).text();
	expect(pagina).toContain("Niets hiervan is echt verstuurd.");
	expect(pagina).toContain("http://localhost/mijn/");
});

test("the evening before a Monday is that of Friday", () => {
	expect(vorigeWerkdag("2026-11-23")).toBe("2026-11-20");
});
