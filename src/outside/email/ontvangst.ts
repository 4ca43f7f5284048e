import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import type { Binnenkomst } from "../../rules/reach/bericht/verzending.ts";
import { leesMail } from "./lees-mail.ts";

/** Mail from residents is short; what is larger has photos that we do not keep. */
const MAX_BYTES = 10_000_000;

/** What the receiver needs. */
export interface Mailontvangst {
	/** 0 for a free one. */
	readonly poort: number;
	/** Where to listen; only this machine unless said otherwise. */
	readonly host?: string;
	/** Is this one of our addresses? Anything else is refused: this server passes no mail on. */
	readonly isOns: (adres: string) => boolean | Promise<boolean>;
	/** Keeps what came in. When it fails the sending server is asked to come back, so that nothing gets lost. */
	readonly onBinnenkomst: (binnenkomst: Binnenkomst) => Promise<void>;
	/** Certificate and key in PEM, for STARTTLS. */
	readonly tls?: { readonly cert: string; readonly key: string };
	readonly nu?: () => Date;
	readonly onFout?: (fout: Error) => void;
}

const smtpFout = (code: number, tekst: string): Error => Object.assign(new Error(tekst), { responseCode: code });

/**
 * A mail as a whole; null when it is too large. The server only says that it is: what comes after is read, because the
 * sender listens no sooner, and let go at once.
 */
export async function leesStroom(
	stroom: AsyncIterable<Buffer> & { readonly sizeExceeded: boolean },
): Promise<Buffer | null> {
	const stukken: Buffer[] = [];
	for await (const stuk of stroom) {
		if (stroom.sizeExceeded) stukken.length = 0;
		else stukken.push(stuk);
	}
	return stroom.sizeExceeded ? null : Buffer.concat(stukken);
}

/** Receives mail over SMTP and hands it on in our words: an answer of a resident, or a bounce of a mail of ours. */
export async function startMailontvangst(
	ontvangst: Mailontvangst,
): Promise<{ readonly poort: number; stop(): Promise<void> }> {
	const { isOns, onBinnenkomst, onFout = () => undefined, nu = () => new Date() } = ontvangst;
	const server = new SMTPServer({
		...{ size: MAX_BYTES, banner: "Voordeur", logger: false, maxClients: 50, socketTimeout: 60_000 },
		disabledCommands: ontvangst.tls ? ["AUTH"] : ["AUTH", "STARTTLS"],
		...(ontvangst.tls ?? {}),
		onRcptTo(adres, sessie, klaar) {
			// One address a mail: two may be of two gemeenten. The sending server brings the others in a mail of their own (RFC 5321, 4.5.3.1.10).
			if (sessie.envelope.rcptTo.length > 0) return klaar(smtpFout(452, "4.5.3 Een adres per keer"));
			Promise.resolve(isOns(adres.address.toLowerCase())).then(
				(ons) => klaar(ons ? null : smtpFout(550, "5.1.1 Dit adres kennen we niet")),
				(fout) => {
					onFout(fout);
					klaar(smtpFout(451, "4.3.0 Probeer het later nog eens"));
				},
			);
		},
		async onData(stroom, sessie, klaar) {
			try {
				const ruw = await leesStroom(stroom);
				if (ruw === null) return klaar(smtpFout(552, "5.3.4 De mail is te groot"));
				const aan = sessie.envelope.rcptTo[0]?.address.toLowerCase() ?? null;
				const binnenkomst = await leesMail(ruw, aan, nu().toISOString());
				if (binnenkomst) await onBinnenkomst(binnenkomst);
				klaar();
			} catch (fout) {
				onFout(fout as Error);
				klaar(smtpFout(451, "4.3.0 Probeer het later nog eens"));
			}
		},
	});
	server.on("error", onFout);
	await new Promise<void>((klaar, mis) => {
		server.server.once("error", mis);
		server.listen(ontvangst.poort, ontvangst.host ?? "127.0.0.1", klaar);
	});
	return {
		poort: (server.server.address() as AddressInfo).port,
		stop: () => new Promise((klaar) => server.close(() => klaar())),
	};
}
