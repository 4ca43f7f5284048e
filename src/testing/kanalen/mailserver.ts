import type { AddressInfo, Socket } from "node:net";
import PostalMime from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { type Gedrag, makeGeheugen, type Nepkanaal } from "./nepkanaal.ts";

export const MAILGEBRUIKER = "voordeur";
export const MAILWACHTWOORD = "proefwachtwoord";

const smtpFout = (code: number, tekst: string): Error => Object.assign(new Error(tekst), { responseCode: code });
const KENMERK = /<?([0-9a-f-]{36})@/;

/**
 * A real mail server on localhost (smtp-server). Refuses an address at RCPT, a mail after DATA and a password at AUTH;
 * asks to come back with 4xx; and breaks the connection after the mail was taken, before it says so.
 */
export async function startNepmailserver(opties: { aanmelden?: boolean } = {}): Promise<Nepkanaal> {
	const geheugen = makeGeheugen();
	const gedragVan = new Map<string, Gedrag | undefined>();
	const verbindingen = new Map<string, Socket>();
	const sokkel = ({ id }: SMTPServerSession) => verbindingen.get(id);
	const server = new SMTPServer({
		...{ logger: false, authOptional: !opties.aanmelden, allowInsecureAuth: true, disabledCommands: ["STARTTLS"] },
		onAuth({ username, password }, _sessie, klaar) {
			const goed = username === MAILGEBRUIKER && password === MAILWACHTWOORD;
			return goed ? klaar(null, { user: username }) : klaar(smtpFout(535, "5.7.8 Authentication failed"));
		},
		onMailFrom(_adres, sessie, klaar) {
			const gedrag = geheugen.volgende();
			gedragVan.set(sessie.id, gedrag);
			if (gedrag?.soort === "weigert" && gedrag.wat === "sleutel")
				return klaar(smtpFout(550, "5.7.1 Sender not allowed"));
			klaar();
		},
		onRcptTo(_adres, sessie, klaar) {
			const gedrag = gedragVan.get(sessie.id);
			if (gedrag?.soort === "weigert" && gedrag.wat === "adres")
				return klaar(smtpFout(550, "5.1.1 The email account that you tried to reach does not exist"));
			if (gedrag?.soort === "later") return klaar(smtpFout(451, "4.7.1 Greylisted, please try again later"));
			klaar();
		},
		async onData(stroom, sessie, klaar) {
			const stukken: Buffer[] = [];
			for await (const stuk of stroom) stukken.push(stuk as Buffer);
			const ruw = Buffer.concat(stukken);
			const gedrag = gedragVan.get(sessie.id);
			if (gedrag?.soort === "weigert" && gedrag.wat === "inhoud")
				return klaar(smtpFout(554, "5.6.0 Message content rejected"));
			if (gedrag?.soort === "weg-zonder-antwoord") return void sokkel(sessie)?.destroy();
			const mail = await PostalMime.parse(ruw);
			geheugen.bewaar({
				kenmerk: KENMERK.exec(mail.messageId ?? "")?.[1] ?? "",
				naar: sessie.envelope.rcptTo[0]?.address ?? "",
				tekst: (mail.text ?? "").trim(),
				externId: mail.messageId ?? "",
				ruw,
			});
			if (gedrag?.soort === "aangenomen-zonder-antwoord") return void sokkel(sessie)?.destroy();
			if (gedrag?.soort === "traag") await new Promise((verder) => setTimeout(verder, gedrag.ms));
			klaar();
		},
		onConnect(sessie, klaar) {
			const eigen = [...(server.connections as Set<{ id: string; _socket: Socket }>)].find(
				({ id }) => id === sessie.id,
			);
			if (eigen) verbindingen.set(sessie.id, eigen._socket);
			klaar();
		},
		onClose(sessie) {
			verbindingen.delete(sessie.id);
			gedragVan.delete(sessie.id);
		},
	});
	server.on("error", () => undefined);
	await new Promise<void>((klaar) => server.listen(0, "127.0.0.1", klaar));
	return {
		url: "127.0.0.1",
		poort: (server.server.address() as AddressInfo).port,
		ontvangen: geheugen.ontvangen,
		aantalKeer: geheugen.aantalKeer,
		get pogingen() {
			return geheugen.pogingen();
		},
		laatMisgaan: geheugen.laatMisgaan,
		verlies: geheugen.verlies,
		meldTerugNaar: () => undefined,
		meldingenKlaar: async () => undefined,
		stop: () => new Promise((klaar) => server.close(() => klaar())),
	};
}
