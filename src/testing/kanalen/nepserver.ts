import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { makeGeheugen, type Nepkanaal, type Nepmelding, type Ontvangen } from "./nepkanaal.ts";

/** A request as a fake gets it. */
export interface Nepverzoek {
	readonly methode: string;
	readonly pad: string;
	readonly vraag: URLSearchParams;
	readonly koppen: IncomingHttpHeaders;
	readonly inhoud: unknown;
}

/** An answer in JSON. */
export interface Nepantwoord {
	readonly status: number;
	readonly inhoud: unknown;
}

/** What makes one supplier different from another. */
export interface Nepaanbieder {
	/** A message that is handed over, with the answer when it is taken; or the refusal of this request. */
	readonly neemAan: (verzoek: Nepverzoek) => { bericht: Ontvangen; antwoord: Nepantwoord } | Nepantwoord;
	/** Any other question (search by reference). */
	readonly beantwoord?: (verzoek: Nepverzoek, ontvangen: readonly Ontvangen[]) => Nepantwoord;
	/** How they tell that a message was delivered. */
	readonly meld: (bericht: Ontvangen) => Nepmelding;
	/** Their words for each refusal. */
	readonly weiger: Readonly<Record<"adres" | "inhoud" | "sleutel" | "later", Nepantwoord>>;
}

function stuur(antwoord: ServerResponse, { status, inhoud }: Nepantwoord): void {
	antwoord.writeHead(status, { "content-type": "application/json" });
	antwoord.end(JSON.stringify(inhoud));
}

/** Calls us, and minds no answer: a supplier that hears nothing tries again later, which is what telling twice stands for. */
async function bel(adres: string, { methode, vraag, koppen, inhoud }: Nepmelding): Promise<void> {
	const body = inhoud === null ? {} : { body: new Uint8Array(inhoud) };
	await fetch(`${adres}${vraag}`, { method: methode, headers: { ...koppen }, ...body }).catch(() => undefined);
}

/** A real HTTP server on localhost that takes messages as `aanbieder` does, and goes wrong when told to. */
export async function startNepserver(aanbieder: Nepaanbieder): Promise<Nepkanaal> {
	const geheugen = makeGeheugen();
	let terug: { adres: string; keer: number } | null = null;
	const onderweg = new Set<Promise<void>>();
	const meld = (bericht: Ontvangen): void => {
		for (let keer = 0; keer < (terug?.keer ?? 0); keer++) {
			const oproep = bel(terug?.adres ?? "", aanbieder.meld(bericht)).finally(() => onderweg.delete(oproep));
			onderweg.add(oproep);
		}
	};
	const server = createServer(async (verzoek, antwoord) => {
		const stukken: Buffer[] = [];
		for await (const stuk of verzoek) stukken.push(stuk as Buffer);
		const url = new URL(verzoek.url ?? "/", "http://nep");
		const tekst = Buffer.concat(stukken).toString("utf8");
		const gelezen: Nepverzoek = {
			...{ methode: verzoek.method ?? "GET", pad: url.pathname, vraag: url.searchParams, koppen: verzoek.headers },
			inhoud: tekst === "" ? undefined : JSON.parse(tekst),
		};
		if (gelezen.methode !== "POST") {
			const gevonden = aanbieder.beantwoord?.(gelezen, geheugen.ontvangen);
			return stuur(antwoord, gevonden ?? { status: 404, inhoud: {} });
		}
		const gedrag = geheugen.volgende();
		if (gedrag?.soort === "weigert") return stuur(antwoord, aanbieder.weiger[gedrag.wat]);
		if (gedrag?.soort === "later") return stuur(antwoord, aanbieder.weiger.later);
		if (gedrag?.soort === "weg-zonder-antwoord") return void verzoek.socket.destroy();
		const genomen = aanbieder.neemAan(gelezen);
		if (!("bericht" in genomen)) return stuur(antwoord, genomen);
		geheugen.bewaar(genomen.bericht);
		meld(genomen.bericht);
		if (gedrag?.soort === "aangenomen-zonder-antwoord") return void verzoek.socket.destroy();
		if (gedrag?.soort === "traag") await new Promise((klaar) => setTimeout(klaar, gedrag.ms));
		stuur(antwoord, genomen.antwoord);
	});
	await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
	const { port: poort } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${poort}`,
		poort,
		ontvangen: geheugen.ontvangen,
		aantalKeer: geheugen.aantalKeer,
		get pogingen() {
			return geheugen.pogingen();
		},
		laatMisgaan: geheugen.laatMisgaan,
		verlies: geheugen.verlies,
		meldTerugNaar(adres, keer = 1) {
			terug = { adres, keer };
		},
		meldingenKlaar: async () => {
			while (onderweg.size > 0) await Promise.all(onderweg);
		},
		stop: () =>
			new Promise((klaar) => {
				server.closeAllConnections();
				server.close(() => klaar());
			}),
	};
}
