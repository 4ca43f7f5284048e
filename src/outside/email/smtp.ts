import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { accept, refuse } from "../../rules/kernel/result.ts";
import type { Verzenduitkomst } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbiederfabriek, Instelfout, Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
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

/** The gemeente's own mail server. A connection for each mail: a few thousand a day need no more. */
export const smtp: Aanbiederfabriek = {
	makeVerzender(instellingen, geheimen) {
		const instelfout = vindFout(instellingen, geheimen);
		if (instelfout) return refuse(instelfout);
		const { server = "", poort = "587", beveiliging = "starttls", gebruiker, afzender = "" } = instellingen;
		const aanmelding = gebruiker ? { user: gebruiker, pass: geheimen.wachtwoord ?? "" } : null;
		return accept({
			aanbieder: "smtp",
			async verstuur(bericht): Promise<Verzenduitkomst> {
				if (!ADRES.test(bericht.naar))
					return { soort: "geweigerd", reden: "adres-onjuist", uitleg: "Dit is geen e-mailadres." };
				const mail = await stelMailOp(bericht, instellingen, geheimen);
				const verbinding = new SMTPConnection({
					...{ host: server, port: Number(poort), name: domeinVan(afzender), secure: beveiliging === "tls" },
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
};
