import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** BRP bijwerken on localhost, as its description says: who is followed, until when, and who changed since. */
export interface Bijwerkserver {
	readonly url: string;
	/** BSN → last day (null: no end). */
	readonly gevolgd: Map<string, string | null>;
	/** BSN → day of the change; told only of who is followed. */
	readonly gewijzigd: Map<string, string>;
	/** "GET /wijzigingen?vanaf=…", in order. */
	readonly vragen: string[];
	/** What the next questions get instead. */
	readonly fouten: { readonly status: number; readonly inhoud?: string }[];
	stop(): Promise<void>;
}

export async function startBijwerkserver(apiKey?: string): Promise<Bijwerkserver> {
	const gevolgd = new Map<string, string | null>();
	const gewijzigd = new Map<string, string>();
	const vragen: string[] = [];
	const fouten: { status: number; inhoud?: string }[] = [];
	const server = createServer(async (verzoek, antwoord) => {
		const stukken: Buffer[] = [];
		for await (const stuk of verzoek) stukken.push(stuk as Buffer);
		const stuur = (status: number, inhoud: unknown) => {
			antwoord.writeHead(status, { "content-type": "application/hal+json" });
			antwoord.end(typeof inhoud === "string" ? inhoud : JSON.stringify(inhoud));
		};
		const adres = new URL(verzoek.url ?? "/", "http://x");
		vragen.push(`${verzoek.method} ${verzoek.url}`);
		if (apiKey && verzoek.headers["x-api-key"] !== apiKey) return stuur(401, { code: "authentication" });
		const fout = fouten.shift();
		if (fout) return stuur(fout.status, fout.inhoud ?? {});
		const bsn = /^\/volgindicaties\/(\d{9})$/.exec(adres.pathname)?.[1];
		if (verzoek.method === "PUT" && bsn) {
			const { einddatum = null } = JSON.parse(Buffer.concat(stukken).toString("utf8")) as { einddatum?: string };
			const nieuw = !gevolgd.has(bsn);
			gevolgd.set(bsn, einddatum);
			return stuur(nieuw ? 201 : 200, { burgerservicenummer: bsn, einddatum });
		}
		if (adres.pathname === "/volgindicaties") {
			return stuur(200, {
				volgindicaties: [...gevolgd].map(([burgerservicenummer, einddatum]) => ({
					burgerservicenummer,
					begindatum: "2026-01-01",
					...(einddatum ? { einddatum } : {}),
				})),
			});
		}
		const vanaf = adres.searchParams.get("vanaf") ?? "";
		const wie = [...gewijzigd].filter(([een, dag]) => gevolgd.has(een) && dag >= vanaf).map(([een]) => een);
		return stuur(200, { _links: {}, burgerservicenummers: wie });
	});
	await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		...{ gevolgd, gewijzigd, vragen, fouten },
		stop: () => new Promise((klaar) => server.close(() => klaar())),
	};
}
