import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { inGemeente, type Trx } from "../database/gemeente-transactie.ts";
import { makeUitvoerder, type Uitvoerder } from "../database/voer-uit.ts";
import { startWorker } from "../doors/worker/worker.ts";
import { bestandslezer } from "../outside/bestand/lezer.ts";
import { type Browserproef, startBrowserproef } from "./browserproef.ts";
import { stilSchema } from "./stil-schema.ts";

/** The pages where files of signalen are handed in, with a worker that reads them. */
export interface Aanleverproef extends Browserproef {
	readonly voerUit: Uitvoerder;
	lees<T>(werk: (trx: Trx) => Promise<T>): Promise<T>;
	/** A page of the coördinator, unless it is of somebody else. */
	opPagina(
		opties: BrowserContextOptions,
		werk: (page: Page) => Promise<void>,
		wie?: "coordinator" | "vroegsignaleerder",
	): Promise<void>;
}

export async function startAanleverproef(): Promise<Aanleverproef> {
	const proef = await startBrowserproef();
	const { databank, gemeenteId, klok } = proef.werkplek;
	const voerUit = makeUitvoerder(databank);
	const worker = await startWorker({
		eigenaar: databank.eigenaar,
		voerUit,
		jobs: { lezer: bestandslezer },
		schema: stilSchema(voerUit, klok.vandaag),
	});
	return {
		...proef,
		voerUit,
		lees: (werk) => inGemeente(databank.db, gemeenteId, werk),
		opPagina: (opties, werk, wie = "coordinator") => proef.als(wie, { locale: "nl-NL", ...opties }, werk),
		async sluit() {
			await worker.stop();
			await proef.sluit();
		},
	};
}

const KOP =
	"Contractnr;Achternaam;Voorl;Geb.datum;BSN;Straat;Huisnr;Postcode;Plaats;Tel;Saldo;Datum signaal;IBAN;Kleur";

/** A row of a file, right unless something else is asked. */
export const rij = (nr: number, anders: Partial<Record<"postcode" | "saldo" | "bsn" | "tel", string>> = {}): string =>
	`C${nr};Jansen${String.fromCharCode(97 + (nr % 26))};A.;03-05-1984;${anders.bsn ?? ""};Dorpsstraat;${nr};${anders.postcode ?? "1234ab"};Voorbeeld;${anders.tel ?? "06-12345678"};${anders.saldo ?? `${100 + nr},00`};01-11-2026;NL91ABNA0417164300;groen`;

/** A file with these rows. */
export const bestand = (...regels: string[]): Buffer => Buffer.from([KOP, ...regels].join("\r\n"));

const map = mkdtempSync(join(tmpdir(), "voordeur-aanleveren-"));
/** A file as somebody has it on disk. */
export function opSchijf(naam: string, inhoud: Buffer): string {
	const pad = join(map, naam);
	writeFileSync(pad, inhoud);
	return pad;
}

/** Hands one file in, of a partner that is there or (with a type) is new. */
export async function lever(
	page: Page,
	naam: string,
	inhoud: Buffer,
	partner?: { naam: string; type?: string },
): Promise<void> {
	await page.goto("/aanleveringen");
	await page.getByLabel("Bestanden").setInputFiles(opSchijf(naam, inhoud));
	if (partner?.type) {
		const uitklap = page.locator("details", { hasText: "Een nieuwe partner" });
		if ((await uitklap.getAttribute("open")) === null) await uitklap.locator("summary").click();
		await page.getByLabel("Naam van de nieuwe partner").fill(partner.naam);
		await page.getByLabel("Soort partner").selectOption(partner.type);
	} else if (partner) await page.getByLabel("Van wie?").selectOption({ label: partner.naam });
	await page.getByRole("button", { name: "Lever aan" }).click();
	await page.getByRole("heading", { level: 1, name: naam }).waitFor();
}

/** Waits, as a colleague without JavaScript would, until the page tells the outcome. */
export async function totTekst(page: Page, tekst: string | RegExp): Promise<void> {
	for (let keer = 0; keer < 60; keer++) {
		if (await page.getByText(tekst).first().isVisible()) return;
		await page.waitForTimeout(500);
		await page.reload();
	}
	throw new Error(`“${tekst}” kwam niet. Er staat: ${await page.locator("main").textContent()}`);
}
