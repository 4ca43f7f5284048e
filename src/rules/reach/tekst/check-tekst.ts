import { fillTekst } from "./fill-tekst.ts";
import type { Tekst } from "./tekst.ts";
import { type Ernst, type Onderdeel, overHetGeheel, type Tekstbevinding } from "./toets/bevinding.ts";
import { checkVariabelen } from "./toets/check-variabelen.ts";
import { checkVerboden, checkWoordkeus } from "./toets/check-woorden.ts";
import { checkZinnen } from "./toets/check-zinnen.ts";
import { LEESNORM, type Leesniveau, measureLeesniveau } from "./toets/leesniveau.ts";
import { type Lintschatting, schatLint } from "./toets/schat-lint.ts";
import { measureSms, type SmsLengte } from "./toets/sms-lengte.ts";
import { heeftUitweg } from "./toets/uitweg.ts";
import { voorbeeldgegevens } from "./toets/voorbeeldgegevens.ts";

/** What a text was found to be, while it is written. */
export interface Tekstoordeel {
	/** The gravest first, then in the order of the text. */
	readonly bevindingen: readonly Tekstbevinding[];
	/** A text with a fault is not published. */
	readonly magGepubliceerd: boolean;
	/** Dutch only; null for other languages and for a text without sentences. */
	readonly leesniveau: Leesniveau | null;
	readonly lint: Lintschatting | null;
	/** For an SMS, filled in with somebody who does not exist. */
	readonly sms: SmsLengte | null;
}

const VOLGORDE: readonly Ernst[] = ["fout", "waarschuwing", "tip"];
const HOOGSTENS_SMSDELEN = 2;

function checkSms(sms: SmsLengte, taal: Tekst["taal"]): Tekstbevinding[] {
	const gevonden: Tekstbevinding[] = [];
	// A script without Latin letters cannot be GSM-7; then it only costs more.
	const max = sms.codering === "GSM-7" ? HOOGSTENS_SMSDELEN : HOOGSTENS_SMSDELEN + 2;
	if (sms.delen > max) {
		const uitleg = `Deze sms gaat in ${sms.delen} delen (${sms.tekens} tekens). Maak hem korter: hoogstens ${max} delen.`;
		gevonden.push(overHetGeheel("waarschuwing", "sms-te-lang", uitleg));
	}
	if (taal === "nl" && sms.duur.length > 0) {
		const uitleg = `Door ${sms.duur.map((teken) => `'${teken}'`).join(", ")} passen er maar 70 tekens in een sms. Gebruik een gewoon teken.`;
		gevonden.push(overHetGeheel("tip", "sms-teken", uitleg));
	}
	return gevonden;
}

function checkGeheel(tekst: Tekst, leesniveau: Leesniveau | null): Tekstbevinding[] {
	const gevonden: Tekstbevinding[] = [];
	if (tekst.inhoud.trim() === "") gevonden.push(overHetGeheel("fout", "leeg", "Er staat nog geen tekst."));
	if ((tekst.kanaal === "Mail" || tekst.kanaal === "Brief") && !tekst.onderwerp?.trim()) {
		gevonden.push(
			overHetGeheel("fout", "geen-onderwerp", "Schrijf een onderwerp. Zonder onderwerp lijkt het geen echt bericht."),
		);
	}
	if (!heeftUitweg(tekst.inhoud, tekst.taal)) {
		const uitleg = "Zeg hoe iemand nee kan zeggen, bijvoorbeeld: 'Heb je geen hulp nodig? Laat het mij weten.'";
		gevonden.push(overHetGeheel("waarschuwing", "geen-uitweg", uitleg));
	}
	if (leesniveau && leesniveau.score < LEESNORM) {
		const uitleg = `Het leesniveau is ${leesniveau.score} (${leesniveau.naam}). Maak er minstens ${LEESNORM} van: kortere zinnen en kortere woorden.`;
		gevonden.push(overHetGeheel("waarschuwing", "leesniveau", uitleg));
	}
	return gevonden;
}

/**
 * Everything that can be said about a text before it is sent. `partners`: the names of the signaalpartners of the gemeente,
 * which may never be in a message. A fault stops publishing, a warning and a tip do not.
 */
export function checkTekst(tekst: Tekst, partners: readonly string[] = []): Tekstoordeel {
	const onderdelen: Onderdeel[] = [{ naam: "inhoud", tekst: tekst.inhoud }];
	if (tekst.onderwerp !== null) onderdelen.unshift({ naam: "onderwerp", tekst: tekst.onderwerp });
	const nederlands = tekst.taal === "nl";
	const leesniveau = nederlands ? measureLeesniveau(tekst.inhoud) : null;
	const gevuld = fillTekst(tekst, voorbeeldgegevens(tekst.taal));
	const sms = tekst.kanaal === "SMS" && gevuld.ok ? measureSms(gevuld.waarde.tekst) : null;
	const bevindingen = [
		...checkVariabelen(tekst, onderdelen),
		...checkVerboden(tekst, onderdelen, partners),
		...checkGeheel(tekst, leesniveau),
		...(sms ? checkSms(sms, tekst.taal) : []),
		...(nederlands ? [...checkWoordkeus(onderdelen), ...checkZinnen(onderdelen)] : []),
	];
	const plaats = ({ plaats }: Tekstbevinding) =>
		plaats ? (plaats.onderdeel === "onderwerp" ? 0 : 1 + plaats.begin) : -1;
	return {
		bevindingen: bevindingen.toSorted(
			(a, b) => VOLGORDE.indexOf(a.ernst) - VOLGORDE.indexOf(b.ernst) || plaats(a) - plaats(b),
		),
		magGepubliceerd: bevindingen.every(({ ernst }) => ernst !== "fout"),
		leesniveau,
		lint: nederlands ? schatLint(tekst.inhoud) : null,
		sms,
	};
}
