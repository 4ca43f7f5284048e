import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startNepmailserver } from "../kanalen/mailserver.ts";
import type { Nepkanaal } from "../kanalen/nepkanaal.ts";
import { startNepSpryng } from "../kanalen/sms.ts";

/** The stand-ins that the demo sends through, and the page on which one reads what came in. */
export interface Oefenpost {
	readonly mail: Nepkanaal;
	readonly sms: Nepkanaal;
	/** Where the page listens. */
	readonly poort: number;
	stop(): Promise<void>;
}

const TEKENS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const veilig = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);
/** Addresses in a message can be opened, as on a telephone. */
const metLinks = (tekst: string): string =>
	veilig(tekst).replace(/https?:\/\/[^\s<]+[^\s<.,;:)]/g, (adres) => `<a href="${adres}">${adres}</a>`);

/** The last messages only: a page must stay a page. */
const HOOGSTENS = 200;

function maakPagina(soorten: readonly { naam: string; kanaal: Nepkanaal }[]): string {
	const delen = soorten.map(({ naam, kanaal }) => {
		const berichten = kanaal.ontvangen
			.slice(-HOOGSTENS)
			.reverse()
			.map(({ naar, tekst }) => `<li><h3>Aan ${veilig(naar)}</h3><p class="b">${metLinks(tekst)}</p></li>`);
		const lijst = berichten.length > 0 ? `<ol>${berichten.join("")}</ol>` : "<p>Nog niets.</p>";
		return `<h2>${naam} (${kanaal.ontvangen.length})</h2>${lijst}`;
	});
	return `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Oefenpost</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:auto;padding:1rem;color:#1c2421;overflow-wrap:anywhere}
.let{background:#fff3c4;border-left:6px solid #b8860b;padding:.75rem 1rem}ol{list-style:none;padding:0}
li{border:1px solid #c9d3ce;border-radius:6px;padding:.5rem 1rem;margin:.75rem 0}h3{font-size:1rem;margin:.25rem 0}
.b{white-space:pre-wrap;margin:.25rem 0}a{color:#0b4f45}</style></head>
<body><main><h1>Oefenpost</h1><p class="let"><strong>Niets hiervan is echt verstuurd.</strong> Dit is wat de nagemaakte
mailserver en sms-dienst van de oefengemeente kregen, sinds de demo startte. Brieven staan in Voordeur bij Berichten,
Drukwerk.</p>${delen.join("")}</main></body></html>`;
}

/** A mail server and an SMS aanbieder that deliver nowhere; the page is on `poort`, or another one when that is taken. */
export async function startOefenpost(poort: number): Promise<Oefenpost> {
	const [mail, sms] = await Promise.all([startNepmailserver(), startNepSpryng()]);
	const soorten = [
		{ naam: "Sms", kanaal: sms },
		{ naam: "E-mail", kanaal: mail },
	];
	const server = createServer((_vraag, antwoord) => {
		antwoord.writeHead(200, {
			"content-type": "text/html; charset=utf-8",
			"content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
			"referrer-policy": "no-referrer",
		});
		antwoord.end(maakPagina(soorten));
	});
	const luister = (waar: number) =>
		new Promise<void>((klaar, mis) => {
			server.once("error", mis);
			server.listen(waar, () => {
				server.removeListener("error", mis);
				klaar();
			});
		});
	await luister(poort).catch(() => luister(0));
	return {
		...{ mail, sms, poort: (server.address() as AddressInfo).port },
		async stop() {
			server.closeAllConnections();
			await Promise.all([new Promise((klaar) => server.close(klaar)), mail.stop(), sms.stop()]);
		},
	};
}
