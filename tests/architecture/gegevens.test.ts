import { expect, test } from "vitest";
import { lees, listBestanden } from "./broncode.ts";

test("every table of the database is named in the page about which data there is", () => {
	const migraties = listBestanden("src/database/migrations", /\.sql$/)
		.map(lees)
		.join("\n");
	const namen = (patroon: RegExp) => [...migraties.matchAll(patroon)].map(([, naam]) => naam!);
	const gemaakt = namen(/^create (?:unlogged )?table (?:if not exists )?(\w+)/gim);
	const weg = namen(/^drop table (?:if exists )?(\w+)/gim);
	// A table that was dropped may have been made again.
	const keer = (lijst: readonly string[], naam: string) => lijst.filter((een) => een === naam).length;
	const tabellen = [...new Set(gemaakt)].filter((naam) => keer(gemaakt, naam) > keer(weg, naam));
	const pagina = lees("docs/beheer/gegevens.md");
	expect(tabellen.length).toBeGreaterThan(50);
	expect(tabellen.filter((naam) => !pagina.includes(`\`${naam}\``))).toEqual([]);
});
