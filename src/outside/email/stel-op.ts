import nodemailer from "nodemailer";
import type { Verzendbericht } from "../../rules/reach/bericht/verzending.ts";
import type { Waarden } from "../../rules/reach/kanaal/aanbieder.ts";
import { makeHtml } from "./opmaak.ts";

export const domeinVan = (adres: string): string => adres.slice(adres.lastIndexOf("@") + 1).toLowerCase();

/**
 * The mail as it goes over the line, signed. The Message-ID is made from our reference, so that a bounce and an answer can
 * be found back, and a mail that is sent again is seen as the same one. There is no Auto-Submitted: an answer is wanted.
 */
export async function stelMailOp(bericht: Verzendbericht, instellingen: Waarden, geheimen: Waarden): Promise<Buffer> {
	const { afzender = "", afzendernaam = "", antwoordadres, dkimDomein, dkimSelector } = instellingen;
	const terug = antwoordadres ?? afzender;
	const onderwerp = bericht.onderwerp ?? afzendernaam;
	const methode = /^METHOD:(\w+)/im.exec(bericht.agenda ?? "")?.[1] ?? "REQUEST";
	const transport = nodemailer.createTransport({
		...{ streamTransport: true, buffer: true, newline: "windows" },
		...(dkimDomein && dkimSelector && geheimen.dkimSleutel
			? { dkim: { domainName: dkimDomein, keySelector: dkimSelector, privateKey: geheimen.dkimSleutel } }
			: {}),
	});
	const { message } = await transport.sendMail({
		from: { name: afzendernaam, address: afzender },
		to: { name: "", address: bericht.naar },
		replyTo: terug,
		subject: onderwerp,
		text: bericht.tekst,
		html: makeHtml(bericht.tekst, bericht.taal, onderwerp),
		messageId: `<${bericht.kenmerk}@${domeinVan(afzender)}>`,
		headers: {
			"Content-Language": bericht.taal,
			"List-Unsubscribe": `<mailto:${terug}?subject=STOP>`,
			"X-Auto-Response-Suppress": "OOF",
		},
		...(bericht.agenda ? { icalEvent: { method: methode, filename: "afspraak.ics", content: bericht.agenda } } : {}),
		...{ disableFileAccess: true, disableUrlAccess: true },
	});
	return message as Buffer;
}
