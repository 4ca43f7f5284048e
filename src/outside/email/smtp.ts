import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { accept, refuse } from "../../rules/kernel/result.ts";
import type { Verzenduitkomst } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbiederfabriek, Instelfout, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { isEigenNetwerk, isToegestaan, type ToegestaneAdressen } from "../../rules/reach/kanaal/adresbeleid.ts";
import { domeinVan, stelMailOp } from "./stel-op.ts";
import { leesUitkomst, type Smtpfout } from "./uitkomsttabel.ts";

/** How long the mail server may take for each thing. */
const WACHT_MS = 30_000;
const ADRES = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

type Poging = { readonly ok: true; readonly antwoord: string } | { readonly ok: false; readonly fout: Smtpfout };

/** Connect, sign in, hand over, say goodbye. The mail is read only after the server said 354: that is what `begonnen` marks. */
function geefAf(
	verbinding: SMTPConnection,
	aanmelding: { user: string; pass: string } | null,
	brief: { van: string; naar: string; mail: Buffer },
	onBegonnen: () => void,
): Promise<Poging> {
	return new Promise((klaar) => {
		const mis = (fout: Smtpfout): void => {
			// first what went wrong: closing tells once more, and only that
			klaar({ ok: false, fout });
			verbinding.close();
		};
		verbinding.once("error", mis);
		verbinding.once("end", () => mis({ message: "de mailserver verbrak de verbinding" }));
		const lees = function* () {
			onBegonnen();
			yield brief.mail;
		};
		const stuur = (): void =>
			verbinding.send(
				{ from: brief.van, to: brief.naar },
				Readable.from(lees(), { objectMode: false }),
				(fout, gelukt) => {
					if (fout) return mis(fout);
					klaar({ ok: true, antwoord: gelukt?.response ?? "" });
					verbinding.quit();
				},
			);
		verbinding.connect((fout) => {
			if (fout) return mis(fout);
			if (!aanmelding) return stuur();
			verbinding.login({ credentials: aanmelding }, (weigering) => (weigering ? mis(weigering) : stuur()));
		});
	});
}

function vindFout(
	{ server, poort, afzender, antwoordadres, gebruiker, dkimDomein, dkimSelector }: Waarden,
	geheimen: Waarden,
): Instelfout | null {
	if (!server) return "Vul het adres van de mailserver in.";
	if (!/^\d{1,5}$/.test(poort ?? "")) return "De poort van de mailserver is een getal.";
	if (!afzender || !ADRES.test(afzender)) return "Vul het e-mailadres van de afzender in.";
	if (antwoordadres && !ADRES.test(antwoordadres)) return "Het e-mailadres voor antwoorden klopt niet.";
	if (gebruiker && !geheimen.wachtwoord) return "Vul het wachtwoord van de mailserver in.";
	const dkim = [dkimDomein, dkimSelector, geheimen.dkimSleutel].filter(Boolean).length;
	if (dkim !== 0 && dkim !== 3) return "DKIM heeft alle drie nodig: domein, selector en privésleutel.";
	return null;
}

/** How a name becomes addresses; another one for tests. */
export type Opzoeker = (naam: string) => Promise<readonly { readonly address: string }[]>;

type Plaats = { readonly host: string; readonly servername?: string } | Verzenduitkomst;

/**
 * Where to connect. A name on the internet may point into the own network (now, or only at the moment of sending): it is
 * looked up once, and the address that was checked is the one that is used.
 */
async function zoekOp(server: string, poort: string, toegestaan: ToegestaneAdressen, op: Opzoeker): Promise<Plaats> {
	if (isToegestaan(toegestaan, server.toLowerCase(), poort)) return { host: server };
	const gevonden = await op(server).catch(() => []);
	const [eerste] = gevonden;
	if (!eerste) return { soort: "later", naSeconden: 60, uitleg: "Het adres van de mailserver is niet te vinden." };
	if (!gevonden.some(({ address }) => isEigenNetwerk(address)))
		return { host: eerste.address, ...(isIP(server) ? {} : { servername: server }) };
	const uitleg = "De mailserver staat in het eigen netwerk en is niet toegestaan (VOORDEUR_AANBIEDER_ADRESSEN).";
	return { soort: "geweigerd", reden: "instellingen-onjuist", uitleg };
}

/**
 * The gemeente's own mail server. A connection for each mail: a few thousand a day need no more. In the own network only
 * what is in `toegestaan` is reached.
 */
export const makeSmtp = (
	toegestaan: ToegestaneAdressen,
	op: Opzoeker = (naam) => lookup(naam, { all: true, order: "ipv4first" }),
): Aanbiederfabriek => ({
	makeVerzender(instellingen, geheimen) {
		const instelfout = vindFout(instellingen, geheimen);
		if (instelfout) return refuse(instelfout);
		const { poort = "587", beveiliging = "starttls", gebruiker, afzender = "" } = instellingen;
		const server = (instellingen.server ?? "").trim();
		const aanmelding = gebruiker ? { user: gebruiker, pass: geheimen.wachtwoord ?? "" } : null;
		return accept({
			aanbieder: "smtp",
			async verstuur(bericht): Promise<Verzenduitkomst> {
				if (!ADRES.test(bericht.naar))
					return { soort: "geweigerd", reden: "adres-onjuist", uitleg: "Dit is geen e-mailadres." };
				const plaats = await zoekOp(server, poort, toegestaan, op);
				if ("soort" in plaats) return plaats;
				const mail = await stelMailOp(bericht, instellingen, geheimen);
				const verbinding = new SMTPConnection({
					...{ ...plaats, port: Number(poort), name: domeinVan(afzender), secure: beveiliging === "tls" },
					...{ requireTLS: beveiliging === "starttls", ignoreTLS: beveiliging === "geen" },
					...{ connectionTimeout: WACHT_MS, greetingTimeout: WACHT_MS, socketTimeout: WACHT_MS },
				});
				let begonnen = false;
				const poging = await geefAf(verbinding, aanmelding, { van: afzender, naar: bericht.naar, mail }, () => {
					begonnen = true;
				});
				if (poging.ok) return { soort: "aangenomen", externId: `${bericht.kenmerk}@${domeinVan(afzender)}` };
				return leesUitkomst(poging.fout, begonnen);
			},
			zoek: async () => null,
		});
	},
});
